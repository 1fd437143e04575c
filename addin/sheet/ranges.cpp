#include "sheet/ranges.hpp"

#include <algorithm>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XSheetCellRange.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>

#include "calc/arguments.hpp"
#include "calc/strings.hpp"

namespace outturn::sheet {

using com::sun::star::beans::XPropertySet;
using com::sun::star::sheet::XCellRangeAddressable;
using com::sun::star::sheet::XCellRangeData;
using com::sun::star::sheet::XSheetCellRange;
using com::sun::star::sheet::XUsedAreaCursor;
using com::sun::star::uno::UNO_QUERY_THROW;

CellRangeAddress addressOf(const Range& range) {
    return Reference<XCellRangeAddressable>(range, UNO_QUERY_THROW)->getRangeAddress();
}

Text referenceOf(const Range& range) {
    rtl::OUString name;
    Reference<XPropertySet>(range, UNO_QUERY_THROW)->getPropertyValue("AbsoluteName") >>= name;
    return calc::toText(name);
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

CellCopy::CellCopy(const Range& range)
    : address_(addressOf(range)),
      data_(Reference<XCellRangeData>(range, UNO_QUERY_THROW)->getDataArray()),
      rows_(calc::cells(data_)) {}

}  // namespace outturn::sheet
