#pragma once

#include "domain/report/row.hpp"

namespace outturn::report {

// How far off every method and the submitted forecasts were, and which way: by line and for the result, and
// the everyday ones by activity. Of a report with the sheet of what forecasts said.
void addAccuracyByLine(RowList& rows);
void addAccuracyByActivity(RowList& rows);
// What they ask, below everything else.
void addNearest(RowList& rows);

}  // namespace outturn::report
