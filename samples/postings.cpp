#include "postings.hpp"

#include <cstdlib>

#include "plan_arithmetic.hpp"

namespace outturn::sample {

Money sum(const std::vector<Posting>& postings, PeriodRange period, Selection selection) {
    Money result;
    for (const Posting& posting : postings)
        if (period.contains(posting.month) && (!selection.line || posting.line == *selection.line) &&
            (!selection.activity || posting.activity == *selection.activity) &&
            (!selection.account || posting.account == *selection.account))
            result += posting.amount;
    return result;
}

std::int64_t millions(Money money) {
    constexpr std::int64_t kOrePerMillion = 100'000'000;
    const std::int64_t rounded = (std::abs(money.ore()) + kOrePerMillion / 2) / kOrePerMillion;
    return money < Money() ? -rounded : rounded;
}

std::vector<Posting> outturnOf(const Books& books) {
    std::vector<Posting> postings;
    for (const LedgerRow& row : books.ledger)
        postings.push_back({row.month, lineOf(row.account), row.activity, row.account, row.amount});
    return postings;
}

std::vector<Posting> budgetOf(const Books& books) {
    std::vector<Posting> postings;
    for (const BudgetRow& row : books.budget) {
        const Line line = lineOf(row.account);
        if (row.key.empty()) {
            const Month month(row.period / 100, row.period % 100);
            postings.push_back({month, line, row.activity, row.account, row.amount});
            continue;
        }
        const Key& key = keyNamed(row.key.c_str());
        const std::vector<double> weights(key.weights.begin(), key.weights.end());
        Month month(row.period, 1);
        for (const Money amount : share(row.amount, weights)) {
            postings.push_back({month, line, row.activity, row.account, amount});
            month = month.plus(1);
        }
    }
    return postings;
}

std::vector<Posting> forecastsOf(const Books& books) {
    std::vector<Posting> postings;
    for (const ForecastRow& row : books.forecasts)
        for (std::size_t line = 0; line < kLines; ++line)
            if (row.line == lines()[line].name)
                postings.push_back({row.round, static_cast<Line>(line), row.activity, 0, row.amount});
    return postings;
}

}  // namespace outturn::sample
