#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

#include "domain/result.hpp"
#include "domain/table/table.hpp"

namespace outturn {

// What one field must be: any of the criteria (see Criterion). Empty criteria are left out of the choice;
// where all are empty the field is not restricted.
struct Condition {
    Text field;
    std::vector<Text> anyOf;
};

// A row behind a figure, and how much of it the figure holds (a year's row belongs to a part of the year
// only).
struct RowShare {
    std::uint32_t row;   // position among the table's rows, from 0
    PeriodRange period;  // the part of the row's own period that counts
    ExactAmount amount;
};

// Answers sums over a table fast: rows are folded once into cells of the fields asked for, with running
// totals by month; what was built is kept for the next question. Safe to ask from several threads at once.
class LedgerIndex {
  public:
    explicit LedgerIndex(Table table);
    ~LedgerIndex();
    LedgerIndex(const LedgerIndex&) = delete;
    LedgerIndex& operator=(const LedgerIndex&) = delete;

    [[nodiscard]] const Table& table() const { return table_; }

    // Exactly the sum of the bookings within the period whose rows meet every condition.
    // Fault::UnknownField, Fault::BadArgument (a criterion), Fault::BadTable where the table is not usable, a
    // field is ambiguous, or an unreadable row could belong to the sum; Fault::OutOfRange.
    [[nodiscard]] Result<ExactAmount> sum(PeriodRange period, std::span<const Condition> conditions) const;

    // The rows behind sum(), in the table's order; their amounts add up to it. Same faults.
    [[nodiscard]] Result<std::vector<RowShare>> rows(PeriodRange period,
                                                     std::span<const Condition> conditions) const;

    // About how much memory this holds now, in bytes.
    [[nodiscard]] std::size_t memory() const;

  private:
    struct Cache;
    Table table_;
    std::unique_ptr<Cache> cache_;
};

}  // namespace outturn
