#include "sidebar/panel/listener.hpp"

#include <string>

#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>

namespace outturn::sidebar {

namespace {

namespace css = com::sun::star;
using rtl::OUString;

constexpr const char* kButtons[] = {"tables",    "fill",   "cancel", "absentPick",
                                    "calculate", "submit", "replace"};
constexpr const char* kLists[] = {"period", "unit",     "language",     "sign",
                                  "absent", "problems", "forecastLine", "methods"};
constexpr const char* kFields[] = {"organisation", "limitAmount", "limitPercent"};

OUString nameOf(const css::lang::EventObject& event) {
    OUString name;
    const Reference<css::awt::XControl> control(event.Source, UNO_QUERY);
    const Reference<css::beans::XPropertySet> model(control.is() ? control->getModel() : nullptr, UNO_QUERY);
    if (model.is()) model->getPropertyValue(OUString("Name")) >>= name;
    return name;
}

}  // namespace

PanelListener::PanelListener(PanelView& view, const Controls& controls) : view_(&view) {
    // The toolkit takes hold of the listener and lets go of it: without this, the first one would end it.
    osl_atomic_increment(&m_refCount);
    for (const char* const button : kButtons) controls.as<css::awt::XButton>(button)->addActionListener(this);
    for (std::size_t at = 0; at < kTableKinds.size(); ++at) {
        controls.as<css::awt::XButton>("pick" + std::to_string(at))->addActionListener(this);
    }
    for (const char* const list : kLists) controls.as<css::awt::XListBox>(list)->addItemListener(this);
    controls.as<css::awt::XListBox>("problems")->addActionListener(this);
    for (const char* const field : kFields) {
        controls.as<css::awt::XTextComponent>(field)->addTextListener(this);
        controls.as<css::awt::XWindow>(field)->addFocusListener(this);
    }
    view.window()->addWindowListener(this);
    osl_atomic_decrement(&m_refCount);
}

void SAL_CALL PanelListener::actionPerformed(const css::awt::ActionEvent& event) {
    if (events_ == nullptr || quiet_ > 0) return;
    const OUString name = nameOf(event);
    if (name == "fill") {
        events_->fillPressed();
    } else if (name == "cancel") {
        events_->cancelPressed();
    } else if (name == "tables") {
        events_->setUpPressed();
    } else if (name == "absentPick") {
        events_->absentPickPressed();
    } else if (name == "calculate") {
        events_->calculatePressed();
    } else if (name == "submit" || name == "replace") {
        events_->submitPressed(name == "replace");
    } else if (name == "problems") {
        const auto chosen =
            Reference<css::awt::XListBox>(event.Source, UNO_QUERY_THROW)->getSelectedItemPos();
        if (chosen >= 0) events_->problemOpened(static_cast<std::size_t>(chosen));
    } else if (name.startsWith("pick")) {
        events_->pickPressed(kTableKinds.at(static_cast<std::size_t>(name.copy(4).toInt32())));
    }
}

void SAL_CALL PanelListener::itemStateChanged(const css::awt::ItemEvent& event) {
    if (events_ == nullptr || quiet_ > 0) return;
    const OUString name = nameOf(event);
    if (name == "absent") {
        events_->absentChosen();
    } else if (name == "forecastLine") {
        events_->forecastLineChosen();
    } else if (name == "methods") {
        events_->methodChosen();
    } else if (name != "problems") {
        events_->choiceMade();
    } else if (event.Selected >= 0) {
        events_->problemChosen(static_cast<std::size_t>(event.Selected));
    }
}

void SAL_CALL PanelListener::textChanged(const css::awt::TextEvent&) {
    if (events_ != nullptr && quiet_ == 0) events_->textTyped();
}

void SAL_CALL PanelListener::focusLost(const css::awt::FocusEvent&) {
    if (events_ != nullptr && quiet_ == 0) events_->textLeft();
}

void SAL_CALL PanelListener::windowResized(const css::awt::WindowEvent&) {
    if (view_ != nullptr) view_->layOut();
}

}  // namespace outturn::sidebar
