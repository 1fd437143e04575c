#include "domain/forecast/ledger_forecasts.hpp"

#include <array>
#include <cmath>
#include <string>

#include <gtest/gtest.h>

#include "books.hpp"

namespace outturn {
namespace {

TEST(LedgerForecasts, BudgetIsOutturnAndTheRemainingBudget) {
    const auto ledger = livingBooks().index();
    const auto budget = livingBudget().index();
    const LedgerForecasts forecasts(ledger, budget);
    const std::vector<Condition> conditions{where(u"Konto", {u"5*"}), where(u"Verksamhet", {u"hem"})};
    const double booked = ledger->sum(upTo(2024, 2), conditions).value().kronor();
    const double toCome = budget->sum({Month(2024, 3), Month(2024, 12)}, conditions).value().kronor();
    EXPECT_EQ(said(forecasts, ask(upTo(2024, 2), conditions), Method::Budget), booked + toCome);
}

TEST(LedgerForecasts, LinesAndActivitiesAddUpToTheOre) {
    const LedgerForecasts forecasts(livingBooks().index(), livingBudget().index());
    for (const Method method : kForecastMethods) {
        const auto all = forecasts.forecast(ask(upTo(2024, 2), {where(u"Account", kLines)}), method).value();
        ExactAmount lines;
        for (const Text& line : kLines) {
            const auto whole = where(u"Account", {line});
            const auto total = forecasts.forecast(ask(upTo(2024, 2), {whole}), method).value();
            lines += total;
            ExactAmount activities;
            for (const TextView activity : {u"Hem", u"Boende"}) {
                activities +=
                    forecasts
                        .forecast(ask(upTo(2024, 2), {whole, where(u"Verksamhet", {Text(activity)})}), method)
                        .value();
            }
            EXPECT_EQ(activities, total) << toUtf8(methodWord(method)) << " of " << toUtf8(line);
        }
        EXPECT_EQ(lines, all) << toUtf8(methodWord(method));
    }
}

TEST(LedgerForecasts, ALeafIsForecastAsItsSeriesIs) {
    Books books;
    Series series;
    for (Month month(2020, 1); month <= Month(2024, 5); month = month.plus(1)) {
        const double amount = -(1000 + 3 * (month - Month(2020, 1)) + 40 * (month.month() % 5));
        books.add(month, 5010, u"Hem", amount);
        series.push_back(amount);
    }
    const LedgerForecasts forecasts(books.index());
    for (const Method method : kForecastMethods) {
        if (!isStatistical(method)) continue;
        const double alone = yearForecast({series, 5}, method).value();
        EXPECT_EQ(said(forecasts, ask(upTo(2024, 5)), method), Money::fromKronor(alone)->kronor());
        const YearBand band = yearBand({series, 5}, method, 0.8).value();
        const YearBand ours = forecasts.band(ask(upTo(2024, 5)), method, 0.8).value();
        EXPECT_NEAR(ours.lower, band.lower, 0.05) << toUtf8(methodWord(method));
        EXPECT_NEAR(ours.upper, band.upper, 0.05) << toUtf8(methodWord(method));
    }
}

TEST(LedgerForecasts, RevenueAndCostThatNetToLittleAreForecastApart) {
    // 1 000 000 in and 999 000 out each month, until costs rise by a tenth this year: the net goes from +1
    // 000 to −98 900 a month, which no growth of the net could say anything sensible of.
    Books books;
    books.addFlat(years(2021, 2023), 3010, u"Hem", 1'000'000);
    books.addFlat(years(2021, 2023), 5010, u"Hem", -999'000);
    books.addFlat(upTo(2024, 3), 3010, u"Hem", 1'000'000);
    books.addFlat(upTo(2024, 3), 5010, u"Hem", -1'098'900);
    const LedgerForecasts forecasts(books.index());
    const auto inOneLine = ask(upTo(2024, 3), {where(u"Konto", {u"3*|5*"})});
    const auto apart = ask(upTo(2024, 3), {where(u"Konto", {u"3*", u"5*"})});
    for (const Method method : kForecastMethods) {
        if (method == Method::Budget) continue;
        EXPECT_EQ(said(forecasts, inOneLine, method), said(forecasts, apart, method))
            << toUtf8(methodWord(method));
    }
    // Share of a leaf: 12 × 1 000 000 − 12 × 1 098 900. Of the net it would have been −98.9 × 12 000.
    EXPECT_EQ(said(forecasts, inOneLine, Method::Share), 12 * (1'000'000 - 1'098'900.0));
    const double learned = said(forecasts, inOneLine, Method::Auto);
    EXPECT_LT(learned, 12'000);
    EXPECT_GE(learned, 12 * (1'000'000 - 1'098'900.0) - 1);
    const auto band = forecasts.band(inOneLine, Method::Auto, 0.8).value();
    EXPECT_LT(band.lower, band.upper);
}

TEST(LedgerForecasts, AwkwardLeavesHaveAnswers) {
    Books books;
    books.addFlat(years(2020, 2023), 5010, u"Steady", -100);
    books.addFlat(upTo(2024, 4), 5010, u"Steady", -100);
    books.addFlat(years(2020, 2021), 5010, u"Closed", -5000);  // two years ago
    books.addFlat(upTo(2024, 4), 5010, u"New", -30);           // since January
    books.add(Month(2024, 4), 5010, u"Newest", -70);           // one month
    for (int year = 2020; year < 2024; ++year) books.add(Month(year, 12), 5010, u"December", -1200);
    const LedgerForecasts forecasts(books.index());
    const auto of = [&](Text activity, Method method) {
        return said(forecasts, ask(upTo(2024, 4), {where(u"Verksamhet", {std::move(activity)})}), method);
    };
    for (const Method method : kForecastMethods) {
        if (method == Method::Budget) continue;
        const std::string word = toUtf8(methodWord(method));
        EXPECT_EQ(of(u"Steady", method), -1200) << word;
        EXPECT_TRUE(std::isfinite(said(forecasts, ask(upTo(2024, 4)), method))) << word;
        if (isStatistical(method)) {
            EXPECT_EQ(of(u"Closed", method), 0) << word;
        }
    }
    EXPECT_EQ(of(u"New", Method::Auto), -360);
    EXPECT_EQ(of(u"Newest", Method::RunRate), -210);
    EXPECT_EQ(of(u"December", Method::Remaining), -1200);
    EXPECT_EQ(of(u"Nowhere", Method::Auto), 0);
    // On its own a leaf has the fault of its method; in a row another method stands in.
    EXPECT_EQ(
        forecasts.forecast(ask(upTo(2024, 4), {where(u"Verksamhet", {u"December"})}), Method::Share).error(),
        Fault::DivisionByZero);
}

TEST(LedgerForecasts, AMonthMissingFromTheWholeLedgerIsNoMonthOfNothing) {
    Books books;
    for (Month month(2020, 1); month <= Month(2024, 6); month = month.plus(1)) {
        if (month != Month(2023, 5)) books.add(month, 5010, u"Hem", -100);
    }
    const LedgerForecasts forecasts(books.index());
    EXPECT_EQ(said(forecasts, ask(upTo(2024, 6)), Method::Auto), -1200);
    // Booked elsewhere, it is a month in which this row had nothing.
    books.add(Month(2023, 5), 3010, u"Hem", 10);
    EXPECT_NE(
        said(LedgerForecasts(books.index()), ask(upTo(2024, 6), {where(u"Konto", {u"5*"})}), Method::Theta),
        -1200);
    // Remaining takes last year as it was booked.
    EXPECT_EQ(said(forecasts, ask(upTo(2024, 3)), Method::Remaining), -300 - 800);
    // A known month without bookings is 0.
    EXPECT_EQ(said(forecasts, ask(upTo(2024, 8)), Method::RunRate), -900);
}

TEST(LedgerForecasts, ABrokenFiscalYearBeginsWhereItsPeriodDoes) {
    Books books;
    books.addFlat({Month(2020, 7), Month(2023, 6)}, 3010, u"Hem", 10);
    books.addFlat({Month(2023, 7), Month(2024, 2)}, 3010, u"Hem", 20);
    Books budget;
    budget.addFlat({Month(2020, 7), Month(2024, 6)}, 3010, u"Hem", 15);
    const LedgerForecasts forecasts(books.index(), budget.index());
    const PeriodRange eight{Month(2023, 7), Month(2024, 2)};
    EXPECT_EQ(said(forecasts, ask(eight), Method::Budget), 160 + 60);
    EXPECT_EQ(said(forecasts, ask(eight), Method::RunRate), 240);
    EXPECT_EQ(said(forecasts, ask(eight), Method::Remaining), 160 + 40);
    EXPECT_EQ(said(forecasts, ask(eight, {}, {{Month(2024, 1), kronor(120), {}}}), Method::Budget), 220 + 40);
    const auto months = forecasts.accuracy(Month(2023, 7), std::array{Method::RunRate}, {}).value();
    ASSERT_EQ(months.size(), 33U);
    EXPECT_EQ(months.front().month, Month(2020, 7));
    EXPECT_EQ(months.back().month, Month(2023, 5));
    EXPECT_EQ(months.back().outturn, kronor(120));
}

TEST(LedgerForecasts, TwelveKnownMonthsAreTheYear) {
    const auto ledger = livingBooks().index();
    const LedgerForecasts forecasts(ledger);
    const double booked = ledger->sum(upTo(2023, 12), {}).value().kronor();
    for (const Method method : kForecastMethods) {
        EXPECT_EQ(said(forecasts, ask(upTo(2023, 12)), method), booked) << toUtf8(methodWord(method));
        const YearBand band = forecasts.band(ask(upTo(2023, 12)), method, 0.8).value();
        EXPECT_EQ(band.lower, booked);
        EXPECT_EQ(band.upper, booked);
    }
}

TEST(LedgerForecasts, FaultsAreThoseOfTheTable) {
    const LedgerForecasts forecasts(livingBooks().index(), livingBudget().index());
    EXPECT_EQ(forecasts.forecast(ask(upTo(2024, 2), {where(u"Projekt", {u"1"})}), Method::Auto).error(),
              Fault::UnknownField);
    EXPECT_EQ(forecasts.forecast(ask(upTo(2024, 2), {where(u"Konto", {u"3*||4*"})}), Method::Auto).error(),
              Fault::BadArgument);
    EXPECT_EQ(forecasts.forecast(ask({Month(2023, 1), Month(2024, 1)}), Method::Auto).error(),
              Fault::BadArgument);
    // A row that cannot be read could belong to the history.
    Rows rows{{u"Period", u"Konto", u"Verksamhet", u"Belopp"},
              {202301.0, 3010.0, u"Hem", 100.0},
              {202302.0, 3010.0, u"Hem", u"abc"},
              {202401.0, 5010.0, u"Hem", -10.0}};
    const LedgerForecasts broken(std::make_shared<const LedgerIndex>(readTable(rows)));
    EXPECT_EQ(broken.forecast(ask(upTo(2024, 1), {where(u"Konto", {u"3*"})}), Method::RunRate).error(),
              Fault::BadTable);
    EXPECT_EQ(said(broken, ask(upTo(2024, 1), {where(u"Konto", {u"5*"})}), Method::RunRate), -120);
    // Without a whole year before, there is no last year to take months from.
    EXPECT_EQ(broken.forecast(ask(upTo(2023, 1)), Method::Remaining).error(), Fault::NotAvailable);
    Rows noAccount{{u"Period", u"Belopp"}, {202301.0, 1.0}};
    const LedgerForecasts unusable(std::make_shared<const LedgerIndex>(readTable(noAccount)));
    EXPECT_EQ(unusable.forecast(ask(upTo(2024, 1)), Method::Auto).error(), Fault::BadTable);
    EXPECT_EQ(unusable.methods(ask(upTo(2024, 1))).error(), Fault::BadTable);
}

TEST(LedgerForecasts, ALedgerWithoutActivitiesHasOneLeafALine) {
    Rows rows{{u"Period", u"Account", u"Amount"}};
    for (Month month(2021, 1); month <= Month(2024, 2); month = month.plus(1))
        rows.push_back({static_cast<double>(month.code()), 5010.0, -100.0});
    const LedgerForecasts forecasts(std::make_shared<const LedgerIndex>(readTable(rows)));
    EXPECT_EQ(said(forecasts, ask(upTo(2024, 2)), Method::Auto), -1200);
}

}  // namespace
}  // namespace outturn
