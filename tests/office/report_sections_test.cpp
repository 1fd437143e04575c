// The sections that a report makes of the tables Measures, Risks, Equity and Calendar, and those a person
// writes. The figures are worked out by hand beside what is typed.
#include <com/sun/star/sheet/XSpreadsheets.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>

#include "office/sections_test.hpp"

namespace outturn::driver {
namespace {

class WithoutSideTables : public Sections {
  protected:
    WithoutSideTables() : Sections(false) {}
};

// Measures

TEST_F(Sections, MeasuresAreDecidedRealisedExpectedAndStillToCome) {
    EXPECT_EQ(at('A', "measures"), "Åtgärdsplan");
    EXPECT_EQ(line("measures:heads"),
              "Åtgärd | Verksamhet | Från | Beslutat, helår | Realiserat hittills | Väntat under året | "
              "Återstår under året");
    // From February eleven twelfths of 12 000; from last year on the whole of 6 000.
    EXPECT_EQ(line("measure:Schema"), "Schema | Hemtjänst | 2024-02 | 12 000 | 500 | 11 000 | 10 500");
    EXPECT_EQ(line("measure:=1+1"), "=1+1 | 2023-07 | 6 000 | 1 000 | 6 000 | 5 000");
    EXPECT_EQ(line("measures:result"), "Summa | 18 000 | 1 500 | 17 000 | 15 500");
    EXPECT_EQ(line("measures:goal"), "Mål | 20 000");
    EXPECT_EQ(line("measures:gap"), "Saknas till målet | −2 000");
    EXPECT_EQ(at('A', "measures:broken"), "2 rader i Åtgärder är inte med: se sidopanelen.");
    books_.set("Åtgärder.C2", "14000");
    EXPECT_EQ(line("measures:gap"), "Skillnad mot målet | 0");
    books_.set("Åtgärder.C2", "14001");
    EXPECT_EQ(line("measures:gap"), "Utöver målet | +1");
}

TEST_F(Sections, MeasuresOfAPersonsOwnRowsAreNotSummed) {
    const Reference<com::sun::star::table::XColumnRowRange> lines(books_.workbook().sheet(sheet_),
                                                                  UNO_QUERY_THROW);
    lines->getRows()->insertByIndex(row("measure:Schema"), 1);
    books_.set("'" + sheet_ + "'.G" + std::to_string(row("measure:Schema") + 1), "999999");
    EXPECT_EQ(at('G', "measures:result"), "18 000");
    fill();
    EXPECT_EQ(at('G', "measures:result"), "18 000");
    EXPECT_EQ(books_.shown("G" + std::to_string(row("measure:Schema") + 1)), "999 999") << "and stay";
}

TEST_F(Sections, MeasuresThatAreAllBrokenAreStillSpokenOf) {
    for (const char* cell : {"C2", "C4"}) books_.set("Åtgärder." + std::string(cell), "abc");
    fill();
    EXPECT_EQ(at('A', "measures"), "Åtgärdsplan");
    EXPECT_FALSE(has("measures:heads"));
    EXPECT_EQ(at('A', "measures:broken"), "4 rader i Åtgärder är inte med: se sidopanelen.");
}

// Risks

TEST_F(Sections, RisksAreWeightedAndSummedBySign) {
    EXPECT_EQ(at('A', "risks"), "Risker");
    EXPECT_EQ(line("risks:heads"), "Verksamhet | Risk | Lägst | Högst | Sannolikhet | Vägt");
    EXPECT_EQ(line("risk:Fler timmar"), "Hemtjänst | Fler timmar | −10 000 | −4 000 | 50 % | −3 500");
    EXPECT_EQ(line("risk:Lägre priser"), "Sjukhus | Lägre priser | 1 000 | 3 000 | 40 % | +800");
    EXPECT_EQ(line("risks:negative"), "Summa negativa risker | −10 000 | −4 000 | −3 500");
    EXPECT_EQ(line("risks:positive"), "Summa positiva risker | 1 000 | 3 000 | +800");
    EXPECT_EQ(line("risks:result"), "Netto | −9 000 | −1 000 | −2 700");
    EXPECT_EQ(at('A', "risks:broken"), "1 rad i Risker är inte med: se sidopanelen.");
}

// Equity

TEST_F(Sections, EquityIsWhatTheForecastTakesOfIt) {
    EXPECT_EQ(at('A', "equity"), "Eget kapital");
    EXPECT_EQ(line("equity:allowed"), "Får användas under året | 5 000");
    EXPECT_EQ(line("equity:used"), "Används enligt prognosen | 5 000");
    EXPECT_EQ(line("equity:left"), "Återstår | 0");
    EXPECT_EQ(line("equity:beyond"), "Underskott utöver vad som får användas | −74 000");
    books_.set("'Eget kapital'.B3", "100000");
    EXPECT_EQ(line("equity:used"), "Används enligt prognosen | 79 000");
    EXPECT_EQ(line("equity:left"), "Återstår | 21 000");
    EXPECT_EQ(line("equity:beyond"), "Underskott utöver vad som får användas | 0");
    // A surplus uses none of it.
    books_.set("Prognoser.C2", "200000");
    EXPECT_EQ(line("equity:used"), "Används enligt prognosen | 0");
}

// Calendar

TEST_F(Sections, CalendarMarksThisReport) {
    EXPECT_EQ(line("calendar:heads"), "Rapport | Sammanträde");
    EXPECT_EQ(line("meeting:202402:Rapport per februari"), "▸ Rapport per februari | 2024-03-26");
    EXPECT_EQ(line("meeting:202403:Delårsrapport"), "Delårsrapport | 2024-04-23");
    EXPECT_EQ(line("meeting:202404:Rapport per april"), "Rapport per april | –");
    EXPECT_FALSE(has("meeting:202311:Rapport per november")) << "of the year before";
}

// What a person writes

TEST_F(Sections, AssessmentsAskForATextAndKeepIt) {
    EXPECT_EQ(at('A', "assessments:economic"), "Bedömning ur ekonomisk dimension");
    EXPECT_EQ(at('A', "assessments:ecological:comment"), "Skriv bedömningen här.");
    EXPECT_EQ(at('A', "attachments:follow-up"), "1. Månadsuppföljning februari 2024");
    type('A', "assessments:social:comment", "Inga särskilda aspekter.");
    type('A', "consultation:comment", "Samverkan har skett i FSG.");
    fill(kFebruary, Language::English);
    EXPECT_EQ(at('A', "assessments:social"), "Assessment: social dimension");
    EXPECT_EQ(at('A', "assessments:social:comment"), "Inga särskilda aspekter.");
    EXPECT_EQ(at('A', "consultation:comment"), "Samverkan har skett i FSG.");
    EXPECT_EQ(at('A', "assessments:economic:comment"), "Write the assessment here.");
    EXPECT_EQ(at('A', "attachments:follow-up"), "1. Monthly follow-up February 2024");
}

// All of them

TEST_F(Sections, SpeakEnglish) {
    fill(kFebruary, Language::English);
    EXPECT_EQ(line("measures:heads"),
              "Measure | Activity | From | Decided, full year | Realised to date | Expected in the year | "
              "Remaining in the year");
    EXPECT_EQ(at('A', "measures:gap"), "Missing to the goal");
    EXPECT_EQ(at('A', "measures:broken"), "2 rows of Measures are left out: see the sidebar.");
    EXPECT_EQ(at('A', "risks:broken"), "1 row of Risks is left out: see the sidebar.");
    EXPECT_EQ(at('D', "volume:Boende:Platser"), "");
    EXPECT_EQ(at('E', "volume:Boende:Platser"), "platser, on average");
    EXPECT_EQ(line("cost-split:Sjukhus:Patienter"),
              "Sjukhus: Patienter and Arbetade timmar | 40 000 | 52 000 | 50 000 | −12 000 | +4 000 | "
              "−2 000 | −10 000");
    EXPECT_EQ(line("calendar:heads"), "Report | Meeting");
    expectNoErrors();
}

TEST_F(WithoutSideTables, ThereAreOnlyTheTextsToWrite) {
    for (const char* heading : {"measures", "risks", "volumes", "equity", "calendar"}) {
        EXPECT_FALSE(has(heading)) << heading;
    }
    EXPECT_TRUE(has("assessments:economic"));
    EXPECT_TRUE(has("attachments"));
    expectNoErrors();
}

TEST_F(Sections, LeaveWithTheirTables) {
    books_.workbook().document()->getSheets()->removeByName("Risker");
    books_.set("'Eget kapital'.A3", "2025");
    fill();
    EXPECT_FALSE(has("risks"));
    EXPECT_FALSE(has("equity")) << "nothing of this year";
    EXPECT_TRUE(has("measures"));
    expectNoErrors();
}

}  // namespace
}  // namespace outturn::driver
