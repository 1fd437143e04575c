#include "sheet/tables/problem_places.hpp"

#include <algorithm>

#include "domain/period.hpp"
#include "domain/table/column.hpp"

namespace outturn::sheet {
namespace {

// A period as a table's cell may hold it. Any date system will do: the month itself is not asked for.
bool isPeriod(const Cell& cell) {
    if (const auto* number = std::get_if<double>(&cell)) return static_cast<bool>(bookedPeriod(*number));
    if (const auto* written = std::get_if<TextView>(&cell)) return static_cast<bool>(bookedPeriod(*written));
    return false;
}

// The column in which the table's next row has something that a line of totals below it has not.
std::optional<Column> tellingColumn(TableKind kind) {
    switch (kind) {
        case TableKind::Measures:
            return Column::FromPeriod;
        case TableKind::Risks:
            return Column::Probability;
        case TableKind::Lines:
        case TableKind::Keys:
        case TableKind::Activities:
            return std::nullopt;
        case TableKind::Ledger:
        case TableKind::Budget:
        case TableKind::Forecasts:
        case TableKind::Volumes:
        case TableKind::Equity:
        case TableKind::Calendar:
            break;
    }
    return Column::Period;
}

}  // namespace

ProblemPlaces::ProblemPlaces(const FoundTable& table)
    : table_(table), address_(addressOf(usedPart(table.range))) {
    const CellCopy header(part(sheetOf(table.range), address_.StartColumn, address_.StartRow,
                               address_.EndColumn, address_.StartRow));
    for (const Cell& cell : header.rows().front()) headers_.push_back(folded(cellText(cell)));
}

std::int32_t ProblemPlaces::columnOf(const Problem& problem) const {
    if (problem.column.empty() && problem.kind != ProblemKind::UnnamedColumn) return address_.StartColumn;
    const Text wanted = folded(trimmed(problem.column));
    auto found = std::find(headers_.begin(), headers_.end(), wanted);
    if (found != headers_.end() && problem.kind == ProblemKind::DuplicateColumn) {
        const auto second = std::find(found + 1, headers_.end(), wanted);
        if (second != headers_.end()) found = second;
    }
    if (found == headers_.end()) return address_.StartColumn;
    return address_.StartColumn + static_cast<std::int32_t>(found - headers_.begin());
}

PlacedProblem ProblemPlaces::place(const Problem& problem) const {
    PlacedProblem placed{table_.kind, problem};
    if (problem.row == 0) return placed;
    placed.sheet = address_.Sheet;
    placed.column = columnOf(problem);
    placed.row = static_cast<std::int32_t>(problem.row) - 1;
    return placed;
}

std::optional<Problem> ProblemPlaces::rowsOutside() const {
    if (table_.by == FoundBy::SheetName) return std::nullopt;
    const CellRangeAddress named = addressOf(table_.range);
    const Range sheet = sheetOf(table_.range);
    if (named.EndRow >= usedArea(sheet).EndRow) return std::nullopt;
    const std::int32_t below = named.EndRow + 1;
    const CellCopy next(part(sheet, address_.StartColumn, below, address_.EndColumn, below));
    const auto& cells = next.rows().front();
    const auto telling = std::find_if(headers_.begin(), headers_.end(), [&](const Text& header) {
        const auto column = knownColumn(header, table_.kind);
        return column && column == tellingColumn(table_.kind);
    });
    const auto& cell =
        cells[telling == headers_.end() ? 0 : static_cast<std::size_t>(telling - headers_.begin())];
    const bool mustBePeriod = telling != headers_.end() && table_.kind != TableKind::Risks;
    const bool looksLikeARow = mustBePeriod ? isPeriod(cell) : !isBlank(cell);
    if (!looksLikeARow) return std::nullopt;
    return Problem{ProblemKind::RowsOutside, static_cast<std::uint32_t>(below) + 1, {}, {}};
}

}  // namespace outturn::sheet
