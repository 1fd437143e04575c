#pragma once

#include "domain/forecast/monthly.hpp"

namespace outturn {

// The methods with names of their own, each for the `horizon` months after a series of any length but 0.
// Those that know no season work on the seasonally adjusted series where the seasonality test says that there
// is one, as the M competitions use them (Makridakis, Spiliotis & Assimakopoulos 2020).
// Hyndman & Athanasopoulos: Forecasting: Principles and Practice, third edition, 2021; numbers are sections.

// Simple exponential smoothing (Hyndman & Athanasopoulos 8.1; NIST/SEMATECH e-Handbook 6.4.3.1).
Series simpleForecast(SeriesView series, std::size_t horizon);
// Holt's linear trend (Hyndman & Athanasopoulos 8.2; NIST 6.4.3.3).
Series holtForecast(SeriesView series, std::size_t horizon);
// Holt's trend that fades (Gardner & McKenzie 1985).
Series dampedForecast(SeriesView series, std::size_t horizon);
// Holt & Winters, additive or multiplicative, whichever was nearer to the past (Hyndman & Athanasopoulos 8.3;
// NIST 6.4.3.5). Under two years Holt's trend.
Series holtWintersForecast(SeriesView series, std::size_t horizon);
// Seasonal-trend decomposition by loess, ets for the adjusted series, and the last year's season put back
// (Hyndman & Athanasopoulos 5.7). Under two years ets.
Series loessForecast(SeriesView series, std::size_t horizon);

}  // namespace outturn
