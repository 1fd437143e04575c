#include <algorithm>
#include <stdexcept>

#include "books.hpp"
#include "plan_arithmetic.hpp"

namespace outturn::sample {
namespace {

// The annual rows of a line, in whole thousands, and what they come to in each of the year's months when each
// row is spread by its key.
struct AnnualRows {
    std::vector<BudgetRow> rows;
    std::vector<Money> months = std::vector<Money>(12);
};

AnnualRows annualRows(int year, std::span<const AccountPlan* const> accounts, std::int64_t lineTkr) {
    std::int64_t shares = 0;
    for (const AccountPlan* account : accounts) shares += account->budgetShare;
    AnnualRows result;
    for (const AccountPlan* account : accounts) {
        if (account->budgeting != Budgeting::Annual) continue;
        const Money amount = fromTkr(lineTkr * account->budgetShare / shares);
        const Key& key = keyNamed(account->key);
        result.rows.push_back(
            {year, account->account, activities()[account->activity].code, amount, key.name});
        const std::vector<double> weights(key.weights.begin(), key.weights.end());
        const std::vector<Money> spreaded = share(amount, weights);
        for (std::size_t month = 0; month < 12; ++month) result.months[month] += spreaded[month];
    }
    return result;
}

const AccountPlan& monthlyAccount(std::span<const AccountPlan* const> accounts) {
    const auto found = std::find_if(accounts.begin(), accounts.end(), [](const AccountPlan* account) {
        return account->budgeting == Budgeting::Monthly;
    });
    if (found == accounts.end()) throw std::logic_error("a line has no account that is budgeted by month");
    return **found;
}

// What the annual rows leave of a window goes to the account that is budgeted by month.
void addMonthlyRows(std::vector<BudgetRow>& budget, const Window& window, const AccountPlan& account,
                    std::span<const Money> annualMonths) {
    const Line line = lineOf(account.account);
    Money left = fromTkr(tkrOf(*window.standing, account.activity, line));
    if (window.previous != nullptr) left -= fromTkr(tkrOf(*window.previous, account.activity, line));
    std::vector<double> weights;
    for (Month month = window.months.first; month <= window.months.last; month = month.plus(1)) {
        left -= annualMonths[static_cast<std::size_t>(month.month() - 1)];
        weights.push_back(seasonalWeight(keyNamed(account.key), month.month()));
    }
    if ((line == Line::Revenue) != (left > Money()))
        throw std::runtime_error("the plan leaves account " + std::to_string(account.account) +
                                 " of activity " + activities()[account.activity].name +
                                 " with a budget of the wrong sign through " +
                                 std::to_string(window.months.last.code()));
    Month month = window.months.first;
    for (const Money amount : share(left, weights)) {
        budget.push_back({month.code(), account.account, activities()[account.activity].code, amount, {}});
        month = month.plus(1);
    }
}

void addLine(std::vector<BudgetRow>& budget, int year, std::size_t activity, Line line) {
    const auto standings = budgetStandings();
    const auto wholeYear = std::find_if(standings.begin(), standings.end(), [year](const Standing& row) {
        return row.through == Month(year, 12);
    });
    if (wholeYear == standings.end()) throw std::logic_error("a year without a budget");
    const auto accounts = accountsOf(activity, line);
    AnnualRows annual = annualRows(year, accounts, tkrOf(*wholeYear, activity, line));
    budget.insert(budget.end(), annual.rows.begin(), annual.rows.end());
    for (const Window& window : windows(standings))
        if (window.standing->through.year() == year)
            addMonthlyRows(budget, window, monthlyAccount(accounts), annual.months);
}

Money annualGrant(const Grant& grant) {
    return fromTkr(grant.monthlyTkr * PeriodRange{grant.first, grant.last}.length());
}

void addGrant(std::vector<BudgetRow>& budget, const Grant& grant) {
    const int activity = activities()[kGrantActivity].code;
    if (PeriodRange{grant.first, grant.last}.length() == 12) {
        budget.push_back({grant.first.year(), grant.account, activity, annualGrant(grant), "jämn"});
        return;
    }
    for (Month month = grant.first; month <= grant.last; month = month.plus(1))
        budget.push_back({month.code(), grant.account, activity, fromTkr(grant.monthlyTkr), {}});
}

}  // namespace

std::vector<BudgetRow> makeBudget() {
    std::vector<BudgetRow> budget;
    for (int year = kFirstMonth.year(); year <= kLastMonth.year(); ++year) {
        for (std::size_t activity = 0; activity < kSpending; ++activity)
            for (const Line line : {Line::Revenue, Line::Cost}) addLine(budget, year, activity, line);
        for (const Grant& grant : grants())
            if (grant.first.year() == year) addGrant(budget, grant);
    }
    return budget;
}

std::vector<ForecastRow> makeForecasts() {
    std::vector<ForecastRow> forecasts;
    for (const Standing& round : forecastRounds()) {
        for (std::size_t activity = 0; activity < kSpending; ++activity)
            for (const Line line : {Line::Revenue, Line::Cost})
                forecasts.push_back({round.through, lines()[static_cast<std::size_t>(line)].name,
                                     activities()[activity].code, fromTkr(tkrOf(round, activity, line))});
        Money grant;
        for (const Grant& row : grants())
            if (row.first.year() == round.through.year()) grant += annualGrant(row);
        forecasts.push_back({round.through, lines()[static_cast<std::size_t>(Line::Grant)].name,
                             activities()[kGrantActivity].code, grant});
    }
    return forecasts;
}

}  // namespace outturn::sample
