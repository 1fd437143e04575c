#include "domain/forecast/methods.hpp"

#include "domain/forecast/ets.hpp"
#include "domain/forecast/loess.hpp"

namespace outturn {

namespace {

template <Trend trend>
Series smoothedForecast(SeriesView series, std::size_t horizon) {
    const SmoothingModel model{Errors::Additive, trend, Season::None};
    return forecastOf(fitted(series, model, startOf(series, model)), horizon);
}

SmoothingFit holtWinters(SeriesView series, Season season) {
    const SmoothingModel model{Errors::Additive, Trend::Additive, season};
    return fitted(series, model, startOf(series, model));
}

}  // namespace

Series simpleForecast(SeriesView series, std::size_t horizon) {
    return adjustedForecast(series, horizon, testedSeason(series), smoothedForecast<Trend::None>);
}

Series holtForecast(SeriesView series, std::size_t horizon) {
    return adjustedForecast(series, horizon, testedSeason(series), smoothedForecast<Trend::Additive>);
}

Series dampedForecast(SeriesView series, std::size_t horizon) {
    return adjustedForecast(series, horizon, testedSeason(series), smoothedForecast<Trend::Damped>);
}

Series holtWintersForecast(SeriesView series, std::size_t horizon) {
    if (series.size() < kLeastSeasonalMonths) return holtForecast(series, horizon);
    const SmoothingFit additive = holtWinters(series, Season::Additive);
    if (!allowsRatios(series)) return forecastOf(additive, horizon);
    const SmoothingFit multiplicative = holtWinters(series, Season::Multiplicative);
    return forecastOf(multiplicative.likelihood < additive.likelihood ? multiplicative : additive, horizon);
}

Series loessForecast(SeriesView series, std::size_t horizon) {
    if (series.size() < kLeastSeasonalMonths) return forecastOf(etsFitWithoutSeason(series), horizon);
    const Series season = decomposedByLoess(series).season;
    Series adjusted(series.begin(), series.end());
    for (std::size_t month = 0; month < adjusted.size(); ++month) adjusted[month] -= season[month];
    Series months = forecastOf(etsFitWithoutSeason(adjusted), horizon);
    for (std::size_t month = 0; month < horizon; ++month)
        months[month] += season[season.size() - kSeasonMonths + month % kSeasonMonths];
    return months;
}

}  // namespace outturn
