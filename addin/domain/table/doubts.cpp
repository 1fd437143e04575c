#include "domain/table/doubts.hpp"

#include <algorithm>
#include <limits>
#include <tuple>

namespace outturn {
namespace {

// An unknown period may be any.
constexpr PeriodRange kAnyPeriod{Month::fromSerial(std::numeric_limits<std::int32_t>::min()),
                                 Month::fromSerial(std::numeric_limits<std::int32_t>::max())};

// By tuple: whether it has an error cell.
std::vector<bool> tuplesWithError(const Table& table, const Tuples& tuples) {
    std::vector<bool> withError(tuples.size());
    for (std::size_t field = 0; field < tuples.fields().size(); ++field) {
        const std::uint32_t error = Tuples::errorCode(table.dimensions[tuples.fields()[field]]);
        const auto& codes = tuples.codes(field);
        for (std::size_t tuple = 0; tuple < codes.size(); ++tuple) {
            if (codes[tuple] == error) withError[tuple] = true;
        }
    }
    return withError;
}

}  // namespace

Doubts::Doubts(const Table& table, const Tuples& tuples) {
    for (const UnreadableRow& unreadable : table.unreadable) {
        const PeriodRange period = unreadable.period.value_or(kAnyPeriod);
        doubts_.push_back({tuples.ofRows()[unreadable.row], period.first, period.last});
    }
    const std::vector<bool> withError = tuplesWithError(table, tuples);
    if (std::find(withError.begin(), withError.end(), true) != withError.end()) {
        for (const Booking& booking : table.bookings) {
            const std::uint32_t tuple = tuples.ofRows()[booking.row];
            if (withError[tuple]) doubts_.push_back({tuple, booking.month, booking.month});
        }
    }
    dropRepeated();
}

// A column full of errors is asked about as fast as one error.
void Doubts::dropRepeated() {
    const auto parts = [](const Doubt& doubt) { return std::tie(doubt.tuple, doubt.first, doubt.last); };
    std::sort(doubts_.begin(), doubts_.end(),
              [&](const Doubt& left, const Doubt& right) { return parts(left) < parts(right); });
    const auto repeated =
        std::unique(doubts_.begin(), doubts_.end(),
                    [&](const Doubt& left, const Doubt& right) { return parts(left) == parts(right); });
    doubts_.erase(repeated, doubts_.end());
}

bool Doubts::touch(const Tuples& tuples, PeriodRange period,
                   std::span<const Restriction> restrictions) const {
    const auto couldMeet = [&](std::uint32_t tuple, const Restriction& restriction) {
        const auto& fields = tuples.fields();
        const auto field = static_cast<std::size_t>(
            std::find(fields.begin(), fields.end(), restriction.field) - fields.begin());
        const std::uint32_t code = tuples.codes(field)[tuple];
        const auto& accepted = restriction.matches->accepted;
        const bool isError = code + 1 == accepted.size();
        return isError || accepted[code] != 0;
    };
    return std::any_of(doubts_.begin(), doubts_.end(), [&](const Doubt& doubt) {
        return doubt.first <= period.last && period.first <= doubt.last &&
               std::all_of(restrictions.begin(), restrictions.end(), [&](const Restriction& restriction) {
                   return couldMeet(doubt.tuple, restriction);
               });
    });
}

}  // namespace outturn
