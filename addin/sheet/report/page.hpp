#pragma once

#include <vector>

#include "domain/report/places.hpp"
#include "domain/report/row.hpp"
#include "sheet/report/sheet.hpp"

namespace outturn::sheet {

// How a report prints: A4, a page style of its own with its footer, what is printed, which rows are repeated
// and where pages break.
void setUpPage(const SpreadsheetDocument& document, const Range& sheet, const ReportRequest& request,
               const std::vector<report::Row>& rows, const report::Places& places);

}  // namespace outturn::sheet
