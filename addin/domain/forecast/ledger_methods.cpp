// The methods side by side, and what they said of closed years.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <set>
#include <string>

#include "domain/forecast/answered.hpp"
#include "domain/forecast/forecast_memo.hpp"
#include "domain/forecast/ledger_forecasts.hpp"
#include "domain/forecast/row_band.hpp"

namespace outturn {

namespace {

constexpr double kLevel = 0.8;
constexpr int kYear = 12;
// After which a year is forecast.
constexpr std::size_t kOpenMonths = 11;

// A leaf's answer that will be asked for. It is worked out before, on all cores, and then remembered.
struct Task {
    const Standing* standing;
    const Leaf* leaf;
    ForecastMethod method;
};

void addTasks(std::vector<Task>& tasks, const Standing& standing, std::span<const ForecastMethod> methods) {
    std::set<ForecastMethod> asked;
    for (const ForecastMethod method : methods)
        asked.insert(method == ForecastMethod::Blend ? ForecastMethod::Auto : method);
    // Whoever answers the one has answered the other.
    if (asked.contains(ForecastMethod::Auto)) asked.erase(ForecastMethod::Combination);
    for (const Leaf& leaf : standing.leaves) {
        for (const ForecastMethod method : asked) {
            if (isStatistical(method)) tasks.push_back({&standing, &leaf, method});
        }
    }
}

// False where it was cancelled.
bool workOut(const std::vector<Task>& tasks, Progress* progress) {
    return inParallel(
        tasks.size(),
        [&](std::size_t at) {
            const Task& task = tasks[at];
            static_cast<void>(leafForecast(*task.standing, *task.leaf, task.method));
        },
        progress);
}

// What stands for a member of Auto among the methods.
std::optional<ForecastMethod> methodOf(Member member) {
    switch (member) {
        case Member::Theta:
        case Member::ThetaOfRatios:
            return ForecastMethod::Theta;
        case Member::Damped:
        case Member::DampedLate:
            return ForecastMethod::Damped;
        case Member::Loess:
            return ForecastMethod::Loess;
        case Member::LastYear:
            return ForecastMethod::Remaining;
        case Member::RunRate:
            return ForecastMethod::RunRate;
    }
    return std::nullopt;
}

// Where nothing was booked and nothing said, the row was not there to be forecast, and that is no merit of
// the method.
bool wasNothing(const Standing& then, ExactAmount outturn, ExactAmount said) {
    return outturn == ExactAmount() && said == ExactAmount() && !(sizeOf(then) > 0);
}

bool isNothing(std::span<const ExactAmount> months) {
    return std::all_of(months.begin(), months.end(),
                       [](ExactAmount month) { return month == ExactAmount(); });
}

// Whether anything was booked or budgeted in a year that is closed.
bool existedIn(const Standing& year) {
    return std::any_of(year.leaves.begin(), year.leaves.end(), [&](const Leaf& leaf) {
        return !isNothing(std::span(leaf.months).last(year.known())) || !isNothing(leaf.budget);
    });
}

using MethodWeights = std::array<std::optional<double>, kForecastMethods.size()>;

MethodWeights weightsIn(const Standing& standing) {
    MemberTotals sums{};
    double all = 0;
    for (const Leaf& leaf : standing.leaves) {
        const double size = sizeOf(standing, leaf);
        const Series series = seriesOf(standing, leaf);
        const auto weights = rememberedWeights({series, standing.known()});
        if (!weights || !(size > 0)) continue;
        for (std::size_t member = 0; member < kMembers; ++member) sums[member] += size * (*weights)[member];
        all += size;
    }
    MethodWeights weights;
    if (!(all > 0)) return weights;
    for (std::size_t member = 0; member < kMembers; ++member) {
        const auto method = methodOf(static_cast<Member>(member));
        if (!method) continue;
        auto& weight = weights[static_cast<std::size_t>(*method)];
        weight = weight.value_or(0.0) + sums[member] / all;
    }
    return weights;
}

void add(Text& name, std::int64_t number) {
    name.append(fromUtf8(std::to_string(number))).append(1, u';');
}

// No two questions are called the same.
Text nameOf(const ForecastQuestion& question) {
    Text name;
    add(name, question.period.first.code());
    add(name, question.period.last.code());
    for (const DatedMeasure& measure : question.measures) {
        add(name, measure.from.code());
        add(name, measure.yearly.millionths());
        add(name, static_cast<std::int64_t>(measure.activity.size()));
        name += measure.activity;
    }
    return name.append(1, u'/') + outturn::nameOf(question.conditions);
}

Text nameOf(Month yearStart, std::span<const ForecastMethod> methods, std::span<const Condition> conditions) {
    Text name;
    add(name, yearStart.code());
    for (const ForecastMethod method : methods) add(name, static_cast<std::int64_t>(method));
    return name.append(1, u'/') + outturn::nameOf(conditions);
}

}  // namespace

MethodAnswer LedgerForecasts::methodAnswer(const Present& present, const std::vector<ClosedYear>& years,
                                           ForecastMethod method) const {
    MethodAnswer answer;
    answer.method = method;
    if (const auto total = said(present.asked, present.standing, method))
        answer.forecast = total.value().kronor();
    if (const auto band = bandOf(present, years, method, kLevel)) {
        answer.lower = band.value().lower;
        answer.upper = band.value().upper;
    }
    double errors = 0;
    double bias = 0;
    double outturns = 0;
    for (const ClosedYear& year : years) {
        const auto then = said(present.asked, year.standing, method);
        if (!then || wasNothing(year.standing, year.outturn, then.value())) continue;
        const double error = (year.outturn - then.value()).kronor();
        errors += std::abs(error);
        bias += error;
        outturns += std::abs(year.outturn.kronor());
        ++answer.years;
    }
    if (answer.years == 0) return answer;
    const auto count = static_cast<double>(answer.years);
    answer.meanError = errors / count;
    answer.bias = bias / count;
    if (outturns > 0) answer.errorShare = errors / outturns;
    return answer;
}

Result<std::vector<MethodAnswer>> LedgerForecasts::methods(const ForecastQuestion& question,
                                                           Progress* progress) const {
    return methods_.of(nameOf(question), [&] { return findMethods(question, progress); });
}

Result<std::vector<MethodAnswer>> LedgerForecasts::findMethods(const ForecastQuestion& question,
                                                               Progress* progress) const {
    return answered([&]() -> Result<std::vector<MethodAnswer>> {
        auto asked = present(question, BudgetUse::WholeLine);
        // A budget without the column that a condition names cannot be asked; the ledger can.
        bool isBudgetAsked = true;
        if (!asked && asked.error() == Fault::UnknownField) {
            isBudgetAsked = false;
            asked = present(question, BudgetUse::None);
        }
        if (!asked) return asked.error();
        const Present& now = asked.value();
        const std::vector<ClosedYear> years = closedYears(now);
        std::vector<Task> tasks;
        addTasks(tasks, now.standing, kForecastMethods);
        for (const ClosedYear& year : years) addTasks(tasks, year.standing, kForecastMethods);
        if (!workOut(tasks, progress)) return Fault::NotAvailable;
        const MethodWeights weights =
            now.standing.known() == kSeasonMonths ? MethodWeights() : weightsIn(now.standing);
        std::vector<MethodAnswer> answers;
        for (const ForecastMethod method : kForecastMethods) {
            const bool isLeftOut = method == ForecastMethod::Blend && !isBudgetAsked;
            answers.push_back(isLeftOut ? MethodAnswer{} : methodAnswer(now, years, method));
            answers.back().method = method;
            answers.back().weight = weights[static_cast<std::size_t>(method)];
        }
        return answers;
    });
}

Result<Asked> LedgerForecasts::askedOfYear(Month yearStart, std::span<const Condition> conditions,
                                           bool wantsBudget) const {
    const PeriodRange lastClosed{yearStart.plus(-kYear), yearStart.plus(-1)};
    return questions_.ask(conditions, lastClosed, wantsBudget ? BudgetUse::WholeLine : BudgetUse::None);
}

Result<std::vector<AccuracyMonth>> LedgerForecasts::accuracy(Month yearStart,
                                                             std::span<const ForecastMethod> methods,
                                                             std::span<const Condition> conditions,
                                                             Progress* progress) const {
    return accuracy_.of(nameOf(yearStart, methods, conditions),
                        [&] { return findAccuracy(yearStart, methods, conditions, progress); });
}

Result<std::vector<AccuracyMonth>> LedgerForecasts::findAccuracy(Month yearStart,
                                                                 std::span<const ForecastMethod> methods,
                                                                 std::span<const Condition> conditions,
                                                                 Progress* progress) const {
    return answered([&]() -> Result<std::vector<AccuracyMonth>> {
        const bool wantsBudget = std::any_of(methods.begin(), methods.end(), [](ForecastMethod method) {
            return method == ForecastMethod::Budget || method == ForecastMethod::Blend;
        });
        OUTTURN_TRY(const Asked asked, askedOfYear(yearStart, conditions, wantsBudget));
        const std::vector<Month> years = questions_.closedYears(asked, yearStart);
        std::vector<std::optional<ExactAmount>> outturns(years.size());
        inParallel(years.size(), [&](std::size_t at) {
            const PeriodRange whole{years[at], years[at].plus(kYear - 1)};
            const ClosedYear year = questions_.closedYear(asked, whole, {});
            if (existedIn(year.standing)) outturns[at] = year.outturn;
        });
        std::vector<Standing> stands(years.size() * kOpenMonths);
        inParallel(stands.size(), [&](std::size_t at) {
            const Month start = years[at / kOpenMonths];
            stands[at] = standingAt(asked.rows, {start, start.plus(static_cast<int>(at % kOpenMonths))});
        });
        std::vector<Task> tasks;
        for (std::size_t at = 0; at < stands.size(); ++at) {
            if (outturns[at / kOpenMonths]) addTasks(tasks, stands[at], methods);
        }
        if (!workOut(tasks, progress)) return Fault::NotAvailable;
        std::vector<AccuracyMonth> months(stands.size());
        inParallel(months.size(), [&](std::size_t at) {
            const auto& outturn = outturns[at / kOpenMonths];
            months[at] = {stands[at].period.last, outturn, {}};
            for (const ForecastMethod method : methods) {
                const auto total = outturn ? said(asked, stands[at], method) : Fault::NotAvailable;
                months[at].said.push_back(total ? std::optional(total.value()) : std::nullopt);
            }
        });
        return months;
    });
}

}  // namespace outturn
