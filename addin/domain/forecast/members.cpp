#include "domain/forecast/members.hpp"

#include <algorithm>
#include <cmath>

#include "domain/forecast/methods.hpp"
#include "domain/forecast/smoothing.hpp"
#include "domain/forecast/theta.hpp"

namespace outturn {

namespace {

// What is long ago says little of a trend.
constexpr std::size_t kLateMonths = 3 * kSeasonMonths;
// The share of a growth since last year that is still there in the months to come: with one year to compare
// with, part of what looks like growth is chance. Chosen like the members, on the years before the last of
// the M3 sample.
constexpr double kLastingGrowth = 0.7;

Series dampedWithoutSeason(SeriesView series, std::size_t horizon) {
    const SmoothingModel model{Errors::Additive, Trend::Damped, Season::None};
    return forecastOf(fitted(series, model, startOf(series, model)), horizon);
}

Series shrunkForecast(SeriesView series, std::size_t horizon, Season season, SeasonlessMethod method) {
    return adjustedForecast(series, horizon, shrunkSeason(series, season), season, method);
}

Series inLogarithms(SeriesView series, std::size_t horizon, SeasonlessMethod method) {
    if (!allowsRatios(series)) return shrunkForecast(series, horizon, Season::Additive, method);
    Series logarithms(series.begin(), series.end());
    for (double& value : logarithms) value = std::log(value);
    Series months = shrunkForecast(logarithms, horizon, Season::Additive, method);
    for (double& month : months) month = std::exp(month);
    return months;
}

Series lateForecast(SeriesView series, std::size_t horizon) {
    const SeriesView late = series.last(std::min(series.size(), kLateMonths));
    const Season season = allowsRatios(late) ? Season::Multiplicative : Season::Additive;
    return shrunkForecast(late, horizon, season, dampedWithoutSeason);
}

}  // namespace

MemberTotals memberTotals(SeriesView history, std::size_t known) {
    const std::size_t horizon = kSeasonMonths - known;
    const auto total = [&](const Series& remaining) { return totalWith(history, known, remaining); };
    return {total(thetaForecast(history, horizon)),
            total(inLogarithms(history, horizon, thetaWithoutSeason)),
            total(inLogarithms(history, horizon, dampedWithoutSeason)),
            total(lateForecast(history, horizon)),
            total(loessForecast(history, horizon)),
            lastYearTotal(history, known),
            runRateTotal(history, known)};
}

double runRateTotal(SeriesView history, std::size_t known) {
    const SeriesView months = history.last(known > 0 ? known : std::min(history.size(), kSeasonMonths));
    return meanOf(months) * static_cast<double>(kSeasonMonths);
}

double lastYearTotal(SeriesView history, std::size_t known) {
    const SeriesView lastYear = history.last(kSeasonMonths + known).first(kSeasonMonths);
    return sumOf(history.last(known)) + sumOf(lastYear.subspan(known));
}

std::optional<double> shareTotal(SeriesView history, std::size_t known) {
    const SeriesView lastYear = history.last(kSeasonMonths + known).first(kSeasonMonths);
    const double lastSoFar = sumOf(lastYear.first(known));
    if (lastSoFar == 0) return std::nullopt;
    return sumOf(history.last(known)) * sumOf(lastYear) / lastSoFar;
}

double youngTotal(SeriesView history, std::size_t known) {
    const SeriesView lastYear = history.last(kSeasonMonths + known).first(kSeasonMonths);
    const double soFar = sumOf(history.last(known));
    const double lastSoFar = sumOf(lastYear.first(known));
    const double growth = lastSoFar > 0 && soFar > 0 ? soFar / lastSoFar - 1 : 0.0;
    const double grown = soFar + sumOf(lastYear.subspan(known)) * (1 + kLastingGrowth * growth);
    return medianOf({runRateTotal(history, known), lastYearTotal(history, known), grown});
}

double totalWith(SeriesView history, std::size_t known, SeriesView remaining) {
    const auto [least, most] = std::minmax_element(history.begin(), history.end());
    const double width = *most - *least;
    const double floor = *least >= 0 ? std::max(0.0, *least - width) : *least - width;
    const double mean = std::clamp(meanOf(remaining), floor, *most + width);
    return sumOf(history.last(known)) + mean * static_cast<double>(remaining.size());
}

}  // namespace outturn
