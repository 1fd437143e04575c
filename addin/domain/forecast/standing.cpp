#include "domain/forecast/standing.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>
#include <utility>

namespace outturn {

namespace {

constexpr int kYear = 12;

// An account's line and its folded key.
using LineAccount = std::pair<std::uint32_t, Text>;
// Those whose own sum is negative.
using NegativeAccounts = std::set<LineAccount>;

std::map<LineAccount, ExactAmount> accountSums(const LineRows& rows, Month last, bool isTurned) {
    std::map<LineAccount, ExactAmount> sums;
    for (const LineRow& row : rows.rows) {
        ExactAmount& sum = sums[{row.line, row.account}];
        const std::vector<ExactAmount>& months = row.months->months;
        const auto end = static_cast<std::size_t>(
            std::clamp(last - rows.book->first + 1, 0, static_cast<int>(months.size())));
        for (std::size_t at = 0; at < end; ++at) sum += isTurned ? -months[at] : months[at];
    }
    return sums;
}

NegativeAccounts negativeAccounts(const AskedRows& rows, PeriodRange period) {
    auto sums = accountSums(rows.wholeLedger, period.last, false);
    if (rows.hasBudget) {
        // What is budgeted and not booked yet has the budget's sign.
        const Month end = period.first.plus(kYear - 1);
        for (const auto& [account, sum] : accountSums(rows.wholeBudget, end, rows.isBudgetTurned)) {
            ExactAmount& known = sums[account];
            if (known == ExactAmount()) known = sum;
        }
    }
    std::map<std::uint32_t, ExactAmount> lines;
    for (const auto& [account, sum] : sums) lines[account.first] += sum;
    NegativeAccounts negative;
    for (const auto& [account, sum] : sums) {
        // An account that comes to nothing goes with its line.
        const ExactAmount decides = sum == ExactAmount() ? lines[account.first] : sum;
        if (decides < ExactAmount()) negative.insert(account);
    }
    return negative;
}

class StandingMaker {
  public:
    StandingMaker(const AskedRows& rows, PeriodRange period)
        : rows_(rows), negative_(negativeAccounts(rows, period)) {
        standing_.period = period;
        standing_.isBudgetByLeaf = rows.isBudgetByLeaf;
        const MonthlyBook& book = *rows.ledger.book;
        standing_.first = book.isBooked.empty() ? period.first : std::min(book.first, period.first);
        for (Month month = standing_.first; month < period.first; month = month.plus(1))
            standing_.isMissing.push_back(month >= book.end() || !isBooked(book, month));
    }

    Standing make(const LineRows& ledger, const LineRows& budget) {
        for (const LineRow& row : ledger.rows) addOutturn(row);
        if (rows_.hasBudget) addBudget(budget);
        for (auto& [key, leaf] : leaves_) {
            leaf.key = key;
            const auto booked = std::find_if(leaf.months.begin(), leaf.months.end(),
                                             [](ExactAmount month) { return month != ExactAmount(); });
            leaf.firstBooked = static_cast<std::size_t>(booked - leaf.months.begin());
            standing_.leaves.push_back(std::move(leaf));
        }
        return std::move(standing_);
    }

  private:
    static bool isBooked(const MonthlyBook& book, Month month) {
        return book.isBooked[static_cast<std::size_t>(month - book.first)];
    }

    Leaf& leafOf(const LineRow& row) {
        const bool isNegative = negative_.count({row.line, row.account}) > 0;
        Leaf& leaf = leaves_[{row.line, row.activity, isNegative}];
        if (leaf.months.empty()) {
            leaf.months.resize(static_cast<std::size_t>(standing_.period.last - standing_.first) + 1);
            leaf.budget.resize(kYear);
        }
        return leaf;
    }

    void addOutturn(const LineRow& row) {
        const std::vector<ExactAmount>& months = row.months->months;
        const Month bookStart = rows_.ledger.book->first;
        const auto shift = static_cast<std::size_t>(bookStart - standing_.first);
        const auto isNothing = [](ExactAmount month) { return month == ExactAmount(); };
        const int until =
            std::clamp(standing_.period.last - bookStart + 1, 0, static_cast<int>(months.size()));
        const std::span known = std::span(months).first(static_cast<std::size_t>(until));
        if (std::all_of(known.begin(), known.end(), isNothing)) return;  // not known of yet
        Leaf& leaf = leafOf(row);
        for (std::size_t at = 0; at < known.size(); ++at) leaf.months[shift + at] += known[at];
    }

    // Whether the budget is one of the year's remaining months: a part of a year's budget added to the
    // outturn would pass for the whole. As a third of the year (a tertial, or a quarter in it) may be booked
    // in any of its months, the budget has to reach into the last one, and to begin within the first, or no
    // later than the months that remain.
    [[nodiscard]] bool holdsYear(const MonthlyBook& book) const {
        constexpr int kThird = kYear / 3;
        const Month start = standing_.period.first;
        const Month latestStart = std::max(start.plus(kThird - 1), standing_.period.last.plus(1));
        return !book.isBooked.empty() && book.first <= latestStart && book.end() > start.plus(kYear - kThird);
    }

    void addBudget(const LineRows& budget) {
        const MonthlyBook& book = *budget.book;
        if (!holdsYear(book)) return;
        for (int place = 0; place < kYear; ++place) {
            const Month month = standing_.period.first.plus(place);
            if (month < book.first || month >= book.end()) continue;
            if (!isBooked(book, month)) continue;
            standing_.hasBudget = true;
            const auto at = static_cast<std::size_t>(month - book.first);
            for (const LineRow& row : budget.rows) {
                const ExactAmount amount = row.months->months[at];
                if (amount == ExactAmount()) continue;
                leafOf(row).budget[static_cast<std::size_t>(place)] +=
                    rows_.isBudgetTurned ? -amount : amount;
            }
        }
    }

    const AskedRows& rows_;
    NegativeAccounts negative_;
    Standing standing_;
    std::map<LeafKey, Leaf> leaves_;
};

double sizeOfMonths(std::span<const ExactAmount> months) {
    double size = 0;
    for (const ExactAmount month : months) size += std::abs(month.kronor());
    return months.empty() ? 0.0 : size / static_cast<double>(months.size());
}

}  // namespace

Standing standingAt(const AskedRows& rows, PeriodRange period) {
    return StandingMaker(rows, period).make(rows.ledger, rows.budget);
}

Standing wholeStandingAt(const AskedRows& rows, PeriodRange period) {
    return StandingMaker(rows, period).make(rows.wholeLedger, rows.wholeBudget);
}

Series seriesOf(const Standing& standing, const Leaf& leaf) {
    const std::size_t before = leaf.months.size() - standing.known();
    Series series;
    for (std::size_t at = std::min(leaf.firstBooked, before); at < leaf.months.size(); ++at) {
        const bool isMissing = at < before && standing.isMissing[at];
        series.push_back(isMissing ? std::numeric_limits<double>::quiet_NaN() : leaf.months[at].kronor());
    }
    return series;
}

Series seriesOf(const Standing& standing) {
    Leaf all;
    for (const Leaf& leaf : standing.leaves) {
        if (all.months.empty()) {
            all = leaf;
            continue;
        }
        for (std::size_t at = 0; at < all.months.size(); ++at) all.months[at] += leaf.months[at];
        all.firstBooked = std::min(all.firstBooked, leaf.firstBooked);
    }
    if (all.months.empty()) return {};
    return seriesOf(standing, all);
}

double sizeOf(const Standing& standing, const Leaf& leaf) {
    const std::span months = leaf.months;
    const std::size_t before = months.size() - standing.known();
    const std::size_t start = std::min(leaf.firstBooked, before);
    if (start == before) return sizeOfMonths(months.last(standing.known()));
    const std::size_t length = std::min<std::size_t>(before - start, kYear);
    return sizeOfMonths(months.subspan(before - length, length));
}

std::vector<LeafMeasure> measuresByLeaf(const Standing& whole, std::span<const DatedMeasure> measures) {
    std::vector<LeafMeasure> assigned;
    for (const DatedMeasure& measure : measures) {
        LeafKey key{whole.leaves.empty() ? 0 : whole.leaves.front().key.line, measure.activity, false};
        double greatest = -1;
        for (const Leaf& leaf : whole.leaves) {
            if (!measure.activity.empty() && leaf.key.activity != measure.activity) continue;
            const double size = sizeOf(whole, leaf);
            if (size <= greatest) continue;
            greatest = size;
            key = leaf.key;
        }
        assigned.push_back({std::move(key), measure});
    }
    return assigned;
}

void withMeasures(Standing& standing, std::span<const LeafMeasure> measures) {
    const Month yearStart = standing.period.first;
    for (const LeafMeasure& each : measures) {
        auto at = std::find_if(standing.leaves.begin(), standing.leaves.end(),
                               [&](const Leaf& leaf) { return leaf.key >= each.leaf; });
        if (at == standing.leaves.end() || at->key != each.leaf) {
            Leaf fresh;
            fresh.key = each.leaf;
            fresh.months.resize(static_cast<std::size_t>(standing.period.last - standing.first) + 1);
            fresh.firstBooked = fresh.months.size();
            fresh.budget.resize(kYear);
            at = standing.leaves.insert(at, std::move(fresh));
        }
        at->measures += effectUpTo(each.measure, yearStart, kYear);
        if (!at->isBooked()) {
            at->measures -= effectUpTo(each.measure, yearStart, standing.period.length());
            continue;
        }
        // Of the year every month counts, as all twelve are added, also those before the leaf's first
        // booking.
        const std::size_t known = at->months.size() - standing.known();
        for (std::size_t month = std::min(at->firstBooked, known); month < at->months.size(); ++month) {
            at->months[month] -=
                effectIn(each.measure, yearStart, standing.first.plus(static_cast<int>(month)));
        }
    }
}

}  // namespace outturn
