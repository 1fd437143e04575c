#pragma once

#include "domain/forecast/monthly.hpp"

namespace outturn {

enum class Local { Mean, Line };

// Locally weighted regression (Cleveland 1979) of a mean or a line at each month, over the `window` nearest
// months with tricube weights. A window wider than the series widens the weights as STL does. From `first`
// on, `count` places: places before 0 or after the end are where what holds for the nearest months is drawn
// out to.
Series loess(SeriesView values, Local local, std::size_t window, std::ptrdiff_t first, std::size_t count);

// Seasonal-trend decomposition by loess.
struct Decomposition {
    Series season;  // a month each, of the series' length
    Series trend;
};

// STL of a monthly series (Cleveland, Cleveland, McRae & Terpenning 1990), additive, without robustness
// weights. From 24 months on.
Decomposition decomposedByLoess(SeriesView series);

}  // namespace outturn
