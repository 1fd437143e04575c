#pragma once

#include <vector>

#include "domain/forecast/members.hpp"

namespace outturn {

// Earlier years are asked as the present one is: after as many months, from what was known then (rolling
// origins: Hyndman & Athanasopoulos 5.10, Tashman 2000). At most so many years, and only those with two years
// before them.
constexpr std::size_t kMostPastYears = 8;

// Where an earlier year stood: the series up to its month `known`, and what the year came to.
struct PastYear {
    SeriesView history;
    double actual = 0;
};

// Oldest first.
std::vector<PastYear> pastYears(SeriesView history, std::size_t known);

// The mean size of a month over the last twelve before the end: what errors of different years are measured
// by.
double sizeOf(SeriesView history);

}  // namespace outturn
