#include "domain/budget/deviation.hpp"

#include <limits>
#include <random>

#include <gtest/gtest.h>

namespace outturn {
namespace {

ExactAmount kronor(double amount) {
    return ExactAmount::fromKronor(amount).value();
}
constexpr ExactAmount kMost = ExactAmount::fromMillionths(std::numeric_limits<std::int64_t>::max());
constexpr ExactAmount kLeast = ExactAmount::fromMillionths(std::numeric_limits<std::int64_t>::min());

TEST(Deviation, IsPositiveWhereItIsGood) {
    EXPECT_EQ(deviation(kronor(207), kronor(214)), kronor(-7));      // revenue fell short
    EXPECT_EQ(deviation(kronor(-1320), kronor(-1346)), kronor(26));  // cost fell short
    EXPECT_EQ(deviation(kronor(0.1), kronor(0.3)), kronor(-0.2));    // no dust of doubles
    EXPECT_EQ(deviation(kronor(5), kronor(0)), kronor(5));
}

TEST(Deviation, NeverWraps) {
    EXPECT_THROW(deviation(kMost, kronor(-1)), MoneyOverflow);
    EXPECT_THROW(deviation(kLeast, kronor(1)), MoneyOverflow);
}

TEST(RelativeDeviation, KeepsTheSignOfGoodAndBad) {
    EXPECT_DOUBLE_EQ(relativeDeviation(kronor(105), kronor(100)).value(), 0.05);
    EXPECT_DOUBLE_EQ(relativeDeviation(kronor(-105), kronor(-100)).value(), -0.05);
    EXPECT_DOUBLE_EQ(relativeDeviation(kronor(-95), kronor(-100)).value(), 0.05);
    EXPECT_DOUBLE_EQ(relativeDeviation(kronor(-50), kronor(100)).value(), -1.5);
    EXPECT_DOUBLE_EQ(relativeDeviation(kronor(0), kronor(-100)).value(), 1);
    EXPECT_EQ(relativeDeviation(kronor(100), kronor(100)).value(), 0);
}

TEST(RelativeDeviation, OfNothingIsADivisionByZero) {
    EXPECT_EQ(relativeDeviation(kronor(5), kronor(0)).error(), Fault::DivisionByZero);
    EXPECT_EQ(relativeDeviation(kronor(0), kronor(0)).error(), Fault::DivisionByZero);
}

TEST(RelativeDeviation, HasAnAnswerAtTheEndsOfTheRange) {
    EXPECT_DOUBLE_EQ(relativeDeviation(kMost, kLeast).value(), 2);
    EXPECT_DOUBLE_EQ(relativeDeviation(kLeast, kMost).value(), -2);
    EXPECT_DOUBLE_EQ(relativeDeviation(kMost, ExactAmount::fromMillionths(-1)).value(),
                     9223372036854775808.0);
}

TEST(RelativeDeviation, HasTheDeviationsSign) {
    std::mt19937_64 random(6);
    for (int n = 0; n < 20'000; ++n) {
        const auto draw = [&random] {
            return ExactAmount::fromMillionths(static_cast<std::int64_t>(random() >> (3 + random() % 55)) -
                                               static_cast<std::int64_t>(random() >> (3 + random() % 55)));
        };
        const ExactAmount outturn = draw();
        const ExactAmount reference = draw();
        if (reference == ExactAmount()) continue;
        const double relative = relativeDeviation(outturn, reference).value();
        ASSERT_EQ(relative > 0, outturn > reference);
        ASSERT_EQ(relative < 0, outturn < reference);
        const double against = (outturn.kronor() - reference.kronor()) / std::abs(reference.kronor());
        ASSERT_NEAR(relative, against, 1e-9 * (1 + std::abs(against)));
    }
}

}  // namespace
}  // namespace outturn
