#pragma once

#include "sheet/tables/tables.hpp"

namespace outturn::sheet {

// The table with so many rows more at its end: whatever says where it lies (a named range, a database range,
// what the user pointed at, the reports' LEDGER cell) says so from now on.
FoundTable grown(const SpreadsheetDocument& document, const FoundTable& table, std::int32_t rows);

// Rows or columns went into the table or out of it, and Calc has taken its names and the formulas along: what
// says where it lies in words (what the user pointed at, the sheet of the reports' LEDGER cells) follows.
void moved(const SpreadsheetDocument& document, const FoundTable& table, const Text& now);

}  // namespace outturn::sheet
