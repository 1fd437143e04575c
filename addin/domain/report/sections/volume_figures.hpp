#pragma once

#include <optional>

#include "domain/report/plan.hpp"

namespace outturn::report {

// What the formulas of the volumes' tables are made of.

// To date, or of the same months last year.
enum class VolumeColumn : std::uint8_t { Outturn, Budget, LastYear };

// The cells of a measure, as its row of the table of volumes shows them.
Slot volumeSlot(VolumeColumn column);
// What is known of a measure up to the period: the sum or the mean of its months; with "=".
Text volumeFormula(const VolumeSource& volume, VolumeColumn column);

// What an activity costs: a hidden row holds it once, for every figure that needs it.
Text costRow(const Sources& sources, std::size_t activity);
Text costFormula(const Laid& laid, std::size_t activity, VolumeColumn column);
Text costCell(const Laid& laid, std::size_t activity, VolumeColumn column);

// A change in percent, or kNothing where there is nothing to compare.
Text changeFormula(const Text& now, const Text& before);
// Kronor for one, or kNothing without a cost or a volume.
Text unitCostFormula(const Text& cost, const Text& volume);

// A measure that an activity's cost is held against; for an activity of one measure in hours and one other,
// the other, with the hours it took.
struct Driver {
    std::size_t volume = 0;            // of Sources::volumes
    std::optional<std::size_t> hours;  // of Sources::volumes
};
std::vector<Driver> drivers(const Sources& sources);

// A cost's deviation from budget in parts that add up to it to the öre; less than nothing is unfavourable.
// All are cells, which show kNothing where they cannot be told.
//
// The flexible budget variance, see Horngren, Datar and Rajan, Cost Accounting, "Flexible Budgets,
// Direct-Cost Variances, and Management Control", and for care Anthony and Young, Management Control in
// Nonprofit Organizations:
//   flexed budget = budgeted cost × volume / budgeted volume
//   volume        = budgeted cost − flexed budget
//   efficiency    = flexed budget − budgeted cost × hours / budgeted hours
//   price         = what then is left of budgeted cost − cost
struct SplitCells {
    Text budget;  // kronor
    Text outturn;
    Text volume;
    Text volumeBudget;
    Text hours;  // empty: one measure, whose price holds what hours would tell
    Text hoursBudget;
    Text flexed;
    Text volumePart;
    Text efficiencyPart;
    Text total;
};
Text flexedFormula(const SplitCells& cells);
Text volumePartFormula(const SplitCells& cells);
Text efficiencyPartFormula(const SplitCells& cells);
Text pricePartFormula(const SplitCells& cells);
Text totalFormula(const SplitCells& cells);

}  // namespace outturn::report
