#include "domain/forecast/ets.hpp"

#include <cmath>
#include <limits>

namespace outturn {

namespace {

constexpr double kNever = std::numeric_limits<double>::infinity();

// The figures a model takes from the series (Hyndman & Athanasopoulos 8.6): weights, start values and the
// variance of the errors.
constexpr std::size_t kLevelFigures = 3;                       // weight, start and variance
constexpr std::size_t kTrendFigures = 2;                       // weight and start
constexpr std::size_t kDampingFigures = 1;                     // its weight
constexpr std::size_t kSeasonFigures = 1 + kSeasonMonths - 1;  // weight and starts, of which the last follows

std::size_t figuresOf(SmoothingModel model) {
    std::size_t figures = kLevelFigures;
    if (model.trend != Trend::None) figures += kTrendFigures;
    if (model.trend == Trend::Damped) figures += kDampingFigures;
    if (model.season != Season::None) figures += kSeasonFigures;
    return figures;
}

class Choice {
  public:
    explicit Choice(SeriesView series) : series_(series) {}

    void consider(SmoothingModel model) {
        const SmoothingFit fit = fitted(series_, model, startOf(series_, model));
        const double criterion = correctedCriterion(fit, series_.size());
        if (hasBest_ && !(criterion < criterion_)) return;
        best_ = fit;
        criterion_ = criterion;
        hasBest_ = true;
    }

    const SmoothingFit& best() const { return best_; }

  private:
    SeriesView series_;
    SmoothingFit best_;
    double criterion_ = kNever;
    bool hasBest_ = false;
};

constexpr Trend kTrends[] = {Trend::None, Trend::Damped, Trend::Additive};

}  // namespace

double correctedCriterion(const SmoothingFit& fit, std::size_t months) {
    const auto figures = static_cast<double>(figuresOf(fit.model));
    const double rest = static_cast<double>(months) - figures - 1;
    if (!(rest > 0)) return kNever;
    return fit.likelihood + 2 * figures + 2 * figures * (figures + 1) / rest;
}

SmoothingFit etsFitWithoutSeason(SeriesView series) {
    Choice choice(series);
    for (const Trend trend : kTrends) choice.consider({Errors::Additive, trend, Season::None});
    return choice.best();
}

SmoothingFit etsFit(SeriesView series) {
    Choice choice(series);
    const bool isPositive = allowsRatios(series);
    for (const Trend trend : kTrends) {
        choice.consider({Errors::Additive, trend, Season::None});
        if (series.size() < kLeastSeasonalMonths) continue;
        choice.consider({Errors::Additive, trend, Season::Additive});
        if (isPositive) choice.consider({Errors::Multiplicative, trend, Season::Multiplicative});
    }
    return choice.best();
}

Series etsForecast(SeriesView series, std::size_t horizon) {
    return forecastOf(etsFit(series), horizon);
}

}  // namespace outturn
