#include "domain/forecast/theta.hpp"

#include <cmath>

#include "domain/forecast/smoothing.hpp"

namespace outturn {

Series thetaWithoutSeason(SeriesView series, std::size_t horizon) {
    const SmoothingModel simple;
    const SmoothingFit fit = fitted(series, simple, startOf(series, simple));
    const double drift = lineThrough(series).slope / 2;
    const double weight = fit.weights.level;
    const double behind = (1 - std::pow(1 - weight, static_cast<double>(series.size()))) / weight;
    Series months;
    months.reserve(horizon);
    for (std::size_t month = 0; month < horizon; ++month)
        months.push_back(fit.state.level + drift * (static_cast<double>(month) + behind));
    return months;
}

Series thetaForecast(SeriesView series, std::size_t horizon) {
    return adjustedForecast(series, horizon, testedSeason(series), thetaWithoutSeason);
}

}  // namespace outturn
