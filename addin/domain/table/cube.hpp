#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <variant>
#include <vector>

#include "domain/table/criterion_cache.hpp"
#include "domain/table/doubts.hpp"
#include "domain/table/tuples.hpp"

namespace outturn {

// Which of the table's booked months a period covers, as positions among them; `end` is not included.
struct MonthSpan {
    std::uint32_t begin;
    std::uint32_t end;
};

// Both kinds of totals hold millionths of a krona modulo 2^64: right for every sum that fits an ExactAmount,
// whatever the running totals on the way.

// Running totals of every tuple, month by month, where most tuples are booked in most months: one slice a
// month, so that a run of tuples is read in one sweep.
class DenseTotals {
  public:
    DenseTotals(const Table& table, std::span<const Month> months, const Tuples& tuples);
    [[nodiscard]] std::uint64_t between(std::size_t tuple, MonthSpan months) const {
        return totals_[months.end * tuples_ + tuple] - totals_[months.begin * tuples_ + tuple];
    }
    [[nodiscard]] std::size_t memory() const { return totals_.capacity() * sizeof(std::uint64_t); }

  private:
    std::size_t tuples_;
    std::vector<std::uint64_t> totals_;  // what is booked before the month
};

// The same where most tuples are booked in a few months only: each has a run of its own months.
class SparseTotals {
  public:
    SparseTotals(const Table& table, std::span<const Month> months, const Tuples& tuples);
    [[nodiscard]] std::uint64_t between(std::size_t tuple, MonthSpan months) const {
        return before(tuple, months.end) - before(tuple, months.begin);
    }
    [[nodiscard]] std::size_t memory() const;

  private:
    [[nodiscard]] std::uint64_t before(std::size_t tuple, std::uint32_t month) const;

    std::vector<std::uint32_t> starts_;  // by tuple, and the end
    std::vector<std::uint32_t> months_;  // ascending within a tuple; several bookings may share one
    std::vector<std::uint64_t> totals_;  // booked up to and including this one
};

// A table summed up by some of its columns. The first of the fields leads: an exact criterion on it touches
// only its own run of tuples.
class Cube {
  public:
    Cube(const Table& table, std::span<const Month> months, std::vector<std::uint32_t> fields);

    // restrictions: each on one of the cube's fields, none left without. In millionths, modulo 2^64: the
    // caller knows that it fits.
    [[nodiscard]] std::int64_t sum(MonthSpan months, std::span<const Restriction> restrictions) const;
    // Whether a row that cannot be read could belong to that sum.
    [[nodiscard]] bool doubtful(PeriodRange period, std::span<const Restriction> restrictions) const {
        return doubts_.touch(tuples_, period, restrictions);
    }
    [[nodiscard]] std::size_t memory() const;

  private:
    using Totals = std::variant<DenseTotals, SparseTotals>;
    static Totals totalsOf(const Table& table, std::span<const Month> months, const Tuples& tuples);

    Tuples tuples_;
    Doubts doubts_;
    Totals totals_;
    std::vector<std::uint32_t> runs_;  // by code of the first field: where its tuples start; and the end
};

}  // namespace outturn
