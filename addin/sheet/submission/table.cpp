#include "sheet/submission/table.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <string>

#include <com/sun/star/beans/XPropertySet.hpp>

#include "calc/arguments.hpp"
#include "calc/range_reader.hpp"
#include "calc/strings.hpp"
#include "domain/forecast/round_rows.hpp"

namespace outturn::sheet {

namespace {

using com::sun::star::uno::Any;
using com::sun::star::uno::UNO_QUERY_THROW;

constexpr std::array kOurs = {Column::Period, Column::Line, Column::Activity, Column::Amount};
// What a cell with a date holds at least; a month as a number is more than any date.
constexpr double kFirstDate = 10'000;
constexpr double kLastDate = 99'999;

DateOrigin originOf(const SpreadsheetDocument& document) {
    return calc::dateOrigin(Reference<com::sun::star::beans::XPropertySet>(document, UNO_QUERY_THROW));
}

// The first of the month, as the workbook counts days.
double dayOf(Month month, DateOrigin origin) {
    const std::chrono::year_month_day first(std::chrono::year(month.year()),
                                            std::chrono::month(static_cast<unsigned>(month.month())),
                                            std::chrono::day(1));
    return static_cast<double>(std::chrono::sys_days(first).time_since_epoch().count() -
                               origin.daysFromUnixEpoch);
}

}  // namespace

ForecastTable::ForecastTable(const SpreadsheetDocument& document, const FoundTable& table)
    : place_(table),
      cells_(usedPart(table.range)),
      table_(calc::readTable(table.range, Keys(), originOf(document)).value()),
      origin_(originOf(document)) {
    const auto& rows = cells_.rows();
    for (std::size_t at = 0; at < rows.front().size(); ++at) {
        const auto* name = std::get_if<TextView>(&rows.front()[at]);
        const auto column = name == nullptr ? std::nullopt : knownColumn(*name, TableKind::Forecasts);
        if (column) columns_.emplace(*column, cells_.address().StartColumn + static_cast<std::int32_t>(at));
    }
    const auto last = std::find_if(rows.rbegin(), rows.rend() - 1, [](const auto& row) {
        return !std::all_of(row.begin(), row.end(), isBlank);
    });
    firstFreeRow_ = cells_.address().StartRow + static_cast<std::int32_t>(rows.rend() - last);
}

std::optional<Problem> ForecastTable::hindrance(Month round) const {
    if (!table_.usable) return table_.problems.front();
    for (const UnreadableRow& row : table_.unreadable) {
        if (row.period && !row.period->contains(round)) continue;
        const std::uint32_t sheetRow = table_.sheetRows[row.row];
        const auto found =
            std::find_if(table_.problems.begin(), table_.problems.end(), [&](const Problem& problem) {
                return problem.row == sheetRow && severity(problem.kind) == Severity::Error;
            });
        if (found != table_.problems.end()) return *found;
    }
    return std::nullopt;
}

std::optional<std::int32_t> ForecastTable::column(Column column) const {
    const auto found = columns_.find(column);
    return found == columns_.end() ? std::nullopt : std::optional(found->second);
}

std::vector<RoundRow> ForecastTable::rowsOf(Month round, const std::set<Text>& lines) const {
    std::vector<RoundRow> found;
    for (RoundTableRow& each : rowsOfRound(table_, round, lines)) {
        RoundRow row;
        row.row = static_cast<std::int32_t>(table_.sheetRows[each.row]) - 1;
        row.line = std::move(each.line);
        row.activity = std::move(each.activity);
        row.onlyOurs = onlyOurs(row.row);
        found.push_back(std::move(row));
    }
    return found;
}

bool ForecastTable::onlyOurs(std::int32_t sheetRow) const {
    const auto& row = cells_.rows()[static_cast<std::size_t>(sheetRow - cells_.address().StartRow)];
    for (std::size_t at = 0; at < row.size(); ++at) {
        const std::int32_t position = cells_.address().StartColumn + static_cast<std::int32_t>(at);
        const bool ours =
            std::any_of(kOurs.begin(), kOurs.end(), [&](Column known) { return column(known) == position; });
        if (!ours && !isBlank(row[at])) return false;
    }
    return true;
}

Any ForecastTable::written(Month month) const {
    const auto& rows = cells_.rows();
    const auto at = static_cast<std::size_t>(columns_.at(Column::Period) - cells_.address().StartColumn);
    const auto code = static_cast<double>(month.code());
    for (auto row = rows.rbegin(); row != rows.rend() - 1; ++row) {
        const Cell& above = (*row)[at];
        if (isBlank(above)) continue;
        if (const auto* number = std::get_if<double>(&above))
            return *number >= kFirstDate && *number <= kLastDate ? Any(dayOf(month, origin_)) : Any(code);
        const auto* words = std::get_if<TextView>(&above);
        if (words == nullptr) return Any(code);
        const bool dashed = words->find(u'-') != TextView::npos;
        return Any(calc::toOUString(dashed ? monthText(month) : fromUtf8(std::to_string(month.code()))));
    }
    return Any(code);
}

}  // namespace outturn::sheet
