#pragma once

#include <span>
#include <vector>

#include "domain/table/activity_names.hpp"
#include "domain/table/row_reader.hpp"

namespace outturn {

// A row of the Risks table that nothing is wrong with.
struct Risk {
    Text name;
    Text activityWritten;
    std::optional<std::size_t> activity;  // of the names it was read with; none: of no activity
    bool textProbability = false;         // "30 %", not a number
    std::uint32_t sheetRow = 0;
};

// The Risks table. Without a list of activities any activity will do.
struct Risks {
    std::vector<Risk> risks;  // in the table's order
    std::size_t broken = 0;   // rows left out
    ColumnPlaces places;
    std::vector<Problem> problems;

    static Risks read(std::span<const std::vector<Cell>> rows, std::uint32_t firstRow,
                      const ActivityNames& activities);
};

// A share from 0 to 1, written 0.3, 30 (above 1 it is percent) or as text "30 %", "12,5 %", "30"; nothing
// where it is none.
std::optional<double> probabilityIn(const Cell& cell);

}  // namespace outturn
