#pragma once

#include "domain/report/plan.hpp"

namespace outturn::report {

// The activities, or lines where nothing is known of activities' deviations, in the order of the size of
// their material deviations: all of those that deviate where there is no limit.

// The place among the material ones of an activity's row, 0 where it is none: a formula without "=".
Text rankAmongMaterial(const Laid& laid, const Row& row);

// "De största avvikelserna är …": a formula without "=".
Text largestDeviations(const Laid& laid);

// The hidden rows of both.
void addLargestDeviationFigures(RowList& rows);

}  // namespace outturn::report
