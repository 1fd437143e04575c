#pragma once

#include <vector>

#include "domain/report/plan.hpp"

namespace outturn::report {

// A row of the table of activities as other sections repeat it.
struct TablePart {
    Text identity;  // "activity:510", "activity-rest", "activities:result"
    Role role = Role::Figures;
    std::size_t index = 0;
    bool rest = false;
};

// The rows of the table of activities, which comes before; none where there is none.
std::vector<TablePart> activityParts(const RowList& rows);

// The head over a table's columns: a strong rule across the whole report.
void dressHeads(RowPlan& row);
// A row of it, which is as wide.
void dressFigures(RowPlan& row, Role role);

}  // namespace outturn::report
