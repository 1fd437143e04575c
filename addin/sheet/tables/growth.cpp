#include "sheet/tables/growth.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/sheet/XCellRangeReferrer.hpp>
#include <com/sun/star/sheet/XDatabaseRange.hpp>
#include <com/sun/star/sheet/XNamedRange.hpp>

#include "calc/strings.hpp"
#include "sheet/document/ranges.hpp"
#include "sheet/report/handles.hpp"

namespace outturn::sheet {

namespace {

using com::sun::star::beans::XPropertySet;
using com::sun::star::container::XIndexAccess;
using com::sun::star::container::XNameAccess;
using com::sun::star::sheet::XCellRangeReferrer;
using com::sun::star::sheet::XDatabaseRange;
using com::sun::star::sheet::XNamedRange;
using com::sun::star::uno::UNO_QUERY;
using com::sun::star::uno::UNO_QUERY_THROW;

// Every range of that collection which bears one of the table's names and lies just where it does.
void growIn(const Reference<XPropertySet>& owner, const char* property, const FoundTable& table,
            const Range& larger) {
    const Reference<XNameAccess> names(owner->getPropertyValue(rtl::OUString::createFromAscii(property)),
                                       UNO_QUERY_THROW);
    const auto all = names->getElementNames();
    for (sal_Int32 at = 0; at < all.getLength(); ++at) {
        if (knownTable(calc::view(all[at])) != table.kind) continue;
        const auto element = names->getByName(all[at]);
        const Reference<XCellRangeReferrer> referrer(element, UNO_QUERY);
        const Range range = referrer.is() ? referrer->getReferredCells() : Range();
        if (!range.is() || referenceOf(range) != table.reference) continue;
        if (const Reference<XNamedRange> named(element, UNO_QUERY); named.is())
            named->setContent(calc::toOUString(referenceOf(larger)));
        if (const Reference<XDatabaseRange> database(element, UNO_QUERY); database.is())
            database->setDataArea(addressOf(larger));
    }
}

void growChoice(const SpreadsheetDocument& document, const FoundTable& table, const Text& larger) {
    if (table.by != FoundBy::Choice) return;
    Settings settings = readSettings(document);
    Text& chosen = settings.chosenTables[table.kind];
    // One cell stands for its sheet's table, which has the sheet's length already.
    if (chosen.find(u':') == Text::npos) return;
    chosen = larger;
    writeSettings(document, settings);
}

}  // namespace

FoundTable grown(const SpreadsheetDocument& document, const FoundTable& table, std::int32_t rows) {
    const CellRangeAddress address = addressOf(table.range);
    FoundTable larger = table;
    larger.range = part(sheetOf(table.range), address.StartColumn, address.StartRow, address.EndColumn,
                        address.EndRow + rows);
    larger.reference = referenceOf(larger.range);
    const Reference<XPropertySet> properties(document, UNO_QUERY_THROW);
    growIn(properties, "NamedRanges", table, larger.range);
    growIn(properties, "DatabaseRanges", table, larger.range);
    const Reference<XIndexAccess> sheets(document->getSheets(), UNO_QUERY_THROW);
    for (sal_Int32 at = 0; at < sheets->getCount(); ++at)
        growIn({sheets->getByIndex(at), UNO_QUERY_THROW}, "NamedRanges", table, larger.range);
    growChoice(document, table, larger.reference);
    HandleSheet(document).follow(table.kind, table.reference, larger.reference);
    return larger;
}

void moved(const SpreadsheetDocument& document, const FoundTable& table, const Text& now) {
    if (now == table.reference) return;
    growChoice(document, table, now);
    HandleSheet(document).follow(table.kind, table.reference, now);
}

}  // namespace outturn::sheet
