// Measures, Risks, Volumes, Equity and Calendar: what is read of them, and every row that is left out named.
#include <gtest/gtest.h>

#include "domain/table/calendar.hpp"
#include "domain/table/equity.hpp"
#include "domain/table/measures.hpp"
#include "domain/table/risks.hpp"
#include "domain/table/volumes.hpp"
#include "tables.hpp"

namespace outturn {
namespace {

using Problems = std::vector<Problem>;
using SheetRows = std::vector<std::uint32_t>;

ActivityNames activities() {
    ActivityNames names;
    names.add(u"510", u"Hemtjänst");
    names.add(u"530", u"Korttid");
    return names;
}

const std::vector<LineDefinition> kLines = {{u"Intäkter", u"3*", 2}, {u"Kostnader", u"4..7", 3}};

// Which rows of the sheet, in order.
template <class Each>
SheetRows rowsOf(const std::vector<Each>& read) {
    SheetRows rows;
    for (const Each& each : read) rows.push_back(each.sheetRow);
    return rows;
}

TEST(ActivityNames, FindsCodesBeforeNames) {
    ActivityNames names = activities();
    names.add(u"Hemtjänst", u"Något annat");
    EXPECT_EQ(names.find(u" hemTJÄNST "), 2U) << "one's code is another's name";
    EXPECT_EQ(names.find(u"korttid"), 1U);
    EXPECT_EQ(names.find(u"530"), 1U);
    EXPECT_EQ(names.find(u""), std::nullopt);
    EXPECT_EQ(ActivityNames().find(u"510"), std::nullopt);
}

// Measures

Measures readMeasures(const Rows& rows) {
    return Measures::read(rows, 1, activities(), kLines);
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
                                     5, activities(), kLines);
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

// Risks

const std::vector<Cell> kRiskHeader = {u"Verksamhet", u"Risk", u"Lägst", u"Högst", u"Sannolikhet"};

Risks readRisks(const Rows& rows) {
    return Risks::read(rows, 1, activities());
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

// Volumes

const std::vector<Cell> kVolumeHeader = {u"Period", u"Verksamhet", u"Mått", u"Enhet", u"Utfall", u"Budget"};

Volumes readVolumes(const Rows& rows, const ActivityNames& names = activities()) {
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

// Equity

TEST(EquityTable, IsReadByYear) {
    const auto read = Equity::read(Rows{{u"Period", u"Belopp", u"Text"},
                                        {2024.0, 2e7, u"Beslut i mars"},
                                        {202403.0, -1e6, {}},
                                        {{}, {}, u"Enligt årsredovisningen"},
                                        {u"2025", 0.0, {}}},
                                   1);
    EXPECT_EQ(read.problems, Problems());
    EXPECT_EQ(rowsOf(read.amounts), (SheetRows{2, 3, 5}));
    EXPECT_EQ(read.amounts[1].year, 2024);
    EXPECT_EQ(read.amounts[2].year, 2025);
}

TEST(EquityTable, EachCellThatIsWrongIsNamedAndItsRowLeftOut) {
    const auto read = Equity::read(Rows{{u"Period", u"Amount", u"Anmärkning"},
                                        {u"i år", 1.0, {}},
                                        {{}, 1.0, {}},
                                        {2024.0, u"20 mnkr", {}},
                                        {2024.0, {}, {}},
                                        {u"202311..202402", 1.0, {}},
                                        {{}, {}, u"en anmärkning"}},
                                   1);
    EXPECT_EQ(read.problems, (Problems{{ProblemKind::UnreadablePeriod, 2, u"Period", u"i år"},
                                       {ProblemKind::UnreadablePeriod, 3, u"Period", u""},
                                       {ProblemKind::UnreadableAmount, 4, u"Amount", u"20 mnkr"},
                                       {ProblemKind::UnreadableAmount, 5, u"Amount", u""},
                                       {ProblemKind::NotAYear, 6, u"Period", u"202311..202402"}}));
    EXPECT_TRUE(read.amounts.empty());
    EXPECT_EQ(read.broken, 5U);
    EXPECT_EQ(Equity::read(Rows{{u"Belopp"}, {1.0}}, 1).problems,
              (Problems{{ProblemKind::MissingColumn, 1, u"Period", u""}}));
}

// Calendar

TEST(CalendarTable, IsReadInItsOrder) {
    const auto read = Calendar::read(Rows{{u"Period", u"Uppföljning", u"Sammanträde"},
                                          {202402.0, u"Månadsuppföljning", 45372.0},
                                          {u"2024-01", u"Årsredovisning", u"i mars"},
                                          {},
                                          {202404.0, u"Delårsrapport", {}}},
                                     3);
    EXPECT_EQ(read.problems, Problems());
    ASSERT_EQ(rowsOf(read.meetings), (SheetRows{4, 5, 7}));
    EXPECT_EQ(read.meetings[0].period, Month(2024, 2));
    EXPECT_EQ(read.meetings[2].report, u"Delårsrapport");
    EXPECT_EQ(Calendar::read(Rows{{u"PERIOD", u"report"}, {202401.0, u"a"}}, 1).meetings.size(), 1U);
}

TEST(CalendarTable, EachCellThatIsWrongIsNamedAndItsRowLeftOut) {
    const auto read = Calendar::read(Rows{{u"Period", u"Rapport", u"Sammanträde"},
                                          {u"tertial 1", u"a", {}},
                                          {2024.0, u"b", {}},
                                          {202401.0, {}, u"i mars"},
                                          {202401.0, u"c", ErrorCell{}}},
                                     1);
    EXPECT_EQ(read.problems, (Problems{{ProblemKind::UnreadablePeriod, 2, u"Period", u"tertial 1"},
                                       {ProblemKind::NotAMonth, 3, u"Period", u"2024"},
                                       {ProblemKind::MissingName, 4, u"Rapport", u""},
                                       {ProblemKind::ErrorCell, 5, u"Sammanträde", u"#ERROR!"}}));
    EXPECT_TRUE(read.meetings.empty());
    EXPECT_EQ(read.broken, 4U);
}

}  // namespace
}  // namespace outturn
