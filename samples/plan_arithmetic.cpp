#include "plan_arithmetic.hpp"

#include <numeric>
#include <stdexcept>
#include <string>

#include "domain/budget/spreading.hpp"

namespace outturn::sample {

Money fromTkr(std::int64_t tkr) {
    constexpr std::int64_t kOrePerTkr = 100'000;
    return Money::fromOre(tkr * kOrePerTkr);
}

std::vector<Money> share(Money amount, std::span<const double> weights) {
    return spread(amount, weights).value();
}

Money total(std::span<const Money> amounts) {
    return std::accumulate(amounts.begin(), amounts.end(), Money());
}

double seasonalWeight(const Key& key, int month) {
    const int sum = std::accumulate(key.weights.begin(), key.weights.end(), 0);
    if (sum == 0) throw std::logic_error(std::string("no weight in key ") + key.name);
    const int unit = 1'000'000 / sum;  // whole, so that the products stay whole
    return key.weights[static_cast<std::size_t>(month - 1)] * unit;
}

std::vector<Window> windows(std::span<const Standing> standings) {
    std::vector<Window> result;
    const Standing* previous = nullptr;
    for (const Standing& standing : standings) {
        const int year = standing.through.year();
        if (previous != nullptr && previous->through.year() != year) previous = nullptr;
        const Month first = previous != nullptr ? previous->through.plus(1) : Month(year, 1);
        result.push_back({{first, standing.through}, &standing, previous});
        previous = &standing;
    }
    return result;
}

std::int64_t tkrOf(const Standing& standing, std::size_t activity, Line line) {
    const Split& split = standing.activities[activity];
    return line == Line::Revenue ? split.revenueTkr : split.costTkr;
}

std::vector<const AccountPlan*> accountsOf(std::size_t activity, Line line) {
    std::vector<const AccountPlan*> result;
    for (const AccountPlan& plan : accountPlans())
        if (plan.activity == activity && lineOf(plan.account) == line) result.push_back(&plan);
    return result;
}

}  // namespace outturn::sample
