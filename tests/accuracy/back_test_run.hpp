#pragma once

#include <span>
#include <vector>

#include "accuracy/competition.hpp"
#include "domain/forecast/year_forecast.hpp"

namespace outturn::accuracy {

// What a method said of one year of one series, and how the year ended.
struct Outcome {
    std::size_t known = 0;
    double actual = 0;
    YearBand narrow;  // 80 %
    YearBand wide;    // 95 %
};

enum class Asked { Point, Bands };

// The year that ended `yearsBack` years before the series' end, after each of kKnownMonths, of every series
// with two years before it; on so many threads.
std::vector<Outcome> outcomes(std::span<const MonthlySeries> series, std::size_t yearsBack,
                              ForecastMethod method, Asked asked, unsigned threads);

// In per cent, over the outcomes with so many known months; over all of them with 0.
double meanAbsoluteError(std::span<const Outcome> outcomes, std::size_t known);
double heldByNarrow(std::span<const Outcome> outcomes, std::size_t known);
double heldByWide(std::span<const Outcome> outcomes, std::size_t known);
// The mean width of the 80 % band in per cent of the outturn.
double meanWidth(std::span<const Outcome> outcomes, std::size_t known);

}  // namespace outturn::accuracy
