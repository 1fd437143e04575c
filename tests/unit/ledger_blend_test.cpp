#include <algorithm>
#include <cmath>
#include <string>

#include <gtest/gtest.h>

#include "books.hpp"
#include "domain/forecast/ledger_forecasts.hpp"

namespace outturn {
namespace {

TEST(LedgerForecastsWithBudget, AMeasureIsCountedOnce) {
    // 100 a month, and since March 80, as the measure of 240 a year from March said: the year is 2 × 100 and
    // 10 × 80, whatever the method.
    Books books;
    books.addFlat(years(2020, 2023), 5010, u"Hem", -100);
    books.addFlat(upTo(2024, 2), 5010, u"Hem", -100);
    books.addFlat({Month(2024, 3), Month(2024, 6)}, 5010, u"Hem", -80);
    Books budget;
    budget.addFlat(years(2020, 2024), 5010, u"Hem", -100);
    const LedgerForecasts forecasts(books.index(), budget.index());
    const DatedMeasure measure{Month(2024, 3), kronor(240), {}};
    for (const Method method : kForecastMethods)
        EXPECT_EQ(said(forecasts, ask(upTo(2024, 6), {}, {measure}), method), -1000)
            << toUtf8(methodWord(method));
    // The budget knows nothing of it: outturn −520, remaining −600, and 6 × 20 still to come.
    EXPECT_EQ(said(forecasts, ask(upTo(2024, 6)), Method::Budget), -1120);
    // Of an activity that is not asked for, it is not counted; of one that is new, its months to come are.
    const DatedMeasure elsewhere{Month(2024, 3), kronor(240), u"boende"};
    EXPECT_EQ(
        said(forecasts, ask(upTo(2024, 6), {where(u"Verksamhet", {u"Hem"})}, {elsewhere}), Method::Budget),
        -1120);
    EXPECT_EQ(said(forecasts, ask(upTo(2024, 6), {}, {elsewhere}), Method::Budget), -1000);
    // From last autumn on: 80 a month this year, and 12 × 20 in its effect.
    const DatedMeasure older{Month(2023, 10), kronor(240), u"hem"};
    Books late;
    late.addFlat({Month(2020, 1), Month(2023, 9)}, 5010, u"Hem", -100);
    late.addFlat({Month(2023, 10), Month(2024, 6)}, 5010, u"Hem", -80);
    const LedgerForecasts forecastsOfLate(late.index());
    for (const Method method : kForecastMethods) {
        if (method == Method::Budget) continue;
        EXPECT_EQ(said(forecastsOfLate, ask(upTo(2024, 6), {}, {older}), method), -960)
            << toUtf8(methodWord(method));
    }
}

TEST(LedgerForecastsWithBudget, AMeasureOlderThanItsLeafIsCountedOnce) {
    // From January on, of an activity that was first booked in April: by June half of its 240 is there.
    Books books;
    books.addFlat(years(2020, 2023), 5010, u"Hem", -1);
    books.addFlat({Month(2024, 4), Month(2024, 6)}, 5010, u"Ny", -100);
    Books budget;
    budget.addFlat(years(2024, 2024), 5010, u"Ny", -100);
    const LedgerForecasts forecasts(books.index(), budget.index());
    const std::vector<Condition> row{where(u"Verksamhet", {u"Ny"})};
    const DatedMeasure measure{Month(2024, 1), kronor(240), u"ny"};
    EXPECT_EQ(said(forecasts, ask(upTo(2024, 6), row), Method::Budget), -300 - 600);
    EXPECT_EQ(said(forecasts, ask(upTo(2024, 6), row, {measure}), Method::Budget), -300 - 600 + 120);
}

TEST(LedgerForecastsWithBudget, MeasuresOfActivitiesAddUp) {
    const LedgerForecasts forecasts(livingBooks().index(), livingBudget().index());
    const std::vector<DatedMeasure> measures{{Month(2024, 1), kronor(1000), {}},
                                             {Month(2023, 7), kronor(777.77), u"hem"},
                                             {Month(2024, 6), kronor(-5000), u"boende"}};
    for (const Method method : kForecastMethods) {
        ExactAmount sum;
        for (const TextView activity : {u"Hem", u"Boende"}) {
            sum += forecasts
                       .forecast(
                           ask(upTo(2024, 2),
                               {where(u"Konto", {u"5*"}), where(u"Verksamhet", {Text(activity)})}, measures),
                           method)
                       .value();
        }
        EXPECT_EQ(
            sum, forecasts.forecast(ask(upTo(2024, 2), {where(u"Konto", {u"5*"})}, measures), method).value())
            << toUtf8(methodWord(method));
    }
}

TEST(LedgerForecastsWithBudget, BlendIsTheBudgetUntilYearsHaveShownBetter) {
    // Costs of 100 every month; the budget has always said 150.
    Books books;
    books.addFlat(years(2019, 2023), 5010, u"Hem", -100);
    books.addFlat(upTo(2024, 6), 5010, u"Hem", -100);
    Books everWrong;
    everWrong.addFlat(years(2019, 2024), 5010, u"Hem", -150);
    Books thisYearOnly;
    thisYearOnly.addFlat(years(2024, 2024), 5010, u"Hem", -150);
    const auto question = ask(upTo(2024, 6));
    const LedgerForecasts fresh(books.index(), thisYearOnly.index());
    EXPECT_EQ(said(fresh, question, Method::Blend), -1500);
    // Of the years 2020 to 2023 the statistical forecast was right: 4/5 of it.
    const LedgerForecasts learned(books.index(), everWrong.index());
    EXPECT_EQ(said(learned, question, Method::Blend), -1500 + 0.8 * 300);
    // A budget that was right stays.
    Books right;
    right.addFlat(years(2019, 2023), 5010, u"Hem", -100);
    right.addFlat(years(2024, 2024), 5010, u"Hem", -110);
    EXPECT_EQ(said(LedgerForecasts(books.index(), right.index()), question, Method::Blend), -600 - 660);
    // Without any budget there is the statistical forecast alone.
    const LedgerForecasts without(books.index());
    EXPECT_EQ(said(without, question, Method::Blend), said(without, question, Method::Auto));
    EXPECT_EQ(without.forecast(question, Method::Budget).error(), Fault::NotAvailable);
}

TEST(LedgerForecastsWithBudget, BlendIsTheBudgetWhereTheYearsBeforeCannotBeRead) {
    // 2019 to 2021 are booked as a total each December: of no closed year could statistics say anything.
    Books books;
    for (int year = 2019; year <= 2021; ++year) books.add(Month(year, 12), 5010, u"Hem", -1200);
    books.addFlat(years(2022, 2023), 5010, u"Hem", -100);
    books.addFlat(upTo(2024, 6), 5010, u"Hem", -100);
    Books budget;
    budget.addFlat(years(2019, 2024), 5010, u"Hem", -150);
    const LedgerForecasts forecasts(books.index(), budget.index());
    EXPECT_EQ(forecasts.forecast(ask(upTo(2022, 6)), Method::Auto).error(), Fault::NotAvailable);
    EXPECT_EQ(said(forecasts, ask(upTo(2024, 6)), Method::Blend), -600 - 900);
    const auto answers = forecasts.methods(ask(upTo(2024, 6))).value();
    EXPECT_EQ(answers[static_cast<std::size_t>(Method::Blend)].forecast, -1500);
}

TEST(LedgerForecastsWithBudget, APartOfABrokenYearsBudgetIsNone) {
    Books books;
    books.addFlat({Month(2020, 7), Month(2024, 2)}, 5010, u"Hem", -100);
    const PeriodRange three{Month(2023, 7), Month(2023, 9)};
    const PeriodRange eight{Month(2023, 7), Month(2024, 2)};
    const auto with = [&](PeriodRange budgeted) {
        Books budget;
        budget.addFlat(budgeted, 5010, u"Hem", -150);
        return LedgerForecasts(books.index(), budget.index());
    };
    // Only the calendar year 2023: of January to June nothing is known, and that is not 0.
    const LedgerForecasts half = with(years(2023, 2023));
    for (const PeriodRange period : {three, eight}) {
        EXPECT_EQ(half.forecast(ask(period), Method::Budget).error(), Fault::NotAvailable);
        EXPECT_EQ(said(half, ask(period), Method::Blend), -1200);
    }
    // Only 2024: enough for what remains after February, not after September.
    const LedgerForecasts late = with(years(2024, 2024));
    EXPECT_EQ(late.forecast(ask(three), Method::Budget).error(), Fault::NotAvailable);
    EXPECT_EQ(said(late, ask(eight), Method::Budget), -800 - 600);
    const LedgerForecasts both = with(years(2023, 2024));
    EXPECT_EQ(said(both, ask(three), Method::Budget), -300 - 1350);
    EXPECT_EQ(said(both, ask(eight), Method::Budget), -800 - 600);
}

TEST(LedgerForecastsWithBudget, ABudgetOfFewMonthsIsTheYears) {
    Books books;
    books.addFlat({Month(2024, 1), Month(2024, 5)}, 5010, u"Hem", -100);
    const auto said = [&](PeriodRange period, const std::vector<int>& months) {
        Books budget;
        for (const int month : months) budget.add(Month(2024, month), 5010, u"Hem", -300);
        return outturn::said(LedgerForecasts(books.index(), budget.index()), ask(period), Method::Budget);
    };
    // By quarters or tertials, at their ends or beginnings.
    EXPECT_EQ(said(upTo(2024, 1), {3, 6, 9, 12}), -100 - 1200);
    EXPECT_EQ(said(upTo(2024, 5), {1, 4, 7, 10}), -500 - 600);
    EXPECT_EQ(said(upTo(2024, 2), {4, 8, 12}), -200 - 900);
    EXPECT_EQ(said(upTo(2024, 2), {1, 5, 9}), -200 - 600);
    // A new organisation's, from May on.
    EXPECT_EQ(said(upTo(2024, 5), {5, 6, 7, 8, 9, 10, 11, 12}), -500 - 2100);
    // One that ends in spring, or begins only after months that remain.
    EXPECT_TRUE(std::isnan(said(upTo(2024, 1), {1, 2, 3, 4})));
    EXPECT_TRUE(std::isnan(said(upTo(2024, 2), {5, 6, 7, 8, 9, 10, 11, 12})));
}

TEST(LedgerForecastsWithBudget, WhatIsBudgetedAndNotBookedYetIsItsBudget) {
    Books books;
    books.addFlat(years(2020, 2023), 5010, u"Hem", -100);
    books.addFlat(upTo(2024, 2), 5010, u"Hem", -100);
    Books budget;
    budget.addFlat(years(2020, 2024), 5010, u"Hem", -120);
    budget.addFlat({Month(2024, 9), Month(2024, 12)}, 5010, u"Nytt", -40);
    const LedgerForecasts forecasts(books.index(), budget.index());
    const auto of = [&](Text activity, Method method) {
        return said(forecasts, ask(upTo(2024, 2), {where(u"Verksamhet", {std::move(activity)})}), method);
    };
    EXPECT_EQ(of(u"Nytt", Method::Budget), -160);
    EXPECT_EQ(of(u"Nytt", Method::Blend), -160);
    EXPECT_EQ(of(u"Nytt", Method::Auto), 0);
    EXPECT_EQ(said(forecasts, ask(upTo(2024, 2)), Method::Blend),
              of(u"Nytt", Method::Blend) + of(u"Hem", Method::Blend));
}

TEST(LedgerForecastsWithBudget, ABudgetOfTheOtherSignIsTurned) {
    const auto ledger = livingBooks().index();
    const LedgerForecasts same(ledger, livingBudget().index());
    const LedgerForecasts other(ledger, livingBudget(-1).index());
    for (const Method method : {Method::Budget, Method::Blend}) {
        EXPECT_EQ(said(other, ask(upTo(2024, 2)), method), said(same, ask(upTo(2024, 2)), method));
    }
}

TEST(LedgerForecastsWithBudget, ABudgetOfTheOtherSignOnOtherAccountsIsTurned) {
    Books books;
    books.addFlat(upTo(2024, 2), 3010, u"Hem", 100);
    books.addFlat(upTo(2024, 2), 5010, u"Hem", -80);
    for (const double sign : {1.0, -1.0}) {
        Books budget;
        budget.addFlat(years(2024, 2024), 3000, u"Hem", sign * 110);
        budget.addFlat(years(2024, 2024), 5000, u"Hem", sign * -90);
        const LedgerForecasts forecasts(books.index(), budget.index());
        const auto of = [&](Text accounts) {
            return said(forecasts, ask(upTo(2024, 2), {where(u"Konto", {std::move(accounts)})}),
                        Method::Budget);
        };
        EXPECT_EQ(of(u"3*"), 200 + 1100) << sign;
        EXPECT_EQ(of(u"5*"), -160 - 900) << sign;
        // A single account in common decides alone.
        budget.addFlat(years(2024, 2024), 3010, u"Hem", 1);
        EXPECT_EQ(said(LedgerForecasts(books.index(), budget.index()),
                       ask(upTo(2024, 2), {where(u"Konto", {u"5*"})}), Method::Budget),
                  -160 - sign * 900);
    }
}

TEST(LedgerForecastsWithBudget, ABudgetWithoutActivitiesSaysNothingOfOne) {
    Rows rows{{u"Period", u"Konto", u"Belopp"}};
    for (Month month(2019, 1); month <= Month(2024, 12); month = month.plus(1))
        rows.push_back({static_cast<double>(month.code()), 5010.0, -18000.0});
    const LedgerForecasts forecasts(livingBooks().index(),
                                    std::make_shared<const LedgerIndex>(readTable(rows)));
    const auto line = ask(upTo(2024, 2), {where(u"Konto", {u"5010"})});
    const auto activity = ask(upTo(2024, 2), {where(u"Konto", {u"5010"}), where(u"Verksamhet", {u"Hem"})});
    // The line's blend lies between the two it is made of.
    const double blend = said(forecasts, line, Method::Blend);
    const auto [least, most] =
        std::minmax({said(forecasts, line, Method::Budget), said(forecasts, line, Method::Auto)});
    EXPECT_GT(blend, least);
    EXPECT_LT(blend, most);
    EXPECT_EQ(forecasts.forecast(activity, Method::Budget).error(), Fault::UnknownField);
    const auto answers = forecasts.methods(activity).value();
    EXPECT_FALSE(answers[static_cast<std::size_t>(Method::Budget)].forecast);
    EXPECT_FALSE(answers[static_cast<std::size_t>(Method::Blend)].forecast);
    EXPECT_TRUE(answers[static_cast<std::size_t>(Method::Auto)].forecast);
}

}  // namespace
}  // namespace outturn
