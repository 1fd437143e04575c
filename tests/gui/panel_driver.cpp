#include "gui/panel_driver.hpp"

#include <algorithm>
#include <stdexcept>
#include <thread>

#include <com/sun/star/accessibility/AccessibleRole.hpp>
#include <com/sun/star/accessibility/AccessibleStateType.hpp>
#include <com/sun/star/accessibility/XAccessible.hpp>
#include <com/sun/star/accessibility/XAccessibleAction.hpp>
#include <com/sun/star/accessibility/XAccessibleEditableText.hpp>
#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XExtendedToolkit.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/frame/DispatchHelper.hpp>
#include <com/sun/star/frame/XController2.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/ui/XDeck.hpp>
#include <com/sun/star/ui/XDecks.hpp>
#include <com/sun/star/ui/XPanel.hpp>
#include <com/sun/star/ui/XPanels.hpp>
#include <com/sun/star/ui/XSidebarProvider.hpp>

#include "driver/workbook.hpp"

namespace outturn::driver {

namespace css = com::sun::star;
using rtl::OUString;

bool eventually(const std::function<bool()>& condition, std::chrono::seconds longest) {
    const auto until = std::chrono::steady_clock::now() + longest;
    while (true) {
        try {
            if (condition()) return true;
        } catch (const css::uno::Exception&) {
            // What is asked about is being made or is going: again.
        }
        if (std::chrono::steady_clock::now() > until) return false;
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
}

Accessible findAccessible(const Accessible& root, sal_Int16 role, const std::string& name) {
    if (!root.is()) return {};
    if (root->getAccessibleRole() == role && (name.empty() || toUtf8(root->getAccessibleName()) == name))
        return root;
    const auto children = std::min<sal_Int32>(root->getAccessibleChildCount(), 200);
    for (sal_Int32 at = 0; at < children; ++at) {
        const auto child = root->getAccessibleChild(at);
        if (!child.is()) continue;
        if (Accessible found = findAccessible(child->getAccessibleContext(), role, name); found.is())
            return found;
    }
    return {};
}

void doDefaultAction(const Accessible& element) {
    Reference<css::accessibility::XAccessibleAction>(element, UNO_QUERY_THROW)->doAccessibleAction(0);
}

PanelDriver::PanelDriver(const Office& office, const Reference<css::frame::XFrame>& frame, const char* name)
    : frame_(frame) {
    command(office, frame_, "vnd.outturn:sidebar");
    const bool found = eventually([&] {
        const Reference<css::frame::XController2> controller(frame_->getController(), UNO_QUERY_THROW);
        const auto decks = controller->getSidebar()->getDecks();
        const Reference<css::ui::XDeck> deck(decks->getByName(OUString("OutturnDeck")), UNO_QUERY_THROW);
        const Reference<css::ui::XPanel> panel(deck->getPanels()->getByName(toOUString(name)),
                                               UNO_QUERY_THROW);
        controls_.set(panel->getDialog(), UNO_QUERY);
        return controls_.is();
    });
    if (!found) throw std::runtime_error("the sidebar has no panel of Outturn's");
}

bool PanelDriver::has(const std::string& name) const {
    return controls_->getControl(toOUString(name)).is();
}

Reference<css::awt::XControl> PanelDriver::control(const std::string& name) const {
    Reference<css::awt::XControl> found = controls_->getControl(toOUString(name));
    if (!found.is()) throw std::runtime_error("the panel has no control " + name);
    return found;
}

Accessible PanelDriver::accessible(const std::string& name) const {
    return Reference<css::accessibility::XAccessible>(control(name), UNO_QUERY_THROW)->getAccessibleContext();
}

bool PanelDriver::shows(const std::string& name) const {
    return accessible(name)->getAccessibleStateSet()->contains(
        css::accessibility::AccessibleStateType::SHOWING);
}

std::string PanelDriver::label(const std::string& name) const {
    OUString label;
    Reference<css::beans::XPropertySet>(control(name)->getModel(), UNO_QUERY_THROW)
        ->getPropertyValue(OUString("Label")) >>= label;
    return toUtf8(label);
}

std::string PanelDriver::text(const std::string& field) const {
    return toUtf8(Reference<css::awt::XTextComponent>(control(field), UNO_QUERY_THROW)->getText());
}

std::string PanelDriver::accessibleName(const std::string& name) const {
    return toUtf8(accessible(name)->getAccessibleName());
}

std::vector<std::string> PanelDriver::items(const std::string& list) const {
    std::vector<std::string> items;
    for (const OUString& item : Reference<css::awt::XListBox>(control(list), UNO_QUERY_THROW)->getItems()) {
        items.push_back(toUtf8(item));
    }
    return items;
}

std::string PanelDriver::chosen(const std::string& list) const {
    return toUtf8(Reference<css::awt::XListBox>(control(list), UNO_QUERY_THROW)->getSelectedItem());
}

void PanelDriver::press(const std::string& button) const {
    if (!shows(button)) throw std::runtime_error("nobody could press " + button + ": it is not shown");
    doDefaultAction(accessible(button));
}

void PanelDriver::choose(const std::string& list, int position) const {
    Reference<css::awt::XListBox>(control(list), UNO_QUERY_THROW)
        ->selectItemPos(static_cast<sal_Int16>(position), true);
}

void PanelDriver::type(const std::string& field, const std::string& text) const {
    // The peer, as from the keyboard: the model hears of it from there.
    Reference<css::awt::XTextComponent>(control(field)->getPeer(), UNO_QUERY_THROW)
        ->setText(toOUString(text));
}

bool PanelDriver::waitUntilRead() const {
    return eventually([&] {
        return !shows("reading") &&
               (!items("period").empty() || shows("tables") || shows("explanation") || shows("hindrance"));
    });
}

bool showsMessage(const Reference<css::frame::XFrame>& frame) {
    const Reference<css::frame::XInfobarProvider> infobars(frame->getController(), UNO_QUERY_THROW);
    return infobars->hasInfobar(OUString("org.outturn.message"));
}

// The toolkit's list of windows is called deprecated for handing out too much; a test wants just that.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
bool pressInBox(const Office& office, const std::string& button, std::chrono::seconds longest) {
    namespace role = css::accessibility::AccessibleRole;
    const Reference<css::awt::XExtendedToolkit> toolkit(office.create("com.sun.star.awt.Toolkit"),
                                                        UNO_QUERY_THROW);
    return eventually(
        [&] {
            for (sal_Int32 at = 0; at < toolkit->getTopWindowCount(); ++at) {
                const Reference<css::accessibility::XAccessible> window(toolkit->getTopWindow(at),
                                                                        UNO_QUERY_THROW);
                const Accessible box = window->getAccessibleContext();
                if (!box.is()) continue;
                const auto kind = box->getAccessibleRole();
                if (kind != role::DIALOG && kind != role::ALERT) continue;
                const Accessible press = findAccessible(box, role::PUSH_BUTTON, button);
                if (!press.is()) continue;
                doDefaultAction(press);
                return true;
            }
            return false;
        },
        longest);
}

bool answerRangePicking(const Office& office, const std::string& range) {
    const Reference<css::awt::XExtendedToolkit> toolkit(office.create("com.sun.star.awt.Toolkit"),
                                                        UNO_QUERY_THROW);
    return eventually(
        [&] {
            for (sal_Int32 at = 0; at < toolkit->getTopWindowCount(); ++at) {
                const Reference<css::accessibility::XAccessible> window(toolkit->getTopWindow(at),
                                                                        UNO_QUERY_THROW);
                const Accessible dialog = window->getAccessibleContext();
                // A window that is just being made or going has none.
                if (!dialog.is()) continue;
                if (dialog->getAccessibleRole() != css::accessibility::AccessibleRole::DIALOG) continue;
                const Accessible field = findAccessible(dialog, css::accessibility::AccessibleRole::TEXT, "");
                const Accessible button =
                    findAccessible(dialog, css::accessibility::AccessibleRole::PUSH_BUTTON, "");
                if (!field.is() || !button.is()) continue;
                Reference<css::accessibility::XAccessibleEditableText>(field, UNO_QUERY_THROW)
                    ->setText(toOUString(range));
                doDefaultAction(button);
                return true;
            }
            return false;
        },
        std::chrono::seconds(5));
}

#pragma GCC diagnostic pop

std::string selectedCells(const Reference<css::frame::XFrame>& frame) {
    const Reference<css::frame::XModel> model(frame->getController()->getModel());
    OUString name;
    Reference<css::beans::XPropertySet>(model->getCurrentSelection(), UNO_QUERY_THROW)
        ->getPropertyValue(OUString("AbsoluteName")) >>= name;
    return toUtf8(name);
}

}  // namespace outturn::driver
