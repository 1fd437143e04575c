#include "domain/forecast/blend.hpp"

namespace outturn {

namespace {

// How many years' worth of trust the budget has from the start. Not fitted, as no open series come with
// budgets: with one, a single closed year gives the statistics at most half, three at most three quarters.
constexpr double kBudgetYears = 1;

}  // namespace

double statisticalShare(std::span<const BlendedYear> years) {
    double statisticalErrors = 0;
    double budgetErrors = 0;
    for (const BlendedYear& year : years) {
        const double statistical = year.outturn - year.statistical;
        const double budget = year.outturn - year.budget;
        statisticalErrors += statistical * statistical;
        budgetErrors += budget * budget;
    }
    const double all = statisticalErrors + budgetErrors;
    if (!(all > 0)) return 0.0;
    const auto count = static_cast<double>(years.size());
    return budgetErrors / all * count / (count + kBudgetYears);
}

}  // namespace outturn
