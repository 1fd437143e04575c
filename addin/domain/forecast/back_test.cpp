#include "domain/forecast/back_test.hpp"

#include <algorithm>
#include <cmath>

namespace outturn {

std::vector<PastYear> pastYears(SeriesView history, std::size_t known) {
    constexpr std::size_t kLeastBefore = 2 * kSeasonMonths;
    const std::size_t before = history.size() - known;
    std::vector<PastYear> years;
    for (std::size_t back = kMostPastYears; back > 0; --back) {
        if (before < kLeastBefore + back * kSeasonMonths) continue;
        const std::size_t start = before - back * kSeasonMonths;
        years.push_back({history.first(start + known), sumOf(history.subspan(start, kSeasonMonths))});
    }
    return years;
}

double sizeOf(SeriesView history) {
    const SeriesView year = history.last(std::min(history.size(), kSeasonMonths));
    double size = 0;
    for (const double month : year) size += std::abs(month);
    return year.empty() ? 0.0 : size / static_cast<double>(year.size());
}

}  // namespace outturn
