#include "sheet/document/settings_undo.hpp"

#include <utility>

#include <com/sun/star/document/XUndoAction.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <cppuhelper/implbase1.hxx>

namespace outturn::sheet {

namespace css = com::sun::star;
using css::uno::UNO_QUERY_THROW;

namespace {

class ImportSettingsUndo : public cppu::WeakImplHelper1<css::document::XUndoAction> {
  public:
    ImportSettingsUndo(const SpreadsheetDocument& document, Settings before)
        : document_(document), before_(std::move(before)) {}

    rtl::OUString SAL_CALL getTitle() override { return {}; }
    void SAL_CALL undo() override { exchange(); }
    void SAL_CALL redo() override { exchange(); }

  private:
    void exchange() {
        Settings settings = readSettings(document_);
        std::swap(settings.ledgerSign, before_.ledgerSign);
        std::swap(settings.budgetSign, before_.budgetSign);
        std::swap(settings.chosenTables, before_.chosenTables);
        std::swap(settings.organisation, before_.organisation);
        writeSettings(document_, settings);
    }

    SpreadsheetDocument document_;
    Settings before_;
};

}  // namespace

void setImportSettings(const SpreadsheetDocument& document, const Settings& changed) {
    const Settings before = readSettings(document);
    if (changed.ledgerSign == before.ledgerSign && changed.budgetSign == before.budgetSign &&
        changed.chosenTables == before.chosenTables && changed.organisation == before.organisation) {
        return;
    }
    Settings now = before;
    now.ledgerSign = changed.ledgerSign;
    now.budgetSign = changed.budgetSign;
    now.chosenTables = changed.chosenTables;
    now.organisation = changed.organisation;
    writeSettings(document, now);
    Reference<css::document::XUndoManagerSupplier>(document, UNO_QUERY_THROW)
        ->getUndoManager()
        ->addUndoAction(new ImportSettingsUndo(document, before));
}

}  // namespace outturn::sheet
