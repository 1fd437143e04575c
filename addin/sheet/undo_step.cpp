#include "sheet/undo_step.hpp"

#include <com/sun/star/document/XUndoManagerSupplier.hpp>

#include "calc/strings.hpp"

namespace outturn::sheet {

using com::sun::star::document::XUndoManagerSupplier;
using com::sun::star::uno::UNO_QUERY_THROW;

UndoStep::UndoStep(const SpreadsheetDocument& document, TextView title)
    : manager_(Reference<XUndoManagerSupplier>(document, UNO_QUERY_THROW)->getUndoManager()) {
    manager_->enterUndoContext(calc::toOUString(title));
}

UndoStep::~UndoStep() {
    try {
        manager_->leaveUndoContext();
    } catch (const com::sun::star::uno::Exception&) {
        // The document is going away: there is nothing to undo any more.
    }
}

}  // namespace outturn::sheet
