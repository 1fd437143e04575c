#pragma once

#include <memory>
#include <utility>

#include <com/sun/star/frame/XDispatch.hpp>
#include <com/sun/star/frame/XFrameActionListener.hpp>
#include <com/sun/star/frame/XStatusListener.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <com/sun/star/util/XModifyListener.hpp>
#include <cppuhelper/implbase3.hxx>

#include "sidebar/document_window.hpp"

namespace outturn::sidebar {

// What happens to a window and its document.
class DocumentEvents {
  public:
    virtual void documentModified() = 0;
    virtual void documentAttached() = 0;
    virtual void documentDetached() = 0;
    virtual void editModeChanged() = 0;

  protected:
    ~DocumentEvents() = default;
};

// Hears a window and its document, for a panel that may go first.
class DocumentListener : public cppu::WeakImplHelper3<com::sun::star::frame::XFrameActionListener,
                                                      com::sun::star::frame::XStatusListener,
                                                      com::sun::star::util::XModifyListener> {
  public:
    explicit DocumentListener(std::weak_ptr<DocumentEvents> panel) : panel_(std::move(panel)) {}

    void hearFrame(const Frame& frame);
    void hearDocument(const Reference<com::sun::star::uno::XComponentContext>& context,
                      const sheet::SpreadsheetDocument& document);
    void leaveDocument();
    void leaveFrame();

    void SAL_CALL frameAction(const com::sun::star::frame::FrameActionEvent& event) override;
    void SAL_CALL statusChanged(const com::sun::star::frame::FeatureStateEvent& event) override;
    void SAL_CALL modified(const com::sun::star::lang::EventObject& event) override;
    void SAL_CALL disposing(const com::sun::star::lang::EventObject& event) override;

  private:
    std::weak_ptr<DocumentEvents> panel_;
    Frame frame_;
    sheet::SpreadsheetDocument document_;
    Reference<com::sun::star::frame::XDispatch> editMode_;
    com::sun::star::util::URL editModeUrl_;
};

}  // namespace outturn::sidebar
