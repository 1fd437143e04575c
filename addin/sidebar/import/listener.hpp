#pragma once

#include <com/sun/star/awt/XActionListener.hpp>
#include <com/sun/star/awt/XFocusListener.hpp>
#include <com/sun/star/awt/XItemListener.hpp>
#include <com/sun/star/awt/XTextListener.hpp>
#include <com/sun/star/awt/XWindowListener.hpp>
#include <cppuhelper/implbase5.hxx>

#include "sidebar/import/view.hpp"

namespace outturn::sidebar {

// Hears the controls of the import panel. The toolkit may hold it longer than the panel lives, so it is told
// when to stop.
class ImportListener
    : public cppu::WeakImplHelper5<com::sun::star::awt::XActionListener, com::sun::star::awt::XItemListener,
                                   com::sun::star::awt::XTextListener, com::sun::star::awt::XFocusListener,
                                   com::sun::star::awt::XWindowListener> {
  public:
    explicit ImportListener(ImportView& view) : view_(&view) {}

    void tell(ImportEvents* events) { events_ = events; }
    void stop() {
        events_ = nullptr;
        view_ = nullptr;
    }
    // What the panel itself sets in its controls is no event.
    void setQuiet(bool quiet) { quiet_ = quiet; }

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
    ImportView* view_;
    ImportEvents* events_ = nullptr;
    bool quiet_ = false;
};

}  // namespace outturn::sidebar
