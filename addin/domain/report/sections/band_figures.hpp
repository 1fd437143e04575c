#pragma once

#include <cstddef>

#include "domain/report/plan.hpp"

namespace outturn::report {

// How sure the forecast of the result is: where the year ends with a probability of 80 percent. The band is
// the ledger's (LEDGER.BAND over all lines), laid around the forecast that the report shows. There is none in
// December, nor without a history to tell it by.
class BandFigures {
  public:
    explicit BandFigures(const Laid& laid);

    // The hidden row of the year. In the ledger's sign Period1 lower, Period2 point, Period3 upper; as
    // reported Period4 how far down it goes and Year1 how far up, Year2 the year's lower end and Year3 its
    // upper one, in kronor; Year4 1 where there is a band, else 0.
    void year(RowPlan& row) const;
    // Beside a month of the chart, in the report's unit: where the band begins, and how wide it is.
    static constexpr Slot kLower = Slot::Submitted;
    static constexpr Slot kWidth = Slot::Previous;
    void heads(RowPlan& row) const;
    void month(RowPlan& row, std::size_t index) const;

    // The highest and the lowest it reaches in the chart; 0 where that cannot be told.
    static Text top(const Laid& laid);
    static Text bottom(const Laid& laid);

    // A condition: whether there is one.
    [[nodiscard]] Text exists() const;
    // "Med 80 procents sannolikhet slutar året mellan …", or no words: a formula.
    [[nodiscard]] Text sentence() const;

  private:
    [[nodiscard]] Text own(Slot slot) const;

    const Laid& laid_;
    Text now_;  // the month of the period: 2
};

void addBandFigures(RowList& rows);

}  // namespace outturn::report
