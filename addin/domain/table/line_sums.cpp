#include "domain/table/line_sums.hpp"

#include <algorithm>
#include <cstdint>

namespace outturn {
namespace {

const Dimension* usableDimension(const Table& table, Column column) {
    const Dimension* dimension = table.dimension(column);
    return dimension == nullptr || dimension->ambiguous ? nullptr : dimension;
}

}  // namespace

std::vector<double> lineSums(const Table& table, std::span<const LineDefinition> lines) {
    std::vector<double> sums(lines.size());
    const Dimension* accounts = usableDimension(table, Column::Account);
    if (accounts == nullptr) return sums;
    std::vector<double> booked(accounts->values.size());
    for (const Booking& booking : table.bookings) {
        const std::uint32_t code = accounts->codes[booking.row];
        if (code != Dimension::kErrorCell) booked[code] += booking.amount.kronor();
    }
    for (std::size_t line = 0; line < lines.size(); ++line) {
        const auto criterion = accountsOf(lines[line]);
        if (!criterion) continue;
        for (std::size_t code = 0; code < booked.size(); ++code) {
            if (criterion->matches(accounts->keys[code])) sums[line] += booked[code];
        }
    }
    return sums;
}

std::map<std::pair<Text, int>, double> activitySums(const Table& table,
                                                    std::span<const LineDefinition> lines) {
    const Dimension* accounts = usableDimension(table, Column::Account);
    const Dimension* activities = usableDimension(table, Column::Activity);
    if (accounts == nullptr || activities == nullptr) return {};
    std::vector<bool> counts(accounts->values.size());
    for (const LineDefinition& line : lines) {
        const auto criterion = accountsOf(line);
        if (!criterion) continue;
        for (std::size_t code = 0; code < counts.size(); ++code) {
            if (criterion->matches(accounts->keys[code])) counts[code] = true;
        }
    }
    if (table.bookings.empty()) return {};
    const auto byMonth = [](const Booking& left, const Booking& right) { return left.month < right.month; };
    const auto [oldest, newest] = std::minmax_element(table.bookings.begin(), table.bookings.end(), byMonth);
    const int firstYear = oldest->month.year();
    const auto years = static_cast<std::size_t>(newest->month.year() - firstYear) + 1;
    std::vector<double> booked(activities->values.size() * years);
    std::vector<bool> met(booked.size());
    for (const Booking& booking : table.bookings) {
        const std::uint32_t account = accounts->codes[booking.row];
        const std::uint32_t activity = activities->codes[booking.row];
        if (account == Dimension::kErrorCell || activity == Dimension::kErrorCell || !counts[account])
            continue;
        const std::size_t at = activity * years + static_cast<std::size_t>(booking.month.year() - firstYear);
        booked[at] += booking.amount.kronor();
        met[at] = true;
    }
    std::map<std::pair<Text, int>, double> sums;
    for (std::size_t at = 0; at < booked.size(); ++at) {
        if (!met[at]) continue;
        sums.emplace(std::pair(activities->keys[at / years], firstYear + static_cast<int>(at % years)),
                     booked[at]);
    }
    return sums;
}

}  // namespace outturn
