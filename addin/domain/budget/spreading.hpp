#pragma once

#include <span>
#include <vector>

#include "domain/money.hpp"
#include "domain/result.hpp"

namespace outturn {

// An amount over as many months as there are weights, in proportion to them: whole öre by largest remainder
// (Hamilton's method), ties to the earliest month, alike for negative amounts. The months always sum to the
// amount. Weights that are all 0 spread evenly. Weights are read to twelve significant digits of the largest;
// Fault::BadArgument for a negative or infinite one, or none at all.
Result<std::vector<Money>> spread(Money amount, std::span<const double> weights);

// The first months of an annual amount, spread as above: what the period budget is up to and including month
// number `months` (1 to the number of weights; Fault::BadArgument otherwise).
Result<Money> periodBudget(Money annual, int months, std::span<const double> weights);

}  // namespace outturn
