#pragma once

#include <cstdint>
#include <vector>

#include "sheet/report/grid.hpp"

namespace outturn::sheet {

// The report's two charts, drawn from the hidden rows below it: the result by month, and where there are
// activities their deviations.

// How high they are, in hundredths of a millimetre.
std::int32_t chartsHeight(const std::vector<report::Row>& rows);

// Makes those that the sheet lacks, and looks after the ranges of those it has: how and where a person put
// them they stay. Once the cells are written, the columns as wide and the rows as high as they will be.
void placeCharts(const SpreadsheetDocument& document, const ReportGrid& grid,
                 const std::vector<report::Row>& rows, const report::Places& places);

}  // namespace outturn::sheet
