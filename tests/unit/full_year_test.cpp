#include "domain/forecast/full_year.hpp"

#include <limits>
#include <random>

#include <gtest/gtest.h>

namespace outturn {
namespace {

constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
constexpr ForecastMethod kArithmetic[] = {ForecastMethod::Budget, ForecastMethod::RunRate,
                                          ForecastMethod::Remaining, ForecastMethod::Share};

ExactAmount kronor(double amount) {
    return ExactAmount::fromKronor(amount).value();
}

using History = std::vector<std::optional<ExactAmount>>;

template <class Months = std::vector<ExactAmount>>
Months months(std::initializer_list<double> amounts) {
    Months result;
    for (const double amount : amounts) result.push_back(kronor(amount));
    return result;
}

double forecast(const YearSoFar& year, ForecastMethod method) {
    return fullYearForecast(year, method).value().kronor();
}

Fault fault(const YearSoFar& year, ForecastMethod method) {
    return fullYearForecast(year, method).error();
}

YearSoFar threeMonths() {
    YearSoFar year;
    year.outturn = months({110, 90, 130});
    year.budget = months({100, 100, 100, 100, 100, 100, 50, 50, 100, 100, 100, 200});
    year.history = months<History>(
        {1,  2,  3,   4,   5,  6,   7,  8,  9,   10,  11,  12,  // two years back: must not count
         80, 90, 110, 100, 90, 100, 40, 60, 100, 110, 100, 220});
    return year;
}

TEST(FullYear, BudgetAddsTheMonthsThatRemain) {
    EXPECT_EQ(forecast(threeMonths(), ForecastMethod::Budget), 330 + 900);
}

TEST(FullYear, RunRateScalesTheMonthsSoFar) {
    EXPECT_EQ(forecast(threeMonths(), ForecastMethod::RunRate), 1320);
}

TEST(FullYear, RemainingAddsLastYearsRemainingMonths) {
    EXPECT_EQ(forecast(threeMonths(), ForecastMethod::Remaining), 330 + 920);
}

TEST(FullYear, ShareScalesByLastYear) {
    // 280 of 1200 had come in by March.
    EXPECT_EQ(forecast(threeMonths(), ForecastMethod::Share), 1414.29);
}

TEST(FullYear, AdjustmentIsAddedAsItIs) {
    YearSoFar year = threeMonths();
    year.adjustment = kronor(-20.004);
    EXPECT_EQ(forecast(year, ForecastMethod::Budget), 1209.996);
    EXPECT_EQ(forecast(year, ForecastMethod::Share), 1394.286);
}

TEST(FullYear, TwelveMonthsAreTheirSumByAnyMethod) {
    YearSoFar year;
    year.outturn = months({1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12.345});
    year.adjustment = kronor(0.5);
    for (const ForecastMethod method : kArithmetic) EXPECT_EQ(forecast(year, method), 78.845);
}

TEST(FullYear, RoundsToTheNearestOreHalvesAwayFromZero) {
    YearSoFar year;
    year.outturn = months({0.01, 0, 0, 0, 0, 0, 0});  // 12/7 of an öre
    EXPECT_EQ(forecast(year, ForecastMethod::RunRate), 0.02);
    year.outturn = months({0.01, 0, 0, 0, 0, 0, 0, 0});  // one öre and a half
    EXPECT_EQ(forecast(year, ForecastMethod::RunRate), 0.02);
    year.outturn = months({-0.01, 0, 0, 0, 0, 0, 0, 0});
    EXPECT_EQ(forecast(year, ForecastMethod::RunRate), -0.02);
    year.history = months<History>({2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1});
    EXPECT_EQ(forecast(year, ForecastMethod::Share), -0.02);
}

TEST(FullYear, ShareFollowsTheSignsOfLastYear) {
    YearSoFar year;
    year.outturn = months({10});
    year.history =
        months<History>({-5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 15});  // the year came to −2 times its January
    EXPECT_EQ(forecast(year, ForecastMethod::Share), -20);
    year.history.back() = kronor(5);
    EXPECT_EQ(forecast(year, ForecastMethod::Share), 0);
}

TEST(FullYear, NeedsOneToTwelveMonths) {
    for (const ForecastMethod method : kArithmetic) {
        YearSoFar year = threeMonths();
        year.outturn.clear();
        EXPECT_EQ(fault(year, method), Fault::BadArgument);
        year.outturn.assign(13, kronor(1));
        EXPECT_EQ(fault(year, method), Fault::BadArgument);
    }
}

TEST(FullYear, NeedsTwelveMonthsOfBudgetEvenWhereTheMethodDoesNotReadThem) {
    for (const ForecastMethod method : kForecastMethods) {
        YearSoFar year = threeMonths();
        year.budget.pop_back();
        EXPECT_EQ(fault(year, method), Fault::BadArgument);
        year = threeMonths();
        year.datedAdjustment = months({1, 2, 3});
        EXPECT_EQ(fault(year, method), Fault::BadArgument);
        year.outturn.assign(12, kronor(1));
        EXPECT_EQ(fault(year, method), Fault::BadArgument);
    }
}

TEST(FullYear, IsNotAvailableWithoutWhatTheMethodReads) {
    YearSoFar year;
    year.outturn = months({1, 2});
    EXPECT_EQ(fault(year, ForecastMethod::Budget), Fault::NotAvailable);
    EXPECT_EQ(fault(year, ForecastMethod::Remaining), Fault::NotAvailable);
    EXPECT_EQ(fault(year, ForecastMethod::Share), Fault::NotAvailable);
    EXPECT_EQ(forecast(year, ForecastMethod::RunRate), 18);
}

TEST(FullYear, ShareOfNothingIsADivisionByZero) {
    YearSoFar year = threeMonths();
    year.history = months<History>({5, -5, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1});
    EXPECT_EQ(fault(year, ForecastMethod::Share), Fault::DivisionByZero);
    EXPECT_EQ(forecast(year, ForecastMethod::Remaining), 339);
}

TEST(FullYear, IsOutOfRangeRatherThanWrapped) {
    YearSoFar year;
    year.outturn = {ExactAmount::fromMillionths(kMost)};
    year.budget.assign(12, ExactAmount::fromMillionths(1));
    year.history.assign(12, ExactAmount::fromMillionths(kMost));
    for (const ForecastMethod method : kArithmetic) EXPECT_EQ(fault(year, method), Fault::OutOfRange);
    year.outturn.assign(12, ExactAmount::fromMillionths(kMost));
    EXPECT_EQ(fault(year, ForecastMethod::Budget), Fault::OutOfRange);
    // Only the answer must fit, not what is passed on the way.
    year.outturn.assign(2, ExactAmount::fromMillionths(kMost));
    year.budget.assign(12, ExactAmount::fromMillionths(-kMost / 10 - 1));
    EXPECT_EQ(fullYearForecast(year, ForecastMethod::Budget).value().millionths(), kMost - (10 - kMost % 10));
}

TEST(FullYear, OfTheNegativeIsTheNegative) {
    std::mt19937_64 random(7);
    const auto draw = [&random] {
        return ExactAmount::fromMillionths(static_cast<std::int64_t>(random() % 9'999'999'999));
    };
    for (int n = 0; n < 2'000; ++n) {
        YearSoFar year;
        YearSoFar mirrored;
        for (int month = 0; month <= n % 12; ++month) year.outturn.push_back(draw());
        for (int month = 0; month < 12; ++month) year.budget.push_back(draw());
        for (int month = 0; month < 24; ++month) year.history.push_back(draw());
        for (const ExactAmount amount : year.outturn) mirrored.outturn.push_back(-amount);
        for (const ExactAmount amount : year.budget) mirrored.budget.push_back(-amount);
        for (const auto& amount : year.history) mirrored.history.emplace_back(-*amount);
        for (const ForecastMethod method : kArithmetic) {
            const auto forward = fullYearForecast(year, method);
            const auto backward = fullYearForecast(mirrored, method);
            ASSERT_EQ(forward.value(), -backward.value());
        }
    }
}

TEST(FullYear, ShareOfAYearLikeTheLastIsThatYear) {
    std::mt19937_64 random(8);
    for (int n = 0; n < 2'000; ++n) {
        YearSoFar year;
        for (int month = 0; month < 12; ++month) {
            year.history.push_back(
                ExactAmount::fromMoney(Money::fromOre(static_cast<std::int64_t>(random() % 99'999) + 1)));
        }
        ExactAmount total;
        for (const auto& amount : year.history) {
            total += *amount;
            if (year.outturn.size() <= static_cast<std::size_t>(n % 12)) year.outturn.push_back(*amount);
        }
        ASSERT_EQ(fullYearForecast(year, ForecastMethod::Share).value(), total);
        ASSERT_EQ(fullYearForecast(year, ForecastMethod::Remaining).value(), total);
    }
}

TEST(FullYear, BlendIsTheBudgetWhereNothingCanBeLearnt) {
    EXPECT_EQ(forecast(threeMonths(), ForecastMethod::Blend),
              forecast(threeMonths(), ForecastMethod::Budget));
    YearSoFar year = threeMonths();
    year.budget.clear();
    EXPECT_EQ(fault(year, ForecastMethod::Blend), Fault::NotAvailable);
}

TEST(FullYear, AMissingMonthIsNothingToArithmetic) {
    YearSoFar year = threeMonths();
    year.history[18].reset();  // July of last year, 40
    EXPECT_EQ(forecast(year, ForecastMethod::Remaining), 330 + 880);
    EXPECT_EQ(forecast(year, ForecastMethod::Share), 1367.14);  // 330 × 1160 ÷ 280
}

TEST(FullYear, DefaultIsTheBudgetElseAutoWithTwoYearsElseTheRunRate) {
    YearSoFar year = threeMonths();
    EXPECT_EQ(defaultMethod(year), ForecastMethod::Budget);
    year.budget.clear();
    EXPECT_EQ(defaultMethod(year), ForecastMethod::Auto);
    year.history[5].reset();
    EXPECT_EQ(defaultMethod(year), ForecastMethod::RunRate);
    year.history.clear();
    EXPECT_EQ(defaultMethod(year), ForecastMethod::RunRate);
}

// A measure that takes 20 a month from February on, of which February and March are in the outturn.
TEST(FullYear, ADatedAdjustmentIsCountedOnce) {
    YearSoFar year = threeMonths();
    year.datedAdjustment = months({0, -20, -20, -20, -20, -20, -20, -20, -20, -20, -20, -20});
    // The outturn and the remaining budget, less nine months of the measure.
    EXPECT_EQ(forecast(year, ForecastMethod::Budget), 330 + 900 - 180);
    EXPECT_EQ(forecast(year, ForecastMethod::Remaining), 330 + 920 - 180);
    // Without the measure the months would have come to 370; the year, four times that, less 220.
    EXPECT_EQ(forecast(year, ForecastMethod::RunRate), 1480 - 220);
    EXPECT_EQ(forecast(year, ForecastMethod::Share), 1585.71 - 220);  // 370 × 1200 ÷ 280
    year.adjustment = kronor(0.005);
    EXPECT_EQ(forecast(year, ForecastMethod::RunRate), 1260.005);
    year.outturn.resize(12);
    for (const ForecastMethod method : kForecastMethods) EXPECT_EQ(forecast(year, method), 330.005);
}

}  // namespace
}  // namespace outturn
