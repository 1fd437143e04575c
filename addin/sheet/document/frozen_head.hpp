#pragma once

#include "sheet/tables/tables.hpp"

namespace outturn::sheet {

// Shows the sheet, its first row standing still. Nothing where the document has no window.
void freezeHead(const SpreadsheetDocument& document, const Range& sheet);

}  // namespace outturn::sheet
