#include "domain/budget/spreading.hpp"

#include <array>
#include <cmath>
#include <limits>
#include <numeric>
#include <random>

#include <gtest/gtest.h>

namespace outturn {
namespace {

constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();

std::vector<std::int64_t> ore(std::int64_t amount, const std::vector<double>& weights) {
    const auto spreading = spread(Money::fromOre(amount), weights);
    std::vector<std::int64_t> result;
    for (const Money money : spreading.value()) result.push_back(money.ore());
    return result;
}

using Ore = std::vector<std::int64_t>;
const std::vector<double> kEven(12, 1.0);

TEST(Spreading, GivesTheOreLeftOverToTheEarliestMonths) {
    EXPECT_EQ(ore(100, kEven), (Ore{9, 9, 9, 9, 8, 8, 8, 8, 8, 8, 8, 8}));
    EXPECT_EQ(ore(12, kEven), Ore(12, 1));
    EXPECT_EQ(ore(1, kEven), (Ore{1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}));
}

TEST(Spreading, IsAlikeForNegativeAmounts) {
    EXPECT_EQ(ore(-100, kEven), (Ore{-9, -9, -9, -9, -8, -8, -8, -8, -8, -8, -8, -8}));
}

TEST(Spreading, GivesTheOreLeftOverToTheLargestRemainder) {
    EXPECT_EQ(ore(10, {1, 1, 4}), (Ore{2, 2, 6}));       // 1.67, 1.67, 6.67: a tie of three, two öre left
    EXPECT_EQ(ore(100, {3, 2, 2}), (Ore{43, 29, 28}));   // 42.86, 28.57, 28.57
    EXPECT_EQ(ore(7, {1, 2, 3, 4}), (Ore{1, 1, 2, 3}));  // 0.7, 1.4, 2.1, 2.8
}

TEST(Spreading, FollowsWeightsWrittenInDecimals) {
    EXPECT_EQ(ore(1000, {0.1, 0.2, 0.7}), (Ore{100, 200, 700}));
    EXPECT_EQ(ore(1000, {8.3, 8.3, 83.4}), (Ore{83, 83, 834}));
    // A tie between weights of different size is a tie in decimals, too: 0.5 and 1.5 öre.
    EXPECT_EQ(ore(2, {0.1, 0.3}), (Ore{1, 1}));
}

TEST(Spreading, IsTheSameForWeightsOfAnyScale) {
    const std::vector<double> weights = {7, 7, 2, 1, 0, 3, 9, 12, 8, 8, 1, 5};
    for (const double scale : {0.1, 0.001, 1e-30, 1e6, 1e30}) {
        std::vector<double> scaled = weights;
        for (double& weight : scaled) weight *= scale;
        for (std::int64_t amount = -300; amount < 300; ++amount)
            ASSERT_EQ(ore(amount, scaled), ore(amount, weights));
    }
}

TEST(Spreading, ZerosAreAnEvenProfile) {
    EXPECT_EQ(ore(100, std::vector<double>(12, 0.0)), ore(100, kEven));
    EXPECT_EQ(ore(100, std::vector<double>(12, -0.0)), ore(100, kEven));
}

TEST(Spreading, AMonthOfWeightZeroGetsNothing) {
    EXPECT_EQ(ore(101, {0, 1, 0, 1}), (Ore{0, 51, 0, 50}));
    EXPECT_EQ(ore(1, {0, 0, 5}), (Ore{0, 0, 1}));
}

TEST(Spreading, HoldsAtTheEndsOfTheRange) {
    EXPECT_EQ(ore(kMost, {1}), Ore{kMost});
    EXPECT_EQ(ore(kLeast, {1}), Ore{kLeast});
    for (const std::int64_t amount : {kMost, kLeast}) {
        const Ore months = ore(amount, {1e12, 3, 0.5, 7e11});
        EXPECT_EQ(std::accumulate(months.begin(), months.end(), std::int64_t{0}), amount);
    }
    EXPECT_EQ(ore(10, {std::numeric_limits<double>::max(), std::numeric_limits<double>::max()}), (Ore{5, 5}));
    EXPECT_EQ(ore(10, {std::numeric_limits<double>::denorm_min(), std::numeric_limits<double>::denorm_min()}),
              (Ore{5, 5}));
    EXPECT_EQ(ore(10, {std::numeric_limits<double>::max(), 1}), (Ore{10, 0}));
}

TEST(Spreading, RefusesWhatIsNoWeight) {
    for (const double weight :
         {-1.0, -1e-300, std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity(),
          -std::numeric_limits<double>::infinity()}) {
        const std::vector<double> weights = {1, weight, 2};
        const auto spreading = spread(Money::fromOre(100), weights);
        ASSERT_TRUE(spreading.has_error()) << weight;
        EXPECT_EQ(spreading.error(), Fault::BadArgument);
    }
    EXPECT_EQ(spread(Money::fromOre(100), std::span<const double>()).error(), Fault::BadArgument);
}

// Amounts of every size and sign against weights of every kind: even, whole, decimal, with zeros, steep.
struct Draw {
    std::int64_t amount;
    std::vector<double> weights;
};

std::vector<Draw> grid() {
    std::mt19937_64 random(5);
    std::vector<Draw> draws;
    for (int n = 0; n < 5'000; ++n) {
        Draw draw;
        draw.amount = static_cast<std::int64_t>(random() >> (1 + random() % 62)) * (n % 2 == 0 ? 1 : -1);
        for (int month = 0; month < 12; ++month) {
            const auto whole = static_cast<double>(random() % 1000);
            switch (n % 5) {
                case 0:
                    draw.weights.push_back(whole);
                    break;
                case 1:
                    draw.weights.push_back(whole / 1000);
                    break;
                case 2:
                    draw.weights.push_back(random() % 3 == 0 ? 0 : whole);
                    break;
                case 3:
                    draw.weights.push_back(std::exp(whole / 100));
                    break;
                default:
                    draw.weights.push_back(static_cast<double>(random() % 4));
                    break;
            }
        }
        draws.push_back(draw);
    }
    return draws;
}

TEST(Spreading, MonthsAlwaysSumToTheAmount) {
    for (const Draw& draw : grid()) {
        const Ore months = ore(draw.amount, draw.weights);
        ASSERT_EQ(months.size(), 12U);
        ASSERT_EQ(std::accumulate(months.begin(), months.end(), std::int64_t{0}), draw.amount);
    }
}

TEST(Spreading, OfTheNegativeIsTheNegative) {
    for (const Draw& draw : grid()) {
        Ore months = ore(draw.amount, draw.weights);
        for (std::int64_t& month : months) month = -month;
        ASSERT_EQ(ore(-draw.amount, draw.weights), months);
    }
}

TEST(Spreading, EveryMonthIsWithinAnOreOfItsShare) {
    for (const Draw& draw : grid()) {
        if (std::llabs(draw.amount) > 1'000'000'000'000) continue;  // a double must be able to tell öre apart
        const double total = std::accumulate(draw.weights.begin(), draw.weights.end(), 0.0);
        if (total == 0) continue;
        const Ore months = ore(draw.amount, draw.weights);
        for (std::size_t at = 0; at < months.size(); ++at) {
            const double share = static_cast<double>(draw.amount) * (draw.weights[at] / total);
            // Twelve digits of the weights: beyond that, and a double's own noise, nothing may be off.
            const double slack = 1.001 + std::fabs(static_cast<double>(draw.amount)) * 1e-11;
            ASSERT_LT(std::fabs(static_cast<double>(months[at]) - share), slack);
        }
    }
}

TEST(Spreading, AHeavierMonthNeverGetsLess) {
    for (const Draw& draw : grid()) {
        const Ore months = ore(draw.amount, draw.weights);
        for (std::size_t a = 0; a < months.size(); ++a) {
            for (std::size_t b = 0; b < months.size(); ++b) {
                const bool isHeavier = draw.weights[a] > draw.weights[b];
                const bool isEarlier = draw.weights[a] == draw.weights[b] && a < b;
                if (!isHeavier && !isEarlier) continue;
                ASSERT_GE(std::llabs(months[a]), std::llabs(months[b]));
            }
        }
    }
}

TEST(PeriodBudget, IsTheSumOfTheFirstMonths) {
    for (const Draw& draw : grid()) {
        const Ore months = ore(draw.amount, draw.weights);
        std::int64_t sum = 0;
        for (int count = 1; count <= 12; ++count) {
            sum += months[static_cast<std::size_t>(count - 1)];
            ASSERT_EQ(periodBudget(Money::fromOre(draw.amount), count, draw.weights).value().ore(), sum);
        }
        ASSERT_EQ(sum, draw.amount);
    }
}

TEST(PeriodBudget, TakesOnlyMonthsThereAre) {
    EXPECT_EQ(periodBudget(Money::fromOre(662'400'000'000), 2, kEven).value().ore(), 110'400'000'000);
    for (const int months : {0, -1, 13, std::numeric_limits<int>::min(), std::numeric_limits<int>::max()}) {
        EXPECT_EQ(periodBudget(Money::fromOre(100), months, kEven).error(), Fault::BadArgument) << months;
    }
    const std::vector<double> bad = {1, -1};
    EXPECT_EQ(periodBudget(Money::fromOre(100), 1, bad).error(), Fault::BadArgument);
    EXPECT_EQ(periodBudget(Money::fromOre(100), 1, std::span<const double>()).error(), Fault::BadArgument);
}

}  // namespace
}  // namespace outturn
