#pragma once

#include "sheet/tables.hpp"

namespace outturn::sheet {

// The table with so many rows more at its end: whatever says where it lies (a named range, a database range,
// what the user pointed at, the reports' LEDGER cell) says so from now on.
FoundTable grown(const SpreadsheetDocument& document, const FoundTable& table, std::int32_t rows);

}  // namespace outturn::sheet
