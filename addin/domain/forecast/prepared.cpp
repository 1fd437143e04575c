#include "domain/forecast/prepared.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace outturn {

namespace {

bool isMissing(double value) {
    return std::isnan(value);
}

// The nearest month that is not missing, `step` months at a time.
std::optional<double> nearest(SeriesView series, std::size_t from, std::ptrdiff_t step) {
    const auto size = static_cast<std::ptrdiff_t>(series.size());
    for (auto at = static_cast<std::ptrdiff_t>(from) + step; at >= 0 && at < size; at += step) {
        const double value = series[static_cast<std::size_t>(at)];
        if (!isMissing(value)) return value;
    }
    return std::nullopt;
}

std::optional<double> between(SeriesView series, std::size_t month, std::ptrdiff_t step) {
    const auto before = nearest(series, month, -step);
    const auto after = nearest(series, month, step);
    if (before && after) return *before / 2 + *after / 2;
    return before ? before : after;
}

Series filled(SeriesView series) {
    constexpr auto kYear = static_cast<std::ptrdiff_t>(kSeasonMonths);
    Series months(series.begin(), series.end());
    for (std::size_t month = 0; month < series.size(); ++month) {
        if (!isMissing(series[month])) continue;
        const auto sameMonth = between(series, month, kYear);
        months[month] = sameMonth ? *sameMonth : between(series, month, 1).value_or(0.0);
    }
    return months;
}

Prepared scaled(Series months) {
    double most = 0;
    for (const double month : months) most = std::max(most, std::abs(month));
    if (!(most > 0)) return {std::move(months), 0.0};
    double size = 0;
    double sum = 0;
    for (double& month : months) {
        month /= most;
        size += std::abs(month);
        sum += month;
    }
    size /= static_cast<double>(months.size());
    if (sum < 0) size = -size;
    for (double& month : months) month /= size;
    return {std::move(months), most * size};
}

}  // namespace

Result<Prepared> prepared(SeriesView history, std::size_t known) {
    if (known > kSeasonMonths) return Fault::BadArgument;
    if (history.empty()) return Fault::NotAvailable;
    if (known > history.size()) return Fault::BadArgument;
    if (std::any_of(history.begin(), history.end(), [](double value) { return std::isinf(value); }))
        return Fault::BadArgument;
    const SeriesView year = history.last(known);
    if (std::any_of(year.begin(), year.end(), isMissing)) return Fault::NotAvailable;
    const auto first = std::find_if_not(history.begin(), history.end(), isMissing);
    const SeriesView series(first, history.end());
    if (series.empty()) return Fault::NotAvailable;
    const auto missing = static_cast<std::size_t>(std::count_if(series.begin(), series.end(), isMissing));
    const std::size_t booked = series.size() - missing;
    if (missing > booked) return Fault::NotAvailable;
    return scaled(filled(series));
}

}  // namespace outturn
