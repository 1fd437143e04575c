#pragma once

#include "domain/forecast/smoothing.hpp"

namespace outturn {

// The corrected criterion of Akaike for a fit (Hyndman & Athanasopoulos 8.6): what it costs to believe a
// model with so many figures of its own. Infinity where the series is too short for it.
double correctedCriterion(const SmoothingFit& fit, std::size_t months);

// The exponential smoothing model that AICc finds the most likely, of those without and with a damped or full
// trend, without and with an additive or (of positive values) multiplicative season.
SmoothingFit etsFit(SeriesView series);
Series etsForecast(SeriesView series, std::size_t horizon);
// Of the models without season.
SmoothingFit etsFitWithoutSeason(SeriesView series);

}  // namespace outturn
