// What the forecasts of ledgers are made of: measures by month, shares of a blend, answers remembered.
#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>

#include <gtest/gtest.h>

#include "books.hpp"
#include "domain/forecast/blend.hpp"
#include "domain/forecast/forecast_memo.hpp"

namespace outturn {
namespace {

double upToMonth(const DatedMeasure& measure, int months) {
    return effectUpTo(measure, Month(2024, 1), months).kronor();
}

TEST(DatedMeasures, AreATwelfthAMonthFromTheirFirst) {
    const DatedMeasure measure{Month(2024, 4), kronor(1200), {}};
    EXPECT_EQ(upToMonth(measure, 3), 0);
    EXPECT_EQ(upToMonth(measure, 4), 100);
    EXPECT_EQ(upToMonth(measure, 12), 900);
    const DatedMeasure older{Month(2022, 9), kronor(-1200), {}};
    EXPECT_EQ(upToMonth(older, 12), -1200);
    const DatedMeasure later{Month(2025, 1), kronor(1200), {}};
    EXPECT_EQ(upToMonth(later, 12), 0);
    // The end of a broken year.
    EXPECT_EQ(effectUpTo(measure, Month(2023, 7), 12).kronor(), 300);
}

TEST(DatedMeasures, MonthsAddUpToTheYearInWholeOre) {
    for (const double yearly : {100.0, -100.0, 0.05, 1'000'000.01}) {
        const DatedMeasure measure{Month(2022, 1), kronor(yearly), {}};
        for (const int year : {2022, 2024}) {
            ExactAmount sum;
            for (int month = 1; month <= 12; ++month) {
                const ExactAmount effect = effectIn(measure, Month(2024, 1), Month(year, month));
                EXPECT_EQ(effect.millionths() % 10'000, 0);
                sum += effect;
            }
            EXPECT_EQ(sum.kronor(), yearly);
        }
        EXPECT_EQ(effectIn(measure, Month(2024, 1), Month(2021, 12)), ExactAmount());
    }
    EXPECT_EQ(effectIn({Month(2024, 1), kronor(100), {}}, Month(2024, 1), Month(2024, 1)).kronor(), 8.33);
    EXPECT_EQ(effectIn({Month(2024, 1), kronor(-100), {}}, Month(2024, 1), Month(2024, 2)).kronor(), -8.34);
}

TEST(Blend, SharesAreByTheSquaredErrorsOfClosedYears) {
    EXPECT_EQ(statisticalShare({}), 0);
    const BlendedYear bothRight{100, 100, 100};
    EXPECT_EQ(statisticalShare(std::array{bothRight}), 0);
    const BlendedYear alike{100, 90, 110};
    EXPECT_DOUBLE_EQ(statisticalShare(std::array{alike}), 0.25);
    EXPECT_DOUBLE_EQ(statisticalShare(std::array{alike, alike, alike}), 0.375);
    const BlendedYear statisticalBetter{100, 99, 110};
    EXPECT_DOUBLE_EQ(statisticalShare(std::array{statisticalBetter}), 100.0 / 101 / 2);
    const BlendedYear budgetBetter{100, 90, 101};
    EXPECT_DOUBLE_EQ(statisticalShare(std::array{budgetBetter}), 1.0 / 101 / 2);
    EXPECT_DOUBLE_EQ(statisticalShare(std::array{statisticalBetter, budgetBetter}), 0.5 * 2 / 3);
}

TEST(RememberedForecasts, AreThoseThatWouldBeMade) {
    Series series;
    for (int month = 0; month < 62; ++month) series.push_back(100 + month * 37 % 11 + month % 12);
    forgetAnswers();
    for (const Method method : kForecastMethods) {
        if (!isStatistical(method)) continue;
        const YearQuestion question{series, 2};
        const double made = yearForecast(question, method).value();
        for (int time = 0; time < 2; ++time) {
            const double remembered = rememberedForecast(question, method).value();
            EXPECT_EQ(std::bit_cast<std::uint64_t>(remembered), std::bit_cast<std::uint64_t>(made));
        }
        // Another number of known months is another question.
        EXPECT_EQ(rememberedForecast({series, 3}, method).value(), yearForecast({series, 3}, method).value());
    }
    EXPECT_EQ(rememberedForecast({{}, 0}, Method::Auto).error(), Fault::NotAvailable);
    EXPECT_EQ(rememberedForecast({{}, 0}, Method::Auto).error(), Fault::NotAvailable);
}

// Whoever asks for the one has the other as well, and neither is other than alone.
TEST(RememberedForecasts, OfAutoAndCombinationAreFoundAtOnce) {
    for (const int length : {3, 14, 30, 75}) {
        Series series;
        for (int month = 0; month < length; ++month) series.push_back(100 + month * 37 % 11 + month % 12);
        for (const Method first : {Method::Auto, Method::Combination}) {
            const Method other = first == Method::Auto ? Method::Combination : Method::Auto;
            forgetAnswers();
            const YearQuestion question{series, 2};
            EXPECT_EQ(rememberedForecast(question, first).value(), yearForecast(question, first).value());
            EXPECT_EQ(rememberedAnswers(), 2U);
            EXPECT_EQ(rememberedForecast(question, other).value(), yearForecast(question, other).value());
            EXPECT_EQ(rememberedAnswers(), 2U);
        }
    }
    forgetAnswers();
    EXPECT_EQ(rememberedForecast({{}, 0}, Method::Combination).error(), Fault::NotAvailable);
    EXPECT_EQ(rememberedForecast({{}, 0}, Method::Auto).error(), Fault::NotAvailable);
    forgetAnswers();
}

TEST(RememberedForecasts, AreBounded) {
    forgetAnswers();
    Series series(12, 1.0);
    std::size_t most = 0;
    for (std::size_t asked = 0; asked < kMostRemembered + 10'000; ++asked) {
        series.front() = static_cast<double>(asked);
        EXPECT_EQ(rememberedForecast({series, 12}, Method::Auto).value(), static_cast<double>(asked) + 11);
        if (asked % 1000 == 0) most = std::max(most, rememberedAnswers());
    }
    EXPECT_GT(most, 10'000U);
    EXPECT_LE(most, kMostRemembered);
    forgetAnswers();
}

TEST(RememberedWeights, AreOneTogether) {
    Series series;
    for (int month = 0; month < 62; ++month) series.push_back(100 + month * 37 % 11 + month % 12);
    const auto weights = rememberedWeights({series, 2});
    ASSERT_TRUE(weights);
    EXPECT_NEAR(sumOf(*weights), 1, 1e-12);
    EXPECT_FALSE(rememberedWeights({SeriesView(series).first(25), 2}));
    EXPECT_FALSE(rememberedWeights({series, 12}));
}

}  // namespace
}  // namespace outturn
