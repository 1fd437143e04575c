#pragma once

#include <set>
#include <span>
#include <vector>

#include "domain/table/cell.hpp"
#include "domain/table/table.hpp"
#include "sheet/tables/survey.hpp"

namespace outturn::sheet {

// The Activities table: Code and Name columns; where a header says neither, the first column that is left is
// the code and the next the name. A single column, or an empty cell, is code and name in one. Of two rows
// with one code the first counts: an activity has one line in a report.
struct ActivityList {
    std::vector<Activity> activities;  // in the table's order, which is the report's
    std::vector<Problem> problems;
    static ActivityList read(std::span<const std::vector<Cell>> rows, std::uint32_t firstRow);
};

// Whether the ledger's activities are rather the names than the codes of the list.
bool holdsNames(const Table& ledger, std::span<const Activity> activities);

// Whether a row of the table has none of the activities (folded, as the tables hold them).
bool holdsOthers(const Table& table, const std::set<Text>& known);

}  // namespace outturn::sheet
