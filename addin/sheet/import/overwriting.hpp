#pragma once

#include <span>

#include "domain/sie/import_update.hpp"
#include "sheet/document/ranges.hpp"
#include "sheet/document/undo_tree.hpp"

namespace outturn::sheet {

// Some of a table's rows, in their order, of which the cells of a column are written over where the file has
// others.
struct Overwriting {
    const sie::ImportRows& source;
    std::span<const sie::ImportUpdate::Overwritten> rows;
    std::uint32_t firstRow = 0;  // of the table, that `before` begins with
    const CellCopy& before;
};

// column: of the import; at: its place in `before`. Undone, a cell is what it was: empty, a formula, with its
// comment.
void overwriteColumn(const Range& sheet, const Overwriting& what, const sie::ImportColumn& column,
                     std::size_t at, UndoTree& undo);

}  // namespace outturn::sheet
