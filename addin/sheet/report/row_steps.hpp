#pragma once

#include "domain/report/row_matching.hpp"
#include "sheet/tables/tables.hpp"

namespace outturn::sheet {

// Does to a sheet's rows what matchRows() says. A row that is released stays as it is.
void perform(const Range& sheet, const report::RowStep& step);

}  // namespace outturn::sheet
