#pragma once

#include "domain/forecast/monthly.hpp"

namespace outturn {

// The standard deviation that simple exponential smoothing of the seasonally adjusted series expects of its
// forecast of the sum of the year's months after the `known` (Hyndman, Koehler, Ord & Snyder 2008, chapter 6:
// each month's surprise is in the sum once for itself and with the level's weight in every month after it).
double modelSpread(SeriesView series, std::size_t known);

// Whose forecast it is: a statistical method goes on from the series as the model does, so that the model
// says much of its errors; arithmetic (a run rate, last year, a budget) is wrong in ways of its own.
enum class BandOf { Statistics, Arithmetic };

// How far the year may end from the forecast with the probability `level`, upwards or downwards, in mean
// months: the model's spread and the errors of earlier years after as many months (YearAnswer::pastErrors),
// together.
double bandWidth(BandOf forecast, double modelSpread, SeriesView pastErrors, std::size_t known, double level);

}  // namespace outturn
