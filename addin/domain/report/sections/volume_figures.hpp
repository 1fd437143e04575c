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

// A change in percent, or kNothing where there is nothing to compare.
Text changeFormula(const Text& now, const Text& before);
// Kronor for one, or kNothing without a cost or a volume.
Text unitCostFormula(const Text& cost, const Text& volume);

// A measure that a cost is held against: what is booked on the measure's accounts, or where it names none
// what its activity costs as a whole, which belongs to the first measure alone. Of two that share a cost, one
// of them in hours: the other, with the hours it took. All are of Sources::volumes.
struct Driver {
    std::size_t volume = 0;
    std::optional<std::size_t> hours = std::nullopt;
    std::optional<std::size_t> accounts = std::nullopt;  // the measure that names them
};
std::vector<Driver> drivers(const Sources& sources);
// The one whose cost a measure has a part in; none of money, and of what costs nobody can tell.
std::optional<Driver> driverOf(const Sources& sources, std::size_t volume);

// A driver's cost: a hidden row holds it once, for every figure that needs it.
Text costRow(const Sources& sources, const Driver& driver);
Text costFormula(const Laid& laid, const Driver& driver, VolumeColumn column);
Text costCell(const Laid& laid, const Driver& driver, VolumeColumn column);

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
