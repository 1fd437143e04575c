// The sections that a report makes of the tables Measures, Risks, Volumes, Equity and Calendar, and those a
// person writes. The figures are worked out by hand beside what is typed.
#include <cmath>

#include <gtest/gtest.h>

#include <com/sun/star/sheet/XSpreadsheets.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>

#include "office/report_workbook.hpp"
#include "office/table_workbook.hpp"
#include "sheet/settings.hpp"

namespace outturn::driver {
namespace {

const Month kFebruary(2024, 2);
constexpr int kLastRow = 300;

void put(const Workbook& workbook, std::string_view sheet, const CellRows& rows) {
    workbook.addSheet(sheet);
    Matrix cells;
    for (const auto& row : rows) {
        auto& made = cells.emplace_back();
        for (const CellValue& value : row) made.push_back(value.any());
    }
    workbook.fill(std::string(sheet) + ".A1", cells);
}

// sign: -1 where the books bear the bookkeeping sign.
void putBooks(const Workbook& workbook, double sign) {
    put(workbook, "Huvudbok",
        {{"Period", "Konto", "Verksamhet", "Belopp"},
         {202301, 4010, 510, sign * -25000},
         {202401, 3010, 510, sign * 1000},
         {202401, 4010, 510, sign * -20000},
         {202402, 5010, 510, sign * -13000.01},
         {202401, 4010, 520, sign * -30000},
         {202402, 4010, 520, sign * -20000},
         {202402, 4010, 530, sign * -2300}});
    put(workbook, "Budget",
        {{"Period", "Konto", "Verksamhet", "Belopp"},
         {202401, 3010, 510, sign * 800},
         {202401, 4010, 510, sign * -30000},
         {202401, 4010, 520, sign * -20000},
         {202402, 4010, 520, sign * -20000}});
    put(workbook, "Rader", {{"Rad", "Konton"}, {"Intäkter", "3*"}, {"Varor", "4*"}, {"Personal", "5*"}});
    put(workbook, "Verksamheter",
        {{"Kod", "Namn"}, {510, "Hemtjänst"}, {520, "Sjukhus"}, {530, "Boende"}, {540, "Lokaler"}});
    // A submitted forecast of -79 000 kronor in all.
    put(workbook, "Prognoser",
        {{"Period", "Rad", "Belopp"},
         {202402, "Intäkter", 1000},
         {202402, "Varor", -60000},
         {202402, "Personal", -20000}});
}

void putSideTables(const Workbook& workbook) {
    put(workbook, "Åtgärder",
        {{"Åtgärd", "Verksamhet", "Belopp", "Från period", "Realiserat", "Mål"},
         {"Schema", 510, 12000, 202402, 500, 15000},
         {"Okänd", "Skola", 1, 202401, 0, ""},
         {"=1+1", "", 6000, "2023-07", 1000, 5000},
         {"Trasig", 510, "x", 202401, 0, ""}});
    put(workbook, "Risker",
        {{"Verksamhet", "Risk", "Lägst", "Högst", "Sannolikhet"},
         {510, "Fler timmar", -10000, -4000, 50},
         {520, "Lägre priser", 1000, 3000, 0.4},
         {520, "Bakvänd", 5, 1, 50}});
    put(workbook, "Volymer",
        {{"Period", "Verksamhet", "Mått", "Enhet", "Utfall", "Budget"},
         {202301, "Hemtjänst", "Beviljade timmar", "tim", 75, 80},
         {202401, "Hemtjänst", "Beviljade timmar", "tim", 50, 100},
         {202402, "Hemtjänst", "Beviljade timmar", "tim", 40, 0},
         {202401, "Sjukhus", "Arbetade timmar", "h", 600, 500},
         {202402, "Sjukhus", "Arbetade timmar", "h", 600, 500},
         {202401, "Sjukhus", "Patienter", "personer", 1200, 1000},
         {202402, "Sjukhus", "Patienter", "personer", 1400, 1000},
         {202401, "Boende", "Platser", "platser", 10, 12},
         {202402, "Boende", "Platser", "platser", 13, 12},
         {202402, "Boende", "Dygn", "dygn", 0, 300},
         {202402, "Boende", "Hyra", "tkr", 7, 6},
         {202402, "Lokaler", "Besök", "st", 1250, ""}});
    put(workbook, "Eget kapital", {{"Period", "Belopp"}, {2023, 900000}, {2024, 5000}});
    put(workbook, "Uppföljningsplan",
        {{"Period", "Rapport", "Sammanträde"},
         {202311, "Rapport per november", 45272},
         {202402, "Rapport per februari", 45377},
         {202403, "Delårsrapport", 45405},
         {202404, "Rapport per april", ""}});
}

SpreadsheetDocument books(bool sideTables, double sign = 1) {
    const SpreadsheetDocument document = office().newDocument();
    const Workbook workbook(office(), document);
    putBooks(workbook, sign);
    if (sideTables) putSideTables(workbook);
    sheet::Settings settings = sheet::readSettings(document);
    settings.ledgerSign = sign < 0 ? TableSign::DebitPositive : TableSign::RevenuePositive;
    settings.budgetSign = settings.ledgerSign;
    sheet::writeSettings(document, settings);
    return document;
}

class Sections : public testing::Test {
  protected:
    explicit Sections(bool sideTables = true, double sign = 1) : books_(office(), books(sideTables, sign)) {}
    void SetUp() override { fill(); }

    void fill(Month period = kFebruary, Language language = Language::Swedish) {
        sheet_ = books_.fill(period, language, Unit::Kronor);
        ASSERT_FALSE(sheet_.empty());
    }
    [[nodiscard]] int row(const std::string& identity) const {
        for (int number = 1; number <= kLastRow; ++number) {
            if (books_.shown("AA" + std::to_string(number)) == identity) return number;
        }
        return 0;
    }
    [[nodiscard]] bool has(const std::string& identity) const { return row(identity) > 0; }
    [[nodiscard]] std::string at(char column, const std::string& identity) const {
        const int number = row(identity);
        return number == 0 ? "no row " + identity : books_.shown(column + std::to_string(number));
    }
    // The columns with something in them, parted by bars.
    [[nodiscard]] std::string line(const std::string& identity) const {
        std::string all;
        for (const char column : std::string("ABCDEGHIJ")) {
            const std::string cell = at(column, identity);
            if (!cell.empty()) all += (all.empty() ? "" : " | ") + cell;
        }
        return all;
    }
    [[nodiscard]] double number(char column, const std::string& identity) const {
        return books_.number(column + std::to_string(row(identity)));
    }
    void type(char column, const std::string& identity, const std::string& content) const {
        books_.set("'" + sheet_ + "'." + column + std::to_string(row(identity)), content);
    }
    void expectNoErrors() const {
        for (int number = 2; number <= kLastRow; ++number) {
            for (const char column : std::string("ABCDEGHIJ")) {
                const std::string cell = books_.shown(column + std::to_string(number));
                const bool isError = cell.starts_with("#") || cell.starts_with("Err:");
                const bool isNoPoint = books_.shown("AA" + std::to_string(number)).starts_with("chart:");
                EXPECT_TRUE(!isError || isNoPoint) << column << number << " " << cell;
            }
        }
    }

    ReportWorkbook books_;
    std::string sheet_;
};

class WithoutSideTables : public Sections {
  protected:
    WithoutSideTables() : Sections(false) {}
};

class InDebit : public Sections {
  protected:
    InDebit() : Sections(true, -1) {}
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

// Volumes

TEST_F(Sections, VolumesAreSummedOrAveragedAndCompared) {
    EXPECT_EQ(at('A', "volumes"), "Volymer och nyckeltal");
    EXPECT_EQ(line("volumes:heads"),
              "Verksamhet | Mått | Enhet | Utfall | Budget | Utfall fg år | Förändring mot fg år");
    EXPECT_EQ(line("volume:Hemtjänst:Beviljade timmar"),
              "Hemtjänst | Beviljade timmar | tim | 90 | 100 | 75 | +20 %");
    EXPECT_EQ(line("volume:Sjukhus:Patienter"), "Sjukhus | Patienter | personer | 2 600 | 2 000 | – | –");
    EXPECT_EQ(line("volume:Boende:Platser"), "Boende | Platser | platser, i snitt | 11,5 | 12,0 | – | –");
    EXPECT_EQ(line("volume:Lokaler:Besök"), "Lokaler | Besök | st | 1 250 | – | – | –");
    EXPECT_EQ(at('A', "volumes:incomplete"),
              "En volym som saknar utfall för någon månad är för låg: Dygn, Hyra, Besök.");
}

TEST_F(Sections, VolumesHaveACostEach) {
    // Of an activity's costs alone: its revenue of 1 000 is not in them.
    EXPECT_EQ(line("unit-cost:Hemtjänst:Beviljade timmar"),
              "Hemtjänst | Beviljade timmar | tim | 366,7 | 300,0 | 333,3 | +10 %");
    EXPECT_NEAR(number('G', "unit-cost:Hemtjänst:Beviljade timmar"), 366.67, 0.001);
    EXPECT_EQ(line("unit-cost:Boende:Platser"), "Boende | Platser | platser | 200,0 | – | – | –")
        << "2 300 for the mean of 10 and 13, and no budget";
    EXPECT_EQ(line("unit-cost:Boende:Dygn"), "Boende | Dygn | dygn | – | – | – | –") << "no volume";
    EXPECT_EQ(line("unit-cost:Lokaler:Besök"), "Lokaler | Besök | st | – | – | – | –") << "no cost";
    EXPECT_FALSE(has("unit-cost:Boende:Hyra")) << "what a thousand kronor cost says nothing";
    expectNoErrors();
}

TEST_F(Sections, VolumesSplitTheDeviationOfCost) {
    // 1,000 h at 40 were budgeted for 2,000 patients; it took 1,200 h and 50,000 for 2,600.
    EXPECT_EQ(line("cost-split:Sjukhus:Patienter"),
              "Sjukhus: Patienter och Arbetade timmar | 40 000 | 52 000 | 50 000 | −12 000 | +4 000 | "
              "−2 000 | −10 000");
    EXPECT_FALSE(has("cost-split:Sjukhus:Arbetade timmar"));
    // Of one measure: 300 an hour for ten hours less, and the rest.
    EXPECT_EQ(line("cost-split:Hemtjänst:Beviljade timmar"),
              "Hemtjänst: Beviljade timmar | 30 000 | 27 000 | 33 000 | +3 000 | – | −6 000 | −3 000");
    const double parts = number('G', "cost-split:Hemtjänst:Beviljade timmar") +
                         number('I', "cost-split:Hemtjänst:Beviljade timmar");
    EXPECT_NEAR(parts, -3000.01, 0.0001);
    EXPECT_NEAR(number('J', "cost-split:Hemtjänst:Beviljade timmar"), -3000.01, 0.0001);
    // Without a budgeted cost there is nothing to flex; what is booked is still told.
    EXPECT_EQ(line("cost-split:Boende:Platser"), "Boende: Platser | 0 | – | 2 300 | – | – | – | −2 300");
    EXPECT_TRUE(has("cost-split:Boende:Dygn")) << "two measures, neither in hours: each its own";
    EXPECT_FALSE(has("cost-split:Boende:Hyra"));
}

TEST_F(Sections, VolumesThatChangeSplitAnewToTheOre) {
    const std::string split = "cost-split:Sjukhus:Patienter";
    // Thirds of an öre on every side.
    books_.set("Volymer.E7", "1201");
    books_.set("Volymer.F5", "497");
    books_.set("Volymer.E6", "613.5");
    const auto ore = [&](char column) { return std::llround(number(column, split) * 100); };
    EXPECT_EQ(ore('G') + ore('H') + ore('I'), ore('J'));
    EXPECT_EQ(ore('J'), -1000000);
    EXPECT_NE(ore('G'), -1200000);
    // A volume that falls away leaves a dash, no division by nothing.
    books_.set("Volymer.F7", "0");
    books_.set("Volymer.F8", "0");
    EXPECT_EQ(line(split),
              "Sjukhus: Patienter och Arbetade timmar | 40 000 | – | 50 000 | – | – | – | −10 000");
    expectNoErrors();
}

TEST_F(InDebit, CostsAreTheSame) {
    EXPECT_EQ(line("unit-cost:Hemtjänst:Beviljade timmar"),
              "Hemtjänst | Beviljade timmar | tim | 366,7 | 300,0 | 333,3 | +10 %");
    EXPECT_EQ(line("cost-split:Sjukhus:Patienter"),
              "Sjukhus: Patienter och Arbetade timmar | 40 000 | 52 000 | 50 000 | −12 000 | +4 000 | "
              "−2 000 | −10 000");
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
