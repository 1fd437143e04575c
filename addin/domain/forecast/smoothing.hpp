#pragma once

#include "domain/forecast/monthly.hpp"
#include "domain/forecast/seasons.hpp"

namespace outturn {

// Exponential smoothing as one family of state space models (Hyndman, Koehler, Ord & Snyder 2008, Forecasting
// with Exponential Smoothing; the damped trend: Gardner & McKenzie 1985; the recursions in the form of Holt
// and Winters, NIST/SEMATECH e-Handbook 6.4.3).
enum class Trend { None, Additive, Damped };
// What a month's error is measured against: nothing, or the forecast itself. It changes the likelihood only.
enum class Errors { Additive, Multiplicative };

struct SmoothingModel {
    Errors errors = Errors::Additive;
    Trend trend = Trend::None;
    Season season = Season::None;
};

// The weight of the newest month in level, trend and season (α, β, γ), and the share of the trend that each
// month keeps (φ).
struct SmoothingWeights {
    double level = 0;
    double trend = 0;
    double season = 0;
    double damping = 1;
};

// Where a model stands before (or after) a month. A season figure belongs to the month's place in the series
// modulo twelve.
struct SmoothingState {
    double level = 0;
    double slope = 0;
    SeasonFigures season{};
    std::size_t month = 0;  // the months behind it
};

struct SmoothingFit {
    SmoothingModel model;
    SmoothingWeights weights;
    SmoothingState state;  // after the last month
    double likelihood = 0;  // n·log Σe² + 2·Σ log|forecast|: −2 × the log likelihood but for a constant
};

// Season figures by classical decomposition, level and slope by the line through the first year without them.
SmoothingState startOf(SeriesView series, SmoothingModel model);
// As R's HoltWinters: the decomposition of the first two years, the line through their centred averages, and
// the first forecast is for the 13th month. From 24 months on.
SmoothingState startOfHoltWinters(SeriesView series, Season season);

// Through the series with given weights.
SmoothingFit smoothed(SeriesView series, SmoothingModel model, const SmoothingWeights& weights,
                      const SmoothingState& start);
// With the weights of the greatest likelihood.
SmoothingFit fitted(SeriesView series, SmoothingModel model, const SmoothingState& start);
Series forecastOf(const SmoothingFit& fit, std::size_t horizon);

}  // namespace outturn
