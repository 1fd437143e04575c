#include "domain/forecast/smoothing.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "domain/forecast/lanes.hpp"
#include "domain/forecast/minimise.hpp"

namespace outturn {

namespace {

constexpr double kNever = std::numeric_limits<double>::infinity();

// The weights' room: none is quite 0 or 1, and a damping below 0.8 is no trend (Hyndman &
// Athanasopoulos 8.2).
constexpr double kLeastWeight = 1e-4;
constexpr double kMostWeight = 0.9999;
constexpr double kMostTrendWeight = 0.5;
constexpr double kLeastDamping = 0.8;
constexpr double kMostDamping = 0.98;
// Where the search begins.
constexpr SmoothingWeights kGuess{0.3, 0.05, 0.1, 0.95};
// Evaluations a free weight: the criterion is flat near its least, more moves no forecast that counts.
constexpr int kEvaluationsPerWeight = 30;
// A likelihood that differs by less tells no weights apart.
constexpr double kFlatLikelihood = 1e-3;
// Below this the sum of squared errors is that of a series without noise.
constexpr double kNoError = 1e-20;
// Past these a product is put away as a logarithm: far enough from where a double ends that no next forecast
// takes it there, and many forecasts apart, as logarithms are slow.
constexpr double kLeastProduct = 1e-100;
constexpr double kMostProduct = 1e100;

// Four sets of weights go through the series side by side.
template <Errors errors, Trend trend, Season season>
class Recursion {
  public:
    using Weights = std::array<SmoothingWeights, kLanes>;

    Recursion(const Weights& weights, const SmoothingState& start)
        : level_(start.level),
          slope_(start.slope),
          month_(start.month),
          levelWeight_(each(weights, &SmoothingWeights::level)),
          trendWeight_(each(weights, &SmoothingWeights::trend)),
          seasonWeight_(each(weights, &SmoothingWeights::season)),
          damping_(each(weights, &SmoothingWeights::damping)) {
        for (std::size_t place = 0; place < kSeasonMonths; ++place)
            season_[place] = Lanes(start.season[place]);
    }

    LaneValues likelihoodsOver(SeriesView series) {
        const auto count = static_cast<double>(series.size() - month_);
        std::size_t place = month_ % kSeasonMonths;
        for (; month_ < series.size(); ++month_) {
            take(Lanes(series[month_]), season_[place]);
            place = place + 1 == kSeasonMonths ? 0 : place + 1;
        }
        LaneValues likelihoods{};
        for (std::size_t lane = 0; lane < kLanes; ++lane) {
            likelihoods[lane] = count * std::log(std::max(squares_[lane], kNoError));
            if constexpr (errors == Errors::Multiplicative) {
                likelihoods[lane] += 2 * (logs_[lane] + std::log(products_[lane]));
                if (isImpossible_[lane]) likelihoods[lane] = kNever;
            }
        }
        return likelihoods;
    }

    SmoothingState stateOf(std::size_t lane) const {
        SmoothingState state{level_[lane], slope_[lane], {}, month_};
        for (std::size_t place = 0; place < kSeasonMonths; ++place)
            state.season[place] = season_[place][lane];
        return state;
    }

  private:
    static Lanes each(const Weights& weights, double SmoothingWeights::*weight) {
        LaneValues values{};
        for (std::size_t lane = 0; lane < kLanes; ++lane) values[lane] = weights[lane].*weight;
        return Lanes(values);
    }

    void take(Lanes value, Lanes& figure) {
        const Lanes slope = trend == Trend::None     ? Lanes(0.0)
                            : trend == Trend::Damped ? damping_ * slope_
                                                     : slope_;
        const Lanes base = level_ + slope;
        Lanes level = value;
        Lanes forecast = base;
        if constexpr (season == Season::Additive) {
            level = value - figure;
            forecast = base + figure;
        }
        if constexpr (season == Season::Multiplicative) {
            level = value / figure;
            forecast = base * figure;
        }
        Lanes error = value - forecast;
        if constexpr (errors == Errors::Multiplicative) {
            error = error / forecast;
            multiply(forecast);
        }
        squares_ = squares_ + error * error;
        const Lanes before = level_;
        level_ = base + levelWeight_ * (level - base);
        if constexpr (trend != Trend::None) slope_ = slope + trendWeight_ * (level_ - before - slope);
        if constexpr (season == Season::Additive) figure = figure + seasonWeight_ * (value - level_ - figure);
        if constexpr (season == Season::Multiplicative)
            figure = figure + seasonWeight_ * (value / level_ - figure);
    }

    // The logarithm of many forecasts as that of their product, taken before it leaves a double.
    void multiply(Lanes forecasts) {
        for (std::size_t lane = 0; lane < kLanes; ++lane) {
            double& product = products_[lane];
            if (!(forecasts[lane] > kLeastWeight)) isImpossible_[lane] = true;
            product *= forecasts[lane];
            if (product < kLeastProduct || product > kMostProduct) {
                logs_[lane] += std::log(product);
                product = 1;
            }
        }
    }

    Lanes level_;
    Lanes slope_;
    std::array<Lanes, kSeasonMonths> season_;
    std::size_t month_;
    Lanes levelWeight_;
    Lanes trendWeight_;
    Lanes seasonWeight_;
    Lanes damping_;
    Lanes squares_;
    LaneValues logs_{};
    LaneValues products_{1, 1, 1, 1};
    std::array<bool, kLanes> isImpossible_{};
};

// The free weights of a model, packed for the search: level, then trend, damping, season as far as it has
// them.
template <Trend trend, Season season>
struct Packing {
    static constexpr std::size_t kTrends = trend == Trend::None ? 0 : trend == Trend::Additive ? 1 : 2;
    static constexpr std::size_t kSize = 1 + kTrends + (season == Season::None ? 0 : 1);
    using Point = std::array<double, kSize>;

    static Point packed(const SmoothingWeights& weights) {
        Point point{weights.level};
        if constexpr (kTrends > 0) point[1] = weights.trend;
        if constexpr (kTrends > 1) point[2] = weights.damping;
        if constexpr (season != Season::None) point[kSize - 1] = weights.season;
        return point;
    }

    static SmoothingWeights unpacked(const Point& point) {
        SmoothingWeights weights{point[0], 0.0, 0.0, 1.0};
        if constexpr (kTrends > 0) weights.trend = point[1];
        if constexpr (kTrends > 1) weights.damping = point[2];
        if constexpr (season != Season::None) weights.season = point[kSize - 1];
        return weights;
    }
};

template <Errors errors, Trend trend, Season season>
struct Variant {
    using Pack = Packing<trend, season>;

    using Through = Recursion<errors, trend, season>;

    static SmoothingFit smoothed(SeriesView series, const SmoothingWeights& weights,
                                 const SmoothingState& start) {
        typename Through::Weights alike;
        alike.fill(weights);
        Through recursion(alike, start);
        const double likelihood = recursion.likelihoodsOver(series).front();
        return {{errors, trend, season}, weights, recursion.stateOf(0), likelihood};
    }

    static SmoothingFit fitted(SeriesView series, const SmoothingState& start) {
        const auto likelihoods = [&](const std::array<typename Pack::Point, kLanes>& points) {
            typename Through::Weights weights;
            for (std::size_t lane = 0; lane < kLanes; ++lane) weights[lane] = Pack::unpacked(points[lane]);
            return Through(weights, start).likelihoodsOver(series);
        };
        const Box<Pack::kSize> box{Pack::packed({kLeastWeight, kLeastWeight, kLeastWeight, kLeastDamping}),
                                   Pack::packed({kMostWeight, kMostTrendWeight, kMostWeight, kMostDamping})};
        Simplex<Pack::kSize, decltype(likelihoods)> simplex(likelihoods, box);
        const auto best = simplex.minimum(
            Pack::packed(kGuess), kEvaluationsPerWeight * static_cast<int>(Pack::kSize), kFlatLikelihood);
        return smoothed(series, Pack::unpacked(best), start);
    }
};

// `job` called with the variant that a model is.
template <Errors errors, Trend trend, class Job>
SmoothingFit withSeason(Season season, const Job& job) {
    if (season == Season::Additive) return job(Variant<errors, trend, Season::Additive>());
    if (season == Season::Multiplicative) return job(Variant<errors, trend, Season::Multiplicative>());
    return job(Variant<errors, trend, Season::None>());
}

template <Errors errors, class Job>
SmoothingFit withTrend(SmoothingModel model, const Job& job) {
    if (model.trend == Trend::Additive) return withSeason<errors, Trend::Additive>(model.season, job);
    if (model.trend == Trend::Damped) return withSeason<errors, Trend::Damped>(model.season, job);
    return withSeason<errors, Trend::None>(model.season, job);
}

template <class Job>
SmoothingFit withVariant(SmoothingModel model, const Job& job) {
    if (model.errors == Errors::Multiplicative) return withTrend<Errors::Multiplicative>(model, job);
    return withTrend<Errors::Additive>(model, job);
}

}  // namespace

SmoothingState startOf(SeriesView series, SmoothingModel model) {
    SmoothingState start;
    start.season = classicalSeason(series, model.season);
    const Series firstYear =
        withoutSeason(series.first(std::min(series.size(), kSeasonMonths)), start.season, model.season);
    if (model.trend == Trend::None) {
        start.level = meanOf(firstYear);
        return start;
    }
    const Line line = lineThrough(firstYear);
    start.level = line.start - line.slope;
    start.slope = line.slope;
    return start;
}

SmoothingState startOfHoltWinters(SeriesView series, Season season) {
    const SeriesView twoYears = series.first(kLeastSeasonalMonths);
    const Line line = lineThrough(centredAverages(twoYears));
    return {line.start - line.slope, line.slope, classicalSeason(twoYears, season), kSeasonMonths};
}

SmoothingFit smoothed(SeriesView series, SmoothingModel model, const SmoothingWeights& weights,
                      const SmoothingState& start) {
    return withVariant(model, [&](auto variant) { return variant.smoothed(series, weights, start); });
}

SmoothingFit fitted(SeriesView series, SmoothingModel model, const SmoothingState& start) {
    return withVariant(model, [&](auto variant) { return variant.fitted(series, start); });
}

Series forecastOf(const SmoothingFit& fit, std::size_t horizon) {
    Series months;
    months.reserve(horizon);
    double level = fit.state.level;
    double slope = fit.state.slope;
    for (std::size_t month = 0; month < horizon; ++month) {
        slope *= fit.model.trend == Trend::Damped ? fit.weights.damping : 1.0;
        level += slope;
        months.push_back(level);
    }
    putSeasonBack(months, fit.state.month, fit.state.season, fit.model.season);
    return months;
}

}  // namespace outturn
