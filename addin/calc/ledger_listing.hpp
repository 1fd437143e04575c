#pragma once

#include <span>
#include <vector>

#include <com/sun/star/uno/Any.hxx>

#include "domain/language.hpp"
#include "domain/table/cell.hpp"
#include "domain/table/ledger_index.hpp"

namespace outturn::calc {

using com::sun::star::uno::Any;

// LEDGER.ROWS: the table's own headers with Row before them, then a row for each row behind the figure: its
// row on the sheet, its month (or first month) as 202402, its dimensions as they stand, and the amount that
// counts.
Any listRows(const Table& table, std::span<const RowShare> rows);

// LEDGER.CHECK: a header, then a row for each problem: row, column, problem, kind. Without problems one row
// says so. lines: the cells of the Lines table with its header, or none.
Any listProblems(const Table& table, std::span<const std::vector<Cell>> lines, Language language);

}  // namespace outturn::calc
