#include "sidebar/panel/panel.hpp"

#include <utility>

#include <com/sun/star/ui/UIElementType.hpp>

namespace outturn::sidebar {

namespace css = com::sun::star;
using rtl::OUString;

Panel::Panel(const Reference<css::uno::XComponentContext>& context, const Frame& frame,
             const OUString& resource, const Reference<css::awt::XWindow>& parent,
             const Reference<css::ui::XSidebar>& sidebar)
    : WeakComponentImplHelper3(m_aMutex),
      frame_(frame),
      resource_(resource),
      controller_(PanelController::open(context, frame_, parent, sidebar)) {}

sal_Int16 SAL_CALL Panel::getType() {
    return css::ui::UIElementType::TOOLPANEL;
}

Reference<css::uno::XInterface> SAL_CALL Panel::getRealInterface() {
    return Reference<css::uno::XInterface>(static_cast<css::ui::XToolPanel*>(this));
}

Reference<css::awt::XWindow> SAL_CALL Panel::getWindow() {
    return controller_ ? controller_->view().window() : Reference<css::awt::XWindow>();
}

Reference<css::accessibility::XAccessible> SAL_CALL
Panel::createAccessible(const Reference<css::accessibility::XAccessible>&) {
    return {getWindow(), UNO_QUERY};
}

css::ui::LayoutSize SAL_CALL Panel::getHeightForWidth(sal_Int32 width) {
    const sal_Int32 height = controller_ ? controller_->view().heightFor(width) : 0;
    // No upper limit: the list of problems takes what is left over.
    return {height, -1, height};
}

sal_Int32 SAL_CALL Panel::getMinimalWidth() {
    return controller_ ? controller_->view().minimumWidth() : 0;
}

void SAL_CALL Panel::disposing() {
    const auto controller = std::exchange(controller_, nullptr);
    if (controller) controller->close();
    frame_.clear();
}

}  // namespace outturn::sidebar
