#pragma once

#include "domain/forecast/monthly.hpp"
#include "domain/forecast/seasons.hpp"

namespace outturn {

// The Theta method (Assimakopoulos & Nikolopoulos 2000) in the form of Hyndman & Billah 2003: simple
// exponential smoothing with half the slope of the line through the series as drift.
Series thetaWithoutSeason(SeriesView series, std::size_t horizon);
// The same of the seasonally adjusted series where the seasonality test says that there is a season.
Series thetaForecast(SeriesView series, std::size_t horizon);

}  // namespace outturn
