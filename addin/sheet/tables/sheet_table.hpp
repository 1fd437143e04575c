#pragma once

#include <optional>

#include "sheet/tables/tables.hpp"

namespace outturn::sheet {

// The table on a sheet that is named after it. Its header row is, of the first used rows, the one with most
// of the table's own column names, so that a title above it, or "Period: 2024-02", is no header; where no row
// has any, the first used row, and what is missing is then said of it. Its columns go from there to the first
// empty header on either side; its rows to the end of the sheet.
Range tableOnSheet(TableKind kind, const Range& sheet);

// Whether a range that bears a table's name can be one: not a single cell, one sheet only, and more than a
// column (a list of activities may have one), as a column of amounts may well be called Budget.
bool canBeTable(TableKind kind, const Range& range);

}  // namespace outturn::sheet
