// What exports of Swedish systems look like beyond the plain table.
#include "export_sheet.hpp"

namespace outturn::exports {
namespace {

TEST(RealExports, GroupSumsAboveTheirAccountsAreNotCountedTwice) {
    const ExportSheet sheet(
        u"Konto|Konto (T)|2024-01|2024-02\n"
        u"|Totalt|=-255|=-265\n"
        u"3|Intäkter|=-310|=-320\n"
        u"30|Taxor och avgifter|=-300|=-310\n"
        u"3010|Taxor|=-100|=-110\n"
        u"3020|Avgifter|=-200|=-200\n"
        u"35|Bidrag|=-10|=-10\n"
        u"3510|Statsbidrag|=-10|=-10\n"
        u"5|Personal|=55|=55\n"
        u"5010|Löner|=55|=55\n");
    const Understood read = sheet.read();
    ASSERT_TRUE(read.isReady());
    EXPECT_EQ(rowsLeftOut(read, LeftOutReason::SumOfRows), (SheetRows{3, 4, 7, 9}));
    EXPECT_EQ(rowsLeftOut(read, LeftOutReason::LabelledTotal), (SheetRows{2}));
    EXPECT_EQ(read.rows.size(), 8U);
    ASSERT_TRUE(read.totals.own);
    EXPECT_EQ(read.totals.ownRow, 2U);
    EXPECT_EQ(read.totals.own->kronor(), -520);
    EXPECT_EQ(read.totals.difference(), ExactAmount());
}

TEST(RealExports, ShortCodesBelowTheirAccountsAreSums) {
    const ExportSheet sheet(
        u"Konto|Benämning|Period|Belopp\n"
        u"3010|Taxor|202401|=-100\n"
        u"3020|Avgifter|202401|=-200\n"
        u"30|Taxor och avgifter||=-300\n"
        u"5010|Löner|202401|=50\n"
        u"50|Personal||=50\n");
    const Understood read = sheet.read();
    EXPECT_EQ(rowsLeftOut(read, LeftOutReason::SumOfRows), (SheetRows{4, 6}));
    EXPECT_EQ(read.totals.clean.kronor(), -250);
}

TEST(RealExports, AShortAccountWithAPeriodOrAnotherAmountIsAnAccount) {
    const ExportSheet sheet(
        u"Konto|Period|Belopp\n"
        u"30|202401|=-300\n"
        u"3010|202401|=-300\n"
        u"35||=-7\n"
        u"3510|202401|=-10\n"
        u"5010|202401|=55\n");
    const Understood read = sheet.read();
    EXPECT_EQ(rowsLeftOut(read, LeftOutReason::SumOfRows), SheetRows{});
    ASSERT_EQ(read.problems.size(), 1U);
    EXPECT_EQ(read.problems[0].sheetRow, 4U) << "no period: named, not guessed";
    EXPECT_EQ(read.totals.clean.kronor(), -555);
}

TEST(RealExports, ATotalAboveTheRowsThatDiffersIsShown) {
    const ExportSheet sheet(
        u"Konto|Period|Belopp\n"
        u"Totalt||=-40\n"
        u"3010|202401|=-100\n"
        u"5010|202401|=70\n");
    const Understood read = sheet.read();
    ASSERT_TRUE(read.totals.own);
    EXPECT_EQ(read.totals.own->kronor(), -40);
    EXPECT_EQ(read.totals.difference().kronor(), -10);
    EXPECT_FALSE(read.leftOut[0].rowsSum) << "there are no rows above it";
}

TEST(RealExports, AReportOfOneCumulatedPeriodOffersItsMonths) {
    const ExportSheet sheet(
        u"Resultatrapport 2024||||||\n"
        u"Konto||Konto (T)|Utfall jan-feb|Budget jan-feb|Avvikelse mot budget|Ack utfall fg år\n"
        u"3010||Taxor|=-100|=-90|=-10|=-80\n"
        u"5010||Löner|=70|=60|=10|=50\n");
    const Understood ledger = sheet.read();
    ASSERT_EQ(asked(ledger), (Kinds{QuestionKind::Period}));
    EXPECT_EQ(words(ledger.questions[0]), (std::vector<Text>{u"202401..202402"}));
    EXPECT_EQ(ledger.columns[2].role, Role::AccountName) << "over a blank column";
    EXPECT_EQ(ledger.columns[6].role, Role::OtherFigure);
    const Understood budget = sheet.read(Wanted::Budget, {{{QuestionKind::Period, 0}, u"202401..202402"}});
    EXPECT_EQ(shown(budget), (Shown{"202401..202402 3010 -90 Taxor", "202401..202402 5010 60 Löner"}));
    ASSERT_EQ(budget.answered.size(), 1U);
    EXPECT_EQ(budget.answered[0].given, u"202401..202402");
}

TEST(RealExports, AnAccumulatedFigureIsNoMonths) {
    const ExportSheet sheet(
        u"Kto|Utf period|Utf ack|Bud period|Återstår av budget\n"
        u"3010|=-100|=-200|=-90|=1\n"
        u"5010|=70|=150|=60|=2\n");
    const Understood read = sheet.read(Wanted::Ledger, {{{QuestionKind::Period, 0}, u"202402"}});
    EXPECT_EQ(shown(read), (Shown{"202402 3010 -100", "202402 5010 70"}));
    const Understood budget = sheet.read(Wanted::Budget, {{{QuestionKind::Period, 0}, u"202402"}});
    EXPECT_EQ(shown(budget), (Shown{"202402 3010 -90", "202402 5010 60"}));
}

TEST(RealExports, DimensionsOfAMunicipalityKeepTheirCodesAndNames) {
    const ExportSheet sheet(
        u"Ansvar|Ansvar (T)|Verksamhet|Verksamhet (T)|Projekt|Konto|Konto (T)|Motpart|Period|Belopp\n"
        u"01100|Nämnd|51010|Hemtjänst||30110|Taxor|81|202401|-1 000,00\n"
        u"01200|Enhet|52010|Boende|P001|50110|Löner||202401|2 500,00-\n"
        u"01200|Enhet|52010|Boende|P001|50110|Löner||202401|9 000,00\n");
    const Understood read = sheet.read();
    ASSERT_TRUE(read.isReady());
    EXPECT_EQ(shown(read)[1], "202401 50110 -2500 Löner/01200/Enhet/52010/Boende/P001/");
    EXPECT_EQ(read.totals.clean.kronor(), 5500);
}

TEST(RealExports, APeriodOverAmountsIsAFigure) {
    const ExportSheet sheet(
        u"Resultatrapport||||||\n"
        u"Period: 2024-02-01 - 2024-02-29||||||\n"
        u"||Period|Ackumulerat|Budget period|Fg år\n"
        u"Rörelsens intäkter|||||\n"
        u"3001|Försäljning 25 %|100 000,00|200 000,00|90 000,00|80 000,00\n"
        u"Summa rörelsens intäkter||100 000,00|200 000,00|90 000,00|80 000,00\n"
        u"5010|Lokalhyra|-20 000,00|-40 000,00|-20 000,00|-19 000,00\n"
        u"Rörelseresultat||80 000,00|160 000,00|70 000,00|61 000,00\n");
    const Answers february = {{{QuestionKind::Period, 0}, u"202402"}};
    const Understood ledger = sheet.read(Wanted::Ledger, february);
    EXPECT_EQ(shown(ledger), (Shown{"202402 3001 100000 Försäljning 25 %", "202402 5010 -20000 Lokalhyra"}));
    EXPECT_EQ(ledger.totals.difference(), ExactAmount());
    EXPECT_EQ(shown(sheet.read(Wanted::Budget, february))[1], "202402 5010 -20000 Lokalhyra");
}

TEST(RealExports, AccumulatedOutturnIsOfferedWhereThereIsNoOther) {
    const ExportSheet sheet(
        u"|Ack utfall|Budget|Avvikelse\n"
        u"|2402|2024|2402\n"
        u"3011 Taxor|-100|-600|500\n"
        u"5010 Löner|50|300|-250\n");
    const Understood read = sheet.read();
    EXPECT_EQ(read.headerRows, 2U);
    ASSERT_EQ(asked(read), (Kinds{QuestionKind::AmountColumn}));
    EXPECT_EQ(words(read.questions[0]), (std::vector<Text>{u"C", u"B", u"D"}));
    const Understood taken = sheet.read(Wanted::Ledger, {{{QuestionKind::AmountColumn, 0}, u"B"},
                                                         {{QuestionKind::Period, 0}, u"202401..202402"}});
    EXPECT_EQ(shown(taken), (Shown{"202401..202402 3011 -100 Taxor", "202401..202402 5010 50 Löner"}));
}

TEST(RealExports, BookingsBelowTheirAccountInAColumnOfAccountsAreAsked) {
    const ExportSheet sheet(
        u"Huvudbok||||||||\n"
        u"Konto|Namn|Vernr|Datum|Text|Debet|Kredit|Saldo\n"
        u"3010|Försäljning||||||0,00\n"
        u"||A1|2024-01-15|Faktura||1000,00|-1000,00\n"
        u"||A2|2024-02-15|Faktura||500,00|-1500,00\n"
        u"|Omslutning:||||0,00|1500,00|\n"
        u"5010|Hyra||||||0,00\n"
        u"||B1|2024-01-31|Hyra|800,00||800,00\n"
        u"|Omslutning:||||800,00|0,00|\n");
    ASSERT_EQ(asked(sheet.read()), (Kinds{QuestionKind::AccountAbove}));
    const Understood read = sheet.read(Wanted::Ledger, {{{QuestionKind::AccountAbove, 0}, u"yes"}});
    EXPECT_EQ(shown(read),
              (Shown{"202401 3010 -1000 Försäljning/A1/Faktura", "202402 3010 -500 Försäljning/A2/Faktura",
                     "202401 5010 800 Hyra/B1/Hyra"}));
    EXPECT_TRUE(read.problems.empty());
}

TEST(RealExports, ShortenedHeadersOfMonths) {
    const ExportSheet sheet(
        u"Kto|Ktonamn|Utf jan|Utf feb|Bud jan|Bud feb|% förbr\n"
        u"3010|Avgifter|-10|-20|-11|-21|91\n"
        u"5010|Löner|5|6|7|8|75\n");
    const Answers year = {{{QuestionKind::Year, 0}, u"2024"}};
    EXPECT_EQ(shown(sheet.read(Wanted::Ledger, year))[1], "202402 3010 -20 Avgifter");
    EXPECT_EQ(shown(sheet.read(Wanted::Budget, year))[3], "202402 5010 8 Löner");
}

TEST(RealExports, ThePeriodsOfTheClosingAreNoDimension) {
    const ExportSheet sheet(
        u"Konto|Period 11|Period 12|Period 13|Totalt\n"
        u"3010|-1|-2|-3|-6\n"
        u"5010|4|5||9\n");
    const Understood read = sheet.read(Wanted::Ledger, {{{QuestionKind::Year, 0}, u"2024"}});
    EXPECT_EQ(shown(read), (Shown{"202411 3010 -1", "202412 3010 -2", "202411 5010 4", "202412 5010 5"}));
    EXPECT_EQ(read.columns[3].role, Role::OtherFigure);
    ASSERT_EQ(read.problems.size(), 1U) << "the total says more than the months";
    EXPECT_EQ(read.problems[0].kind, RowProblemKind::RowSumDiffers);
}

TEST(RealExports, AnAnswerThatStandsIsToldWithItsQuestion) {
    const ExportSheet sheet(u"Konto|Period|Belopp\n3010|0102|=5\n5010|0203|=7\n");
    const QuestionKey order{QuestionKind::PeriodOrder, static_cast<std::uint32_t>(PeriodShape::FourDigits)};
    const QuestionKey sign{QuestionKind::Sign, 0};
    const Understood half = sheet.read(Wanted::Ledger, {{order, u"ym"}, {sign, u"nej"}});
    ASSERT_EQ(half.answered.size(), 1U);
    EXPECT_EQ(half.answered[0].key, order);
    EXPECT_EQ(half.answered[0].answers.size(), 2U);
    ASSERT_EQ(half.questions.size(), 1U);
    EXPECT_TRUE(half.questions[0].refused);
    EXPECT_EQ(half.questions[0].given, u"nej");
    const Understood all = sheet.read(Wanted::Ledger, {{order, u"ym"}, {sign, u"3*"}});
    EXPECT_TRUE(all.isReady());
    EXPECT_EQ(all.answered.size(), 2U);
}

}  // namespace
}  // namespace outturn::exports
