#include "sheet/document/undo_tree.hpp"

#include <com/sun/star/document/XUndoManagerSupplier.hpp>

namespace outturn::sheet {

namespace css = com::sun::star;
using css::uno::UNO_QUERY_THROW;

UndoTree::UndoTree(const SpreadsheetDocument& document, const rtl::OUString& title)
    : UndoTree(document, title, Shape()) {}

UndoTree::UndoTree(const SpreadsheetDocument& document, const rtl::OUString& title, Shape shape)
    : manager_(Reference<css::document::XUndoManagerSupplier>(document, UNO_QUERY_THROW)->getUndoManager()),
      title_(title),
      shape_(shape) {
    while (depth_ < shape_.levels) enter();
}

UndoTree::~UndoTree() {
    try {
        while (depth_ > 0) leave();
    } catch (const css::uno::Exception&) {
        // The document went away meanwhile: there is nothing to undo any more.
    }
}

void UndoTree::action() {
    ++actions_;
    std::size_t full = shape_.inEach;
    while (depth_ > 1 && actions_ % full == 0) {
        leave();
        full *= shape_.inEach;
    }
    while (depth_ < shape_.levels) enter();
}

void UndoTree::enter() {
    manager_->enterUndoContext(title_);
    ++depth_;
}

void UndoTree::leave() {
    --depth_;
    manager_->leaveUndoContext();
}

}  // namespace outturn::sheet
