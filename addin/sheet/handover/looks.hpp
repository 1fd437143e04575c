#pragma once

#include "sheet/tables/tables.hpp"

namespace outturn::sheet {

// A condition that asks for a formula, or for what is hidden, holds no longer in a copy of a report's values,
// and Excel's files carry no number formats of conditions: there a cost too high would show with a plus. What
// the report's conditions show is given to the copy's cells themselves, and its conditions go.
void keepConditionalLooks(const Range& report, const SpreadsheetDocument& copyDocument, const Range& copy);

}  // namespace outturn::sheet
