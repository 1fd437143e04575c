#pragma once

#include <span>
#include <vector>

#include "domain/forecast/dated_measures.hpp"
#include "domain/forecast/leaf_series.hpp"
#include "domain/forecast/monthly.hpp"

namespace outturn {

// A leaf as it stood at the end of a period.
struct Leaf {
    LeafKey key;
    std::vector<ExactAmount> months;  // from Standing::first to the end of the period
    std::size_t firstBooked = 0;      // among them; their number where nothing is booked
    std::vector<ExactAmount> budget;  // the year's twelve months
    ExactAmount measures;             // what is added to the forecast; see withMeasures()

    [[nodiscard]] bool isBooked() const { return firstBooked < months.size(); }
};

// A question's leaves as they stood at the end of a period, nothing known of what came after.
struct Standing {
    PeriodRange period;  // the known months of the year that begins with it
    Month first;
    std::vector<bool> isMissing;  // months before the period in which the whole ledger holds no booking
    bool hasBudget = false;       // the budget holds the year, not only a part of it
    bool isBudgetByLeaf = false;  // it tells activities apart where the ledger does
    std::vector<Leaf> leaves;     // by key

    [[nodiscard]] std::size_t known() const { return static_cast<std::size_t>(period.length()); }
    [[nodiscard]] bool hasYearBefore() const { return period.first - first >= 12; }
};

// A question's rows in the ledger and, where it has one, in the budget; and those of the same lines over all
// activities, which say on which side of the books an account is.
struct AskedRows {
    LineRows ledger;
    LineRows wholeLedger;
    LineRows budget;
    LineRows wholeBudget;
    bool hasBudget = false;
    bool isBudgetTurned = false;  // its signs are the other way round than the ledger's
    bool isBudgetByLeaf = false;  // it has activities where the ledger has
};

// Throws MoneyOverflow.
Standing standingAt(const AskedRows& rows, PeriodRange period);
// Over all activities.
Standing wholeStandingAt(const AskedRows& rows, PeriodRange period);

// The months of a leaf as the statistical methods see them: from its first booking, or the year's start, on;
// a missing month is not a number.
Series seriesOf(const Standing& standing, const Leaf& leaf);
// All leaves together.
Series seriesOf(const Standing& standing);
// The mean size of a month over the twelve before the year (or the known ones, where there are none before).
double sizeOf(const Standing& standing, const Leaf& leaf);

struct LeafMeasure {
    LeafKey leaf;
    DatedMeasure measure;
};

// The leaf that each measure belongs to: the greatest of its activity (where the ledger has none, one of its
// own), or the greatest of all.
std::vector<LeafMeasure> measuresByLeaf(const Standing& whole, std::span<const DatedMeasure> measures);

// The leaves as they would be without the measures, and what these bring in the year beside, so that a method
// that sees months which a measure has already changed does not count it twice. Of a leaf without bookings
// only the months to come count.
void withMeasures(Standing& standing, std::span<const LeafMeasure> measures);

}  // namespace outturn
