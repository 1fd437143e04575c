#include "domain/table/volumes.hpp"

#include <gtest/gtest.h>

#include "side_tables.hpp"

namespace outturn {
namespace {

const std::vector<Cell> kVolumeHeader = {u"Period", u"Verksamhet", u"Mått", u"Enhet", u"Utfall", u"Budget"};

Volumes readVolumes(const Rows& rows, const ActivityNames& names = twoActivities()) {
    return Volumes::read(rows, 1, names);
}

TEST(VolumesTable, IsReadWhole) {
    const auto read = readVolumes({kVolumeHeader,
                                   {202401.0, u"Hemtjänst", u"Timmar", u"h", 1200.0, 1000.0},
                                   {u"2024-02", 510.0, u"timmar", u"h", {}, 1000.0},
                                   {202401.0, u"Korttid", u"Timmar", {}, 0.0, {}}});
    EXPECT_EQ(read.problems, Problems());
    ASSERT_EQ(rowsOf(read.volumes), (SheetRows{2, 3, 4}));
    EXPECT_EQ(read.volumes[0].activity, 0U);
    EXPECT_EQ(read.volumes[1].activity, 0U);
    EXPECT_EQ(read.volumes[1].month, Month(2024, 2));
    EXPECT_FALSE(read.volumes[1].hasOutturn);
    EXPECT_TRUE(read.volumes[1].hasBudget);
    EXPECT_TRUE(read.volumes[2].hasOutturn);
    EXPECT_FALSE(read.volumes[2].hasBudget);
    const auto english =
        readVolumes({{u"Period", u"Activity", u"Measure", u"Outturn"}, {202401.0, u"510", u"a", 1.0}});
    EXPECT_EQ(english.problems, Problems());
    EXPECT_EQ(english.volumes.size(), 1U);
}

TEST(VolumesTable, EachCellThatIsWrongIsNamedAndItsRowLeftOut) {
    const auto read = readVolumes({kVolumeHeader,
                                   {202401.0, u"Hemtjänst", u"Timmar", u"h", 1200.0, 1000.0},
                                   {202401.0, u"510", u"TIMMAR", u"h", 1.0, 1.0},
                                   {2024.0, u"510", u"Timmar", u"h", 1.0, 1.0},
                                   {u"jan", u"510", u"Timmar", u"h", 1.0, 1.0},
                                   {202402.0, u"Skola", u"Timmar", u"h", 1.0, 1.0},
                                   {202402.0, {}, u"Timmar", u"h", 1.0, 1.0},
                                   {202402.0, u"510", {}, u"h", 1.0, 1.0},
                                   {202402.0, u"510", u"Timmar", u"h", u"1 200", 1.0},
                                   {202402.0, u"510", u"Timmar", u"h", 1.0, ErrorCell{}},
                                   {202402.0, u"510", u"Timmar", u"h", 1.0, 1.0}});
    EXPECT_EQ(read.problems, (Problems{{ProblemKind::RepeatedVolume, 3, u"Mått", u"TIMMAR"},
                                       {ProblemKind::NotAMonth, 4, u"Period", u"2024"},
                                       {ProblemKind::UnreadablePeriod, 5, u"Period", u"jan"},
                                       {ProblemKind::UnknownActivity, 6, u"Verksamhet", u"Skola"},
                                       {ProblemKind::MissingName, 7, u"Verksamhet", u""},
                                       {ProblemKind::MissingName, 8, u"Mått", u""},
                                       {ProblemKind::UnreadableNumber, 9, u"Utfall", u"1 200"},
                                       {ProblemKind::UnreadableNumber, 10, u"Budget", u"#ERROR!"}}));
    EXPECT_EQ(rowsOf(read.volumes), (SheetRows{2, 11})) << "what is broken is no first row either";
    EXPECT_EQ(read.broken, 8U);
}

TEST(VolumesTable, WithoutActivitiesSaysSoOnce) {
    const auto read = readVolumes(
        {kVolumeHeader, {202401.0, u"510", u"a", {}, 1.0, {}}, {202402.0, u"510", u"a", {}, 1.0, {}}}, {});
    EXPECT_EQ(read.problems, (Problems{{ProblemKind::NoActivities, 1, u"Verksamhet", u""}}));
    EXPECT_TRUE(read.volumes.empty());
    EXPECT_EQ(read.broken, 2U);
}

TEST(VolumesTable, WithoutItsColumnsSaysSo) {
    const auto read = readVolumes({{u"Period", u"Mått", u"Utfall"}, {202401.0, u"a", 1.0}});
    EXPECT_EQ(read.problems, (Problems{{ProblemKind::MissingColumn, 1, u"Verksamhet", u""}}));
    EXPECT_EQ(read.broken, 1U);
}

const std::vector<Cell> kWithAccounts = {u"Period", u"Verksamhet", u"Mått", u"Utfall", u"Konton"};

TEST(VolumesTable, AMeasuresAccountsMayStandInAnyOfItsRows) {
    const auto read = readVolumes({kWithAccounts,
                                   {202401.0, u"510", u"Dygn", 1.0, {}},
                                   {202402.0, u"510", u"Dygn", 1.0, u" 46*|75* "},
                                   {202403.0, u"Hemtjänst", u"dygn", 1.0, u"46*|75*"},
                                   {202401.0, u"Korttid", u"Dygn", 1.0, 4632.0}});
    EXPECT_EQ(read.problems, Problems());
    ASSERT_EQ(rowsOf(read.volumes), (SheetRows{2, 3, 4, 5}));
    EXPECT_EQ(read.volumes[0].accounts, u"");
    EXPECT_EQ(read.volumes[1].accounts, u"46*|75*");
    EXPECT_EQ(read.volumes[3].accounts, u"4632") << "a number is an account as well";
    const auto english = readVolumes({{u"Period", u"Activity", u"Measure", u"Outturn", u"ACCOUNTS"},
                                      {202401.0, u"510", u"Days", 1.0, u"3010..3999"}});
    EXPECT_EQ(english.volumes.at(0).accounts, u"3010..3999");
}

TEST(VolumesTable, OtherAccountsOfOneMeasureAreSaidOnceAndTheFirstCount) {
    const auto read = readVolumes({kWithAccounts,
                                   {202401.0, u"510", u"Dygn", 1.0, u"46*"},
                                   {202402.0, u"510", u"DYGN", 1.0, u"75*"},
                                   {202403.0, u"510", u"Dygn", 1.0, u"75*"},
                                   {202404.0, u"510", u"Dygn", 1.0, u"46*"},
                                   {202405.0, u"510", u"Dygn", 1.0, u"7510"},
                                   {202401.0, u"510", u"Timmar", 1.0, u"75*"},
                                   {202401.0, u"Korttid", u"Dygn", 1.0, u"75*"}});
    EXPECT_EQ(read.problems, (Problems{{ProblemKind::OtherAccounts, 3, u"Konton", u"75*"},
                                       {ProblemKind::OtherAccounts, 6, u"Konton", u"7510"}}));
    EXPECT_EQ(read.volumes.size(), 7U) << "their volumes are what they are";
    EXPECT_EQ(read.broken, 0U);
    EXPECT_EQ(severity(ProblemKind::OtherAccounts), Severity::Notice);
}

TEST(VolumesTable, AccountsThatCannotBeReadLeaveTheRowOut) {
    const auto read = readVolumes({kWithAccounts,
                                   {202401.0, u"510", u"Dygn", 1.0, u"46*||75*"},
                                   {202402.0, u"510", u"Dygn", 1.0, u"75..46"},
                                   {202403.0, u"510", u"Dygn", 1.0, ErrorCell{}},
                                   {202404.0, u"510", u"Dygn", 1.0, u"<5000"},
                                   {202405.0, u"510", u"Dygn", 1.0, u"   "},
                                   {202406.0, u"510", u"Dygn", 1.0, u"46*"}});
    EXPECT_EQ(read.problems, (Problems{{ProblemKind::BadCriterion, 2, u"Konton", u"46*||75*"},
                                       {ProblemKind::BadCriterion, 3, u"Konton", u"75..46"},
                                       {ProblemKind::ErrorCell, 4, u"Konton", u"#ERROR!"},
                                       {ProblemKind::BadCriterion, 5, u"Konton", u"<5000"}}));
    EXPECT_EQ(rowsOf(read.volumes), (SheetRows{6, 7})) << "and no row is held against one that is broken";
    EXPECT_EQ(read.broken, 4U);
}

TEST(VolumesTable, AYearWithoutCostIsSaidOncePerActivity) {
    const auto read = readVolumes({kVolumeHeader,
                                   {202301.0, u"510", u"a", {}, 1.0, {}},
                                   {202302.0, u"Hemtjänst", u"a", {}, 1.0, {}},
                                   {202401.0, u"510", u"a", {}, 1.0, {}},
                                   {202501.0, u"510", u"a", {}, {}, 1.0},
                                   {202401.0, u"Korttid", u"a", {}, 1.0, {}}});
    EXPECT_EQ(read.withoutCost({{0, 2024}}), (Problems{{ProblemKind::NoCost, 2, u"Verksamhet", u"510"},
                                                       {ProblemKind::NoCost, 6, u"Verksamhet", u"Korttid"}}))
        << "of a year still to come there is nothing to be missed";
    EXPECT_EQ(read.withoutCost({{0, 2023}, {0, 2024}, {1, 2024}}), Problems());
}

TEST(Units, OfMoney) {
    for (const TextView unit : {u"kr", u"Kr.", u"tkr", u" MNKR ", u"mkr", u"SEK", u"kronor"}) {
        EXPECT_TRUE(isMoney(unit)) << toUtf8(unit);
    }
    for (const TextView unit : {u"", u"tim", u"platser", u"kr/tim", u"dygn"}) {
        EXPECT_FALSE(isMoney(unit)) << toUtf8(unit);
    }
}

TEST(Units, OfHoursAndOfStocks) {
    for (const TextView unit : {u"h", u"H", u"tim", u"tim.", u"timmar", u" Timme ", u"hours"}) {
        EXPECT_TRUE(isHours(unit)) << toUtf8(unit);
        EXPECT_FALSE(isStock(unit)) << toUtf8(unit);
    }
    for (const TextView unit : {u"platser", u"Plats", u"place(s)", u"kvm", u"m²", u"årsarbetare", u"ÅA",
                                u"fte", u"boende", u"sängar"}) {
        EXPECT_TRUE(isStock(unit)) << toUtf8(unit);
        EXPECT_FALSE(isHours(unit)) << toUtf8(unit);
    }
    for (const TextView unit : {u"", u".", u"dygn", u"personer", u"timlön", u"kr"}) {
        EXPECT_FALSE(isHours(unit)) << toUtf8(unit);
        EXPECT_FALSE(isStock(unit)) << toUtf8(unit);
    }
}

}  // namespace
}  // namespace outturn
