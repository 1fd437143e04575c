#pragma once

#include "domain/report/sources.hpp"
#include "sheet/tables/survey.hpp"

namespace outturn::sheet {

// The cells of Measures, Risks, Volumes, Equity and Calendar for a report on the period. The sources' lines
// and activities must be there already.
void addSideTables(report::Sources& sources, const Findings& findings, Month period);

}  // namespace outturn::sheet
