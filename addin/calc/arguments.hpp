#pragma once

#include <optional>
#include <vector>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/uno/Any.hxx>
#include <com/sun/star/uno/Sequence.hxx>

#include "domain/money.hpp"
#include "domain/period.hpp"
#include "domain/result.hpp"
#include "domain/table/cell.hpp"
#include "domain/table/ledger_index.hpp"

namespace outturn::calc {

using com::sun::star::uno::Any;
using com::sun::star::uno::Reference;
using com::sun::star::uno::Sequence;

// A cell as a UNO any holds it: void is an error cell where data was read from a range, an empty text an
// empty cell. The text is only looked at: the any must outlive the cell.
Cell cell(const Any& any);

// An argument that was left out.
inline bool omitted(const Any& any) {
    return !any.hasValue();
}

// A single number; a range of one cell will do. Fault::BadArgument.
Result<double> number(const Any& any);
Result<ExactAmount> amount(const Any& any);

// A single text or number as text ("3010"); empty for an empty cell. Fault::BadArgument for a range.
Result<Text> text(const Any& any);

// 202402, 2024, "202301..202311", a date.
Result<PeriodRange> period(const Any& any, DateOrigin origin);

// The numbers of a range or a single number, row by row; empty cells at the end are left out, those before
// count as 0 (a month without bookings). Fault::BadArgument where a cell holds text or an error.
Result<std::vector<double>> numbers(const Any& any);
Result<std::vector<ExactAmount>> amounts(const Any& any);

// The same, but each cell in its place: nothing for an empty one, wherever it stands.
Result<std::vector<std::optional<ExactAmount>>> placedAmounts(const Any& any);

// Pairs of field and criterion; a criterion may be a range of which any cell will do, or one text with what
// the cells hold, parted by CHAR(30), which no cell can hold: an array formula hands a range over cell by
// cell. Fault::BadArgument.
Result<std::vector<Condition>> conditions(const Sequence<Any>& fieldsAndCriteria);

// A range's cells row by row, as text, numbers and empties. The sequence must outlive them.
std::vector<std::vector<Cell>> cells(const Sequence<Sequence<Any>>& data);

// The day the document counts as 0; the usual one where it does not say.
DateOrigin dateOrigin(const Reference<com::sun::star::beans::XPropertySet>& document);

}  // namespace outturn::calc
