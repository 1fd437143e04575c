#pragma once

#include <optional>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <rtl/ustring.hxx>

#include "domain/text.hpp"

namespace outturn::calc {

using com::sun::star::uno::Reference;
using Document = Reference<com::sun::star::beans::XPropertySet>;
using Range = Reference<com::sun::star::table::XCellRange>;

// The ranges that a cell's formula =LEDGER(table; keys) names; keys is null where there are none.
struct LedgerFormula {
    Range table;
    Range keys;
};

// Nothing where the cell's whole formula is not one call of LEDGER over ranges that exist.
std::optional<LedgerFormula> ledgerFormula(const Document& document, const Range& cell);

// What a cell shows now; calculated first where it is not up to date. Empty where it shows a number or an
// error.
Text shownText(const Range& cell);

// The handle that a cell =LEDGER(range), without keys, shows somewhere in the document; empty where there is
// no such cell. Looks through the document once, and again only when a LEDGER cell was calculated since; what
// it remembers of a cell it holds against the cell's formula before it trusts it.
Text handleOfLedgerOver(const Document& document, const Range& range);

// The cell =LEDGER(…), with keys or without, that shows the handle somewhere in the document; null where
// there is none. Looks through the whole document.
Range ledgerCellShowing(const Document& document, TextView handle);

}  // namespace outturn::calc
