#include "calc/year_arguments.hpp"

#include <algorithm>

#include "domain/budget/spreading.hpp"

namespace outturn::calc {

namespace {

constexpr std::size_t kMonths = 12;
constexpr double kUsualLevel = 0.8;

using Placed = std::vector<std::optional<ExactAmount>>;

bool isFilled(const std::optional<ExactAmount>& month) {
    return month.has_value();
}

// Without the empty cells after the last that is filled, down to a whole number of `block`s.
void cutToFilled(Placed& months, std::size_t block) {
    const auto last = std::find_if(months.rbegin(), months.rend(), isFilled);
    const auto filled = static_cast<std::size_t>(months.rend() - last);
    months.resize((filled + block - 1) / block * block);
}

std::vector<ExactAmount> withZeros(const Placed& months) {
    std::vector<ExactAmount> amounts;
    amounts.reserve(months.size());
    for (const auto& month : months) amounts.push_back(month.value_or(ExactAmount()));
    return amounts;
}

Result<std::vector<ExactAmount>> spreadEvenly(ExactAmount annual) {
    OUTTURN_TRY(const auto spreadMonths, spread(annual.toMoney(), std::vector<double>(kMonths, 0.0)));
    std::vector<ExactAmount> months;
    months.reserve(kMonths);
    for (const Money month : spreadMonths) months.push_back(ExactAmount::fromMoney(month));
    return months;
}

Result<std::vector<ExactAmount>> yearBudget(const Any& budget) {
    if (omitted(budget)) return std::vector<ExactAmount>();
    OUTTURN_TRY(auto months, placedAmounts(budget));
    if (std::none_of(months.begin(), months.end(), isFilled)) return std::vector<ExactAmount>();
    if (months.size() != kMonths) cutToFilled(months, 1);
    if (months.size() == 1) return spreadEvenly(*months.front());
    return withZeros(months);
}

Result<Placed> yearHistory(const Any& history) {
    if (omitted(history)) return Placed();
    OUTTURN_TRY(auto months, placedAmounts(history));
    cutToFilled(months, months.size() % kMonths == 0 ? kMonths : 1);
    return months;
}

}  // namespace

Result<YearSoFar> yearSoFar(const Any& outturn, const Any& budget, const Any& history,
                            const Any& adjustment) {
    YearSoFar year;
    OUTTURN_TRY(year.outturn, amounts(outturn));
    OUTTURN_TRY(year.budget, yearBudget(budget));
    OUTTURN_TRY(year.history, yearHistory(history));
    if (omitted(adjustment)) return year;
    OUTTURN_TRY(const auto months, placedAmounts(adjustment));
    if (months.size() == kMonths) {
        year.datedAdjustment = withZeros(months);
        return year;
    }
    OUTTURN_TRY(year.adjustment, amount(adjustment));
    return year;
}

Result<ForecastMethod> yearMethod(const Any& named, const YearSoFar& year) {
    if (omitted(named)) return defaultMethod(year);
    OUTTURN_TRY(const auto name, text(named));
    if (trimmed(name).empty()) return defaultMethod(year);
    return forecastMethod(name);
}

Result<double> bandLevel(const Any& level) {
    if (omitted(level)) return kUsualLevel;
    return number(level);
}

}  // namespace outturn::calc
