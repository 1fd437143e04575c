#include "sheet/document/undo_step.hpp"

#include <com/sun/star/document/XUndoAction.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/uno/Exception.hpp>
#include <cppuhelper/implbase1.hxx>

namespace outturn::sheet {

namespace css = com::sun::star;
using css::uno::UNO_QUERY_THROW;

namespace {

class Nothing : public cppu::WeakImplHelper1<css::document::XUndoAction> {
  public:
    rtl::OUString SAL_CALL getTitle() override { return {}; }
    void SAL_CALL undo() override {}
    void SAL_CALL redo() override {}
};

}  // namespace

UndoStep::UndoStep(const SpreadsheetDocument& document, const rtl::OUString& title)
    : manager_(Reference<css::document::XUndoManagerSupplier>(document, UNO_QUERY_THROW)->getUndoManager()) {
    manager_->enterUndoContext(title);
    isOpen_ = true;
}

UndoStep::~UndoStep() {
    try {
        end();
    } catch (const css::uno::Exception&) {
        // The document is going away: there is nothing to undo any more.
    }
}

void UndoStep::end() {
    if (!isOpen_) return;
    isOpen_ = false;
    manager_->leaveUndoContext();
}

void UndoStep::takeBack() {
    if (!isOpen_) return;
    // A step in which nothing happened would leave no trace, and the step before it be taken back.
    manager_->addUndoAction(new Nothing);
    end();
    if (manager_->isUndoPossible()) manager_->undo();
    manager_->clearRedo();
}

}  // namespace outturn::sheet
