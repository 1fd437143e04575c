#pragma once

#include <memory>

#include <com/sun/star/ui/XSidebarPanel.hpp>
#include <com/sun/star/ui/XToolPanel.hpp>
#include <com/sun/star/ui/XUIElement.hpp>
#include <cppuhelper/basemutex.hxx>
#include <cppuhelper/compbase3.hxx>

#include "sidebar/document_window.hpp"
#include "sidebar/panel_body.hpp"

namespace outturn::sidebar {

// A panel as the sidebar sees it: a window, how high and wide it wants to be, and when it must go.
class Panel
    : private cppu::BaseMutex,
      public cppu::WeakComponentImplHelper3<com::sun::star::ui::XUIElement, com::sun::star::ui::XToolPanel,
                                            com::sun::star::ui::XSidebarPanel> {
  public:
    Panel(const Frame& frame, const rtl::OUString& resource, std::shared_ptr<PanelBody> body);

    Frame SAL_CALL getFrame() override { return frame_; }
    rtl::OUString SAL_CALL getResourceURL() override { return resource_; }
    sal_Int16 SAL_CALL getType() override;
    Reference<com::sun::star::uno::XInterface> SAL_CALL getRealInterface() override;

    Reference<com::sun::star::awt::XWindow> SAL_CALL getWindow() override;
    Reference<com::sun::star::accessibility::XAccessible> SAL_CALL
    createAccessible(const Reference<com::sun::star::accessibility::XAccessible>& parent) override;

    com::sun::star::ui::LayoutSize SAL_CALL getHeightForWidth(sal_Int32 width) override;
    sal_Int32 SAL_CALL getMinimalWidth() override;

  private:
    void SAL_CALL disposing() override;

    Frame frame_;
    rtl::OUString resource_;
    std::shared_ptr<PanelBody> body_;
};

}  // namespace outturn::sidebar
