#include "domain/table/calendar.hpp"

namespace outturn {

Calendar Calendar::read(std::span<const std::vector<Cell>> rows, std::uint32_t firstRow, DateOrigin origin) {
    Calendar result;
    RowReader row(rows, firstRow, TableKind::Calendar, {Column::Period, Column::Report}, origin);
    while (row.next()) {
        const auto period = row.month(Column::Period);
        const auto report = row.name(Column::Report);
        row.note(Column::Meeting);
        if (row.isBroken()) {
            ++result.broken;
        } else {
            result.meetings.push_back({*period, *report, row.sheetRow()});
        }
    }
    result.places = row.places();
    result.problems = row.takeProblems();
    return result;
}

}  // namespace outturn
