#include "domain/forecast/monthly.hpp"

#include <algorithm>
#include <numeric>

namespace outturn {

namespace {

// A month of less than this share of the mean is nearer to nothing than to the other months. A bound, not
// fitted to any series: a fiftieth lies four units of the logarithm (ln 50) below the mean, where that one
// month would decide level and season alone.
constexpr double kLeastRatio = 0.02;

}  // namespace

double sumOf(SeriesView values) {
    return std::accumulate(values.begin(), values.end(), 0.0);
}

double meanOf(SeriesView values) {
    return values.empty() ? 0.0 : sumOf(values) / static_cast<double>(values.size());
}

double medianOf(Series values) {
    if (values.empty()) return 0.0;
    std::sort(values.begin(), values.end());
    const std::size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

bool allowsRatios(SeriesView values) {
    const double least = kLeastRatio * meanOf(values);
    return std::all_of(values.begin(), values.end(),
                       [&](double value) { return value > 0 && value > least; });
}

Line lineThrough(SeriesView values) {
    if (values.size() < 2) return {meanOf(values), 0.0};
    const double middle = static_cast<double>(values.size() - 1) / 2;
    double covariance = 0;
    double variance = 0;
    for (std::size_t month = 0; month < values.size(); ++month) {
        const double distance = static_cast<double>(month) - middle;
        covariance += distance * values[month];
        variance += distance * distance;
    }
    const double slope = covariance / variance;
    return {meanOf(values) - slope * middle, slope};
}

}  // namespace outturn
