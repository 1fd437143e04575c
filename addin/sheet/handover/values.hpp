#pragma once

#include "sheet/tables/tables.hpp"

namespace outturn::sheet {

// Gives a copy of a report's sheet the values that the report shows in place of its formulas, and takes away
// what the copy's readers cannot use: hidden content, names and checks that point into the workbook. What
// hangs on a formula or on hidden content (the asterisk of a proposed forecast) is made to stay.
void replaceByValues(const Range& report, const SpreadsheetDocument& copyDocument, const Range& copy);

}  // namespace outturn::sheet
