#include "domain/table/line_sums.hpp"

#include <gtest/gtest.h>

#include "tables.hpp"

namespace outturn {
namespace {

using Sums = std::map<std::pair<Text, int>, double>;

const Rows kLedger = {{u"Period", u"Konto", u"Verksamhet", u"Belopp"},
                      {202301.0, 3010.0, u"Hemtjänst", 100.0},
                      {202312.0, 5010.0, u"hemtjänst", -40.0},
                      {202401.0, 5020.0, u"Korttid", -30.0},
                      {202402.0, 6010.0, u"", -20.5},
                      {202402.0, 9999.0, u"Korttid", 7.0}};

const LineDefinition kRevenue{u"Intäkter", u"3*", 2};
const LineDefinition kCosts{u"Kostnader", u"4..7", 3};

TEST(LineSums, AreWhatIsBookedOnEachLine) {
    const std::vector<LineDefinition> lines = {kRevenue, kCosts, {u"Tom", u"8*", 4}};
    EXPECT_EQ(lineSums(readTable(kLedger), lines), (std::vector<double>{100, -90.5, 0}));
}

TEST(LineSums, OfALineThatCannotBeReadAreNothing) {
    const std::vector<LineDefinition> lines = {{u"a", u"", 2}, {u"b", u"3*||4*", 3}, kRevenue};
    EXPECT_EQ(lineSums(readTable(kLedger), lines), (std::vector<double>{0, 0, 100}));
}

TEST(LineSums, LeaveOutWhatCannotBeRead) {
    const auto table = readTable({{u"Period", u"Konto", u"Belopp"},
                                  {202401.0, 3010.0, 5.0},
                                  {202401.0, 3010.0, u"x"},
                                  {202401.0, ErrorCell{}, 9.0}});
    EXPECT_EQ(lineSums(table, std::vector{kRevenue}), std::vector<double>{5});
}

TEST(LineSums, OfNoTableAreNothing) {
    EXPECT_EQ(lineSums({}, std::vector{kRevenue, kCosts}), (std::vector<double>{0, 0}));
    const auto ambiguous = readTable({{u"Period", u"Konto", u"Konto", u"Belopp"}, {202401.0, 3.0, 3.0, 1.0}});
    EXPECT_EQ(lineSums(ambiguous, std::vector{kRevenue}), std::vector<double>{0});
    EXPECT_TRUE(lineSums(readTable(kLedger), {}).empty());
}

TEST(ActivitySums, AreByActivityAndYear) {
    EXPECT_EQ(activitySums(readTable(kLedger), std::vector{kCosts}),
              (Sums{{{u"hemtjänst", 2023}, -40}, {{u"korttid", 2024}, -30}, {{u"", 2024}, -20.5}}));
    EXPECT_EQ(activitySums(readTable(kLedger), std::vector{kRevenue, kCosts}).at({u"hemtjänst", 2023}), 60);
}

TEST(ActivitySums, WithoutActivitiesOrLinesThereAreNone) {
    EXPECT_TRUE(activitySums({}, std::vector{kCosts}).empty());
    EXPECT_TRUE(activitySums(readTable(kLedger), {}).empty());
    EXPECT_TRUE(activitySums(readTable({{u"Period", u"Konto", u"Belopp"}, {202401.0, 5010.0, 1.0}}),
                             std::vector{kCosts})
                    .empty());
}

}  // namespace
}  // namespace outturn
