#pragma once

#include <cstdint>
#include <set>
#include <vector>

#include "domain/table/table.hpp"

namespace outturn {

// A row of the Forecasts table that says what a line was expected to end at, submitted for one month alone.
struct RoundTableRow {
    std::uint32_t row = 0;  // position among the table's rows
    Text line;              // folded
    Text activity;          // folded; empty: of no activity
};

// Those of the month and of these lines (folded), in the table's order.
std::vector<RoundTableRow> rowsOfRound(const Table& forecasts, Month round, const std::set<Text>& lines);

}  // namespace outturn
