#pragma once

#include <cstdint>
#include <map>
#include <span>

namespace outturn {

// What was said of a closed year after as many months, and how it ended.
struct BlendedYear {
    double outturn = 0;
    double statistical = 0;
    double budget = 0;
};

// How much of the statistical forecast goes into `blend`, 0 to 1; the rest is outturn + remaining budget.
// Each counts by the inverse of the sum of its squared errors (Bates & Granger 1969), and what the years say
// counts by their number over one more: the budget is trusted until they have shown better. 0 where there is
// none.
double statisticalShare(std::span<const BlendedYear> years);

// By line.
using BlendShares = std::map<std::uint32_t, double>;

}  // namespace outturn
