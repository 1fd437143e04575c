#include "domain/forecast/round_rows.hpp"

#include <utility>

namespace outturn {

namespace {

Text keyOf(const Dimension* dimension, std::uint32_t row) {
    if (dimension == nullptr) return {};
    const std::uint32_t code = dimension->codes[row];
    return code == Dimension::kErrorCell ? Text() : dimension->keys[code];
}

}  // namespace

std::vector<RoundTableRow> rowsOfRound(const Table& forecasts, Month round, const std::set<Text>& lines) {
    std::vector<int> monthsOfRow(forecasts.rowCount());
    for (const Booking& booking : forecasts.bookings) ++monthsOfRow[booking.row];
    const Dimension* const line = forecasts.dimension(Column::Line);
    const Dimension* const activity = forecasts.dimension(Column::Activity);
    std::vector<RoundTableRow> found;
    for (const Booking& booking : forecasts.bookings) {
        if (booking.month != round || monthsOfRow[booking.row] != 1) continue;
        RoundTableRow row{booking.row, keyOf(line, booking.row), keyOf(activity, booking.row)};
        if (lines.contains(row.line)) found.push_back(std::move(row));
    }
    return found;
}

}  // namespace outturn
