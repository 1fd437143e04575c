#include "domain/forecast/spread.hpp"

#include <algorithm>
#include <cmath>

#include <boost/math/distributions/students_t.hpp>

#include "domain/forecast/smoothing.hpp"

namespace outturn {

namespace {

// The level and its weight, and eleven season figures: what the series has spent before its errors count.
constexpr double kLevelFigures = 2;
constexpr double kSeasonFigures = 11;
// Under two years no season can be told from noise, so that the months to come may lie anywhere within it.
// (M3 sample, the three years before the last, cut to 6 to 18 months before the year.)
constexpr double kUnknownSeason = 2.0;

// The band's constants, from the M3 sample's earlier years: the scores of the bands (Gneiting & Raftery 2007)
// over three years chose the mean of square roots, which one odd year moves little, and how many earlier
// years the model counts for; the two years before the last, whose histories are nearest in length, set the
// width and the tails; five earlier years said that a lone remaining month errs less. Of choices that were
// equal there, those stand that hold in the last year as well. For arithmetic the two years before the last,
// of the run rate and last year's remaining months, set the same two.
struct Shape {
    double modelYears;
    double width;
};
constexpr Shape kStatistics{6, 0.82};
constexpr Shape kArithmetic{2, 0.95};
constexpr double kLoneMonth = 0.1;
constexpr double kTails = 5;  // degrees of freedom of Student's t
// The squared mean of the square root of a standard normal error's size: (2^¼·Γ(¾)/√π)².
constexpr double kMeanRoot = 0.675978;

}  // namespace

double modelSpread(SeriesView series, std::size_t known) {
    const bool isYoung = series.size() < kLeastSeasonalMonths + known;
    const Season season = isYoung ? Season::None : Season::Additive;
    const Series adjusted = withoutSeason(series, shrunkSeason(series, season), season);
    const SmoothingModel simple;
    const SmoothingFit fit = fitted(adjusted, simple, startOf(adjusted, simple));
    const auto months = static_cast<double>(series.size());
    // The additive likelihood is n·log Σe².
    const double spent = isYoung ? kLevelFigures : kLevelFigures + kSeasonFigures;
    const double variance = std::exp(fit.likelihood / months) / std::max(1.0, months - spent);
    double weights = 0;
    for (std::size_t after = 0; after < kSeasonMonths - known; ++after) {
        const double weight = 1 + static_cast<double>(after) * fit.weights.level;
        weights += weight * weight;
    }
    return std::sqrt(variance * weights) * (isYoung ? kUnknownSeason : 1.0);
}

double bandWidth(BandOf forecast, double modelSpread, SeriesView pastErrors, std::size_t known,
                 double level) {
    const Shape shape = forecast == BandOf::Statistics ? kStatistics : kArithmetic;
    double roots = shape.modelYears * std::sqrt(modelSpread);
    for (const double error : pastErrors) roots += std::sqrt(std::abs(error) / kMeanRoot);
    const double root = roots / (shape.modelYears + static_cast<double>(pastErrors.size()));
    const double lone = 1 - kLoneMonth / static_cast<double>(kSeasonMonths - known);
    const boost::math::students_t tails(kTails);
    return shape.width * lone * boost::math::quantile(tails, (1 + level) / 2) * root * root;
}

}  // namespace outturn
