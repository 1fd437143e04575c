#pragma once

#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/lang/XInitialization.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <cppuhelper/implbase3.hxx>

#include "sidebar/document_window.hpp"

namespace outturn::sidebar {

// Gives each window the dispatcher for its vnd.outturn: commands.
class ProtocolHandler : public cppu::WeakImplHelper3<com::sun::star::frame::XDispatchProvider,
                                                     com::sun::star::lang::XInitialization,
                                                     com::sun::star::lang::XServiceInfo> {
    using Dispatch = Reference<com::sun::star::frame::XDispatch>;

  public:
    explicit ProtocolHandler(const Reference<com::sun::star::uno::XComponentContext>& context);

    void SAL_CALL
    initialize(const com::sun::star::uno::Sequence<com::sun::star::uno::Any>& arguments) override;
    Dispatch SAL_CALL queryDispatch(const com::sun::star::util::URL& url, const rtl::OUString& target,
                                    sal_Int32 flags) override;
    com::sun::star::uno::Sequence<Dispatch> SAL_CALL queryDispatches(
        const com::sun::star::uno::Sequence<com::sun::star::frame::DispatchDescriptor>& wanted) override;

    rtl::OUString SAL_CALL getImplementationName() override;
    sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override;
    com::sun::star::uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override;

  private:
    Reference<com::sun::star::uno::XComponentContext> context_;
    Frame frame_;
};

}  // namespace outturn::sidebar
