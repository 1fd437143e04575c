// Measures, Risks, Volumes, Equity and Calendar of a workbook: what is found in them, each fault on the cell
// that has it, and the cells and formulas that a report is given for them.
#include <gtest/gtest.h>

#include <com/sun/star/table/XCell.hpp>

#include "office/table_workbook.hpp"
#include "sheet/report/sources.hpp"

namespace outturn::driver {
namespace {

using Strings = std::vector<std::string>;
using Texts = std::vector<Text>;

class SideTables : public testing::Test {
  protected:
    SideTables() {
        book_.put("Huvudbok", "A1",
                  {{"Period", "Konto", "Verksamhet", "Belopp"},
                   {202401, 3010, 510, 100},
                   {202401, 4010, 510, -30},
                   {202402, 5010, 510, -80},
                   {202402, 5010, 530, -10}});
        book_.put("Budget", "A1", {{"Period", "Konto", "Verksamhet", "Belopp"}, {202401, 3010, 510, 90}});
        book_.put("Rader", "A1",
                  {{"Rad", "Konton"}, {"Intäkter", "3*"}, {"Material", "4*"}, {"Personal", "5..7"}});
        book_.put("Verksamheter", "A1", {{"Kod", "Namn"}, {510, "Hemtjänst"}, {530, "Korttid"}});
    }

    [[nodiscard]] report::Sources sources(Month period = Month(2024, 2)) const {
        sheet::ReportRequest request;
        request.period = period;
        return sheet::reportSources(book_.survey(), request,
                                    {{TableKind::Ledger, u"$X.$A$1"}, {TableKind::Budget, u"$X.$A$2"}});
    }

    // What a formula of the sources shows.
    [[nodiscard]] double value(TextView formula) const {
        const auto cell = book_.range("Sheet1", "A1")->getCellByPosition(0, 0);
        cell->setFormula(toOUString("=" + outturn::toUtf8(formula)));
        EXPECT_EQ(cell->getError(), 0) << outturn::toUtf8(formula);
        return cell->getValue();
    }
    void type(std::string_view sheet, std::string_view address, const char* formula) const {
        book_.range(sheet, address)->getCellByPosition(0, 0)->setFormula(toOUString(formula));
    }

    TableWorkbook book_;
};

TEST_F(SideTables, AreNoneWhereThereAreNone) {
    const auto found = sources();
    EXPECT_TRUE(found.measures.empty());
    EXPECT_TRUE(found.risks.empty());
    EXPECT_TRUE(found.volumes.empty());
    EXPECT_TRUE(found.equity.empty());
    EXPECT_TRUE(found.meetings.empty());
    EXPECT_EQ(book_.problems(), Strings());
}

// Lines

TEST_F(SideTables, ALineIsACostByWhatIsBookedOnIt) {
    const auto findings = book_.survey();
    EXPECT_EQ(findings.lineIsCost, (std::vector<bool>{false, true, true}));
    EXPECT_EQ(findings.largestCost, 2U);
    const auto found = sources();
    EXPECT_FALSE(found.lines[0].isCost);
    EXPECT_TRUE(found.lines[2].isCost);
}

TEST_F(SideTables, ALedgerInDebitIsTurnedFirst) {
    auto settings = sheet::readSettings(book_.document());
    settings.ledgerSign = TableSign::DebitPositive;
    const auto findings = sheet::survey(book_.document(), settings);
    EXPECT_EQ(findings.lineIsCost, (std::vector<bool>{true, false, false}));
    EXPECT_EQ(findings.largestCost, 0U);
}

// Measures

TEST_F(SideTables, MeasuresAreCellsAndALiveMonth) {
    book_.put("Åtgärder", "A3",
              {{"Åtgärd", "Verksamhet", "Belopp (helår)", "Från period", "Realiserat", "Rad", "Mål"},
               {"Schema", "Hemtjänst", 12, 202404, 1, "", 20},
               {"Schema", 530, 6, "2024-05", "", "material", ""},
               {"Avgifter", "", 3, 45444, "", "Intäkter", ""}});
    EXPECT_EQ(book_.problems(), Strings());
    const auto found = sources();
    ASSERT_EQ(found.measures.size(), 3U);
    const auto& first = found.measures[0];
    EXPECT_EQ(first.name, u"Schema:Hemtjänst") << "two are called so";
    EXPECT_EQ(first.nameCell, u"$Åtgärder.$A4");
    EXPECT_EQ(first.activityCell, u"$Åtgärder.$B4");
    EXPECT_EQ(first.amountCell, u"$Åtgärder.$C4");
    EXPECT_EQ(first.fromCell, u"$Åtgärder.$D4") << "a month is a month";
    EXPECT_EQ(first.realisedCell, u"$Åtgärder.$E4");
    EXPECT_EQ(first.activity, 0U);
    EXPECT_EQ(first.line, 2U) << "the largest cost";
    EXPECT_EQ(found.measures[1].name, u"Schema:530");
    EXPECT_EQ(found.measures[1].activity, 1U);
    EXPECT_EQ(found.measures[1].line, 1U);
    EXPECT_EQ(value(found.measures[1].fromCell), 202405);
    EXPECT_EQ(found.measures[2].name, u"Avgifter");
    EXPECT_EQ(found.measures[2].activity, std::nullopt);
    EXPECT_EQ(found.measures[2].line, 0U);
    EXPECT_EQ(value(found.measures[2].fromCell), 202406) << "a date";
    EXPECT_EQ(found.measuresGoal, Texts{u"$Åtgärder.$G4"});
    EXPECT_EQ(found.brokenMeasures, 0U);
}

TEST_F(SideTables, TheMonthFollowsItsCellHoweverItIsWritten) {
    book_.put("Measures", "A1", {{"Measure", "Amount", "From"}, {"a", 1, "2024-05"}});
    const Text month = sources().measures.at(0).fromCell;
    EXPECT_EQ(sources().measures.at(0).realisedCell, u"");
    EXPECT_EQ(sources().measures.at(0).activityCell, u"");
    for (const auto& [typed, expected] :
         std::vector<std::pair<const char*, double>>{{"202407", 202407},
                                                     {"2025", 202501},
                                                     {"'2025", 202501},
                                                     {"'202408", 202408},
                                                     {"'2024-09-15", 202409},
                                                     {"'\u00A02024-10 ", 202410},
                                                     {"20241130", 202411},
                                                     {"2024-12-24", 202412}}) {
        type("Measures", "C2", typed);
        EXPECT_EQ(value(month), expected) << typed;
        EXPECT_EQ(value(sources().measures.at(0).fromCell), expected) << typed;
    }
}

TEST_F(SideTables, ABrokenMeasureIsNamedLeftOutAndCounted) {
    book_.put("Åtgärder", "A1",
              {{"Åtgärd", "Verksamhet", "Belopp", "Start", "Rad"},
               {"a", "Skola", 1, 202401, ""},
               {"b", "Korttid", "x", 202401, ""},
               {"c", "", 1, 202413, ""},
               {"d", "", 1, 202401, "Resultat"},
               {"", "", "", "", ""},
               {"e", "Korttid", 1, 202401, ""}});
    EXPECT_EQ(book_.problems(),
              (Strings{"unknown-activity Åtgärder.B2 Skola", "unreadable-amount Åtgärder.C3 x",
                       "unreadable-period Åtgärder.D4 202413", "unknown-line Åtgärder.E5 Resultat"}));
    const auto found = sources();
    ASSERT_EQ(found.measures.size(), 1U);
    EXPECT_EQ(found.measures[0].nameCell, u"$Åtgärder.$A7");
    EXPECT_EQ(found.brokenMeasures, 4U);
    EXPECT_EQ(book_.survey().table(TableKind::Measures)->rows, 5U);
}

// Risks

TEST_F(SideTables, RisksAreCellsAndALiveShare) {
    book_.put("Risker", "A1",
              {{"Verksamhet", "Risk", "Låg", "Hög", "Sannolikhet"},
               {"Hemtjänst", "Hyror", -3, -1, 30},
               {"", "Bidrag", 0, 2, "12,5 %"}});
    EXPECT_EQ(book_.problems(), Strings());
    const auto found = sources();
    ASSERT_EQ(found.risks.size(), 2U);
    EXPECT_EQ(found.risks[0].name, u"Hyror");
    EXPECT_EQ(found.risks[0].nameCell, u"$Risker.$B2");
    EXPECT_EQ(found.risks[0].activityCell, u"$Risker.$A2");
    EXPECT_EQ(found.risks[0].lowCell, u"$Risker.$C2");
    EXPECT_EQ(found.risks[0].highCell, u"$Risker.$D2");
    EXPECT_DOUBLE_EQ(value(found.risks[0].probabilityCell), 0.3);
    EXPECT_DOUBLE_EQ(value(u"10*" + found.risks[1].probabilityCell), 1.25);
    type("Risker", "E2", "0.4");
    EXPECT_DOUBLE_EQ(value(found.risks[0].probabilityCell), 0.4);
    for (const auto& [typed, expected] : std::vector<std::pair<const char*, double>>{
             {"'1 %", 0.01}, {"'40\u00A0%", 0.4}, {"50", 0.5}, {"0.6", 0.6}, {"'0,7", 0.7}, {"'80", 0.8}}) {
        type("Risker", "E3", typed);
        EXPECT_DOUBLE_EQ(value(found.risks[1].probabilityCell), expected) << typed;
        EXPECT_EQ(book_.problems(), Strings()) << typed;
    }
}

TEST_F(SideTables, ABrokenRiskIsNamedLeftOutAndCounted) {
    book_.put("Risker", "A1",
              {{"Verksamhet", "Risk", "Lägst", "Högst", "Sannolikhet"},
               {"Hemtjänst", "a", -1, -3, 30},
               {"Hemtjänst", "b", -3, -1, 130},
               {"=1+1", "c", -3, -1, 30},
               {"Korttid", "d", -3, -1, 0.3}});
    EXPECT_EQ(book_.problems(), (Strings{"low-above-high Risker.C2 -1", "bad-probability Risker.E3 130",
                                         "unknown-activity Risker.A4 =1+1"}));
    EXPECT_EQ(sources().risks.size(), 1U);
    EXPECT_EQ(sources().brokenRisks, 3U);
}

TEST_F(SideTables, ACellOfManyCharactersIsCutInTheSentenceOnly) {
    const std::string longName(30'000, 'x');
    book_.put("Risker", "A1",
              {{"Verksamhet", "Risk", "Lägst", "Högst", "Sannolikhet"},
               {longName.c_str(), "a", -3, -1, 30},
               {"", longName.c_str(), -3, -1, 30}});
    const auto findings = book_.survey();
    ASSERT_EQ(findings.problems.size(), 1U);
    EXPECT_LT(describe(findings.problems[0].problem, Language::Swedish).size(), 300U);
    EXPECT_EQ(findings.problems[0].problem.value.size(), 30'000U);
    EXPECT_EQ(sources().risks.at(0).name.size(), 30'000U);
}

// Volumes

TEST_F(SideTables, VolumesAreGatheredByActivityAndMeasureUpToTheMonth) {
    book_.put("Volymer", "A1",
              {{"Period", "Verksamhet", "Mått", "Enhet", "Utfall", "Budget"},
               {202401, "Korttid", "Platser", "platser", 10, 12},
               {202401, "Hemtjänst", "Beviljade timmar", "tim.", 1000, 900},
               {202402, 510, "beviljade timmar", "", 1100, ""},
               {202403, 510, "Beviljade timmar", "", 1200, 900},
               {202302, 510, "Beviljade timmar", "", 800, 850},
               {202312, 510, "Beviljade timmar", "", 900, 850},
               {202201, 510, "Beviljade timmar", "", 700, 750},
               {202101, 510, "Besök", "", 1, 1}});
    const auto found = sources();
    ASSERT_EQ(found.volumes.size(), 2U) << "of one too old nothing is known";
    EXPECT_EQ(found.volumes[0].name, u"Korttid:Platser");
    EXPECT_EQ(found.volumes[0].activity, 1U);
    EXPECT_TRUE(found.volumes[0].average);
    EXPECT_FALSE(found.volumes[0].inHours);
    const auto& hours = found.volumes[1];
    EXPECT_EQ(hours.name, u"Hemtjänst:Beviljade timmar");
    EXPECT_EQ(hours.activity, 0U);
    EXPECT_TRUE(hours.inHours);
    EXPECT_FALSE(hours.average);
    EXPECT_EQ(hours.activityCell, u"$Volymer.$B3");
    EXPECT_EQ(hours.measureCell, u"$Volymer.$C3");
    EXPECT_EQ(hours.unitCell, u"$Volymer.$D3");
    EXPECT_EQ(hours.outturn, (Texts{u"$Volymer.$E3", u"$Volymer.$E4"}));
    EXPECT_EQ(hours.budget, (Texts{u"$Volymer.$F3"})) << "an empty cell says nothing";
    EXPECT_EQ(hours.lastYear, Texts{u"$Volymer.$E6"});
    EXPECT_EQ(hours.twoYearsAgo, Texts{u"$Volymer.$E8"});
    EXPECT_EQ(book_.survey().table(TableKind::Volumes)->months.size(), 7U);
}

TEST_F(SideTables, VolumesKnowTheCellOfTheirAccounts) {
    book_.put("Volymer", "A1",
              {{"Period", "Verksamhet", "Mått", "Utfall", "Konton"},
               {202401, "Hemtjänst", "Dygn", 1, ""},
               {202402, "Hemtjänst", "dygn", 1, 4010},
               {202403, "Hemtjänst", "Dygn", 1, "5*"},
               {202401, "Hemtjänst", "Besök", 1, ""},
               {202401, "Korttid", "Platser", 1, "4*||5*"},
               {202402, "Korttid", "Platser", 1, "K*"}});
    EXPECT_EQ(book_.problems(), (Strings{"bad-criterion Volymer.E6 4*||5*", "other-accounts Volymer.E4 5*"}));
    const auto found = sources();
    ASSERT_EQ(found.volumes.size(), 3U);
    EXPECT_EQ(found.volumes[0].accountsCell, u"$Volymer.$E3");
    EXPECT_EQ(found.volumes[0].accounts, u"4010");
    EXPECT_EQ(found.volumes[1].accountsCell, u"");
    EXPECT_EQ(found.volumes[2].accountsCell, u"$Volymer.$E7");
    EXPECT_EQ(found.volumes[2].accounts, u"k*") << "compared in any letter case";
    EXPECT_EQ(found.brokenVolumes, 1U);
}

TEST_F(SideTables, AVolumeOfAYearWithoutCostIsNoticed) {
    book_.put("Volymer", "A1",
              {{"Period", "Verksamhet", "Mått", "Utfall"},
               {202401, "Hemtjänst", "a", 1},
               {202301, "Hemtjänst", "a", 1},
               {202302, "Hemtjänst", "a", 1},
               {202401, "Korttid", "a", 1}});
    EXPECT_EQ(book_.problems(), Strings{"no-cost Volymer.B3 Hemtjänst"});
    EXPECT_EQ(sources().volumes.size(), 2U) << "a notice leaves nothing out";
    EXPECT_EQ(sources().brokenVolumes, 0U);
    book_.put("Huvudbok", "D5", {{10}});
    EXPECT_EQ(book_.problems(), (Strings{"no-cost Volymer.B3 Hemtjänst", "no-cost Volymer.B5 Korttid"}));
}

TEST_F(SideTables, ABrokenVolumeIsNamedLeftOutAndCounted) {
    book_.put("Volymer", "A1",
              {{"Period", "Verksamhet", "Mått", "Utfall", "Budget"},
               {202401, "Hemtjänst", "a", 1, 1},
               {202401, 510, "A", 2, 2},
               {2024, "Hemtjänst", "a", 1, 1},
               {202402, "Skola", "a", 1, 1},
               {202402, "Hemtjänst", "a", "ett", 1}});
    EXPECT_EQ(book_.problems(),
              (Strings{"repeated-volume Volymer.C3 A", "not-a-month Volymer.A4 2024",
                       "unknown-activity Volymer.B5 Skola", "unreadable-number Volymer.D6 ett"}));
    EXPECT_EQ(sources().volumes.at(0).outturn, Texts{u"$Volymer.$D2"});
    EXPECT_EQ(sources().brokenVolumes, 4U);
}

TEST_F(SideTables, VolumesNeedActivitiesAndALedgerThatHasThem) {
    book_.put("Volymer", "A2", {{"Period", "Verksamhet", "Mått", "Utfall"}, {202401, 510, "a", 1}});
    book_.put("Huvudbok", "C1", {{"Enhet"}});
    EXPECT_EQ(book_.problems(), Strings{"no-activities Volymer.B2"});
    EXPECT_EQ(sources().brokenVolumes, 1U);
    book_.put("Huvudbok", "C1", {{"Verksamhet"}});
    EXPECT_EQ(book_.problems(), Strings());
    book_.document()->getSheets()->removeByName("Verksamheter");
    EXPECT_EQ(book_.problems(), Strings{"no-activities Volymer.B2"});
    EXPECT_EQ(sources().brokenVolumes, 1U);
    EXPECT_TRUE(sources().volumes.empty());
}

TEST_F(SideTables, ActivitiesGoByNameWhereTheLedgerHoldsNames) {
    book_.put("Verksamheter", "A1", {{"Kod", "Namn"}, {1, "Ledning"}, {2, "Ledning"}, {3, "Hemtjänst"}});
    book_.put("Huvudbok", "C2", {{"Hemtjänst"}, {"Ledning"}, {"Ledning"}, {"Hemtjänst"}});
    book_.put("Åtgärder", "A1",
              {{"Åtgärd", "Verksamhet", "Belopp", "Från"}, {"a", 3, 1, 202401}, {"b", 2, 1, 202401}});
    const auto found = sources();
    ASSERT_EQ(found.activities.size(), 2U);
    EXPECT_EQ(found.measures.at(0).activity, 1U);
    EXPECT_EQ(found.measures.at(1).activity, 0U) << "two codes, one name";
}

// Equity and Calendar

TEST_F(SideTables, EquityAndMeetingsAreThoseOfTheYear) {
    book_.put("Eget kapital", "A1",
              {{"Period", "Belopp", "Beslut"}, {2024, 20, "budget"}, {2023, 10, ""}, {202406, 5, "tillägg"}});
    book_.put("Uppföljningsplan", "A1",
              {{"Period", "Rapport", "Sammanträde"},
               {202404, "Delårsrapport", "maj"},
               {202302, "Månadsuppföljning", 45000},
               {"2024-02", "Månadsuppföljning", 45372}});
    EXPECT_EQ(book_.problems(), Strings());
    const auto found = sources();
    EXPECT_EQ(found.equity, (Texts{u"$'Eget kapital'.$B2", u"$'Eget kapital'.$B4"}));
    ASSERT_EQ(found.meetings.size(), 2U);
    EXPECT_EQ(found.meetings[0].name, u"202404:Delårsrapport");
    EXPECT_EQ(found.meetings[0].period, Month(2024, 4));
    EXPECT_EQ(found.meetings[1].period, Month(2024, 2));
    EXPECT_EQ(found.meetings[1].reportCell, u"$Uppföljningsplan.$B4");
    EXPECT_EQ(found.meetings[1].meetingCell, u"$Uppföljningsplan.$C4");
    EXPECT_EQ(sources(Month(2023, 11)).equity, Texts{u"$'Eget kapital'.$B3"});
    EXPECT_EQ(sources(Month(2023, 11)).meetings.size(), 1U);
}

TEST_F(SideTables, BrokenRowsOfEquityAndCalendarAreNamedAndLeftOut) {
    book_.put("Equity", "A1", {{"Period", "Amount"}, {"i år", 20}, {2024, "20 mnkr"}, {2024, 1}});
    book_.put("Calendar", "A1", {{"Period", "Report"}, {"tertial 1", "a"}, {202402, ""}, {202402, "b"}});
    EXPECT_EQ(book_.problems(),
              (Strings{"unreadable-period Equity.A2 i år", "unreadable-amount Equity.B3 20 mnkr",
                       "unreadable-period Calendar.A2 tertial 1", "missing-name Calendar.B3"}));
    EXPECT_EQ(sources().equity, Texts{u"$Equity.$B4"});
    EXPECT_EQ(sources().meetings.size(), 1U);
}

// Bad input

TEST_F(SideTables, AMissingColumnIsSaidOfTheHeader) {
    book_.put("Åtgärder", "A1", {{"Åtgärd", "Belopp"}, {"a", 1}, {"b", 1}});
    EXPECT_EQ(book_.problems(), Strings{"missing-column Åtgärder.A1"});
    EXPECT_EQ(book_.survey().problems.front().problem.column, u"Från period");
    EXPECT_EQ(sources().brokenMeasures, 2U);
}

TEST_F(SideTables, RowsPastedBelowANamedRangeAreSaidButNotALineOfTotals) {
    book_.put("Plan", "A1",
              {{"Åtgärd", "Belopp", "Från"}, {"a", 1, 202401}, {"b", 1, 202401}, {"Summa", 2, ""}});
    book_.nameRange("Åtgärder", "$Plan.$A$1:$C$2");
    EXPECT_EQ(book_.problems(), Strings{"rows-outside Plan.A3"});
    book_.put("Bedömning", "A1",
              {{"Risk", "Lägst", "Högst", "Sannolikhet"}, {"a", 1, 2, 30}, {"Summa", 1, 2, ""}});
    book_.nameRange("Risker", "$Bedömning.$A$1:$D$2");
    EXPECT_EQ(book_.problems(), Strings{"rows-outside Plan.A3"});
}

}  // namespace
}  // namespace outturn::driver
