#pragma once

#include "domain/period.hpp"

namespace outturn::sheet {

// Today, where the clock on the wall is, in days since the day the workbook counts as 0.
double daysSince(DateOrigin origin);

}  // namespace outturn::sheet
