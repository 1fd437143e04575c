#include "calc/ledger_source.hpp"

#include <utility>

#include <com/sun/star/sheet/XCellRangeData.hpp>

#include "calc/arguments.hpp"
#include "calc/ledger_cells.hpp"
#include "calc/ledger_registry.hpp"
#include "calc/range_reader.hpp"
#include "calc/references.hpp"

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

Result<Index> buildLedger(const Document& document, const Range& table, const Any& keys) {
    OUTTURN_TRY(auto read, readTable(table, keysFrom(keys), dateOrigin(document)));
    return LedgerRegistry::instance().keep(std::move(read));
}

}  // namespace outturn::calc
