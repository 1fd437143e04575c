#include "sidebar/protocol_handler.hpp"

#include <utility>

#include <cppuhelper/supportsservice.hxx>

#include "sidebar/dispatcher.hpp"

namespace outturn::sidebar {

namespace css = com::sun::star;
using css::uno::Any;
using css::uno::Sequence;
using rtl::OUString;

ProtocolHandler::ProtocolHandler(const Reference<css::uno::XComponentContext>& context) : context_(context) {}

void SAL_CALL ProtocolHandler::initialize(const Sequence<Any>& arguments) {
    if (arguments.getLength() > 0) arguments.getConstArray()[0] >>= frame_;
}

ProtocolHandler::Dispatch SAL_CALL ProtocolHandler::queryDispatch(const css::util::URL& url, const OUString&,
                                                                  sal_Int32) {
    if (!frame_.is() || !Dispatcher::knows(url.Complete)) return {};
    return new Dispatcher(context_, frame_);
}

Sequence<ProtocolHandler::Dispatch> SAL_CALL
ProtocolHandler::queryDispatches(const Sequence<css::frame::DispatchDescriptor>& wanted) {
    Sequence<Dispatch> found(wanted.getLength());
    for (sal_Int32 at = 0; at < wanted.getLength(); ++at) {
        const auto& descriptor = wanted.getConstArray()[at];
        found.getArray()[at] =
            queryDispatch(descriptor.FeatureURL, descriptor.FrameName, descriptor.SearchFlags);
    }
    return found;
}

OUString SAL_CALL ProtocolHandler::getImplementationName() {
    return OUString("org.outturn.ProtocolHandler");
}

sal_Bool SAL_CALL ProtocolHandler::supportsService(const OUString& name) {
    return cppu::supportsService(this, name);
}

Sequence<OUString> SAL_CALL ProtocolHandler::getSupportedServiceNames() {
    Sequence<OUString> names(1);
    names.getArray()[0] = OUString("com.sun.star.frame.ProtocolHandler");
    return names;
}

}  // namespace outturn::sidebar
