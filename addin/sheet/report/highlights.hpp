#pragma once

#include <vector>

#include "domain/report/plan.hpp"
#include "sheet/report/sheet.hpp"
#include "sheet/tables/tables.hpp"

namespace outturn::sheet {

// The colours and signs that come and go with what the cells hold: better and worse than budget, material,
// proposed, carried over, still to be written, wrong.
void highlight(const Range& sheet, const ReportRequest& request, const std::vector<report::Row>& rows,
               const std::vector<report::RowPlan>& plans, const report::Places& places);

}  // namespace outturn::sheet
