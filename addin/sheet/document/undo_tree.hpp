#pragma once

#include <cstddef>

#include <com/sun/star/document/XUndoManager.hpp>

#include "sheet/settings.hpp"

namespace outturn::sheet {

// Steps within a step: Calc keeps a hundred actions in one and drops the oldest without a word. Called before
// each action, it spreads them over steps within steps, more than a workbook has cells to change; what it
// opened it closes in the end.
class UndoTree {
  public:
    // By default for 4 billion actions.
    struct Shape {
        std::size_t inEach = 40;
        int levels = 6;
    };

    UndoTree(const SpreadsheetDocument& document, const rtl::OUString& title);
    UndoTree(const SpreadsheetDocument& document, const rtl::OUString& title, Shape shape);
    ~UndoTree();
    UndoTree(const UndoTree&) = delete;
    UndoTree& operator=(const UndoTree&) = delete;

    void action();

  private:
    void enter();
    void leave();

    Reference<com::sun::star::document::XUndoManager> manager_;
    rtl::OUString title_;
    Shape shape_;
    std::size_t actions_ = 0;
    int depth_ = 0;
};

}  // namespace outturn::sheet
