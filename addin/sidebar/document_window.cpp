#include "sidebar/document_window.hpp"

#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/beans/StringPair.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/frame/InfobarType.hpp>
#include <com/sun/star/frame/XController2.hpp>
#include <com/sun/star/frame/XInfobarProvider.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/ui/XDeck.hpp>
#include <com/sun/star/ui/XDecks.hpp>
#include <com/sun/star/ui/XPanel.hpp>
#include <com/sun/star/ui/XPanels.hpp>
#include <com/sun/star/ui/XSidebarProvider.hpp>
#include <com/sun/star/util/XProtectable.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include "calc/strings.hpp"
#include "domain/texts.hpp"

namespace outturn::sidebar {

namespace {

namespace css = com::sun::star;
using calc::toOUString;
using css::uno::Any;
using rtl::OUString;

constexpr TextView kInfobar = u"org.outturn.message";
constexpr TextView kDeck = u"OutturnDeck";

void showBar(const Frame& frame, TextView headline, TextView sentence, sal_Int32 kind) {
    const Reference<css::frame::XInfobarProvider> infobars(frame->getController(), UNO_QUERY);
    if (!infobars.is()) return;
    const OUString id = toOUString(kInfobar);
    if (infobars->hasInfobar(id)) {
        infobars->updateInfobar(id, toOUString(headline), toOUString(sentence), kind);
    } else {
        infobars->appendInfobar(id, toOUString(headline), toOUString(sentence), kind,
                                css::uno::Sequence<css::beans::StringPair>(), true);
    }
}

}  // namespace

sheet::SpreadsheetDocument workbookIn(const Frame& frame) {
    if (!frame.is()) return {};
    const Controller controller = frame->getController();
    if (!controller.is()) return {};
    return {controller->getModel(), UNO_QUERY};
}

bool isReadOnly(const sheet::SpreadsheetDocument& document) {
    const Reference<css::frame::XStorable> storable(document, UNO_QUERY);
    return storable.is() && storable->isReadonly();
}

bool isStructureProtected(const sheet::SpreadsheetDocument& document) {
    const Reference<css::util::XProtectable> protectable(document, UNO_QUERY);
    return protectable.is() && protectable->isProtected();
}

std::optional<Text> hindranceToAddSheets(const sheet::SpreadsheetDocument& document, Language language) {
    if (isReadOnly(document)) return Text(text(TextId::DocumentReadOnly, language));
    if (isStructureProtected(document)) return Text(text(TextId::StructureProtected, language));
    return std::nullopt;
}

void showMessage(const Frame& frame, TextView headline, TextView sentence) {
    showBar(frame, headline, sentence, css::frame::InfobarType::WARNING);
}

void showNote(const Frame& frame, TextView headline, TextView sentence) {
    showBar(frame, headline, sentence, css::frame::InfobarType::SUCCESS);
}

void showInformation(const Frame& frame, TextView headline, TextView sentence) {
    showBar(frame, headline, sentence, css::frame::InfobarType::INFO);
}

void removeMessage(const Frame& frame) {
    const Reference<css::frame::XInfobarProvider> infobars(frame->getController(), UNO_QUERY);
    const OUString id = toOUString(kInfobar);
    if (infobars.is() && infobars->hasInfobar(id)) infobars->removeInfobar(id);
}

void goToSheet(const Frame& frame, TextView name) {
    const auto document = workbookIn(frame);
    const Reference<css::sheet::XSpreadsheetView> view(frame->getController(), UNO_QUERY);
    if (!document.is() || !view.is() || !document->getSheets()->hasByName(toOUString(name))) return;
    view->setActiveSheet({document->getSheets()->getByName(toOUString(name)), UNO_QUERY_THROW});
}

Text nameOfSheetInFront(const Frame& frame) {
    const Reference<css::sheet::XSpreadsheetView> view(frame->getController(), UNO_QUERY);
    if (!view.is()) return {};
    const Reference<css::container::XNamed> sheet(view->getActiveSheet(), UNO_QUERY);
    return sheet.is() ? calc::toText(sheet->getName()) : Text();
}

void goToCell(const Frame& frame, const sheet::PlacedProblem& problem) {
    const auto document = workbookIn(frame);
    if (!document.is()) return;
    const Reference<css::container::XIndexAccess> sheets(document->getSheets(), UNO_QUERY_THROW);
    if (problem.sheet < 0 || problem.sheet >= sheets->getCount()) return;
    const Reference<css::table::XCellRange> cells(sheets->getByIndex(problem.sheet), UNO_QUERY_THROW);
    const Reference<css::view::XSelectionSupplier> selection(frame->getController(), UNO_QUERY_THROW);
    selection->select(Any(cells->getCellByPosition(problem.column, problem.row)));
}

void focusSheet(const Frame& frame) {
    const Reference<css::awt::XWindow> window = frame->getComponentWindow();
    if (window.is()) window->setFocus();
}

void openPanel(const Frame& frame, TextView panel) {
    const Reference<css::frame::XController2> controller(frame->getController(), UNO_QUERY);
    const auto sidebar = controller.is() ? controller->getSidebar() : nullptr;
    const auto decks = sidebar.is() ? sidebar->getDecks() : nullptr;
    if (!decks.is() || !decks->hasByName(toOUString(kDeck))) return;
    const Reference<css::ui::XDeck> deck(decks->getByName(toOUString(kDeck)), UNO_QUERY_THROW);
    const auto panels = deck->getPanels();
    if (!panels.is() || !panels->hasByName(toOUString(panel))) return;
    const Reference<css::ui::XPanel> found(panels->getByName(toOUString(panel)), UNO_QUERY);
    if (found.is() && !found->isExpanded()) found->expand(false);
}

bool openDeck(const Frame& frame) {
    const Reference<css::frame::XController2> controller(frame->getController(), UNO_QUERY);
    if (!controller.is()) return false;
    const Reference<css::ui::XSidebarProvider> sidebar = controller->getSidebar();
    if (!sidebar.is()) return false;
    sidebar->setVisible(true);
    const auto decks = sidebar->getDecks();
    if (!decks.is() || !decks->hasByName(toOUString(kDeck))) return false;
    sidebar->showDecks(true);
    // To activate the deck that is open would close it.
    const Reference<css::ui::XDeck> deck(decks->getByName(toOUString(kDeck)), UNO_QUERY_THROW);
    if (!deck->isActive()) deck->activate(true);
    return true;
}

}  // namespace outturn::sidebar
