#include "domain/table/risks.hpp"

#include <gtest/gtest.h>

#include "side_tables.hpp"

namespace outturn {
namespace {

const std::vector<Cell> kRiskHeader = {u"Verksamhet", u"Risk", u"Lägst", u"Högst", u"Sannolikhet"};

Risks readRisks(const Rows& rows) {
    return Risks::read(rows, 1, twoActivities());
}

TEST(RisksTable, IsReadWhole) {
    const auto read = readRisks({kRiskHeader,
                                 {u"korttid", u"Hyror", -3e6, -1e6, 0.3},
                                 {{}, u" ", {}, {}, {}},
                                 {{}, u"Statsbidrag", 0.0, 2e6, u"30 %"},
                                 {u"510", 7.0, 1.0, 1.0, 100.0}});
    EXPECT_EQ(read.problems, Problems());
    ASSERT_EQ(rowsOf(read.risks), (SheetRows{2, 4, 5}));
    EXPECT_FALSE(read.risks[0].textProbability);
    EXPECT_TRUE(read.risks[1].textProbability);
    EXPECT_EQ(read.risks[2].name, u"7");
    EXPECT_EQ(read.broken, 0U);
    EXPECT_EQ(readRisks({{u"risk", u"LOW", u"High", u"probability"}, {u"a", 0.0, 1.0, 50.0}}).risks.size(),
              1U);
    EXPECT_EQ(readRisks({{u"Risk", u"Låg", u"Hög", u"Sannolikhet"}, {u"a", 0.0, 1.0, 50.0}}).risks.size(),
              1U);
}

TEST(RisksTable, EachCellThatIsWrongIsNamedAndItsRowLeftOut) {
    const auto read = readRisks({kRiskHeader,
                                 {u"Skola", u"a", -2.0, -1.0, 0.5},
                                 {u"510", u"b", -1.0, -2.0, 0.5},
                                 {u"510", u"c", -2.0, -1.0, 130.0},
                                 {u"510", u"d", -2.0, -1.0, {}},
                                 {u"510", u"e", -2.0, -1.0, u"stor"},
                                 {u"510", u"f", u"lite", -1.0, 0.5},
                                 {u"510", u"g", -2.0, {}, 0.5},
                                 {u"510", {}, -2.0, -1.0, 0.5},
                                 {u"510", u"h", 2.0, 1.0, -1.0}});
    EXPECT_EQ(read.problems, (Problems{{ProblemKind::UnknownActivity, 2, u"Verksamhet", u"Skola"},
                                       {ProblemKind::LowAboveHigh, 3, u"Lägst", u"-1"},
                                       {ProblemKind::BadProbability, 4, u"Sannolikhet", u"130"},
                                       {ProblemKind::BadProbability, 5, u"Sannolikhet", u""},
                                       {ProblemKind::BadProbability, 6, u"Sannolikhet", u"stor"},
                                       {ProblemKind::UnreadableAmount, 7, u"Lägst", u"lite"},
                                       {ProblemKind::UnreadableAmount, 8, u"Högst", u""},
                                       {ProblemKind::MissingName, 9, u"Risk", u""},
                                       {ProblemKind::LowAboveHigh, 10, u"Lägst", u"2"},
                                       {ProblemKind::BadProbability, 10, u"Sannolikhet", u"-1"}}));
    EXPECT_TRUE(read.risks.empty());
    EXPECT_EQ(read.broken, 9U) << "a row with two faults is one row";
}

TEST(Probability, IsReadAsAPersonWritesIt) {
    EXPECT_EQ(probabilityIn(0.3), 0.3);
    EXPECT_EQ(probabilityIn(30.0), 0.3);
    EXPECT_EQ(probabilityIn(0.0), 0.0);
    EXPECT_EQ(probabilityIn(1.0), 1.0);
    EXPECT_EQ(probabilityIn(100.0), 1.0);
    EXPECT_EQ(probabilityIn(u"30 %"), 0.3);
    EXPECT_EQ(probabilityIn(u" 30\u00A0% "), 0.3);
    EXPECT_EQ(probabilityIn(u"12,5%"), 0.125);
    EXPECT_EQ(probabilityIn(u"1 %"), 0.01);
    EXPECT_EQ(probabilityIn(u"0,3"), 0.3);
    EXPECT_EQ(probabilityIn(u"30"), 0.3);
}

TEST(Probability, IsAShareOrNothing) {
    for (const Cell& cell : std::vector<Cell>{130.0,
                                              100.1,
                                              -0.1,
                                              u"130 %",
                                              u"101",
                                              u"-3 %",
                                              u"%",
                                              u"",
                                              u"30 % %",
                                              u"1.2.3",
                                              u"hög",
                                              u"1e1",
                                              u"3 0 %",
                                              ErrorCell{},
                                              {}}) {
        EXPECT_EQ(probabilityIn(cell), std::nullopt) << toUtf8(cellText(cell));
    }
}

}  // namespace
}  // namespace outturn
