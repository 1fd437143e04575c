#include "sidebar/controls.hpp"

#include <stdexcept>

#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/XLayoutConstrains.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>

#include "calc/strings.hpp"

namespace outturn::sidebar {

namespace {

namespace css = com::sun::star;
using calc::toOUString;
using css::uno::Any;
using css::uno::Sequence;
using rtl::OUString;

css::awt::Size preferred(const Reference<css::awt::XControl>& control) {
    return Reference<css::awt::XLayoutConstrains>(control, UNO_QUERY_THROW)->getPreferredSize();
}

}  // namespace

Controls::Controls(const Reference<css::awt::XWindow>& window) : container_(window, UNO_QUERY_THROW) {}

void Controls::make(const std::string& name, const char* kind, bool dropdown) const {
    const Reference<css::awt::XControlModel> window(
        Reference<css::awt::XControl>(container_, UNO_QUERY_THROW)->getModel());
    const auto model = Reference<css::lang::XMultiServiceFactory>(window, UNO_QUERY_THROW)
                           ->createInstance(OUString::createFromAscii(kind));
    const Reference<css::beans::XPropertySet> properties(model, UNO_QUERY_THROW);
    properties->setPropertyValue(OUString("Name"), Any(OUString::createFromAscii(name.c_str())));
    if (dropdown) properties->setPropertyValue(OUString("Dropdown"), Any(true));
    Reference<css::container::XNameContainer>(window, UNO_QUERY_THROW)
        ->insertByName(OUString::createFromAscii(name.c_str()), Any(model));
}

void Controls::remove(const std::string& name) const {
    const Reference<css::awt::XControlModel> window(
        Reference<css::awt::XControl>(container_, UNO_QUERY_THROW)->getModel());
    Reference<css::container::XNameContainer>(window, UNO_QUERY_THROW)
        ->removeByName(OUString::createFromAscii(name.c_str()));
}

Reference<css::awt::XControl> Controls::get(const std::string& name) const {
    Reference<css::awt::XControl> control = container_->getControl(OUString::createFromAscii(name.c_str()));
    if (!control.is()) throw std::logic_error("no control " + name);
    return control;
}

void Controls::set(const std::string& name, const char* property, const Any& value) const {
    const Reference<css::beans::XPropertySet> model(get(name)->getModel(), UNO_QUERY_THROW);
    model->setPropertyValue(OUString::createFromAscii(property), value);
}

void Controls::setLabel(const std::string& name, TextView label) const {
    set(name, "Label", Any(toOUString(label)));
}

void Controls::setHelp(const std::string& name, TextView help) const {
    set(name, "HelpText", Any(toOUString(help)));
}

void Controls::setItems(const std::string& name, const std::vector<Text>& items) const {
    Sequence<OUString> strings(static_cast<sal_Int32>(items.size()));
    OUString* const filled = strings.getArray();
    for (std::size_t at = 0; at < items.size(); ++at) filled[at] = toOUString(items[at]);
    set(name, "StringItemList", Any(strings));
}

void Controls::choose(const std::string& name, int position) const {
    Sequence<sal_Int16> chosenNow(position < 0 ? 0 : 1);
    if (position >= 0) chosenNow.getArray()[0] = static_cast<sal_Int16>(position);
    set(name, "SelectedItems", Any(chosenNow));
}

int Controls::chosen(const std::string& name) const {
    return as<css::awt::XListBox>(name)->getSelectedItemPos();
}

void Controls::setText(const std::string& name, TextView text) const {
    set(name, "Text", Any(toOUString(text)));
}

Text Controls::text(const std::string& name) const {
    return calc::toText(as<css::awt::XTextComponent>(name)->getText());
}

void Controls::show(const std::string& name, bool visible) const {
    as<css::awt::XWindow>(name)->setVisible(visible);
}

void Controls::place(const std::string& name, const Box& box) const {
    as<css::awt::XWindow>(name)->setPosSize(box.x, box.y, box.width, box.height, css::awt::PosSize::POSSIZE);
}

int Controls::width(const std::string& name) const {
    return preferred(get(name)).Width;
}

int Controls::height(const std::string& name) const {
    return preferred(get(name)).Height;
}

int Controls::brokenHeight(const std::string& name, int width) const {
    const auto constraints = as<css::awt::XLayoutConstrains>(name);
    return constraints->calcAdjustedSize(css::awt::Size(width, 0)).Height;
}

}  // namespace outturn::sidebar
