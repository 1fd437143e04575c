#pragma once

#include <memory>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/uno/Any.hxx>

#include "domain/result.hpp"
#include "domain/table/ledger_index.hpp"

namespace outturn::calc {

using com::sun::star::uno::Any;
using com::sun::star::uno::Reference;
using Document = Reference<com::sun::star::beans::XPropertySet>;
using Range = Reference<com::sun::star::table::XCellRange>;

// The table behind the `ledger` argument of a function, indexed. The argument is
//   a cell with =LEDGER(…): the index is found by the handle the cell shows; where the handle is not known
//   (the
//     workbook was just loaded, or the index was let go) the table is read again from the range in its
//     formula;
//   the table itself: where the document holds a cell =LEDGER(the same range), that cell's index serves;
//     otherwise the range is read, which is right but slow.
// Fault::BadTable where the required columns are missing or the cell is no LEDGER; Fault::BadReference.
Result<std::shared_ptr<const LedgerIndex>> ledgerIndex(const Document& document, const Range& argument);

// As above, but a table that lacks its columns is given too: what is wrong with it is the answer.
Result<std::shared_ptr<const LedgerIndex>> ledgerToCheck(const Document& document, const Range& argument);

// Reads the table and keeps its index. keys: the cells of the Keys table, or void.
Result<std::shared_ptr<const LedgerIndex>> buildLedger(const Document& document, const Range& table,
                                                       const Any& keys);

// The budget of a forecast, which may be left out: null where the argument is missing or an empty cell. Calc
// hands on no reference where one may be missing, so this is what the cell shows (a handle) or the cells of
// the table. Faults as ledgerIndex() has them.
Result<std::shared_ptr<const LedgerIndex>> budgetIndex(const Document& document, const Any& argument);

}  // namespace outturn::calc
