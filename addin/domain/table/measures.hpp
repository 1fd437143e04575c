#pragma once

#include <span>
#include <vector>

#include "domain/table/activity_names.hpp"
#include "domain/table/line_check.hpp"
#include "domain/table/row_reader.hpp"

namespace outturn {

// A row of the Measures table that nothing is wrong with.
struct Measure {
    Text name;
    Text activityWritten;
    std::optional<std::size_t> activity;  // of the names it was read with; none: of no activity
    std::optional<std::size_t> line;      // of the lines; none: the row names no line
    Month from;
    double amount = 0;        // in kronor, what it improves the result by in a whole year
    bool fromIsCode = false;  // the cell holds the month as a number: 202404
    std::uint32_t sheetRow = 0;
};

// The Measures table. A year in From period is its first month. Without a list of activities any activity
// will do.
struct Measures {
    std::vector<Measure> measures;  // in the table's order
    std::vector<std::uint32_t>
        goalRows;            // those with a number in the Goal column, also where nothing else is
    std::size_t broken = 0;  // rows left out
    ColumnPlaces places;
    std::vector<Problem> problems;

    static Measures read(std::span<const std::vector<Cell>> rows, std::uint32_t firstRow,
                         const ActivityNames& activities, std::span<const LineDefinition> lines,
                         DateOrigin origin = {});
};

}  // namespace outturn
