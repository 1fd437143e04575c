#include "sheet/document/undo_tree.hpp"

#include <com/sun/star/document/XUndoManagerSupplier.hpp>

namespace outturn::sheet {

namespace css = com::sun::star;
using css::uno::UNO_QUERY_THROW;

namespace {

constexpr std::size_t kInEach = 40;

}  // namespace

UndoTree::UndoTree(const SpreadsheetDocument& document, const rtl::OUString& title)
    : manager_(Reference<css::document::XUndoManagerSupplier>(document, UNO_QUERY_THROW)->getUndoManager()),
      title_(title) {
    enter();
    enter();
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
    if (actions_ % kInEach != 0) return;
    leave();
    if (actions_ % (kInEach * kInEach) == 0) {
        leave();
        enter();
    }
    enter();
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
