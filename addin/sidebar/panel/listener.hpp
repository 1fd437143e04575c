#pragma once

#include <com/sun/star/awt/XActionListener.hpp>
#include <com/sun/star/awt/XFocusListener.hpp>
#include <com/sun/star/awt/XItemListener.hpp>
#include <com/sun/star/awt/XTextListener.hpp>
#include <com/sun/star/awt/XWindowListener.hpp>
#include <cppuhelper/implbase5.hxx>

#include "sidebar/panel/view.hpp"

namespace outturn::sidebar {

// Hears the controls of a panel. The toolkit may hold it longer than the panel lives, so it is told when to
// stop.
class PanelListener
    : public cppu::WeakImplHelper5<com::sun::star::awt::XActionListener, com::sun::star::awt::XItemListener,
                                   com::sun::star::awt::XTextListener, com::sun::star::awt::XFocusListener,
                                   com::sun::star::awt::XWindowListener> {
  public:
    PanelListener(PanelView& view, const Controls& controls);

    void tell(PanelEvents* events) { events_ = events; }
    void stop() {
        events_ = nullptr;
        view_ = nullptr;
    }

    // As long as it lives, what the panel itself sets in its controls is no event.
    class Quiet {
      public:
        explicit Quiet(PanelListener& listener) : listener_(&listener) { ++listener.quiet_; }
        ~Quiet() { --listener_->quiet_; }
        Quiet(const Quiet&) = delete;
        Quiet& operator=(const Quiet&) = delete;

      private:
        rtl::Reference<PanelListener> listener_;
    };

    void SAL_CALL actionPerformed(const com::sun::star::awt::ActionEvent& event) override;
    void SAL_CALL itemStateChanged(const com::sun::star::awt::ItemEvent& event) override;
    void SAL_CALL textChanged(const com::sun::star::awt::TextEvent& event) override;
    void SAL_CALL focusGained(const com::sun::star::awt::FocusEvent&) override {}
    void SAL_CALL focusLost(const com::sun::star::awt::FocusEvent& event) override;
    void SAL_CALL windowResized(const com::sun::star::awt::WindowEvent& event) override;
    void SAL_CALL windowMoved(const com::sun::star::awt::WindowEvent&) override {}
    void SAL_CALL windowShown(const com::sun::star::lang::EventObject&) override {}
    void SAL_CALL windowHidden(const com::sun::star::lang::EventObject&) override {}
    void SAL_CALL disposing(const com::sun::star::lang::EventObject&) override {}

  private:
    PanelView* view_;
    PanelEvents* events_ = nullptr;
    int quiet_ = 0;
};

}  // namespace outturn::sidebar
