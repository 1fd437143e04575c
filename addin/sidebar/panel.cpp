#include "sidebar/panel.hpp"

#include <utility>

#include <com/sun/star/ui/UIElementType.hpp>

namespace outturn::sidebar {

namespace css = com::sun::star;
using rtl::OUString;

Panel::Panel(const Frame& frame, const OUString& resource, std::shared_ptr<PanelBody> body)
    : WeakComponentImplHelper3(m_aMutex), frame_(frame), resource_(resource), body_(std::move(body)) {}

sal_Int16 SAL_CALL Panel::getType() {
    return css::ui::UIElementType::TOOLPANEL;
}

Reference<css::uno::XInterface> SAL_CALL Panel::getRealInterface() {
    return Reference<css::uno::XInterface>(static_cast<css::ui::XToolPanel*>(this));
}

Reference<css::awt::XWindow> SAL_CALL Panel::getWindow() {
    return body_ ? body_->window() : Reference<css::awt::XWindow>();
}

Reference<css::accessibility::XAccessible> SAL_CALL
Panel::createAccessible(const Reference<css::accessibility::XAccessible>&) {
    return {getWindow(), UNO_QUERY};
}

css::ui::LayoutSize SAL_CALL Panel::getHeightForWidth(sal_Int32 width) {
    const sal_Int32 height = body_ ? body_->offered(width) : 0;
    // -1: no upper limit.
    return {height, body_ && body_->grows() ? -1 : height, height};
}

sal_Int32 SAL_CALL Panel::getMinimalWidth() {
    return body_ ? body_->minimumWidth() : 0;
}

void SAL_CALL Panel::disposing() {
    const auto body = std::exchange(body_, nullptr);
    if (body) body->close();
    frame_.clear();
}

}  // namespace outturn::sidebar
