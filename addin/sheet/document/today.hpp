#pragma once

#include "domain/period.hpp"
#include "domain/text.hpp"

namespace outturn::sheet {

// Today, where the clock on the wall is, in days since the day the workbook counts as 0.
double daysSince(DateOrigin origin);
// "2024-02-05"
Text todayText();

}  // namespace outturn::sheet
