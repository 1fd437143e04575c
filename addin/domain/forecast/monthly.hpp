#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace outturn {

// The statistical methods see a series as plain numbers, oldest month first, scaled to a size near one: they
// know neither money nor calendar, only that a pattern may come back after twelve months.
using Series = std::vector<double>;
using SeriesView = std::span<const double>;

constexpr std::size_t kSeasonMonths = 12;

double sumOf(SeriesView values);
// 0 of nothing.
double meanOf(SeriesView values);
// The middle value, or the mean of the middle two; 0 of nothing.
double medianOf(Series values);
// Whether months may be told apart by ratios and logarithms: all positive, and none so near nothing that its
// ratio would say more than its amount.
bool allowsRatios(SeriesView values);

// The straight line through the values by least squares: value at the first month and change a month.
struct Line {
    double start = 0;
    double slope = 0;
};
Line lineThrough(SeriesView values);

}  // namespace outturn
