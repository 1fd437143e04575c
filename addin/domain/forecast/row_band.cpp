#include "domain/forecast/row_band.hpp"

#include <algorithm>
#include <cmath>

#include "domain/forecast/prepared.hpp"

namespace outturn {

namespace {

// Fewer say nothing of how much months differ.
constexpr std::size_t kLeastBandMonths = 4;

// Whether every month of every leaf is on the one side: the year then does not go back behind what is known.
bool isOneSided(const Standing& standing, double side) {
    return std::all_of(standing.leaves.begin(), standing.leaves.end(), [&](const Leaf& leaf) {
        return std::all_of(leaf.months.begin(), leaf.months.end(),
                           [&](ExactAmount month) { return month.kronor() * side >= 0; });
    });
}

Result<double> inOre(double kronor) {
    const auto rounded = Money::fromKronor(kronor);
    if (!rounded) return Fault::OutOfRange;
    return rounded->kronor();
}

double measuresOf(const Standing& standing) {
    ExactAmount sum;
    for (const Leaf& leaf : standing.leaves) sum += leaf.measures;
    return sum.kronor();
}

}  // namespace

double sizeOf(const Standing& standing) {
    double size = 0;
    for (const Leaf& leaf : standing.leaves) size += sizeOf(standing, leaf);
    return size;
}

Result<YearBand> rowBand(BandOf forecast, const Standing& standing, double point, SeriesView pastErrors,
                         double level) {
    if (!(level > 0 && level < 1)) return Fault::BadArgument;
    if (standing.known() == kSeasonMonths) return YearBand{point, point, point};
    const Series series = seriesOf(standing);
    OUTTURN_TRY(const Prepared history, prepared(series, standing.known()));
    if (history.months.size() < kLeastBandMonths) return Fault::NotAvailable;
    // Of months that are all 0 nothing says how far off a budget may be.
    if (history.unit == 0 && point != measuresOf(standing)) return Fault::NotAvailable;
    const double spread = modelSpread(history.months, standing.known()) * std::abs(history.unit);
    const double size = sizeOf(standing);
    const double width = size > 0
                             ? size * bandWidth(forecast, spread / size, pastErrors, standing.known(), level)
                             : bandWidth(forecast, spread, {}, standing.known(), level);
    const double soFar = sumOf(SeriesView(series).last(standing.known())) + measuresOf(standing);
    double least = point - width;
    double most = point + width;
    if (isOneSided(standing, 1)) least = std::min(point, std::max(least, soFar));
    if (isOneSided(standing, -1)) most = std::max(point, std::min(most, soFar));
    OUTTURN_TRY(const double lower, inOre(least));
    OUTTURN_TRY(const double upper, inOre(most));
    return YearBand{std::min(lower, point), point, std::max(upper, point)};
}

}  // namespace outturn
