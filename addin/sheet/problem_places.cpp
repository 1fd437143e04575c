#include "sheet/problem_places.hpp"

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
    const auto period = std::find_if(headers_.begin(), headers_.end(), [](const Text& header) {
        return knownColumn(header) == Column::Period;
    });
    const auto at = static_cast<std::size_t>(period - headers_.begin());
    const bool looksLikeARow = period == headers_.end() ? !isBlank(cells.front()) : isPeriod(cells[at]);
    if (!looksLikeARow) return std::nullopt;
    return Problem{ProblemKind::RowsOutside, static_cast<std::uint32_t>(below) + 1, {}, {}};
}

}  // namespace outturn::sheet
