#include "domain/table/measures.hpp"

#include <algorithm>

namespace outturn {
namespace {

// The first month of a year, as somebody writes who means "from 2024 on".
std::optional<Month> startIn(RowReader& row) {
    const auto period = row.period(Column::FromPeriod);
    if (!period) return std::nullopt;
    const bool wholeYear = period->length() == 12 && period->first.month() == 1;
    if (period->length() == 1 || wholeYear) return period->first;
    row.report(ProblemKind::NotAMonth, Column::FromPeriod);
    return std::nullopt;
}

std::optional<std::size_t> lineIn(RowReader& row, std::span<const LineDefinition> lines) {
    const Text written = folded(row.note(Column::Line));
    if (written.empty()) return std::nullopt;
    const auto found = std::find_if(lines.begin(), lines.end(),
                                    [&](const LineDefinition& line) { return folded(line.name) == written; });
    if (found != lines.end()) return static_cast<std::size_t>(found - lines.begin());
    row.report(ProblemKind::UnknownLine, Column::Line);
    return std::nullopt;
}

}  // namespace

Measures Measures::read(std::span<const std::vector<Cell>> rows, std::uint32_t firstRow,
                        const ActivityNames& activities, std::span<const LineDefinition> lines,
                        DateOrigin origin) {
    Measures result;
    RowReader row(rows, firstRow, TableKind::Measures,
                  {Column::Measure, Column::FullYearAmount, Column::FromPeriod}, origin);
    while (row.next()) {
        // The goal is that of all measures: it may stand in any row, and what is wrong with it is not wrong
        // with the measure.
        if (std::holds_alternative<double>(row.cell(Column::Goal))) {
            result.goalRows.push_back(row.sheetRow());
        } else if (!isBlank(row.cell(Column::Goal))) {
            row.remark(ProblemKind::UnreadableAmount, Column::Goal);
        }
        if (row.holdsOnly(Column::Goal)) continue;
        Measure measure;
        measure.name = row.name(Column::Measure).value_or(Text());
        measure.activityWritten = row.note(Column::Activity);
        measure.activity = activities.find(measure.activityWritten);
        const bool isUnknown = !measure.activityWritten.empty() && !activities.empty() && !measure.activity;
        if (isUnknown) row.report(ProblemKind::UnknownActivity, Column::Activity);
        measure.amount = row.neededNumber(Column::FullYearAmount, ProblemKind::UnreadableAmount).value_or(0);
        measure.from = startIn(row).value_or(Month());
        measure.fromIsCode = isMonthCode(row.cell(Column::FromPeriod));
        row.number(Column::Realised, ProblemKind::UnreadableAmount);
        measure.line = lineIn(row, lines);
        measure.sheetRow = row.sheetRow();
        if (row.isBroken()) {
            ++result.broken;
        } else {
            result.measures.push_back(std::move(measure));
        }
    }
    result.places = row.places();
    result.problems = row.takeProblems();
    return result;
}

}  // namespace outturn
