#include "calc/ledger_source.hpp"

#include <utility>

#include <com/sun/star/sheet/XCellRangeData.hpp>

#include "calc/arguments.hpp"
#include "calc/ledger_cells.hpp"
#include "calc/ledger_registry.hpp"
#include "calc/range_reader.hpp"
#include "calc/references.hpp"
#include "domain/table/table_reader.hpp"

namespace outturn::calc {

namespace {

using com::sun::star::sheet::XCellRangeData;
using com::sun::star::uno::UNO_QUERY_THROW;
using Index = std::shared_ptr<const LedgerIndex>;

bool isSingleCell(const Range& range) {
    const auto address = addressOf(range);
    return address.StartRow == address.EndRow && address.StartColumn == address.EndColumn;
}

Keys keysFrom(const Any& argument) {
    Sequence<Sequence<Any>> data;
    if (!(argument >>= data)) return {};
    return Keys::read(cells(data), 1);
}

Any cellsOf(const Range& range) {
    if (!range.is()) return {};
    return Any(Reference<XCellRangeData>(range, UNO_QUERY_THROW)->getDataArray());
}

Result<Index> fromLedgerCell(const Document& document, const Range& cell) {
    const Text shown = shownText(cell);
    if (LedgerRegistry::isHandle(shown)) {
        if (auto index = LedgerRegistry::instance().find(shown)) return index;
    }
    const auto formula = ledgerFormula(document, cell);
    if (!formula) return Fault::BadTable;
    return buildLedger(document, formula->table, cellsOf(formula->keys));
}

Result<Index> fromTable(const Document& document, const Range& table) {
    if (const Text handle = handleOfLedgerOver(document, table); !handle.empty()) {
        if (auto index = LedgerRegistry::instance().find(handle)) return index;
    }
    // Read for this one formula, and not kept: nothing would say when it is out of date.
    OUTTURN_TRY(auto read, readTable(table, {}, dateOrigin(document)));
    return std::make_shared<const LedgerIndex>(std::move(read));
}

// The handle is known, or the cell that shows it is looked for: the workbook was just loaded, or the index
// was let go.
Result<Index> fromHandle(const Document& document, TextView handle) {
    if (auto index = LedgerRegistry::instance().find(handle)) return index;
    const Range cell = ledgerCellShowing(document, handle);
    if (!cell.is()) return Fault::BadTable;
    return fromLedgerCell(document, cell);
}

Result<Index> fromCells(const Sequence<Sequence<Any>>& data, DateOrigin origin) {
    const auto rows = cells(data);
    TableReader reader(rows.front(), 1, {}, origin);
    for (std::size_t row = 1; row < rows.size(); ++row) reader.addRow(rows[row]);
    Table table = reader.finish();
    if (auto index = LedgerRegistry::instance().find(LedgerRegistry::handle(table))) return index;
    return std::make_shared<const LedgerIndex>(std::move(table));
}

// An empty cell is 0 to an argument that takes anything.
bool isEmptyCell(const Cell& content) {
    const auto* number = std::get_if<double>(&content);
    return std::holds_alternative<std::monostate>(content) || (number != nullptr && *number == 0);
}

}  // namespace

Result<Index> ledgerToCheck(const Document& document, const Range& argument) {
    if (!argument.is()) return Fault::BadReference;
    return isSingleCell(argument) ? fromLedgerCell(document, argument) : fromTable(document, argument);
}

Result<Index> ledgerIndex(const Document& document, const Range& argument) {
    OUTTURN_TRY(auto index, ledgerToCheck(document, argument));
    if (!index->table().usable) return Fault::BadTable;
    return index;
}

Result<Index> budgetIndex(const Document& document, const Any& argument) {
    if (omitted(argument)) return Index();
    Index index;
    if (Sequence<Sequence<Any>> data; (argument >>= data) && data.getLength() > 0) {
        OUTTURN_TRY(index, fromCells(data, dateOrigin(document)));
    } else {
        const Cell only = cell(argument);
        if (isEmptyCell(only)) return Index();
        const auto* shown = std::get_if<TextView>(&only);
        if (shown == nullptr || !LedgerRegistry::isHandle(*shown)) return Fault::BadTable;
        OUTTURN_TRY(index, fromHandle(document, *shown));
    }
    if (!index->table().usable) return Fault::BadTable;
    return index;
}

Result<Index> buildLedger(const Document& document, const Range& table, const Any& keys) {
    OUTTURN_TRY(auto read, readTable(table, keysFrom(keys), dateOrigin(document)));
    return LedgerRegistry::instance().keep(std::move(read));
}

}  // namespace outturn::calc
