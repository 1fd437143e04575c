#include "sheet/report/sources.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "domain/report/formula_text.hpp"
#include "domain/table/column.hpp"
#include "sheet/document/ranges.hpp"
#include "sheet/report/side_tables.hpp"
#include "sheet/tables/place.hpp"

namespace outturn::sheet {

namespace {

using report::isPlainCriterion;

// Rows that may be added to a small table before the report is filled again.
constexpr std::int32_t kRoom = 200;

report::LedgerSource ledgerSource(const FoundTable& table, const Text& handle, TableSign sign) {
    const TablePlace place(table);
    return {handle, sign, place.field(Column::Account), place.field(Column::Activity),
            place.field(Column::Line)};
}

// Whether the budget of an earlier year can be held against how that year ended.
bool canLearn(const Findings& findings, Month period) {
    const auto& budgeted = findings.table(TableKind::Budget)->months;
    return std::any_of(findings.periods.begin(), findings.periods.end(), [&](Month booked) {
        return booked.year() < period.year() &&
               std::any_of(budgeted.begin(), budgeted.end(),
                           [&](Month month) { return month.year() == booked.year(); });
    });
}

// Left to Outturn it is Blend, which without anything to learn from is Budget: the report then says so
// itself, in its own cells.
ForecastMethod methodOf(const Settings& chosen, TextView line, bool learns) {
    const ForecastMethod method = sheet::methodOf(chosen, line);
    return method == ForecastMethod::Blend && !learns ? ForecastMethod::Budget : method;
}

void addLines(report::Sources& sources, const Findings& findings, const ReportRequest& request) {
    const bool learns = canLearn(findings, request.period);
    Settings chosen;
    chosen.methods = request.methods;
    const FoundTable& table = findings.table(TableKind::Lines)->place;
    const TablePlace place(table);
    std::int64_t first = place.lastRow();
    std::int64_t last = place.firstRow();
    bool allPlain = true;
    for (std::size_t at = 0; at < findings.lines.size(); ++at) {
        const LineDefinition& line = findings.lines[at];
        report::RowSource source;
        source.isCost = findings.lineIsCost[at];
        source.name = line.name;
        source.labelCell = place.cell(Column::Line, line.sheetRow);
        source.criterionCell = place.cell(Column::Accounts, line.sheetRow);
        source.plainLabel = isPlainCriterion(line.name);
        source.method = methodOf(chosen, line.name, learns);
        allPlain = allPlain && source.plainLabel;
        first = std::min<std::int64_t>(first, line.sheetRow);
        last = std::max<std::int64_t>(last, line.sheetRow);
        sources.lines.push_back(std::move(source));
    }
    sources.lineAccounts = place.cells(Column::Accounts, first, last);
    if (allPlain) sources.lineNames = place.cells(Column::Line, first, last);
    sources.linesTable = compactReference(table);
}

// The cell of a row that holds the text: which column is code and which is name is told by what was read.
std::optional<Text> cellHolding(const CellCopy& table, const TablePlace& place, std::int32_t sheetRow,
                                TextView text) {
    const auto at = static_cast<std::size_t>(sheetRow - 1 - table.address().StartRow);
    if (at >= table.rows().size()) return std::nullopt;
    const auto& row = table.rows()[at];
    for (std::size_t column = 0; column < row.size(); ++column) {
        if (cellText(row[column]) == text) return place.cell(static_cast<std::int32_t>(column), sheetRow);
    }
    return std::nullopt;
}

void addActivities(report::Sources& sources, const Findings& findings) {
    const TableSurvey* table = findings.table(TableKind::Activities);
    // Without a column for it in the ledger nothing can be said per activity.
    if (table == nullptr || sources.ledger.activityField.empty()) return;
    const TablePlace place(table->place);
    const CellCopy cells(usedPart(table->place.range));
    for (const Activity& activity : findings.activities) {
        const auto code = cellHolding(cells, place, activity.sheetRow, activity.code);
        if (!code) continue;
        report::RowSource source;
        source.name = activity.code;
        source.criterionCell = *code;
        source.labelCell = cellHolding(cells, place, activity.sheetRow, activity.name).value_or(*code);
        source.plainCriterion = isPlainCriterion(activity.code);
        source.label = activity.name;
        sources.activities.push_back(std::move(source));
    }
    sources.otherActivities = findings.otherActivities;
}

}  // namespace

Text compactReference(const FoundTable& table) {
    const TablePlace place(table);
    const std::int64_t used = addressOf(usedPart(table.range)).EndRow + 1;
    return place.whole(std::min(used + kRoom, place.lastRow()));
}

report::Sources reportSources(const Findings& findings, const ReportRequest& request,
                              const HandleCells& handles) {
    report::Sources sources;
    const FoundTable& ledger = findings.table(TableKind::Ledger)->place;
    sources.ledger = ledgerSource(ledger, handles.at(TableKind::Ledger), request.ledgerSign);
    sources.budget = ledgerSource(findings.table(TableKind::Budget)->place, handles.at(TableKind::Budget),
                                  request.budgetSign);
    if (handles.contains(TableKind::Forecasts)) {
        // Forecasts are the report's own figures: revenue is positive there whatever the books do.
        sources.forecasts = ledgerSource(findings.table(TableKind::Forecasts)->place,
                                         handles.at(TableKind::Forecasts), TableSign::RevenuePositive);
    }
    const TablePlace place(ledger);
    if (place.has(Column::Amount)) {
        sources.ledgerAmounts = place.cells(Column::Amount, place.firstRow() + 1, place.lastRow());
    }
    addLines(sources, findings, request);
    addActivities(sources, findings);
    sources.lastYear = std::any_of(findings.periods.begin(), findings.periods.end(),
                                   [&](Month month) { return month.year() == request.period.year() - 1; });
    addSideTables(sources, findings, request.period);
    return sources;
}

}  // namespace outturn::sheet
