#include "domain/table/equity.hpp"

namespace outturn {

Equity Equity::read(std::span<const std::vector<Cell>> rows, std::uint32_t firstRow, DateOrigin origin) {
    Equity result;
    RowReader row(rows, firstRow, TableKind::Equity, {Column::Period, Column::Amount}, origin);
    while (row.next()) {
        // A text alone explains the rows around it.
        if (row.holdsOnly(Column::Description)) continue;
        const auto period = row.period(Column::Period);
        if (period && period->first.year() != period->last.year()) {
            row.report(ProblemKind::NotAYear, Column::Period);
        }
        row.neededNumber(Column::Amount, ProblemKind::UnreadableAmount);
        if (row.isBroken()) {
            ++result.broken;
        } else {
            result.amounts.push_back({period->first.year(), row.sheetRow()});
        }
    }
    result.places = row.places();
    result.problems = row.takeProblems();
    return result;
}

}  // namespace outturn
