#include "sheet/document/undo_tree.hpp"

#include <com/sun/star/document/XUndoManagerSupplier.hpp>

namespace outturn::sheet {

namespace css = com::sun::star;
using css::uno::UNO_QUERY_THROW;

namespace {

constexpr std::size_t kInEach = 40;
constexpr int kLevels = 6;  // for 4 billion actions

}  // namespace

UndoTree::UndoTree(const SpreadsheetDocument& document, const rtl::OUString& title)
    : manager_(Reference<css::document::XUndoManagerSupplier>(document, UNO_QUERY_THROW)->getUndoManager()),
      title_(title) {
    while (depth_ < kLevels) enter();
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
    std::size_t full = kInEach;
    while (depth_ > 1 && actions_ % full == 0) {
        leave();
        full *= kInEach;
    }
    while (depth_ < kLevels) enter();
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
