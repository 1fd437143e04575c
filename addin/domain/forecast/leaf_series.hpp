#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <vector>

#include "domain/period.hpp"
#include "domain/result.hpp"
#include "domain/table/criterion_cache.hpp"
#include "domain/table/ledger_index.hpp"

namespace outturn {

// What is forecast on its own: one activity of a report line, and one side of the books where the line's
// accounts are both revenue and cost. A net result is never forecast: it would be near nothing, and any
// growth of it nonsense.
struct LeafKey {
    std::uint32_t line = 0;
    Text activity;  // folded, as the table holds it
    bool isNegative = false;

    friend auto operator<=>(const LeafKey&, const LeafKey&) = default;  // NOLINT(modernize-use-nullptr)
};

// A question's conditions by what they restrict.
struct LeafConditions {
    // Of the account, each a line of its own; an account that several catch belongs to the first. None: each
    // class of accounts (first character) is a line.
    std::vector<Text> lines;
    std::vector<Condition> accounts;  // further ones
    std::vector<Condition> activities;
    std::vector<Condition> others;

    // The same line over all activities.
    [[nodiscard]] std::vector<Condition> wholeLine() const;
    [[nodiscard]] std::vector<Condition> all() const;
};

// Fault::UnknownField; Fault::BadTable where a field is ambiguous.
Result<LeafConditions> leafConditions(const Table& table, std::span<const Condition> conditions);

// What is booked on one account and activity, month by month from the table's first booked month to its last.
struct AccountMonths {
    std::uint32_t account = 0;   // codes; one past the last for an error cell
    std::uint32_t activity = 0;  // 0 where the table has no such column
    std::vector<ExactAmount> months;
};

struct MonthlyBook {
    Month first;
    std::vector<bool> isBooked;  // by month: whether the table holds any booking
    std::vector<AccountMonths> rows;

    [[nodiscard]] Month end() const { return first.plus(static_cast<int>(isBooked.size())); }
};

// A row of the book and the line that its account belongs to.
struct LineRow {
    const AccountMonths* months;
    std::uint32_t line;
    Text account;  // folded
    Text activity;
};

// The rows that meet a question's conditions.
struct LineRows {
    std::shared_ptr<const MonthlyBook> book;
    std::vector<LineRow> rows;
};

// The monthly series of a table's accounts and activities: the bookings are gone through once for each set of
// criteria on other fields, and what came of it is kept. Safe to ask from several threads at once.
class LeafSeries {
  public:
    explicit LeafSeries(std::shared_ptr<const LedgerIndex> index);

    [[nodiscard]] const LedgerIndex& index() const { return *index_; }
    // Fault::UnknownField, Fault::BadArgument, Fault::BadTable. Throws MoneyOverflow.
    Result<LineRows> rows(const LeafConditions& conditions) const;

  private:
    Result<std::shared_ptr<const MonthlyBook>> book(std::span<const Condition> others) const;
    Result<std::vector<Restriction>> restrictions(std::span<const Condition> conditions) const;
    Result<std::vector<std::uint32_t>> lineOfAccounts(const LeafConditions& conditions) const;

    std::shared_ptr<const LedgerIndex> index_;
    const Dimension* accounts_;
    const Dimension* activities_;  // null where the table has none
    mutable CriterionCache criteria_;
    mutable std::mutex mutex_;
    mutable std::map<Text, std::shared_ptr<const MonthlyBook>> books_;  // by the other conditions
};

// One text for a list of conditions; no two lists look alike.
Text nameOf(std::span<const Condition> conditions);

}  // namespace outturn
