#pragma once

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/uno/Reference.hxx>

#include "domain/text.hpp"

namespace outturn::calc {

using com::sun::star::uno::Reference;

// Where a range lies.
com::sun::star::table::CellRangeAddress addressOf(const Reference<com::sun::star::table::XCellRange>& range);

// The range at an address; null where the document has no such sheet.
Reference<com::sun::star::table::XCellRange> rangeAt(
    const Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
    const com::sun::star::table::CellRangeAddress& address);

// The range that a formula writes as "$Huvudbok.$A$1:$G$20000", the name of a named range or that of a database
// range; null where there is none. (A sheet's own getCellRangeByName knows no other sheet.) Relative addresses
// without a sheet lie on sheet number `sheet`.
Reference<com::sun::star::table::XCellRange> rangeNamed(
    const Reference<com::sun::star::sheet::XSpreadsheetDocument>& document, TextView reference, std::int16_t sheet);

}  // namespace outturn::calc
