#pragma once

#include <com/sun/star/awt/XWindow.hpp>

namespace outturn::sidebar {

// What fills a panel of the sidebar.
class PanelBody {
  public:
    PanelBody() = default;
    virtual ~PanelBody() = default;
    PanelBody(const PanelBody&) = delete;
    PanelBody& operator=(const PanelBody&) = delete;

    [[nodiscard]] virtual com::sun::star::uno::Reference<com::sun::star::awt::XWindow> window() const = 0;
    // The sidebar has this width to give; the height for it.
    virtual int offered(int width) = 0;
    [[nodiscard]] virtual int minimumWidth() const = 0;
    // Whether it has a use for height that is left over.
    [[nodiscard]] virtual bool grows() const = 0;
    // The panel goes.
    virtual void close() = 0;
};

}  // namespace outturn::sidebar
