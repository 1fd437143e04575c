#pragma once

#include <vector>

#include "domain/report/history_cells.hpp"
#include "domain/report/plan.hpp"
#include "domain/report/words.hpp"

namespace outturn::report {

// What the tables of the section on forecasts' accuracy have in common.

// The row's name: the line's or the activity's own, "Resultat, mnkr".
Content blockLabel(const Laid& laid, const HistoryBlock& block);
std::vector<HistoryBlock> blocksOf(const Sources& sources, bool ofActivities);

// Formulas, without "=": "1,2 %" of the cell of a share, "7 mnkr" of one of kronor.
Text shareInWords(const Text& share, Language language);
Text kronorInWords(const Text& amount, Signed sign, Unit unit);

// Hidden beside each other, a row for each block: which of what was said came nearest.
class NearestCells {
  public:
    NearestCells(const Laid& laid, const HistoryBlock& block);

    static Text identity(const HistoryBlock& block);
    void put(RowPlan& row) const;

    // The mean error of a method, in words or as a share; the bias likewise.
    [[nodiscard]] Content error(HistoryColumn method) const;
    [[nodiscard]] Content bias(HistoryColumn method) const;
    // 1 where it is the best, else 0.
    [[nodiscard]] Text isBest(HistoryColumn method) const;
    // "Theta 0,4 %", or no words: a formula.
    [[nodiscard]] Text nearest() const;

    // Where the result is near nothing a share of it says nothing: it is told in kronor.
    [[nodiscard]] bool isResult() const { return block_.kind == HistoryBlock::Kind::Result; }

  private:
    [[nodiscard]] Text own(Slot slot) const;
    [[nodiscard]] Text words(const Text& amount, const Text& share, Signed sign) const;

    const Laid& laid_;
    const HistoryBlock& block_;
    HistoryCells cells_;
};

}  // namespace outturn::report
