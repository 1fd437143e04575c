#include "domain/report/sections/table_parts.hpp"

namespace outturn::report {

std::vector<TablePart> activityParts(const RowList& rows) {
    std::vector<TablePart> parts;
    for (const Row& row : rows.rows()) {
        if (row.section == Section::Activities)
            parts.push_back({row.identity, row.role, row.index, row.rest});
    }
    return parts;
}

void dressHeads(RowPlan& row) {
    row.dress(Slot::Label, Slot::Year4, Style::ColumnLabel);
}

void dressFigures(RowPlan& row, Role role) {
    row.dress(Slot::Label, Slot::Year4, role == Role::Result ? Style::ResultLabel : Style::Label);
}

}  // namespace outturn::report
