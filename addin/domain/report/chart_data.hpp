#pragma once

#include <vector>

#include "domain/report/contents.hpp"
#include "domain/report/formula_text.hpp"
#include "domain/texts.hpp"

namespace outturn::report {

// What the charts show, as formulas in hidden rows, in the report's unit: so that axes read as the tables do.
//
// Months, of the result from January: Period1 outturn, Period2 forecast, Period3 budget, Period4 last year.
// Year1 to Year3 hold, in December, how high the names of the lines that end there stand, apart from each
// other.
// Bars, the best first: Label, Period1 deviation, Period2 it where better, Period3 it where worse; Period4
// and Year4 in the first row how far the axis reaches, for the figures beside the longest bars. Year1 to
// Year3 are the activities in their own order: name, deviation, rank.
class ChartData {
  public:
    ChartData(const Sources& sources, const Wishes& wishes, const std::vector<Row>& rows,
              const Places& places);

    // A row of Role::ChartTitles, ChartHeads, ChartMonth or ChartBar.
    void plan(RowPlan& cells, const Row& row) const;

  private:
    void titles(RowPlan& cells) const;
    void monthHeads(RowPlan& cells) const;
    void barHeads(RowPlan& cells) const;
    void month(RowPlan& cells, const Row& row) const;
    void bar(RowPlan& cells, const Row& row) const;

    [[nodiscard]] Text result(const LedgerSource& table, const Text& period) const;
    [[nodiscard]] Text forecast(const Row& row) const;
    [[nodiscard]] Text nameHeight(Slot slot) const;
    [[nodiscard]] Text months(Slot first, Slot last) const;
    [[nodiscard]] Text bars(Slot slot) const;
    [[nodiscard]] Text unit() const;
    [[nodiscard]] TextView words(TextId id) const { return text(id, wishes_.language); }

    const Sources& sources_;
    const Wishes& wishes_;
    const Places& places_;
    std::vector<const Row*> activities_;  // those with a bar
    Text period_;                         // "$I$2"
};

}  // namespace outturn::report
