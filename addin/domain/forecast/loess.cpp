#include "domain/forecast/loess.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace outturn {

namespace {

// The season may change over this many years; the trend window follows from it: the least odd number from
// 1.5·12 ÷ (1 − 1.5 ÷ season window) on; the low-pass window is the least odd number from 12 on (STL's
// paper).
constexpr std::size_t kSeasonWindow = 13;
constexpr std::size_t kTrendWindow = 21;
constexpr std::size_t kLowPassWindow = 13;
constexpr int kRounds = 2;

double tricube(double share) {
    const double rest = 1 - share * share * share;
    return rest * rest * rest;
}

Series movingAverage(SeriesView values, std::size_t window) {
    Series averages;
    averages.reserve(values.size() - window + 1);
    for (std::size_t first = 0; first + window <= values.size(); ++first)
        averages.push_back(meanOf(values.subspan(first, window)));
    return averages;
}

// The weights of the months of a window, as seen from one of them or from outside: the same for all but the
// ends of a series.
class Neighbours {
  public:
    Neighbours(std::size_t width, double extra) : extra_(extra), weights_(width), moments_(width) {}

    // From so many months after the window's first.
    void see(std::ptrdiff_t from) {
        if (from == from_) return;
        from_ = from;
        const auto width = static_cast<std::ptrdiff_t>(weights_.size());
        const double reach =
            static_cast<double>(std::max(std::abs(from), std::abs(width - 1 - from))) + extra_;
        sum_ = 0;
        distances_ = 0;
        squares_ = 0;
        for (std::ptrdiff_t at = 0; at < width; ++at) {
            const auto distance = static_cast<double>(at - from);
            const double share = std::abs(distance) / reach;
            const double weight = !(reach > 0) ? 1.0 : share < 1 ? tricube(share) : 0.0;
            weights_[static_cast<std::size_t>(at)] = weight;
            moments_[static_cast<std::size_t>(at)] = weight * distance;
            sum_ += weight;
            distances_ += weight * distance;
            squares_ += weight * distance * distance;
        }
    }

    double smoothed(SeriesView near, Local local) const {
        double sum = 0;
        double products = 0;
        for (std::size_t at = 0; at < near.size(); ++at) {
            sum += weights_[at] * near[at];
            products += moments_[at] * near[at];
        }
        const double spread = sum_ * squares_ - distances_ * distances_;
        const bool isLine = local == Local::Line && spread > 0;
        return isLine ? (squares_ * sum - distances_ * products) / spread : sum / sum_;
    }

  private:
    double extra_;
    std::optional<std::ptrdiff_t> from_;
    double sum_ = 0;
    double distances_ = 0;
    double squares_ = 0;
    Series weights_;
    Series moments_;
};

// Each month of the year smoothed over the years, with a year more at either end.
Series smoothedMonths(SeriesView values) {
    Series smoothed(values.size() + 2 * kSeasonMonths);
    for (std::size_t month = 0; month < kSeasonMonths; ++month) {
        Series years;
        for (std::size_t at = month; at < values.size(); at += kSeasonMonths) years.push_back(values[at]);
        const Series line = loess(years, Local::Mean, kSeasonWindow, -1, years.size() + 2);
        for (std::size_t year = 0; year < line.size(); ++year)
            smoothed[month + year * kSeasonMonths] = line[year];
    }
    return smoothed;
}

}  // namespace

Series loess(SeriesView values, Local local, std::size_t window, std::ptrdiff_t first, std::size_t count) {
    const auto size = static_cast<std::ptrdiff_t>(values.size());
    const auto width = std::min(static_cast<std::ptrdiff_t>(window), size);
    const double extra = static_cast<double>(static_cast<std::ptrdiff_t>(window) - width) / 2;
    Series smoothed;
    smoothed.reserve(count);
    Neighbours neighbours(static_cast<std::size_t>(width), extra);
    for (std::size_t place = 0; place < count; ++place) {
        const std::ptrdiff_t here = first + static_cast<std::ptrdiff_t>(place);
        const std::ptrdiff_t left = std::clamp<std::ptrdiff_t>(here - width / 2, 0, size - width);
        neighbours.see(here - left);
        const SeriesView near =
            values.subspan(static_cast<std::size_t>(left), static_cast<std::size_t>(width));
        smoothed.push_back(neighbours.smoothed(near, local));
    }
    return smoothed;
}

Decomposition decomposedByLoess(SeriesView series) {
    Decomposition result{Series(series.size(), 0.0), Series(series.size(), 0.0)};
    for (int round = 0; round < kRounds; ++round) {
        Series detrended(series.begin(), series.end());
        for (std::size_t month = 0; month < series.size(); ++month) detrended[month] -= result.trend[month];
        const Series cycles = smoothedMonths(detrended);
        const Series average =
            movingAverage(movingAverage(movingAverage(cycles, kSeasonMonths), kSeasonMonths), 3);
        const Series slow = loess(average, Local::Line, kLowPassWindow, 0, average.size());
        Series adjusted(series.begin(), series.end());
        for (std::size_t month = 0; month < series.size(); ++month) {
            result.season[month] = cycles[month + kSeasonMonths] - slow[month];
            adjusted[month] -= result.season[month];
        }
        result.trend = loess(adjusted, Local::Line, kTrendWindow, 0, adjusted.size());
    }
    return result;
}

}  // namespace outturn
