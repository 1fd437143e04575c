#include "domain/forecast/leaf_forecast.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

#include "domain/forecast/forecast_memo.hpp"
#include "domain/forecast/full_year.hpp"

namespace outturn {

namespace {

using Amounts = std::span<const ExactAmount>;

ExactAmount sum(Amounts amounts) {
    return std::accumulate(amounts.begin(), amounts.end(), ExactAmount());
}

Result<ExactAmount> inOre(double kronor) {
    const auto rounded = Money::fromKronor(kronor);
    if (!rounded) return Fault::OutOfRange;
    return ExactAmount::fromMoney(*rounded);
}

bool isClosed(const Standing& standing, const Leaf& leaf) {
    const std::size_t late = std::min(leaf.months.size(), standing.known() + kSeasonMonths);
    const Amounts months = Amounts(leaf.months).last(late);
    return std::all_of(months.begin(), months.end(),
                       [](ExactAmount month) { return month == ExactAmount(); });
}

Result<ExactAmount> simpleRule(const Standing& standing, const Leaf& leaf, ForecastMethod method) {
    YearSoFar year;
    const Amounts known = Amounts(leaf.months).last(standing.known());
    year.outturn.assign(known.begin(), known.end());
    if (method == ForecastMethod::Budget && standing.hasBudget) year.budget = leaf.budget;
    if (standing.hasYearBefore()) {
        const Amounts lastYear =
            Amounts(leaf.months).last(standing.known() + kSeasonMonths).first(kSeasonMonths);
        year.history.assign(lastYear.begin(), lastYear.end());
    }
    return fullYearForecast(year, method);
}

struct LeafAnswer {
    ExactAmount total;
    std::optional<Fault> fault;  // why another method had to answer
};

// Past Remaining no leaf comes: canSay() has seen to it that there is a year before.
Result<LeafAnswer> answerOf(const Standing& standing, const Leaf& leaf, ForecastMethod method) {
    std::optional<Fault> fault;
    for (std::optional<ForecastMethod> asked = method; asked; asked = insteadOf(*asked)) {
        const auto total = leafForecast(standing, leaf, *asked);
        if (total) return LeafAnswer{total.value(), fault};
        if (total.error() != Fault::NotAvailable && total.error() != Fault::DivisionByZero)
            return total.error();
        if (!fault) fault = total.error();
    }
    return *fault;
}

// Every leaf's answer, in their order.
Result<std::vector<LeafAnswer>> leafAnswers(const Standing& standing, ForecastMethod method) {
    std::vector<LeafAnswer> found;
    for (const Leaf& leaf : standing.leaves) {
        OUTTURN_TRY(const LeafAnswer answer, answerOf(standing, leaf, method));
        found.push_back(answer);
    }
    return found;
}

// Their totals, where the method itself could answer for any of them.
Result<std::vector<ExactAmount>> answers(const Standing& standing, ForecastMethod method) {
    OUTTURN_TRY(const auto found, leafAnswers(standing, method));
    std::vector<ExactAmount> totals;
    std::optional<Fault> fault;
    bool isAnswered = false;
    for (std::size_t at = 0; at < found.size(); ++at) {
        totals.push_back(found[at].total);
        if (!standing.leaves[at].isBooked()) continue;
        if (found[at].fault && !fault) fault = found[at].fault;
        if (!found[at].fault) isAnswered = true;
    }
    if (fault && !isAnswered) return *fault;
    return totals;
}

// Of a row without a single leaf, too.
Result<void> canSay(const Standing& standing, ForecastMethod method) {
    if (standing.known() == kSeasonMonths) return boost::outcome_v2::success();
    const bool wantsYear = method == ForecastMethod::Remaining || method == ForecastMethod::Share;
    if (wantsYear && !standing.hasYearBefore()) return Fault::NotAvailable;
    if (method == ForecastMethod::Budget && !standing.hasBudget) return Fault::NotAvailable;
    return boost::outcome_v2::success();
}

Result<ExactAmount> blended(ExactAmount statistical, ExactAmount budget, double share) {
    const double difference = (statistical - budget).kronor();
    return inOre(budget.kronor() + share * difference);
}

Result<std::vector<ExactAmount>> blendedAnswers(const Standing& standing, const BlendShares& shares) {
    OUTTURN_TRY(auto totals, answers(standing, ForecastMethod::Budget));
    // A leaf too young for statistics gets here what it gets within its line, also where it is asked for
    // alone: the line has learnt the share.
    std::optional<std::vector<LeafAnswer>> statistical;
    for (std::size_t at = 0; at < totals.size(); ++at) {
        const Leaf& leaf = standing.leaves[at];
        const auto share = shares.find(leaf.key.line);
        const bool isNew = standing.isBudgetByLeaf && !leaf.isBooked();
        if (share == shares.end() || share->second == 0 || isNew) continue;
        if (!statistical) {
            OUTTURN_TRY(statistical, leafAnswers(standing, ForecastMethod::Auto));
        }
        OUTTURN_TRY(totals[at], blended((*statistical)[at].total, totals[at], share->second));
    }
    return totals;
}

}  // namespace

Result<ExactAmount> leafForecast(const Standing& standing, const Leaf& leaf, ForecastMethod method) {
    if (method == ForecastMethod::Blend) return Fault::BadArgument;
    const Amounts known = Amounts(leaf.months).last(standing.known());
    if (standing.known() == kSeasonMonths) return sum(known);
    if (!isStatistical(method)) return simpleRule(standing, leaf, method);
    if (isClosed(standing, leaf)) return ExactAmount();
    const Series series = seriesOf(standing, leaf);
    OUTTURN_TRY(const double total, rememberedForecast({series, standing.known()}, method));
    return inOre(total);
}

Result<ExactAmount> rowForecast(const Standing& standing, ForecastMethod method, const BlendShares& shares) {
    const bool isBlend = method == ForecastMethod::Blend && standing.hasBudget;
    if (method == ForecastMethod::Blend && !isBlend) method = ForecastMethod::Auto;
    OUTTURN_CHECK(canSay(standing, isBlend ? ForecastMethod::Budget : method));
    OUTTURN_TRY(const auto totals, isBlend ? blendedAnswers(standing, shares) : answers(standing, method));
    ExactAmount total = sum(totals);
    for (const Leaf& leaf : standing.leaves) total += leaf.measures;
    return total;
}

Result<std::map<std::uint32_t, ExactAmount>> lineForecasts(const Standing& standing, ForecastMethod method) {
    OUTTURN_CHECK(canSay(standing, method));
    OUTTURN_TRY(const auto totals, answers(standing, method));
    std::map<std::uint32_t, ExactAmount> lines;
    for (std::size_t at = 0; at < totals.size(); ++at) lines[standing.leaves[at].key.line] += totals[at];
    return lines;
}

}  // namespace outturn
