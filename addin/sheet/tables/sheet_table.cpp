#include "sheet/tables/sheet_table.hpp"

#include <algorithm>
#include <set>
#include <span>

#include "domain/table/column.hpp"
#include "sheet/document/ranges.hpp"

namespace outturn::sheet {
namespace {

using Cells = std::span<const Cell>;

// How far down a header may stand, and how far to the right it is looked for.
constexpr std::int32_t kRowsToSearch = 50;
constexpr std::int32_t kColumnsToSearch = 1024;

bool belongsTo(TableKind kind, Column column) {
    switch (kind) {
        case TableKind::Ledger:
            return column == Column::Period || column == Column::Account || column == Column::Amount ||
                   column == Column::Activity;
        case TableKind::Budget:
            return belongsTo(TableKind::Ledger, column) || column == Column::Key;
        case TableKind::Lines:
            return column == Column::Line || column == Column::Accounts;
        case TableKind::Keys:
            return column == Column::Key;
        case TableKind::Activities:
            return column == Column::Code || column == Column::Name || column == Column::Activity;
        case TableKind::Forecasts:
            return column == Column::Period || column == Column::Line || column == Column::Activity ||
                   column == Column::Amount;
        case TableKind::Measures:
        case TableKind::Risks:
        case TableKind::Volumes:
        case TableKind::Equity:
        case TableKind::Calendar:
            return true;  // the words are the table's own
    }
    return false;
}

bool isHeaderOf(TableKind kind, const Cell& cell) {
    const auto* written = std::get_if<TextView>(&cell);
    const auto column = written == nullptr ? std::nullopt : knownColumn(*written, kind);
    return column && belongsTo(kind, *column);
}

// Different ones: a header that is there twice is a mistake, not twice a header row.
std::size_t knownHeaders(TableKind kind, Cells row) {
    std::set<Column> known;
    for (const Cell& cell : row) {
        if (isHeaderOf(kind, cell)) known.insert(*knownColumn(std::get<TextView>(cell), kind));
    }
    return known.size();
}

std::size_t headerRow(TableKind kind, const std::vector<std::vector<Cell>>& rows) {
    std::size_t best = 0;
    std::size_t most = 0;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const std::size_t known = knownHeaders(kind, rows[row]);
        if (known > most) {
            most = known;
            best = row;
        }
    }
    return best;
}

struct ColumnSpan {
    std::size_t first = 0;
    std::size_t last = 0;
};

ColumnSpan headerColumns(TableKind kind, Cells header) {
    const auto isHeader = [&](const Cell& cell) { return isHeaderOf(kind, cell); };
    auto anchor = std::find_if(header.begin(), header.end(), isHeader);
    if (anchor == header.end()) anchor = std::find_if_not(header.begin(), header.end(), isBlank);
    if (anchor == header.end()) return {};
    ColumnSpan span;
    span.first = span.last = static_cast<std::size_t>(anchor - header.begin());
    while (span.first > 0 && !isBlank(header[span.first - 1])) --span.first;
    while (span.last + 1 < header.size() && !isBlank(header[span.last + 1])) ++span.last;
    return span;
}

}  // namespace

Range tableOnSheet(TableKind kind, const Range& sheet) {
    const CellRangeAddress used = usedArea(sheet);
    const CellCopy top(part(sheet, used.StartColumn, used.StartRow,
                            std::min(used.EndColumn, used.StartColumn + kColumnsToSearch - 1),
                            std::min(used.EndRow, used.StartRow + kRowsToSearch - 1)));
    const std::size_t row = headerRow(kind, top.rows());
    const ColumnSpan columns = headerColumns(kind, top.rows()[row]);
    return part(sheet, used.StartColumn + static_cast<std::int32_t>(columns.first),
                used.StartRow + static_cast<std::int32_t>(row),
                used.StartColumn + static_cast<std::int32_t>(columns.last), addressOf(sheet).EndRow);
}

bool canBeTable(TableKind kind, const Range& range) {
    const CellRangeAddress address = addressOf(range);
    const bool oneColumn = address.StartColumn == address.EndColumn;
    const bool oneRow = address.StartRow == address.EndRow;
    if (oneColumn && (oneRow || kind != TableKind::Activities)) return false;
    return !goesOverSheets(range);
}

}  // namespace outturn::sheet
