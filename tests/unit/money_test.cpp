#include "domain/money.hpp"

#include <cmath>
#include <limits>
#include <random>

#include <gtest/gtest.h>

namespace outturn {
namespace {

constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();
constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

std::int64_t ore(double kronor) {
    return Money::fromKronor(kronor).value().ore();
}
std::int64_t millionths(double kronor) {
    return ExactAmount::fromKronor(kronor).value().millionths();
}

TEST(Money, ComesFromKronorToTheNearestOre) {
    EXPECT_EQ(ore(0), 0);
    EXPECT_EQ(ore(-0.0), 0);
    EXPECT_EQ(ore(1234.56), 123456);
    EXPECT_EQ(ore(-1234.56), -123456);
    EXPECT_EQ(ore(0.1 + 0.2), 30);
    EXPECT_EQ(ore(0.004999), 0);
    EXPECT_EQ(ore(1e-300), 0);
}

TEST(Money, RoundsHalvesAwayFromZeroAsTheyAreWritten) {
    EXPECT_EQ(ore(0.005), 1);
    EXPECT_EQ(ore(-0.005), -1);
    EXPECT_EQ(ore(1.005), 101);  // its double lies below the half
    EXPECT_EQ(ore(2.675), 268);
    EXPECT_EQ(ore(-2.675), -268);
    EXPECT_EQ(ore(0.125), 13);
    EXPECT_EQ(ore(std::nextafter(1.005, 0)), 100);
    EXPECT_EQ(ore(std::nextafter(0.005, 0)), 0);
}

TEST(Money, RoundsEveryWrittenHalfOreAwayFromZero) {
    for (std::int64_t n = 0; n < 200'000; ++n) {
        const double half = static_cast<double>(2 * n + 1) / 200.0;
        ASSERT_EQ(ore(half), n + 1) << half;
        ASSERT_EQ(ore(-half), -n - 1) << half;
        ASSERT_EQ(ore(std::nextafter(half, 0)), n) << half;
    }
}

TEST(Money, RefusesWhatIsNoAmount) {
    EXPECT_FALSE(Money::fromKronor(kNaN));
    EXPECT_FALSE(Money::fromKronor(kInfinity));
    EXPECT_FALSE(Money::fromKronor(-kInfinity));
    EXPECT_FALSE(Money::fromKronor(1e17));
    EXPECT_FALSE(Money::fromKronor(-1e17));
    EXPECT_FALSE(Money::fromKronor(std::numeric_limits<double>::max()));
    EXPECT_TRUE(Money::fromKronor(9e16));
}

TEST(Money, ReturnsTheSameDoubleForEveryWrittenAmount) {
    std::mt19937_64 random(1);
    for (int n = 0; n < 200'000; ++n) {
        const auto amount =
            static_cast<std::int64_t>(random() >> (12 + random() % 50)) * (n % 2 == 0 ? 1 : -1);
        const Money money = Money::fromOre(amount);
        ASSERT_EQ(Money::fromKronor(money.kronor()), money) << amount;
    }
}

TEST(Money, NeverWraps) {
    EXPECT_EQ(Money::fromOre(kMost - 1) + Money::fromOre(1), Money::fromOre(kMost));
    EXPECT_THROW(Money::fromOre(kMost) + Money::fromOre(1), MoneyOverflow);
    EXPECT_THROW(Money::fromOre(kLeast) - Money::fromOre(1), MoneyOverflow);
    EXPECT_THROW(Money::fromOre(0) - Money::fromOre(kLeast), MoneyOverflow);
    EXPECT_THROW(-Money::fromOre(kLeast), MoneyOverflow);
    EXPECT_EQ(-Money::fromOre(kMost), Money::fromOre(-kMost));
}

TEST(Money, KeepsItsValueWhereASumOverflows) {
    Money money = Money::fromOre(kMost);
    EXPECT_THROW(money += Money::fromOre(1), MoneyOverflow);
    EXPECT_EQ(money.ore(), kMost);
}

TEST(Money, Compares) {
    EXPECT_LT(Money::fromOre(-1), Money());
    EXPECT_GT(Money::fromOre(1), Money());
    EXPECT_EQ(Money::fromOre(100), *Money::fromKronor(1));
}

TEST(ExactAmount, ComesFromKronorToTheNearestMillionth) {
    EXPECT_EQ(millionths(0.000001), 1);
    EXPECT_EQ(millionths(0.0000005), 1);
    EXPECT_EQ(millionths(-0.0000005), -1);
    EXPECT_EQ(millionths(0.00000049), 0);
    EXPECT_EQ(millionths(1.0 / 3), 333'333);
    EXPECT_EQ(millionths(-2.0 / 3), -666'667);
    EXPECT_EQ(millionths(-0.0), 0);
}

TEST(ExactAmount, TakesWholeOreExactlyAlsoWhereDoublesAreFarApart) {
    // Doubles here lie 0.0000019 kr apart, and 0.00098 kr.
    EXPECT_EQ(millionths(10'000'000'000.10), 10'000'000'000'100'000);
    EXPECT_EQ(millionths(-9'000'000'000'000.37), -9'000'000'000'000'370'000);
    std::mt19937_64 random(2);
    for (int n = 0; n < 200'000; ++n) {
        const auto amount = static_cast<std::int64_t>(random() % 900'000'000'000'000);
        const ExactAmount exact = ExactAmount::fromMoney(Money::fromOre(n % 2 == 0 ? amount : -amount));
        ASSERT_EQ(ExactAmount::fromKronor(exact.kronor()), exact);
    }
}

TEST(ExactAmount, IsWithinADoublesReachOfTheNumberInLargeAmounts) {
    std::mt19937_64 random(3);
    for (int n = 0; n < 100'000; ++n) {
        const auto units = static_cast<std::int64_t>(random() >> (2 + random() % 30));
        const double kronor = ExactAmount::fromMillionths(units).kronor();
        ASSERT_EQ(ExactAmount::fromKronor(kronor).value().kronor(), kronor) << units;
        ASSERT_NEAR(static_cast<double>(units) / 1e6, kronor, std::fabs(kronor) * 3e-16);
    }
}

TEST(ExactAmount, RefusesWhatIsNoAmount) {
    EXPECT_FALSE(ExactAmount::fromKronor(kNaN));
    EXPECT_FALSE(ExactAmount::fromKronor(kInfinity));
    EXPECT_FALSE(ExactAmount::fromKronor(1e13));
    EXPECT_FALSE(ExactAmount::fromKronor(-9'300'000'000'000.0));
    EXPECT_FALSE(ExactAmount::fromKronor(1e300));
    EXPECT_TRUE(ExactAmount::fromKronor(9'200'000'000'000.0));
}

TEST(ExactAmount, RoundsToOreHalvesAwayFromZero) {
    const auto rounded = [](std::int64_t amount) {
        return ExactAmount::fromMillionths(amount).toMoney().ore();
    };
    EXPECT_EQ(rounded(4'999), 0);
    EXPECT_EQ(rounded(5'000), 1);
    EXPECT_EQ(rounded(-4'999), 0);
    EXPECT_EQ(rounded(-5'000), -1);
    EXPECT_EQ(rounded(1'005'000), 101);
    EXPECT_EQ(rounded(kMost), 922'337'203'685'478);
    EXPECT_EQ(rounded(kLeast), -922'337'203'685'478);
}

TEST(ExactAmount, AddsFractionsOfOreWithoutLoss) {
    ExactAmount sum;
    for (int n = 0; n < 30'000; ++n) sum += *ExactAmount::fromKronor(0.003333);
    EXPECT_EQ(sum.millionths(), 99'990'000);
    EXPECT_EQ(sum.toMoney().ore(), 9'999);
}

TEST(ExactAmount, NeverWraps) {
    EXPECT_THROW(ExactAmount::fromMillionths(kMost) + ExactAmount::fromMillionths(1), MoneyOverflow);
    EXPECT_THROW(ExactAmount::fromMillionths(kLeast) - ExactAmount::fromMillionths(1), MoneyOverflow);
    EXPECT_THROW(-ExactAmount::fromMillionths(kLeast), MoneyOverflow);
    EXPECT_THROW(ExactAmount::fromMoney(Money::fromOre(kMost)), MoneyOverflow);
    EXPECT_THROW(ExactAmount::fromMoney(Money::fromOre(kLeast / 9'999)), MoneyOverflow);
}

}  // namespace
}  // namespace outturn
