#include "calc/references.hpp"

#include <algorithm>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeReferrer.hpp>
#include <com/sun/star/sheet/XSheetCellRange.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>

#include "calc/strings.hpp"

namespace outturn::calc {

namespace {

using com::sun::star::beans::XPropertySet;
using com::sun::star::container::XIndexAccess;
using com::sun::star::container::XNameAccess;
using com::sun::star::lang::XMultiServiceFactory;
using com::sun::star::sheet::XCellRangeAddressable;
using com::sun::star::sheet::XCellRangeReferrer;
using com::sun::star::sheet::XSheetCellRange;
using com::sun::star::sheet::XSpreadsheetDocument;
using com::sun::star::sheet::XUsedAreaCursor;
using com::sun::star::table::XCellRange;
using com::sun::star::uno::Any;
using com::sun::star::uno::Exception;
using com::sun::star::uno::UNO_QUERY;
using com::sun::star::uno::UNO_QUERY_THROW;
using rtl::OUString;

Reference<XCellRange> referred(const Reference<XSpreadsheetDocument>& document, const char* property,
                               const OUString& name) {
    Reference<XNameAccess> names;
    Reference<XPropertySet>(document, UNO_QUERY_THROW)
        ->getPropertyValue(OUString::createFromAscii(property)) >>= names;
    if (!names.is() || !names->hasByName(name)) return {};
    const Reference<XCellRangeReferrer> referrer(names->getByName(name), UNO_QUERY);
    return referrer.is() ? referrer->getReferredCells() : Reference<XCellRange>();
}

}  // namespace

CellRangeAddress addressOf(const Reference<XCellRange>& range) {
    return Reference<XCellRangeAddressable>(range, UNO_QUERY_THROW)->getRangeAddress();
}

Text referenceOf(const Range& range) {
    rtl::OUString name;
    Reference<XPropertySet>(range, UNO_QUERY_THROW)->getPropertyValue("AbsoluteName") >>= name;
    return toText(name);
}

Range sheetOf(const Range& range) {
    return {Reference<XSheetCellRange>(range, UNO_QUERY_THROW)->getSpreadsheet(), UNO_QUERY_THROW};
}

CellRangeAddress usedArea(const Range& sheet) {
    const Range cursor(Reference<XSheetCellRange>(sheet, UNO_QUERY_THROW)->getSpreadsheet()->createCursor(),
                       UNO_QUERY_THROW);
    const Reference<XUsedAreaCursor> used(cursor, UNO_QUERY_THROW);
    used->gotoStartOfUsedArea(false);
    used->gotoEndOfUsedArea(true);
    return addressOf(cursor);
}

Range usedPart(const Range& range) {
    const Range sheet = sheetOf(range);
    const CellRangeAddress used = usedArea(sheet);
    const CellRangeAddress whole = addressOf(range);
    return part(sheet, whole.StartColumn, whole.StartRow,
                std::max(whole.StartColumn, std::min(whole.EndColumn, used.EndColumn)),
                std::max(whole.StartRow, std::min(whole.EndRow, used.EndRow)));
}

bool goesOverSheets(const Range& range) {
    const CellRangeAddress first = addressOf(range);
    const Range onOneSheet =
        part(sheetOf(range), first.StartColumn, first.StartRow, first.EndColumn, first.EndRow);
    return referenceOf(range) != referenceOf(onOneSheet);
}

Range part(const Range& sheet, std::int32_t firstColumn, std::int32_t firstRow, std::int32_t lastColumn,
           std::int32_t lastRow) {
    return sheet->getCellRangeByPosition(firstColumn, firstRow, lastColumn, lastRow);
}

Reference<XCellRange> rangeAt(const Reference<XSpreadsheetDocument>& document,
                              const CellRangeAddress& address) {
    const Reference<XIndexAccess> sheets(document->getSheets(), UNO_QUERY_THROW);
    if (address.Sheet < 0 || address.Sheet >= sheets->getCount()) return {};
    return Reference<XCellRange>(sheets->getByIndex(address.Sheet), UNO_QUERY_THROW)
        ->getCellRangeByPosition(address.StartColumn, address.StartRow, address.EndColumn, address.EndRow);
}

Reference<XCellRange> rangeNamed(const Reference<XSpreadsheetDocument>& document, TextView reference,
                                 std::int16_t sheet) {
    const OUString name = toOUString(trimmed(reference));
    for (const char* names : {"NamedRanges", "DatabaseRanges"}) {
        if (auto range = referred(document, names, name); range.is()) return range;
    }
    const Reference<XPropertySet> conversion(
        Reference<XMultiServiceFactory>(document, UNO_QUERY_THROW)
            ->createInstance("com.sun.star.table.CellRangeAddressConversion"),
        UNO_QUERY_THROW);
    try {
        conversion->setPropertyValue("ReferenceSheet", Any(static_cast<sal_Int32>(sheet)));
        conversion->setPropertyValue("PersistentRepresentation", Any(name));
    } catch (const Exception&) {
        return {};  // an expression, a sheet that is gone: not a range
    }
    CellRangeAddress address;
    if (!(conversion->getPropertyValue("Address") >>= address)) return {};
    return rangeAt(document, address);
}

}  // namespace outturn::calc
