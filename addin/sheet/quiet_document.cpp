#include "sheet/quiet_document.hpp"

#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/uno/Exception.hpp>

namespace outturn::sheet {

namespace css = com::sun::star;
using css::uno::UNO_QUERY_THROW;

QuietDocument::QuietDocument(const SpreadsheetDocument& document, const rtl::OUString& undoTitle)
    : model_(document, UNO_QUERY_THROW),
      calculation_(document, UNO_QUERY_THROW),
      undo_(Reference<css::document::XUndoManagerSupplier>(document, UNO_QUERY_THROW)->getUndoManager()),
      automatic_(calculation_->isAutomaticCalculationEnabled()) {
    undo_->enterUndoContext(undoTitle);
    inUndo_ = true;
    model_->lockControllers();
    calculation_->enableAutomaticCalculation(false);
}

QuietDocument::~QuietDocument() {
    try {
        calculation_->enableAutomaticCalculation(automatic_);
        leaveUndo();
        model_->unlockControllers();
    } catch (const css::uno::Exception&) {
        // The document went away meanwhile: there is nothing left to put right.
    }
}

void QuietDocument::calculate() {
    calculation_->enableAutomaticCalculation(automatic_);
    calculation_->calculate();
}

void QuietDocument::takeBack() {
    leaveUndo();
    if (undo_->isUndoPossible()) undo_->undo();
    undo_->clearRedo();
}

void QuietDocument::leaveUndo() {
    if (!inUndo_) return;
    inUndo_ = false;
    undo_->leaveUndoContext();
}

}  // namespace outturn::sheet
