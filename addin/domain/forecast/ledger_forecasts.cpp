#include "domain/forecast/ledger_forecasts.hpp"

#include <algorithm>
#include <utility>

#include "domain/criterion.hpp"
#include "domain/forecast/answered.hpp"
#include "domain/forecast/row_band.hpp"

namespace outturn {

namespace {

constexpr std::size_t kLeastBefore = 24;

// Blend without a budget is Auto.
BandOf kindOf(const Standing& standing, ForecastMethod method) {
    const bool isAuto = method == ForecastMethod::Blend && !standing.hasBudget;
    return isAuto || isStatistical(method) ? BandOf::Statistics : BandOf::Arithmetic;
}

// Which years a method's errors are believed of: a statistical one needs its two years before them.
bool isTested(const ClosedYear& year, ForecastMethod method) {
    if (kindOf(year.standing, method) == BandOf::Arithmetic) return true;
    std::size_t first = year.standing.isMissing.size();
    for (const Leaf& leaf : year.standing.leaves) first = std::min(first, leaf.firstBooked);
    return year.standing.isMissing.size() - first >= kLeastBefore;
}

BudgetUse useOf(ForecastMethod method) {
    if (method == ForecastMethod::Budget) return BudgetUse::Row;
    return method == ForecastMethod::Blend ? BudgetUse::WholeLine : BudgetUse::None;
}

// Measures of activities that the conditions leave out belong to other rows.
Result<std::vector<LeafMeasure>> wanted(std::vector<LeafMeasure> measures,
                                        const std::vector<Condition>& activities) {
    for (const Condition& condition : activities) {
        std::vector<Criterion> criteria;
        for (const Text& each : condition.anyOf) {
            OUTTURN_TRY(auto criterion, Criterion::parse(each));
            criteria.push_back(std::move(criterion));
        }
        const auto isElsewhere = [&](const LeafMeasure& measure) {
            return std::none_of(criteria.begin(), criteria.end(), [&](const Criterion& criterion) {
                return criterion.matches(measure.leaf.activity);
            });
        };
        measures.erase(std::remove_if(measures.begin(), measures.end(), isElsewhere), measures.end());
    }
    return measures;
}

}  // namespace

LedgerForecasts::LedgerForecasts(std::shared_ptr<const LedgerIndex> ledger,
                                 std::shared_ptr<const LedgerIndex> budget)
    : questions_(std::move(ledger), std::move(budget)) {}

Result<LedgerForecasts::Present> LedgerForecasts::present(const ForecastQuestion& question,
                                                          BudgetUse use) const {
    OUTTURN_TRY(auto asked, questions_.ask(question.conditions, question.period, use));
    Present present{std::move(asked), {}, {}};
    present.standing = standingAt(present.asked.rows, question.period);
    if (question.measures.empty()) return present;
    const Standing whole = wholeStandingAt(present.asked.rows, question.period);
    OUTTURN_TRY(present.measures,
                wanted(measuresByLeaf(whole, question.measures), present.asked.conditions.activities));
    withMeasures(present.standing, present.measures);
    return present;
}

Result<ExactAmount> LedgerForecasts::said(const Asked& asked, const Standing& standing,
                                          ForecastMethod method) const {
    if (method != ForecastMethod::Blend || !standing.hasBudget) return rowForecast(standing, method);
    OUTTURN_TRY(const auto shares, questions_.blendShares(asked, standing.period));
    return rowForecast(standing, method, shares);
}

Result<ExactAmount> LedgerForecasts::forecast(const ForecastQuestion& question, ForecastMethod method) const {
    return answered([&]() -> Result<ExactAmount> {
        OUTTURN_TRY(const Present asked, present(question, useOf(method)));
        return said(asked.asked, asked.standing, method);
    });
}

std::vector<ClosedYear> LedgerForecasts::closedYears(const Present& present) const {
    std::vector<ClosedYear> years;
    const PeriodRange period = present.standing.period;
    for (const Month start : questions_.closedYears(present.asked, period.first)) {
        const PeriodRange then{start, start.plus(period.length() - 1)};
        years.push_back(questions_.closedYear(present.asked, then, present.measures));
    }
    return years;
}

Result<YearBand> LedgerForecasts::bandOf(const Present& present, const std::vector<ClosedYear>& years,
                                         ForecastMethod method, double level) const {
    if (!(level > 0 && level < 1)) return Fault::BadArgument;
    OUTTURN_TRY(const ExactAmount point, said(present.asked, present.standing, method));
    Series errors;
    for (const ClosedYear& year : years) {
        if (!isTested(year, method)) continue;
        const auto then = said(present.asked, year.standing, method);
        const double size = sizeOf(year.standing);
        if (!then || !(size > 0)) continue;
        errors.push_back((year.outturn - then.value()).kronor() / size);
    }
    return rowBand(kindOf(present.standing, method), present.standing, point.kronor(), errors, level);
}

Result<YearBand> LedgerForecasts::band(const ForecastQuestion& question, ForecastMethod method,
                                       double level) const {
    return answered([&]() -> Result<YearBand> {
        const BudgetUse use = useOf(method) == BudgetUse::None ? BudgetUse::None : BudgetUse::WholeLine;
        OUTTURN_TRY(const Present asked, present(question, use));
        return bandOf(asked, closedYears(asked), method, level);
    });
}

}  // namespace outturn
