#include "sidebar/panel_factory.hpp"

#include <exception>
#include <utility>

#include <cppuhelper/supportsservice.hxx>

#include "sidebar/import/controller.hpp"
#include "sidebar/panel.hpp"
#include "sidebar/panel/controller.hpp"

namespace outturn::sidebar {

namespace css = com::sun::star;
using css::uno::Sequence;
using rtl::OUString;

PanelFactory::PanelFactory(const Reference<css::uno::XComponentContext>& context) : context_(context) {}

Reference<css::ui::XUIElement> SAL_CALL PanelFactory::createUIElement(
    const OUString& resource, const Sequence<css::beans::PropertyValue>& arguments) {
    const bool isImport = resource.endsWith("/Import");
    if (!isImport && !resource.endsWith("/MonthlyReport"))
        throw css::container::NoSuchElementException(resource, *this);
    Frame frame;
    Reference<css::awt::XWindow> parent;
    Reference<css::ui::XSidebar> sidebar;
    for (sal_Int32 at = 0; at < arguments.getLength(); ++at) {
        const css::beans::PropertyValue& argument = arguments.getConstArray()[at];
        if (argument.Name == "Frame") argument.Value >>= frame;
        if (argument.Name == "ParentWindow") argument.Value >>= parent;
        if (argument.Name == "Sidebar") argument.Value >>= sidebar;
    }
    if (!frame.is() || !parent.is()) {
        throw css::lang::IllegalArgumentException(OUString("Frame and ParentWindow are needed"), *this, 1);
    }
    try {
        std::shared_ptr<PanelBody> body;
        if (isImport) {
            body = ImportController::open(context_, frame, parent, sidebar);
        } else {
            body = PanelController::open(context_, frame, parent, sidebar);
        }
        return new Panel(frame, resource, std::move(body));
    } catch (const std::exception& failed) {
        throw css::uno::RuntimeException(OUString::createFromAscii(failed.what()), *this);
    }
}

OUString SAL_CALL PanelFactory::getImplementationName() {
    return OUString("org.outturn.PanelFactory");
}

sal_Bool SAL_CALL PanelFactory::supportsService(const OUString& name) {
    return cppu::supportsService(this, name);
}

Sequence<OUString> SAL_CALL PanelFactory::getSupportedServiceNames() {
    Sequence<OUString> names(1);
    names.getArray()[0] = OUString("com.sun.star.ui.UIElementFactory");
    return names;
}

}  // namespace outturn::sidebar
