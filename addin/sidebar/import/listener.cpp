#include "sidebar/import/listener.hpp"

#include <optional>
#include <string>

#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>

#include "calc/strings.hpp"

namespace outturn::sidebar {

namespace {

namespace css = com::sun::star;
using rtl::OUString;

std::string nameOf(const css::lang::EventObject& event) {
    OUString name;
    const Reference<css::awt::XControl> control(event.Source, UNO_QUERY);
    const Reference<css::beans::XPropertySet> model(control.is() ? control->getModel() : nullptr, UNO_QUERY);
    if (model.is()) model->getPropertyValue(OUString("Name")) >>= name;
    return toUtf8(calc::view(name));
}

std::optional<std::size_t> questionOf(const css::lang::EventObject& event) {
    const std::string name = nameOf(event);
    const std::string start = kAnswer;
    if (!name.starts_with(start) || name.size() == start.size()) return std::nullopt;
    return std::stoul(name.substr(start.size()));
}

}  // namespace

void SAL_CALL ImportListener::actionPerformed(const css::awt::ActionEvent& event) {
    if (events_ != nullptr && !quiet_) events_->pressed(nameOf(event));
}

void SAL_CALL ImportListener::itemStateChanged(const css::awt::ItemEvent& event) {
    if (events_ == nullptr || quiet_ || event.Selected < 0) return;
    if (const auto question = questionOf(event))
        events_->answerChosen(*question, static_cast<std::size_t>(event.Selected));
}

void SAL_CALL ImportListener::textChanged(const css::awt::TextEvent& event) {
    if (events_ == nullptr || quiet_) return;
    const Reference<css::awt::XTextComponent> field(event.Source, UNO_QUERY);
    if (const auto question = questionOf(event); question && field.is())
        events_->answerTyped(*question, calc::toText(field->getText()));
}

void SAL_CALL ImportListener::focusLost(const css::awt::FocusEvent&) {
    if (events_ != nullptr && !quiet_) events_->answerLeft();
}

void SAL_CALL ImportListener::windowResized(const css::awt::WindowEvent&) {
    if (view_ != nullptr) view_->layOut();
}

}  // namespace outturn::sidebar
