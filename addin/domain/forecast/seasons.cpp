#include "domain/forecast/seasons.hpp"

#include <algorithm>
#include <cmath>

namespace outturn {

namespace {

constexpr std::size_t kHalfYear = kSeasonMonths / 2;
// The two-sided 90 % quantile of the normal distribution.
constexpr double kSeasonalityQuantile = 1.645;

// From here on every month has two figures or more that say how much it differs from itself.
constexpr std::size_t kNoisyMonths = 3 * kSeasonMonths;

struct Figures {
    SeasonFigures mean{};
    double noise = 0;  // the variance of a month's mean, over all months
};

double difference(double value, double level, Season season) {
    return season == Season::Multiplicative ? value / level : value - level;
}

// Where few months have more than one figure: half the variance of what the months differ from those a year
// before.
double noiseOfTwoYears(SeriesView series, Season season) {
    const double unit = season == Season::Multiplicative ? meanOf(series) : 1.0;
    Series changes;
    for (std::size_t month = kSeasonMonths; month < series.size(); ++month)
        changes.push_back((series[month] - series[month - kSeasonMonths]) / unit);
    const double mean = meanOf(changes);
    double squares = 0;
    for (const double change : changes) squares += (change - mean) * (change - mean);
    return squares / static_cast<double>(changes.size() - 1) / 2;
}

Figures rawFigures(SeriesView series, Season season) {
    const Series averages = centredAverages(series);
    SeasonFigures sum{};
    SeasonFigures squares{};
    std::array<int, kSeasonMonths> count{};
    for (std::size_t at = 0; at < averages.size(); ++at) {
        const std::size_t month = (at + kHalfYear) % kSeasonMonths;
        const double figure = difference(series[at + kHalfYear], averages[at], season);
        sum[month] += figure;
        squares[month] += figure * figure;
        ++count[month];
    }
    Figures result;
    double noises = 0;
    for (std::size_t month = 0; month < kSeasonMonths; ++month) {
        const double years = count[month];
        result.mean[month] = sum[month] / years;
        if (count[month] < 2) continue;
        const double variance =
            (squares[month] - years * result.mean[month] * result.mean[month]) / (years - 1);
        result.noise += std::max(0.0, variance) / years;
        ++noises;
    }
    result.noise = series.size() < kNoisyMonths ? noiseOfTwoYears(series, season) : result.noise / noises;
    return result;
}

void balance(SeasonFigures& figures, Season season) {
    const double mean = meanOf(figures);
    for (double& figure : figures) figure = season == Season::Multiplicative ? figure / mean : figure - mean;
}

}  // namespace

SeasonFigures noSeason(Season season) {
    SeasonFigures figures;
    figures.fill(season == Season::Multiplicative ? 1.0 : 0.0);
    return figures;
}

Series centredAverages(SeriesView series) {
    if (series.size() <= kSeasonMonths) return {};
    Series averages;
    averages.reserve(series.size() - kSeasonMonths);
    for (std::size_t first = 0; first + kSeasonMonths < series.size(); ++first) {
        const double inner = sumOf(series.subspan(first + 1, kSeasonMonths - 1));
        const double ends = (series[first] + series[first + kSeasonMonths]) / 2;
        averages.push_back((inner + ends) / static_cast<double>(kSeasonMonths));
    }
    return averages;
}

SeasonFigures classicalSeason(SeriesView series, Season season) {
    if (season == Season::None || series.size() < kLeastSeasonalMonths) return noSeason(season);
    SeasonFigures figures = rawFigures(series, season).mean;
    balance(figures, season);
    return figures;
}

SeasonFigures shrunkSeason(SeriesView series, Season season) {
    if (season == Season::None || series.size() < kLeastSeasonalMonths) return noSeason(season);
    Figures raw = rawFigures(series, season);
    balance(raw.mean, season);
    const double neutral = season == Season::Multiplicative ? 1.0 : 0.0;
    double spread = 0;
    for (const double figure : raw.mean) spread += (figure - neutral) * (figure - neutral);
    // James & Stein for twelve figures about a known mean: p − 2, and one less for the balance.
    constexpr double kFreedom = static_cast<double>(kSeasonMonths) - 3;
    const double kept = spread > 0 ? std::max(0.0, 1.0 - kFreedom * raw.noise / spread) : 0.0;
    for (double& figure : raw.mean) figure = neutral + kept * (figure - neutral);
    return raw.mean;
}

bool isSeasonal(SeriesView series) {
    if (series.size() < kLeastSeasonalMonths) return false;
    const double mean = meanOf(series);
    std::array<double, kSeasonMonths + 1> products{};
    for (std::size_t lag = 0; lag <= kSeasonMonths; ++lag) {
        for (std::size_t month = lag; month < series.size(); ++month)
            products[lag] += (series[month] - mean) * (series[month - lag] - mean);
    }
    if (!(products[0] > 0)) return false;
    double squares = 1;
    for (std::size_t lag = 1; lag < kSeasonMonths; ++lag) {
        const double correlation = products[lag] / products[0];
        squares += 2 * correlation * correlation;
    }
    const double limit = kSeasonalityQuantile * std::sqrt(squares / static_cast<double>(series.size()));
    return std::abs(products[kSeasonMonths] / products[0]) > limit;
}

Season testedSeason(SeriesView series) {
    if (!isSeasonal(series)) return Season::None;
    return allowsRatios(series) ? Season::Multiplicative : Season::Additive;
}

Series withoutSeason(SeriesView series, const SeasonFigures& figures, Season season) {
    Series adjusted(series.begin(), series.end());
    if (season == Season::None) return adjusted;
    for (std::size_t month = 0; month < adjusted.size(); ++month)
        adjusted[month] = difference(adjusted[month], figures[month % kSeasonMonths], season);
    return adjusted;
}

void putSeasonBack(Series& months, std::size_t first, const SeasonFigures& figures, Season season) {
    for (std::size_t month = 0; month < months.size(); ++month) {
        const double figure = figures[(first + month) % kSeasonMonths];
        if (season == Season::Additive) months[month] += figure;
        if (season == Season::Multiplicative) months[month] *= figure;
    }
}

Series adjustedForecast(SeriesView series, std::size_t horizon, const SeasonFigures& figures, Season season,
                        SeasonlessMethod method) {
    Series months = method(withoutSeason(series, figures, season), horizon);
    putSeasonBack(months, series.size(), figures, season);
    return months;
}

Series adjustedForecast(SeriesView series, std::size_t horizon, Season season, SeasonlessMethod method) {
    return adjustedForecast(series, horizon, classicalSeason(series, season), season, method);
}

}  // namespace outturn
