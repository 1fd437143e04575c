#pragma once

#include <array>

#include "domain/forecast/monthly.hpp"

namespace outturn {

enum class Season { None, Additive, Multiplicative };

// One figure a month of the year, by the month's place in the series modulo twelve: added to the level (they
// sum to 0) or multiplied with it (their mean is 1).
using SeasonFigures = std::array<double, kSeasonMonths>;

// Classical decomposition needs two whole years.
constexpr std::size_t kLeastSeasonalMonths = 2 * kSeasonMonths;

SeasonFigures noSeason(Season season);
// The centred moving average of twelve months (2×12), without the six months at either end.
Series centredAverages(SeriesView series);
// Classical decomposition (Hyndman & Athanasopoulos 3.4): the mean of what each month differs from the
// centred average, made to sum to 0 or to have the mean 1. From 24 months on; multiplicative needs positive
// values.
SeasonFigures classicalSeason(SeriesView series, Season season);
// The figures drawn towards no season at all by as much as their own noise explains of their spread
// (James & Stein; Miller & Williams 2003, Shrinkage estimators of time series seasonal factors).
SeasonFigures shrunkSeason(SeriesView series, Season season);
// Whether the autocorrelation at twelve months stands out at the 90 % level, as the Theta method's authors
// test (Assimakopoulos & Nikolopoulos 2000; Bartlett's standard error).
bool isSeasonal(SeriesView series);

// The season that a method for seasonless series has to be spared: none where the test finds none, else by
// ratios where the values allow it.
Season testedSeason(SeriesView series);

Series withoutSeason(SeriesView series, const SeasonFigures& figures, Season season);
// `months` begins at place `first` of the series that the figures belong to.
void putSeasonBack(Series& months, std::size_t first, const SeasonFigures& figures, Season season);

// What a method says of the months to come that knows no seasons.
using SeasonlessMethod = Series (*)(SeriesView, std::size_t horizon);
// The method's answer for the series without its season, and the season put back.
Series adjustedForecast(SeriesView series, std::size_t horizon, const SeasonFigures& figures, Season season,
                        SeasonlessMethod method);
Series adjustedForecast(SeriesView series, std::size_t horizon, Season season, SeasonlessMethod method);

}  // namespace outturn
