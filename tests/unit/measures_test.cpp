#include "domain/table/measures.hpp"

#include <gtest/gtest.h>

#include "side_tables.hpp"

namespace outturn {
namespace {

const std::vector<LineDefinition> kLines = {{u"Intäkter", u"3*", 2}, {u"Kostnader", u"4..7", 3}};

Measures readMeasures(const Rows& rows) {
    return Measures::read(rows, 1, twoActivities(), kLines);
}

const std::vector<Cell> kMeasureHeader = {
    u"Åtgärd", u"Verksamhet", u"Belopp (helår)", u"Från period", u"Realiserat", u"Rad", u"Mål"};

TEST(MeasuresTable, IsReadWhole) {
    const auto read = readMeasures({kMeasureHeader,
                                    {u"Schema", u"Hemtjänst", 5e6, 202404.0, 1e5, u"kostnader", 2e7},
                                    {},
                                    {u"Färre hyrda", 530.0, -1.0, u"2024-05", {}, {}, {}},
                                    {u"Avgifter", {}, 0.0, 2025.0, {}, u"Intäkter", {}}});
    EXPECT_EQ(read.problems, Problems());
    ASSERT_EQ(rowsOf(read.measures), (SheetRows{2, 4, 5}));
    EXPECT_EQ(read.measures[0].name, u"Schema");
    EXPECT_EQ(read.measures[0].activity, 0U);
    EXPECT_EQ(read.measures[0].line, 1U);
    EXPECT_EQ(read.measures[0].from, Month(2024, 4));
    EXPECT_TRUE(read.measures[0].fromIsCode);
    EXPECT_EQ(read.measures[1].activity, 1U);
    EXPECT_EQ(read.measures[1].line, std::nullopt);
    EXPECT_EQ(read.measures[1].from, Month(2024, 5));
    EXPECT_FALSE(read.measures[1].fromIsCode);
    EXPECT_EQ(read.measures[2].activity, std::nullopt);
    EXPECT_EQ(read.measures[2].from, Month(2025, 1)) << "from a year on";
    EXPECT_FALSE(read.measures[2].fromIsCode);
    EXPECT_EQ(read.goalRows, SheetRows{2});
    EXPECT_EQ(read.broken, 0U);
}

TEST(MeasuresTable, ColumnsGoByEitherLanguageAndOtherSpellings) {
    for (const auto& header : Rows{{u"MEASURE", u"activity", u"amount", u"FROM", u"Realised"},
                                   {u"åtgärd", u"Verksamhet", u"Helårseffekt", u"Start", u"Realiserat"},
                                   {u"Measure", u"Activity", u"Amount (full year)", u"From period", u"x"}}) {
        const auto read = readMeasures({header, {u"a", u"510", 1.0, 202401.0, {}}});
        EXPECT_EQ(read.problems, Problems());
        EXPECT_EQ(read.measures.size(), 1U);
    }
}

TEST(MeasuresTable, TheFullNameOfAColumnGoesBeforeAnotherSpelling) {
    const auto read = readMeasures(
        {{u"Åtgärd", u"Belopp", u"Belopp (helår)", u"Från period"}, {u"a", u"se bilaga", 12.0, 202401.0}});
    EXPECT_EQ(read.problems, Problems());
    EXPECT_EQ(read.places.at(Column::FullYearAmount), 2U);
    EXPECT_EQ(read.measures.size(), 1U);
}

TEST(MeasuresTable, TheGoalMayStandByItself) {
    const auto read =
        readMeasures({kMeasureHeader, {{}, {}, {}, {}, {}, {}, 2e7}, {u"a", {}, 1.0, u"x", {}, {}, 3.0}});
    EXPECT_EQ(read.goalRows, (SheetRows{2, 3})) << "also where its row is broken";
    EXPECT_EQ(read.broken, 1U);
    EXPECT_TRUE(read.measures.empty());
}

TEST(MeasuresTable, WithoutActivitiesAnyWillDo) {
    const auto read = Measures::read(Rows{kMeasureHeader, {u"a", u"Påhittad", 1.0, 202401.0}}, 1, {}, kLines);
    EXPECT_EQ(read.problems, Problems());
    EXPECT_EQ(read.measures.at(0).activity, std::nullopt);
}

TEST(MeasuresTable, EachCellThatIsWrongIsNamedAndItsRowLeftOut) {
    const auto read = Measures::read(Rows{kMeasureHeader,
                                          {u"ok", u"510", 1.0, 202401.0},
                                          {u"a", u"Hemtjanst", 1.0, 202401.0},
                                          {u"b", u"510", u"5 mnkr", 202401.0},
                                          {u"c", u"510", {}, 202401.0},
                                          {u"d", u"510", 1.0, 202413.0},
                                          {u"e", u"510", 1.0, {}},
                                          {u"f", u"510", 1.0, u"202401..202406"},
                                          {u"g", u"510", 1.0, 202401.0, u"hälften"},
                                          {u"h", u"510", 1.0, 202401.0, {}, u"Kostnad"},
                                          {{}, u"510", 1.0, 202401.0},
                                          {ErrorCell{}, u"510", 1.0, 202401.0},
                                          {u"i", ErrorCell{}, 1.0, 202401.0}},
                                     5, twoActivities(), kLines);
    EXPECT_EQ(read.problems, (Problems{{ProblemKind::UnknownActivity, 7, u"Verksamhet", u"Hemtjanst"},
                                       {ProblemKind::UnreadableAmount, 8, u"Belopp (helår)", u"5 mnkr"},
                                       {ProblemKind::UnreadableAmount, 9, u"Belopp (helår)", u""},
                                       {ProblemKind::UnreadablePeriod, 10, u"Från period", u"202413"},
                                       {ProblemKind::UnreadablePeriod, 11, u"Från period", u""},
                                       {ProblemKind::NotAMonth, 12, u"Från period", u"202401..202406"},
                                       {ProblemKind::UnreadableAmount, 13, u"Realiserat", u"hälften"},
                                       {ProblemKind::UnknownLine, 14, u"Rad", u"Kostnad"},
                                       {ProblemKind::MissingName, 15, u"Åtgärd", u""},
                                       {ProblemKind::ErrorCell, 16, u"Åtgärd", u"#ERROR!"},
                                       {ProblemKind::ErrorCell, 17, u"Verksamhet", u"#ERROR!"}}));
    EXPECT_EQ(rowsOf(read.measures), SheetRows{6});
    EXPECT_EQ(read.broken, 11U);
}

TEST(MeasuresTable, AGoalThatIsNoNumberLeavesTheMeasure) {
    const auto read = readMeasures({kMeasureHeader, {u"a", u"510", 1.0, 202401.0, {}, {}, u"20 mnkr"}});
    EXPECT_EQ(read.problems, (Problems{{ProblemKind::UnreadableAmount, 2, u"Mål", u"20 mnkr"}}));
    EXPECT_EQ(read.measures.size(), 1U);
    EXPECT_TRUE(read.goalRows.empty());
}

TEST(MeasuresTable, ATableWithoutItsColumnsSaysSoOnceAndCountsItsRows) {
    const auto read = readMeasures({{u"Åtgärd", u"Belopp"}, {u"a", u"b"}, {}, {u"c", 1.0}});
    EXPECT_EQ(read.problems, (Problems{{ProblemKind::MissingColumn, 1, u"Från period", u""}}));
    EXPECT_TRUE(read.measures.empty());
    EXPECT_EQ(read.broken, 2U);
}

TEST(MeasuresTable, TwoColumnsOfOneNameAreTold) {
    const auto read =
        readMeasures({{u"Åtgärd", u"Belopp", u"Från", u"Start"}, {u"a", 1.0, 202401.0, 202402.0}});
    EXPECT_EQ(read.problems, (Problems{{ProblemKind::DuplicateColumn, 1, u"Start", u"Start"}}));
    EXPECT_EQ(read.broken, 1U);
}

TEST(MeasuresTable, NothingIsNoTable) {
    const auto read = readMeasures({});
    EXPECT_EQ(read.problems.size(), 3U) << "the columns it must have";
    EXPECT_TRUE(readMeasures({kMeasureHeader}).problems.empty()) << "a year may do without measures";
}

}  // namespace
}  // namespace outturn
