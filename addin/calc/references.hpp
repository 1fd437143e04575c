#pragma once

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/uno/Reference.hxx>

#include "domain/text.hpp"

namespace outturn::calc {

using com::sun::star::uno::Reference;

using com::sun::star::table::CellRangeAddress;
using Range = Reference<com::sun::star::table::XCellRange>;

// Where a range lies.
CellRangeAddress addressOf(const Range& range);
// As a formula on any sheet writes it: "$Huvudbok.$A$1:$G$20".
Text referenceOf(const Range& range);
// A sheet is a range too.
Range sheetOf(const Range& range);
// From the first to the last cell with content (formats are none); A1 on an empty sheet.
CellRangeAddress usedArea(const Range& sheet);
// The range cut at the end of its sheet's used area; at least its first cell.
Range usedPart(const Range& range);
// Calc hands a reference over several sheets on as its first sheet: the others would be lost in silence.
bool goesOverSheets(const Range& range);
Range part(const Range& sheet, std::int32_t firstColumn, std::int32_t firstRow, std::int32_t lastColumn,
           std::int32_t lastRow);

// The range at an address; null where the document has no such sheet.
Reference<com::sun::star::table::XCellRange> rangeAt(
    const Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
    const com::sun::star::table::CellRangeAddress& address);

// The range that a formula writes as "$Huvudbok.$A$1:$G$20000", the name of a named range or that of a
// database range; null where there is none. (A sheet's own getCellRangeByName knows no other sheet.) Relative
// addresses without a sheet lie on sheet number `sheet`.
Reference<com::sun::star::table::XCellRange> rangeNamed(
    const Reference<com::sun::star::sheet::XSpreadsheetDocument>& document, TextView reference,
    std::int16_t sheet);

}  // namespace outturn::calc
