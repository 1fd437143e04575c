#pragma once

#include <map>
#include <span>
#include <utility>
#include <vector>

#include "domain/table/line_check.hpp"
#include "domain/table/table.hpp"

namespace outturn {

// What is booked on each line, in kronor and with the table's own sign: for telling cost from revenue, not
// for showing. A line whose accounts cannot be read has 0.
std::vector<double> lineSums(const Table& table, std::span<const LineDefinition> lines);

// By activity (folded, as the table holds it) and year: what is booked on these lines together.
std::map<std::pair<Text, int>, double> activitySums(const Table& table,
                                                    std::span<const LineDefinition> lines);

}  // namespace outturn
