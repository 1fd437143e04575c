#include "sheet/report_sources.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "domain/report/formula_text.hpp"
#include "domain/report/places.hpp"
#include "domain/table/column.hpp"
#include "sheet/ranges.hpp"

namespace outturn::sheet {

namespace {

using report::columnLetters;
using report::isPlainCriterion;

// Rows that may be added to a small table before the report is filled again.
constexpr std::int32_t kRoom = 200;

// A table's place and its header, for references to its cells.
class TablePlace {
  public:
    explicit TablePlace(const FoundTable& table) : address_(addressOf(table.range)) {
        // "$Huvudbok.$A$1:$G$20": the sheet's name, quoted where need be, ends at the last dot before a
        // column.
        prefix_ = table.reference.substr(0, table.reference.rfind(u".$") + 1);
        const CellCopy header(part(table.range, 0, 0, address_.EndColumn - address_.StartColumn, 0));
        for (std::size_t at = 0; at < header.rows().front().size(); ++at) {
            const auto* name = std::get_if<TextView>(&header.rows().front()[at]);
            if (name == nullptr) continue;
            const auto column = knownColumn(*name);
            if (!column) continue;
            fields_.emplace(*column,
                            std::pair(Text(*name), address_.StartColumn + static_cast<std::int32_t>(at)));
        }
    }

    [[nodiscard]] bool has(Column column) const { return fields_.contains(column); }
    [[nodiscard]] Text field(Column column) const { return has(column) ? fields_.at(column).first : Text(); }
    // row: as the sheet numbers it, from 1.
    [[nodiscard]] Text cell(Column column, std::int64_t row) const {
        return prefix_ + u"$" + letters(column) + number(row);
    }
    // column: of the table, from 0.
    [[nodiscard]] Text cell(std::int32_t column, std::int64_t row) const {
        return prefix_ + u"$" + columnLetters(address_.StartColumn + column) + number(row);
    }
    [[nodiscard]] Text cells(Column column, std::int64_t first, std::int64_t last) const {
        return prefix_ + u"$" + letters(column) + u"$" + number(first) + u":$" + letters(column) + u"$" +
               number(last);
    }
    [[nodiscard]] Text whole(std::int64_t lastRow) const {
        return prefix_ + u"$" + columnLetters(address_.StartColumn) + u"$" + number(firstRow()) + u":$" +
               columnLetters(address_.EndColumn) + u"$" + number(lastRow);
    }
    [[nodiscard]] std::int64_t firstRow() const { return address_.StartRow + 1; }
    [[nodiscard]] std::int64_t lastRow() const { return address_.EndRow + 1; }

  private:
    static Text number(std::int64_t value) { return fromUtf8(std::to_string(value)); }
    [[nodiscard]] Text letters(Column column) const { return columnLetters(fields_.at(column).second); }

    CellRangeAddress address_;
    Text prefix_;
    std::map<Column, std::pair<Text, std::int32_t>> fields_;
};

report::LedgerSource ledgerSource(const FoundTable& table, const Text& handle, TableSign sign) {
    const TablePlace place(table);
    return {handle, sign, place.field(Column::Account), place.field(Column::Activity),
            place.field(Column::Line)};
}

void addLines(report::Sources& sources, const Findings& findings) {
    const FoundTable& table = findings.table(TableKind::Lines)->place;
    const TablePlace place(table);
    std::int64_t first = place.lastRow();
    std::int64_t last = place.firstRow();
    bool allPlain = true;
    for (const LineDefinition& line : findings.lines) {
        report::RowSource source;
        source.name = line.name;
        source.labelCell = place.cell(Column::Line, line.sheetRow);
        source.criterionCell = place.cell(Column::Accounts, line.sheetRow);
        source.plainLabel = isPlainCriterion(line.name);
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
    addLines(sources, findings);
    addActivities(sources, findings);
    sources.lastYear = std::any_of(findings.periods.begin(), findings.periods.end(),
                                   [&](Month month) { return month.year() == request.period.year() - 1; });
    return sources;
}

}  // namespace outturn::sheet
