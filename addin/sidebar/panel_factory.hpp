#pragma once

#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/ui/XUIElementFactory.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <cppuhelper/implbase2.hxx>

namespace outturn::sidebar {

using com::sun::star::uno::Reference;

// Makes the sidebar's panels.
class PanelFactory : public cppu::WeakImplHelper2<com::sun::star::ui::XUIElementFactory,
                                                  com::sun::star::lang::XServiceInfo> {
  public:
    explicit PanelFactory(const Reference<com::sun::star::uno::XComponentContext>& context);

    Reference<com::sun::star::ui::XUIElement> SAL_CALL createUIElement(
        const rtl::OUString& resource,
        const com::sun::star::uno::Sequence<com::sun::star::beans::PropertyValue>& arguments) override;

    rtl::OUString SAL_CALL getImplementationName() override;
    sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override;
    com::sun::star::uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override;

  private:
    Reference<com::sun::star::uno::XComponentContext> context_;
};

}  // namespace outturn::sidebar
