#pragma once

#include <span>
#include <vector>

#include "accuracy/competition.hpp"
#include "domain/forecast/year_forecast.hpp"
#include "domain/parallel.hpp"

namespace outturn::accuracy {

// What a method said of one year of one series, and how the year ended.
struct Outcome {
    std::size_t known = 0;
    double actual = 0;
    YearBand narrow;  // 80 %
    YearBand wide;    // 95 %
};

enum class Asked { Point, Bands };

struct Running {
    Progress* progress = nullptr;
    unsigned threads = 0;  // as inParallel
};

// The year that ended `yearsBack` years before the series' end, after each of kKnownMonths, of every series
// with two years before it. Nothing where it was cancelled.
std::vector<Outcome> outcomes(std::span<const MonthlySeries> series, std::size_t yearsBack,
                              ForecastMethod method, Asked asked, const Running& running = {});

// So many earlier years are asked about beside the last.
constexpr std::size_t kEarlierYears = 3;

// The same of the last year and those before it, the last first. Nothing where it was cancelled.
std::vector<std::vector<Outcome>> backTest(std::span<const MonthlySeries> series, ForecastMethod method,
                                           Asked asked, const Running& running = {});

// In per cent, over the outcomes with so many known months; over all of them with 0.
double meanAbsoluteError(std::span<const Outcome> outcomes, std::size_t known);
double heldByNarrow(std::span<const Outcome> outcomes, std::size_t known);
double heldByWide(std::span<const Outcome> outcomes, std::size_t known);
// The mean width of the 80 % band in per cent of the outturn.
double meanWidth(std::span<const Outcome> outcomes, std::size_t known);

}  // namespace outturn::accuracy
