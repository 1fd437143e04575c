#include "domain/table/cube.hpp"

#include <algorithm>

#include <boost/container/small_vector.hpp>

namespace outturn {
namespace {

// Months are few thousands of years at most, so their positions are looked up rather than searched for.
class MonthPositions {
  public:
    explicit MonthPositions(std::span<const Month> months) {
        if (months.empty()) return;
        first_ = months.front();
        positions_.resize(static_cast<std::size_t>(months.back() - first_) + 1);
        for (std::size_t at = 0; at < months.size(); ++at) {
            positions_[static_cast<std::size_t>(months[at] - first_)] = static_cast<std::uint32_t>(at);
        }
    }
    [[nodiscard]] std::uint32_t of(Month month) const {
        return positions_[static_cast<std::size_t>(month - first_)];
    }

  private:
    Month first_;
    std::vector<std::uint32_t> positions_;
};

// Where the tuples of each code of the first field start.
std::vector<std::uint32_t> runsOf(const Table& table, const Tuples& tuples) {
    if (tuples.fields().empty()) return {};
    const std::size_t codes = Tuples::errorCode(table.dimensions[tuples.fields().front()]) + std::size_t{1};
    std::vector<std::uint32_t> runs(codes + 1, 0);
    for (const std::uint32_t code : tuples.codes(0)) ++runs[code + 1];
    for (std::size_t code = 0; code < codes; ++code) runs[code + 1] += runs[code];
    return runs;
}

// A column of the tuples held against a restriction.
struct Test {
    const std::uint32_t* codes;
    const std::uint8_t* accepted;
    double share;  // of the values that are accepted
    [[nodiscard]] std::uint8_t passes(std::size_t tuple) const { return accepted[codes[tuple]]; }
};
Test testOf(const std::vector<std::uint32_t>& codes, const Matches& matches) {
    const double share =
        static_cast<double>(matches.codes.size()) / static_cast<double>(matches.accepted.size());
    return {codes.data(), matches.accepted.data(), share};
}

using Tests = boost::container::small_vector<Test, 8>;

std::uint64_t modular(ExactAmount amount) {
    return static_cast<std::uint64_t>(amount.millionths());
}

template <class Totals>
std::uint64_t sumOfRun(const Totals& totals, MonthSpan months, std::size_t begin, std::size_t end,
                       const Tests& tests) {
    std::uint64_t sum = 0;
    if (tests.empty()) {
        for (std::size_t tuple = begin; tuple < end; ++tuple) sum += totals.between(tuple, months);
        return sum;
    }
    for (std::size_t tuple = begin; tuple < end; ++tuple) {
        const bool counts = std::all_of(tests.begin(), tests.end(),
                                        [&](const Test& test) { return test.passes(tuple) != 0; });
        if (counts) sum += totals.between(tuple, months);
    }
    return sum;
}

}  // namespace

DenseTotals::DenseTotals(const Table& table, std::span<const Month> months, const Tuples& tuples)
    : tuples_(tuples.size()), totals_(tuples_ * (months.size() + 1), 0) {
    const MonthPositions positions(months);
    for (const Booking& booking : table.bookings) {
        const std::size_t slice = positions.of(booking.month) + std::size_t{1};
        totals_[slice * tuples_ + tuples.ofRows()[booking.row]] += modular(booking.amount);
    }
    for (std::size_t at = tuples_; at < totals_.size(); ++at) totals_[at] += totals_[at - tuples_];
}

SparseTotals::SparseTotals(const Table& table, std::span<const Month> months, const Tuples& tuples)
    : starts_(tuples.size() + 1, 0), months_(table.bookings.size()), totals_(table.bookings.size()) {
    const MonthPositions positions(months);
    const auto& tupleOf = tuples.ofRows();
    // Two counting sorts, the stable one by tuple last, leave every tuple's bookings together and by month.
    std::vector<std::uint32_t> monthStarts(months.size() + 1, 0);
    for (const Booking& booking : table.bookings) {
        ++monthStarts[positions.of(booking.month) + 1];
        ++starts_[tupleOf[booking.row] + 1];
    }
    for (std::size_t at = 1; at < monthStarts.size(); ++at) monthStarts[at] += monthStarts[at - 1];
    for (std::size_t at = 1; at < starts_.size(); ++at) starts_[at] += starts_[at - 1];
    std::vector<const Booking*> byMonth(table.bookings.size());
    for (const Booking& booking : table.bookings) {
        byMonth[monthStarts[positions.of(booking.month)]++] = &booking;
    }
    std::vector<std::uint32_t> next(starts_.begin(), starts_.end() - 1);
    for (const Booking* booking : byMonth) {
        const std::uint32_t tuple = tupleOf[booking->row];
        const std::uint32_t at = next[tuple]++;
        months_[at] = positions.of(booking->month);
        totals_[at] = modular(booking->amount) + (at == starts_[tuple] ? 0 : totals_[at - 1]);
    }
}

std::uint64_t SparseTotals::before(std::size_t tuple, std::uint32_t month) const {
    const auto begin = months_.begin() + starts_[tuple];
    const auto end = months_.begin() + starts_[tuple + 1];
    const auto at = std::lower_bound(begin, end, month);
    return at == begin ? 0 : totals_[static_cast<std::size_t>(at - months_.begin()) - 1];
}

std::size_t SparseTotals::memory() const {
    return (starts_.capacity() + months_.capacity()) * sizeof(std::uint32_t) +
           totals_.capacity() * sizeof(std::uint64_t);
}

Cube::Cube(const Table& table, std::span<const Month> months, std::vector<std::uint32_t> fields)
    : tuples_(table, std::move(fields)),
      doubts_(table, tuples_),
      totals_(totalsOf(table, months, tuples_)),
      runs_(runsOf(table, tuples_)) {
    tuples_.forgetRows();
}

Cube::Totals Cube::totalsOf(const Table& table, std::span<const Month> months, const Tuples& tuples) {
    // Slices are read several times faster than runs, and may take up to about twice the room.
    const bool dense = tuples.size() * (months.size() + 1) <= 4 * table.bookings.size() + 65'536;
    if (dense) return DenseTotals(table, months, tuples);
    return SparseTotals(table, months, tuples);
}

std::int64_t Cube::sum(MonthSpan months, std::span<const Restriction> restrictions) const {
    const auto& fields = tuples_.fields();
    Tests tests;
    const Matches* lead = nullptr;
    for (const Restriction& restriction : restrictions) {
        const auto field = static_cast<std::size_t>(
            std::find(fields.begin(), fields.end(), restriction.field) - fields.begin());
        if (field == 0 && lead == nullptr) {
            lead = restriction.matches.get();
        } else {
            tests.push_back(testOf(tuples_.codes(field), *restriction.matches));
        }
    }
    // Those that let least through go first: the others then have less to do.
    std::sort(tests.begin(), tests.end(),
              [](const Test& left, const Test& right) { return left.share < right.share; });
    const std::uint64_t total = std::visit(
        [&](const auto& totals) {
            if (lead == nullptr) return sumOfRun(totals, months, 0, tuples_.size(), tests);
            std::uint64_t sum = 0;
            for (const std::uint32_t code : lead->codes) {
                sum += sumOfRun(totals, months, runs_[code], runs_[code + 1], tests);
            }
            return sum;
        },
        totals_);
    return static_cast<std::int64_t>(total);
}

std::size_t Cube::memory() const {
    const std::size_t totals = std::visit([](const auto& each) { return each.memory(); }, totals_);
    return tuples_.memory() + doubts_.memory() + totals + runs_.capacity() * sizeof(std::uint32_t);
}

}  // namespace outturn
