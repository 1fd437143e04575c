#include "sheet/document/undo_step.hpp"

#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/uno/Exception.hpp>

namespace outturn::sheet {

namespace css = com::sun::star;
using css::uno::UNO_QUERY_THROW;

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
    end();
    if (manager_->isUndoPossible()) manager_->undo();
    manager_->clearRedo();
}

}  // namespace outturn::sheet
