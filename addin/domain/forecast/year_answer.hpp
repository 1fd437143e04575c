#pragma once

#include <optional>

#include "domain/forecast/back_test.hpp"
#include "domain/forecast/year_forecast.hpp"

namespace outturn {

// An answer to the question of the year, in the unit of the prepared series, with what the same method got
// wrong in earlier years: outturn less forecast, in mean months of the time, oldest year first.
struct YearAnswer {
    double total = 0;
    std::vector<double> pastErrors;
};

// Auto and Combination ask the same members, which is nearly all of their work: so both are answered at once.
constexpr bool isCombined(ForecastMethod method) {
    return method == ForecastMethod::Auto || method == ForecastMethod::Combination;
}
struct CombinedAnswers {
    YearAnswer byAuto;
    YearAnswer byCombination;
};
CombinedAnswers combinedAnswers(SeriesView history, std::size_t known);

enum class PastErrors { Wanted, NotWanted };

// Nothing where the method has too few months, or Share nothing to divide by; not for Budget and Blend, which
// months alone do not answer. `known` is under twelve.
std::optional<YearAnswer> answerOf(SeriesView history, std::size_t known, ForecastMethod method,
                                   PastErrors pastErrors);

}  // namespace outturn
