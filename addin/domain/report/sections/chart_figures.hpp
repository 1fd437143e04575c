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
// "chart:bar:1" for the first, 0. After the bars comes "chart:sum".
Text chartBar(std::size_t index);

// What the charts show, as formulas in hidden rows, in the report's unit: so that axes read as the tables do.

// The result from January, month by month: Period1 outturn, Period2 forecast, Period3 budget, Period4 last
// year. Year1 to Year3 hold, in December, how high the names of the lines that end there stand, apart from
// each other; Year4 where the outturn's name stands, which ends earlier.
class ResultFigures {
  public:
    explicit ResultFigures(const Laid& laid);

    void heads(RowPlan& row) const;
    void month(RowPlan& row, std::size_t index) const;

  private:
    [[nodiscard]] Text name(TextId words, const Text& december) const;
    [[nodiscard]] Text result(const LedgerSource& table, const Text& period) const;
    [[nodiscard]] Text forecast(std::size_t index) const;
    [[nodiscard]] Text nameHeight(Slot slot) const;
    [[nodiscard]] Text outturnNameHeight(std::size_t index) const;
    [[nodiscard]] Text december(Slot slot) const;
    // What ends the line that begins with the outturn.
    [[nodiscard]] Text firstDecember() const;
    [[nodiscard]] Text months(Slot first, Slot last) const;

    const Laid& laid_;
    Text period_;  // "$I$2"
    Text now_;     // its month
    Text apart_;   // how far names stand from each other: a cell
};

// The waterfall of deviations, the best first, each from where the one before ended, and the result's.
//
// Rows of the activities in their own order: Label name, Period1 deviation, Period2 rank, Year2 whether there
// is a deviation; and of the bars in theirs: Period3 which activity, Period4 its deviation, Year1 where it
// starts, Year3 where it ends.
// Rows of the bars as they are stacked from zero: Period1 what is not seen, Period2 and Period3 a better one
// right and left of zero, Period4 and Spacer a worse one, Year1 the sum; all in thousandths of the unit.
// Year2 and Year3 are the figures at the bars, in the unit: stacked on bars a thousand times as long they
// take no room, and so stand where a bar ends. Year4 makes room for them beside the longest.
class WaterfallFigures {
  public:
    explicit WaterfallFigures(const Laid& laid);

    void orderHead(RowPlan& row) const;
    void order(RowPlan& row, std::size_t index) const;
    void heads(RowPlan& row) const;
    void bar(RowPlan& row, std::size_t index) const;
    void sum(RowPlan& row) const;

  private:
    [[nodiscard]] Text all(Slot slot) const;
    [[nodiscard]] Text ordered(Slot slot, std::size_t index) const;
    [[nodiscard]] Text total() const;
    [[nodiscard]] Text most() const;
    [[nodiscard]] Text least() const;
    [[nodiscard]] Text room() const;

    const Laid& laid_;
    std::vector<const Row*> activities_;  // those with a bar
};

// The rows of the waterfall's figures.
void addWaterfallFigures(RowList& rows);

}  // namespace outturn::report
