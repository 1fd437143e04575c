#pragma once

#include <cmath>
#include <memory>
#include <utility>
#include <vector>

#include "domain/forecast/ledger_forecasts.hpp"
#include "tables.hpp"

namespace outturn {

// Ledgers and budgets for the forecasts' tests.

using Method = ForecastMethod;

// A table written month by month.
class Books {
  public:
    void add(Month month, double account, TextView activity, double amount) {
        rows_.push_back({static_cast<double>(month.code()), account, activity, amount});
    }
    // The same amount every month, from first to last.
    void addFlat(PeriodRange period, double account, TextView activity, double amount) {
        for (Month month = period.first; month <= period.last; month = month.plus(1))
            add(month, account, activity, amount);
    }
    [[nodiscard]] std::shared_ptr<const LedgerIndex> index() const {
        return std::make_shared<const LedgerIndex>(readTable(rows_));
    }

  private:
    Rows rows_{{u"Period", u"Konto", u"Verksamhet", u"Belopp"}};
};

inline PeriodRange upTo(int year, int month) {
    return {Month(year, 1), Month(year, month)};
}

inline PeriodRange years(int first, int last) {
    return {Month(first, 1), Month(last, 12)};
}

inline ForecastQuestion ask(PeriodRange period, std::vector<Condition> conditions = {},
                            std::vector<DatedMeasure> measures = {}) {
    return {period, std::move(conditions), std::move(measures)};
}

inline Condition where(Text field, std::vector<Text> anyOf) {
    return {std::move(field), std::move(anyOf)};
}

inline ExactAmount kronor(double amount) {
    return *ExactAmount::fromKronor(amount);
}

inline double said(const LedgerForecasts& forecasts, const ForecastQuestion& question, Method method) {
    const auto total = forecasts.forecast(question, method);
    return total ? total.value().kronor() : std::nan("");
}

// Two activities with revenue and costs, a season and a trend, 2019 to February 2024.
inline Books livingBooks() {
    Books books;
    int at = 0;
    for (Month month(2019, 1); month <= Month(2024, 2); month = month.plus(1), ++at) {
        const double season = month.month() == 7 ? 900.25 : month.month() * 10;
        const double noise = at * at * 31 % 17 - 8;
        books.add(month, 3010, u"Hem", 20000 + 35 * at + season + noise);
        books.add(month, 3010, u"Boende", 31000 + season - noise);
        books.add(month, 5010, u"Hem", -(18000.11 + 60 * at - season + 7 * noise));
        books.add(month, 5020, u"Boende", -(33000.37 + 12 * at + 2 * season));
        books.add(month, 7010, u"Hem", -(500 + noise));
    }
    return books;
}

inline Books livingBudget(double sign = 1) {
    Books books;
    for (Month month(2019, 1); month <= Month(2024, 12); month = month.plus(1)) {
        const double year = month.year() - 2019;
        books.add(month, 3010, u"Hem", sign * (20500 + 400 * year));
        books.add(month, 3010, u"Boende", sign * 31500);
        books.add(month, 5010, u"Hem", -sign * (18500 + 700 * year));
        books.add(month, 5020, u"Boende", -sign * (33000 + 150 * year));
        books.add(month, 7010, u"Hem", -sign * 510);
    }
    return books;
}

inline const std::vector<Text> kLines{u"3*", u"5*", u"7*"};

}  // namespace outturn
