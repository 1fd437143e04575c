#include "domain/forecast/ledger_forecasts.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include <gtest/gtest.h>

#include "domain/forecast/forecast_memo.hpp"
#include "tables.hpp"

namespace outturn {
namespace {

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

PeriodRange upTo(int year, int month) {
    return {Month(year, 1), Month(year, month)};
}

PeriodRange years(int first, int last) {
    return {Month(first, 1), Month(last, 12)};
}

ForecastQuestion ask(PeriodRange period, std::vector<Condition> conditions = {},
                     std::vector<DatedMeasure> measures = {}) {
    return {period, std::move(conditions), std::move(measures)};
}

Condition where(Text field, std::vector<Text> anyOf) {
    return {std::move(field), std::move(anyOf)};
}

ExactAmount kronor(double amount) {
    return *ExactAmount::fromKronor(amount);
}

double said(const LedgerForecasts& forecasts, const ForecastQuestion& question, Method method) {
    const auto total = forecasts.forecast(question, method);
    return total ? total.value().kronor() : std::nan("");
}

// Two activities with revenue and costs, a season and a trend, 2019 to February 2024.
Books livingBooks() {
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

Books livingBudget(double sign = 1) {
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

const std::vector<Text> kLines{u"3*", u"5*", u"7*"};

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

TEST(LedgerForecasts, AMeasureIsCountedOnce) {
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

TEST(LedgerForecasts, MeasuresOfActivitiesAddUp) {
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

TEST(LedgerForecasts, BlendIsTheBudgetUntilYearsHaveShownBetter) {
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

TEST(LedgerForecasts, WhatIsBudgetedAndNotBookedYetIsItsBudget) {
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

TEST(LedgerForecasts, ABudgetOfTheOtherSignIsTurned) {
    const auto ledger = livingBooks().index();
    const LedgerForecasts same(ledger, livingBudget().index());
    const LedgerForecasts other(ledger, livingBudget(-1).index());
    for (const Method method : {Method::Budget, Method::Blend}) {
        EXPECT_EQ(said(other, ask(upTo(2024, 2)), method), said(same, ask(upTo(2024, 2)), method));
    }
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

TEST(LedgerForecasts, TheSameQuestionGetsTheSameBits) {
    const auto ledger = livingBooks().index();
    const auto budget = livingBudget().index();
    const auto question = ask(upTo(2024, 2), {where(u"Konto", kLines)});
    forgetAnswers();
    const LedgerForecasts forecasts(ledger, budget);
    const auto first = forecasts.methods(question).value();
    const std::size_t remembered = rememberedAnswers();
    EXPECT_GT(remembered, 0U);
    const auto again = forecasts.methods(question).value();
    EXPECT_EQ(rememberedAnswers(), remembered);
    forgetAnswers();
    EXPECT_EQ(rememberedAnswers(), 0U);
    const auto anew =
        LedgerForecasts(livingBooks().index(), livingBudget().index()).methods(question).value();
    for (std::size_t at = 0; at < first.size(); ++at) {
        for (const auto* other : {&again[at], &anew[at]}) {
            EXPECT_EQ(first[at].forecast, other->forecast);
            EXPECT_EQ(first[at].lower, other->lower);
            EXPECT_EQ(first[at].upper, other->upper);
            EXPECT_EQ(first[at].meanError, other->meanError);
            EXPECT_EQ(first[at].weight, other->weight);
        }
    }
}

TEST(LedgerForecasts, MethodsSideBySideSayWhatEachSaysAlone) {
    const LedgerForecasts forecasts(livingBooks().index(), livingBudget().index());
    const auto question = ask(upTo(2024, 2), {where(u"Konto", {u"5*"})});
    const auto answers = forecasts.methods(question).value();
    const auto months = forecasts.accuracy(2024, kForecastMethods, question.conditions).value();
    ASSERT_EQ(answers.size(), kForecastMethods.size());
    ASSERT_EQ(months.size(), 55U);
    double weights = 0;
    for (std::size_t at = 0; at < answers.size(); ++at) {
        const MethodAnswer& answer = answers[at];
        const std::string word = toUtf8(methodWord(answer.method));
        EXPECT_EQ(answer.method, kForecastMethods[at]);
        EXPECT_EQ(answer.forecast, said(forecasts, question, answer.method)) << word;
        const YearBand band = forecasts.band(question, answer.method, 0.8).value();
        EXPECT_EQ(answer.lower, band.lower) << word;
        EXPECT_EQ(answer.upper, band.upper) << word;
        EXPECT_LE(*answer.lower, *answer.forecast) << word;
        weights += answer.weight.value_or(0);
        // The mean error is that of the months of February.
        double error = 0;
        double bias = 0;
        double outturn = 0;
        std::size_t tested = 0;
        for (const AccuracyMonth& month : months) {
            if (month.month.month() != 2 || !month.said[at]) continue;
            const double difference = (month.outturn - *month.said[at]).kronor();
            error += std::abs(difference);
            bias += difference;
            outturn += std::abs(month.outturn.kronor());
            ++tested;
        }
        EXPECT_EQ(answer.years, tested) << word;
        ASSERT_GT(tested, 0U) << word;
        EXPECT_DOUBLE_EQ(*answer.meanError, error / static_cast<double>(tested)) << word;
        EXPECT_DOUBLE_EQ(*answer.bias, bias / static_cast<double>(tested)) << word;
        EXPECT_DOUBLE_EQ(*answer.errorShare, error / outturn) << word;
    }
    EXPECT_NEAR(weights, 1, 1e-12);
    EXPECT_FALSE(answers[static_cast<std::size_t>(Method::Budget)].weight);
}

TEST(LedgerForecasts, AccuracyIsWhatWasForecastThen) {
    const LedgerForecasts forecasts(livingBooks().index(), livingBudget().index());
    const std::vector<Condition> conditions{where(u"Konto", {u"5*"}), where(u"Verksamhet", {u"Hem"})};
    const std::array methods{Method::Budget, Method::Remaining, Method::Auto, Method::Blend};
    const auto months = forecasts.accuracy(2024, methods, conditions).value();
    for (const AccuracyMonth& month : months) {
        const PeriodRange period{Month(month.month.year(), 1), month.month};
        for (std::size_t at = 0; at < methods.size(); ++at) {
            const auto then = forecasts.forecast(ask(period, conditions), methods[at]);
            EXPECT_EQ(month.said[at].has_value(), then.has_value()) << month.month.code();
            if (then && month.said[at]) {
                EXPECT_EQ(*month.said[at], then.value()) << month.month.code();
            }
        }
    }
    EXPECT_TRUE(forecasts.accuracy(2019, methods, conditions).value().empty());
}

TEST(LedgerForecasts, OnlyTheEightLatestClosedYearsCount) {
    Books books;
    books.addFlat(years(2008, 2019), 5010, u"Hem", -100);
    const LedgerForecasts forecasts(books.index());
    const auto months = forecasts.accuracy(2020, std::array{Method::RunRate}, {}).value();
    ASSERT_EQ(months.size(), 88U);
    EXPECT_EQ(months.front().month, Month(2012, 1));
    // A year that is not booked to its end is not closed.
    EXPECT_EQ(forecasts.accuracy(2025, std::array{Method::RunRate}, {}).value().size(), 33U);
}

TEST(LedgerForecasts, TheBandOfARowKnowsWhatMovesTogether) {
    // Two leaves that were a tenth dearer in odd years, together or in turn: the sum of the first errs twice
    // as much, that of the second not at all.
    Books together;
    Books inTurn;
    for (Month month(2015, 1); month <= Month(2024, 2); month = month.plus(1)) {
        const double odd = month.year() % 2 == 1 ? 100 : 0;
        together.add(month, 5010, u"Hem", -1000 - odd);
        together.add(month, 5010, u"Boende", -1000 - odd);
        inTurn.add(month, 5010, u"Hem", -1000 - odd);
        inTurn.add(month, 5010, u"Boende", -1100 + odd);
    }
    const auto width = [](const Books& books) {
        const auto band =
            LedgerForecasts(books.index()).band(ask(upTo(2024, 2)), Method::Remaining, 0.8).value();
        EXPECT_LE(band.lower, band.point);
        EXPECT_GE(band.upper, band.point);
        return band.upper - band.lower;
    };
    EXPECT_GT(width(together), 4 * width(inTurn));
}

TEST(LedgerForecasts, BandsWidenWithTheirLevel) {
    const LedgerForecasts forecasts(livingBooks().index(), livingBudget().index());
    const auto question = ask(upTo(2024, 2), {where(u"Konto", {u"5*"})});
    for (const Method method : {Method::Budget, Method::Blend, Method::Auto, Method::RunRate}) {
        const YearBand narrow = forecasts.band(question, method, 0.5).value();
        const YearBand wide = forecasts.band(question, method, 0.95).value();
        EXPECT_LT(wide.lower, narrow.lower);
        EXPECT_GT(wide.upper, narrow.upper);
        EXPECT_EQ(narrow.point, said(forecasts, question, method));
    }
    for (const double level : {0.0, 1.0, -0.1, std::nan("")})
        EXPECT_EQ(forecasts.band(question, Method::Auto, level).error(), Fault::BadArgument);
}

TEST(LedgerForecasts, CostsDoNotGoBackBehindWhatIsKnown) {
    Books books;
    for (Month month(2019, 1); month <= Month(2024, 10); month = month.plus(1))
        books.add(month, 5010, u"Hem", month.serial() % 7 == 0 ? -5000 : -1);
    const auto ledger = books.index();
    const LedgerForecasts forecasts(ledger);
    const double known = ledger->sum(upTo(2024, 10), {}).value().kronor();
    EXPECT_EQ(forecasts.band(ask(upTo(2024, 10)), Method::Auto, 0.999).value().upper, known);
    // A line of both signs may go either way.
    books.add(Month(2024, 10), 3010, u"Hem", 1);
    const LedgerForecasts both(books.index());
    EXPECT_GT(both.band(ask(upTo(2024, 10)), Method::Auto, 0.999).value().upper, known + 1);
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

TEST(LedgerForecasts, ABudgetWithoutActivitiesSaysNothingOfOne) {
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

TEST(LedgerForecasts, ALedgerWithoutActivitiesHasOneLeafALine) {
    Rows rows{{u"Period", u"Account", u"Amount"}};
    for (Month month(2021, 1); month <= Month(2024, 2); month = month.plus(1))
        rows.push_back({static_cast<double>(month.code()), 5010.0, -100.0});
    const LedgerForecasts forecasts(std::make_shared<const LedgerIndex>(readTable(rows)));
    EXPECT_EQ(said(forecasts, ask(upTo(2024, 2)), Method::Auto), -1200);
}

TEST(LedgerForecasts, CanBeWatchedAndStopped) {
    const LedgerForecasts forecasts(livingBooks().index(), livingBudget().index());
    forgetAnswers();
    Progress progress;
    ASSERT_TRUE(forecasts.accuracy(2024, kForecastMethods, {}, &progress));
    EXPECT_GT(progress.all, 100U);
    EXPECT_EQ(progress.done, progress.all);
    Progress stopped;
    stopped.cancelled = true;
    EXPECT_EQ(forecasts.methods(ask(upTo(2024, 2)), &stopped).error(), Fault::NotAvailable);
}

}  // namespace
}  // namespace outturn
