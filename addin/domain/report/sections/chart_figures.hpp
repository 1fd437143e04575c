#pragma once

#include <cstddef>
#include <vector>

#include "domain/report/plan.hpp"

namespace outturn::report {

// Deviations by activity take a table of activities, and a budget that knows of them.
bool hasDeviationChart(const Sources& sources);
inline constexpr std::size_t kMonths = 12;
// "chart:month:1" for the first, 0.
Text chartMonth(std::size_t index);
// The last of `count` bars is the same row whatever their number: bars that come are put in before it, and
// the ranges of a chart grow with them.
Text chartBar(std::size_t index, std::size_t count);

// What the charts show, as formulas in hidden rows, in the report's unit: so that axes read as the tables do.
//
// Months, of the result from January: Period1 outturn, Period2 forecast, Period3 budget, Period4 last year.
// Year1 to Year3 hold, in December, how high the names of the lines that end there stand, apart from each
// other.
// Bars, the best first: Label, Period1 deviation, Period2 it where better, Period3 it where worse; Period4
// and Year4 in the first row how far the axis reaches, for the figures beside the longest bars. Year1 to
// Year3 are the activities in their own order: name, deviation, rank.
class ChartFigures {
  public:
    explicit ChartFigures(const Laid& laid);

    static void titles(RowPlan& row, const Laid& laid);
    void monthHeads(RowPlan& row) const;
    void month(RowPlan& row, std::size_t index) const;
    void barHeads(RowPlan& row) const;
    void bar(RowPlan& row, std::size_t index) const;

  private:
    [[nodiscard]] Text result(const LedgerSource& table, const Text& period) const;
    [[nodiscard]] Text forecast(std::size_t index) const;
    [[nodiscard]] Text nameHeight(Slot slot) const;
    [[nodiscard]] Text months(Slot first, Slot last) const;
    [[nodiscard]] Text bars(Slot slot) const;

    const Laid& laid_;
    std::vector<const Row*> activities_;  // those with a bar
    Text period_;                         // "$I$2"
};

}  // namespace outturn::report
