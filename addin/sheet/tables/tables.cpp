#include "sheet/tables/tables.hpp"

#include <functional>
#include <optional>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/sheet/XCellRangeReferrer.hpp>
#include <com/sun/star/sheet/XCellRangesAccess.hpp>

#include "calc/strings.hpp"
#include "sheet/document/ranges.hpp"
#include "sheet/tables/sheet_table.hpp"

namespace outturn::sheet {
namespace {

using com::sun::star::beans::XPropertySet;
using com::sun::star::container::XIndexAccess;
using com::sun::star::container::XNameAccess;
using com::sun::star::container::XNamed;
using com::sun::star::sheet::XCellRangeReferrer;
using com::sun::star::sheet::XCellRangesAccess;
using com::sun::star::uno::Exception;
using com::sun::star::uno::Sequence;
using com::sun::star::uno::UNO_QUERY;
using com::sun::star::uno::UNO_QUERY_THROW;
using rtl::OUString;

// A name and what bears it; of the ranges, those with a table's name only.
struct Named {
    TableKind kind;
    Range range;
};

// The candidates of a workbook, in the order in which they are taken.
struct Candidates {
    std::vector<Named> namedRanges;
    std::vector<Named> databaseRanges;
    std::vector<Named> sheets;
};

// The ranges behind NamedRanges or DatabaseRanges of a document, or NamedRanges of a sheet.
void collectRanges(const Reference<XPropertySet>& owner, const char* property, std::vector<Named>& found) {
    const Reference<XNameAccess> names(owner->getPropertyValue(OUString::createFromAscii(property)),
                                       UNO_QUERY_THROW);
    const Sequence<OUString> all = names->getElementNames();
    for (sal_Int32 at = 0; at < all.getLength(); ++at) {
        const auto kind = knownTable(calc::view(all[at]));
        if (!kind) continue;
        const Reference<XCellRangeReferrer> referrer(names->getByName(all[at]), UNO_QUERY);
        // A formula, a constant, a reference to what was deleted: none.
        const Range range = referrer.is() ? referrer->getReferredCells() : Range();
        if (range.is() && canBeTable(*kind, range)) found.push_back({*kind, range});
    }
}

Candidates candidatesOf(const SpreadsheetDocument& document) {
    Candidates candidates;
    const Reference<XPropertySet> properties(document, UNO_QUERY_THROW);
    collectRanges(properties, "NamedRanges", candidates.namedRanges);
    collectRanges(properties, "DatabaseRanges", candidates.databaseRanges);
    const Reference<XIndexAccess> sheets(document->getSheets(), UNO_QUERY_THROW);
    for (sal_Int32 at = 0; at < sheets->getCount(); ++at) {
        const Range sheet(sheets->getByIndex(at), UNO_QUERY_THROW);
        collectRanges(Reference<XPropertySet>(sheet, UNO_QUERY_THROW), "NamedRanges", candidates.namedRanges);
        const OUString name = Reference<XNamed>(sheet, UNO_QUERY_THROW)->getName();
        if (const auto kind = knownTable(calc::view(name))) candidates.sheets.push_back({*kind, sheet});
    }
    return candidates;
}

Range namedFor(TableKind kind, const std::vector<Named>& candidates) {
    for (const Named& each : candidates) {
        if (each.kind == kind) return each.range;
    }
    return {};
}

// What the user pointed at; a single cell stands for the table of its sheet. Null where there is no such
// place any more, or no longer one.
Range chosenRange(const SpreadsheetDocument& document, const Settings& settings, TableKind kind) {
    const auto chosen = settings.chosenTables.find(kind);
    if (chosen == settings.chosenTables.end()) return {};
    try {
        const Reference<XCellRangesAccess> sheets(document->getSheets(), UNO_QUERY_THROW);
        const auto ranges = sheets->getCellRangesByName(calc::toOUString(chosen->second));
        if (ranges.getLength() != 1 || goesOverSheets(ranges[0])) return {};
        const CellRangeAddress address = addressOf(ranges[0]);
        const bool singleCell =
            address.StartColumn == address.EndColumn && address.StartRow == address.EndRow;
        return singleCell ? tableOnSheet(kind, sheetOf(ranges[0])) : ranges[0];
    } catch (const Exception&) {
        return {};  // Calc knows no such address
    }
}

std::optional<FoundTable> find(const SpreadsheetDocument& document, const Settings& settings,
                               const Candidates& candidates, TableKind kind) {
    const auto found = [&](FoundBy by, const Range& range) {
        return FoundTable{kind, by, range, referenceOf(range)};
    };
    if (const Range range = chosenRange(document, settings, kind); range.is())
        return found(FoundBy::Choice, range);
    if (const Range range = namedFor(kind, candidates.namedRanges); range.is()) {
        return found(FoundBy::NamedRange, range);
    }
    if (const Range range = namedFor(kind, candidates.databaseRanges); range.is()) {
        return found(FoundBy::DatabaseRange, range);
    }
    if (const Range sheet = namedFor(kind, candidates.sheets); sheet.is()) {
        return found(FoundBy::SheetName, tableOnSheet(kind, sheet));
    }
    return std::nullopt;
}

}  // namespace

std::vector<FoundTable> findTables(const SpreadsheetDocument& document, const Settings& settings) {
    const Candidates candidates = candidatesOf(document);
    std::vector<FoundTable> tables;
    for (const TableKind kind : kTableKinds) {
        if (auto table = find(document, settings, candidates, kind)) tables.push_back(std::move(*table));
    }
    return tables;
}

}  // namespace outturn::sheet
