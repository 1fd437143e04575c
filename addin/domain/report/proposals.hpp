#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "domain/report/formula_text.hpp"
#include "domain/report/places.hpp"
#include "domain/report/sources.hpp"

namespace outturn::report {

// The proposed forecasts, which stand where none was submitted: each line by its own method. An activity's is
// the sum over the lines of what belongs to it, so that lines and activities agree to the öre.
class Proposals {
  public:
    Proposals(const Sources& sources, const Places& places, Text period);

    // Whether every line goes by outturn and remaining budget, which the report's own figures hold already.
    [[nodiscard]] bool byBudgetAlone() const;
    // Formulas without "=", in the report's signs. byBudget: outturn and remaining budget of the row, with
    // measures, to go on with; it stands in where a method that takes last year's months has none.
    [[nodiscard]] Text ofLine(std::size_t line, const Text& byBudget) const;
    [[nodiscard]] Text ofActivity(std::size_t activity) const;

    // Around the sum of all lines, in the ledger's sign: the call, whose answer is lower; point; upper.
    [[nodiscard]] Text band(TextView level) const;
    [[nodiscard]] bool hasMinus() const { return sources_.ledger.sign == TableSign::DebitPositive; }

  private:
    [[nodiscard]] Text call(TextView function, TextView arguments, const Conditions& conditions) const;
    [[nodiscard]] Text forecast(std::size_t line, std::optional<std::size_t> activity,
                                const Text& byBudget) const;
    [[nodiscard]] Text byBudget(std::size_t line, std::size_t activity) const;
    [[nodiscard]] Text measures(std::size_t line, std::optional<std::size_t> activity) const;

    const Sources& sources_;
    const Places& places_;
    Text period_;
};

// The measures as the hidden rows stand: those of a line together, within it those of an activity, so that
// either are one range.
std::vector<std::size_t> measuresInOrder(const Sources& sources);

// Of such a row: the month it begins, its amount in a whole year in the ledger's sign, the activity's code.
// Side by side also where a person puts columns between those that are seen.
inline constexpr Slot kMeasureFrom = Slot::Submitted;
inline constexpr Slot kMeasureYearly = Slot::Previous;
inline constexpr Slot kMeasureActivity = Slot::Rank;

}  // namespace outturn::report
