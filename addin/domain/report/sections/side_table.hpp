#pragma once

#include <vector>

#include "domain/report/plan.hpp"

namespace outturn::report {

// What the sections have in common that show a table of the workbook row by row.

using RowFill = std::function<void(RowPlan&, const Laid&, const Text& identity)>;

// A row of Role::Figures, its hairline drawn across the report; `fill` learns what the row is called in the
// end, and so do the caller's sums.
void addTableRow(RowList& rows, const Text& identity, std::vector<Text>& identities, const RowFill& fill);
// A row of sums, with a strong rule above it.
void addSumRow(RowList& rows, Text identity, RowList::Fill fill);
void addHeads(RowList& rows, Text identity, RowList::Fill fill);
// Over a table that is one of several in its section: a page may break before it.
void addSubheading(RowList& rows, Text identity, TextId words);
void addNote(RowList& rows, Text identity, const std::function<Content(const Laid&)>& note);
// Says how many rows of a table the report leaves out; nothing where it has all of them.
void addBrokenNote(RowList& rows, Text identity, std::size_t broken, TextId table);

// A cell's text; nothing of an empty cell, which a formula would show as 0, or where there is no such cell.
Formula textOf(const Text& cell);
// An activity as the report calls it, else as the table's own cell does.
Formula activityOf(const Laid& laid, const std::optional<std::size_t>& activity, const Text& cell);
// "=IF(condition;value;"–")"
Formula valueWhere(const Text& condition, const Text& value);

// The same column of several rows.
std::vector<Text> cellsOf(const Laid& laid, Slot slot, const std::vector<Text>& identities);

}  // namespace outturn::report
