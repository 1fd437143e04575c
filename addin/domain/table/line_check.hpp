#pragma once

#include <optional>
#include <span>
#include <vector>

#include "domain/criterion.hpp"
#include "domain/problem.hpp"
#include "domain/table/cell.hpp"
#include "domain/table/table.hpp"

namespace outturn {

// A row of the Lines table.
struct LineDefinition {
    Text name;      // Intäkter
    Text accounts;  // a criterion
    std::uint32_t sheetRow = 0;
};

// The Lines table: header row first, Line and Accounts columns found by name.
struct Lines {
    std::vector<LineDefinition> lines;  // in the report's order; blank rows passed over
    std::vector<Problem> problems;      // MissingColumn, DuplicateColumn, BadCriterion, ErrorCell
    static Lines read(std::span<const std::vector<Cell>> rows, std::uint32_t firstRow);
};

// The line's criterion; nothing where it is none. One without accounts would catch them all, which nobody
// means: it is no criterion either.
std::optional<Criterion> accountsOf(const LineDefinition& line);

// Accounts of the table that no line catches (NoLine) or that several do (TwoLines), each account once, by
// the first row that holds it, in the order of the accounts. The year's result (89..) may be in none where a
// line names it as left out: "8*|!8999".
std::vector<Problem> checkLines(const Table& table, std::span<const LineDefinition> lines);

}  // namespace outturn
