#include "export_sheet.hpp"

namespace outturn::exports {
namespace {

TEST(Exports, RaindanceLikeWithTitlesDebitAndCreditAndATotal) {
    const ExportSheet sheet(
        u"Övningskommunen||||||\n"
        u"Transaktionslista||||||\n"
        u"Period: 202401 - 202402||||Utskriven 2024-03-05||\n"
        u"||||||\n"
        u"Konto|Konto (T)|Ansvar|Verksamhet|Period|Debet|Kredit\n"
        u"3011|Avgifter äldreomsorg|5100|510 Hemtjänst|202401||1 250,50\n"
        u"5010|Månadslön|5100|510 Hemtjänst|202401|32\u00A0400,00|\n"
        u"5010|Månadslön|5200|520 Särskilt boende|202402|18 000,25|400,25\n"
        u"Summa|||||50 400,25|1 650,75\n");
    const Understood read = sheet.read();
    ASSERT_TRUE(read.isReady());
    EXPECT_EQ(read.headerRow, 5U);
    EXPECT_EQ(shown(read), (Shown{"202401 3011 -1250.5 Avgifter äldreomsorg/5100/510 Hemtjänst",
                                  "202401 5010 32400 Månadslön/5100/510 Hemtjänst",
                                  "202402 5010 17600 Månadslön/5200/520 Särskilt boende"}));
    EXPECT_EQ(read.sign, TableSign::DebitPositive);
    EXPECT_EQ(read.decimalSign, DecimalSign::Comma);
    EXPECT_EQ(read.totals.own->kronor(), 48749.5);
    EXPECT_EQ(read.totals.ownRow, 9U);
    EXPECT_EQ(read.totals.clean.kronor(), 48749.5);
    EXPECT_EQ(read.totals.difference(), ExactAmount());
    EXPECT_EQ(rowsLeftOut(read, LeftOutReason::AboveHeader), (SheetRows{1, 2, 3}));
    EXPECT_EQ(rowsLeftOut(read, LeftOutReason::LabelledTotal), (SheetRows{9}));
    EXPECT_TRUE(read.problems.empty());
}

TEST(Exports, MonthsAcrossWithAccountAndNameInOneCellAndSubtotals) {
    const ExportSheet sheet(
        u"Budget 2024|||||\n"
        u"Konto|jan|feb|mar|Summa\n"
        u"3010 Försäljning|=-100|=-110.5|=-90|=-300.5\n"
        u"3020 Hyresintäkter|=-10||=-10|=-20\n"
        u"Summa intäkter|=-110|=-110.5|=-100|=-320.5\n"
        u"5010 Löner|=50|=50|=60|=160\n"
        u"6110 Kontorsmateriel|=5|=0|=5|=10\n"
        u"|=55|=50|=65|=170\n"
        u"Totalt|=-55|=-60.5|=-35|=-150.5\n");
    const Understood read = sheet.read(Wanted::Budget);
    ASSERT_TRUE(read.isReady());
    EXPECT_EQ(read.year, 2024);
    EXPECT_EQ(read.rows.size(), 11U);
    EXPECT_EQ(shown(read)[0], "202401 3010 -100 Försäljning");
    EXPECT_EQ(shown(read)[4], "202403 3020 -10 Hyresintäkter");
    EXPECT_EQ(rowsLeftOut(read, LeftOutReason::LabelledTotal), (SheetRows{5, 9}));
    EXPECT_EQ(rowsLeftOut(read, LeftOutReason::SumOfRows), (SheetRows{8}));
    EXPECT_EQ(read.totals.own->kronor(), -150.5);
    EXPECT_EQ(read.totals.clean.kronor(), -150.5);
    EXPECT_EQ(read.columns[4].role, Role::RowTotal);
    EXPECT_EQ(read.columns[2].month, (PeriodRange{Month(2024, 2), Month(2024, 2)}));
}

TEST(Exports, VismaLikeWithAccountsInHeadingRows) {
    const ExportSheet sheet(
        u"Huvudbok|||||\n"
        u"Övningsbolaget AB|||||\n"
        u"Datum|Ver nr|Text|Debet|Kredit|Saldo\n"
        u"3010 Försäljning varor|||||\n"
        u"||Ingående saldo|||=0\n"
        u"@45306|A 1|Faktura 1001||1 000,00|-1 000,00\n"
        u"@45337|A 7|Faktura 1002||500,00|-1 500,00\n"
        u"||Summa||1 500,00|\n"
        u"5010 Lokalhyra|||||\n"
        u"@45306|A 2|Hyra januari|800,00||800,00\n"
        u"||Summa|800,00||\n");
    const Understood read = sheet.read();
    ASSERT_TRUE(read.isReady());
    EXPECT_TRUE(read.accountsInHeadings);
    EXPECT_EQ(shown(read), (Shown{"202401 3010 -1000 Försäljning varor/A 1/Faktura 1001",
                                  "202402 3010 -500 Försäljning varor/A 7/Faktura 1002",
                                  "202401 5010 800 Lokalhyra/A 2/Hyra januari"}));
    EXPECT_EQ(rowsLeftOut(read, LeftOutReason::Heading), (SheetRows{4, 9}));
    EXPECT_EQ(rowsLeftOut(read, LeftOutReason::Balance), (SheetRows{5}));
    // The last sum is its account's, not the export's.
    EXPECT_FALSE(read.totals.own);
    EXPECT_EQ(read.totals.before().kronor(), -700);
    EXPECT_EQ(read.totals.difference(), ExactAmount());
}

TEST(Exports, UnitFourLikeWithAYearAndAPeriodOfItsOwn) {
    const ExportSheet sheet(
        u"År|Period|Konto|Konto (T)|Motpart|Belopp\n"
        u"=2024|=1|=30110|Taxor|86|=-1000\n"
        u"=2024|=2|=30110|Taxor|86|=-2000\n"
        u"=2024|=2|=50110|Löner||=500\n");
    const Understood read = sheet.read();
    ASSERT_TRUE(read.isReady());
    EXPECT_EQ(shown(read), (Shown{"202401 30110 -1000 Taxor/86", "202402 30110 -2000 Taxor/86",
                                  "202402 50110 500 Löner/"}));
    EXPECT_EQ(read.columns[0].role, Role::Year);
}

TEST(Exports, TwoHeaderRowsWithMergedCells) {
    const ExportSheet outturnAndBudget(
        u"Konto|Benämning|Utfall 2024|||Budget 2024||\n"
        u"||jan|feb|mar|jan|feb|mar\n"
        u"3010|Avgifter|=10|=20|=30|=11|=21|=31\n"
        u"4010|Köp|=-1|=-2|=-3|=-4|=-5|=-6\n");
    const Understood ledger = outturnAndBudget.read(Wanted::Ledger);
    ASSERT_TRUE(ledger.isReady());
    EXPECT_EQ(ledger.headerRows, 2U);
    EXPECT_EQ(ledger.totals.clean.kronor(), 54);
    EXPECT_EQ(ledger.sign, TableSign::RevenuePositive);
    EXPECT_EQ(ledger.columns[5].reason, ColumnReason::OtherTable);
    const Understood budget = outturnAndBudget.read(Wanted::Budget);
    ASSERT_TRUE(budget.isReady());
    EXPECT_EQ(budget.totals.clean.kronor(), 48);
    EXPECT_EQ(shown(budget).front(), "202401 3010 11 Avgifter");

    ExportSheet merged(
        u"Konto|Period|Belopp||Projekt\n"
        u"||Debet|Kredit|\n"
        u"3010|202402||5,00|P1\n"
        u"4010|202402|3,00||\n");
    merged.merge({0, 2, 0, 3}).merge({0, 0, 1, 0}).merge({0, 1, 1, 1}).merge({0, 4, 1, 4});
    EXPECT_EQ(shown(merged.read()), (Shown{"202402 3010 -5/P1", "202402 4010 3/"}));

    const ExportSheet halves(
        u"Bokf.|Konto|Kost-|Belopp\n"
        u"datum|nr|ställe|kr\n"
        u"2024-02-15|3010|100|-5,00\n"
        u"2024-02-16|4010|100|7,50\n");
    const Understood ofHalves = halves.read();
    EXPECT_EQ(shown(ofHalves), (Shown{"202402 3010 -5/100", "202402 4010 7.5/100"}));
    EXPECT_EQ(ofHalves.columns[2].header, u"Kostställe");
}

TEST(Exports, MonthsAsDatesAndCodesInTheHeader) {
    const ExportSheet dates(
        u"Konto|@45292|@45323|@45352\n"
        u"=3010|=-1|=-2|=-3\n"
        u"=5010|=1||=9\n");
    EXPECT_EQ(shown(dates.read()), (Shown{"202401 3010 -1", "202402 3010 -2", "202403 3010 -3",
                                          "202401 5010 1", "202403 5010 9"}));
    const ExportSheet codes(
        u"Konto|2024-01|=202402|202403\n"
        u"=3010|=-1|=-2|=-3\n"
        u"=5010|=1||=9\n");
    EXPECT_EQ(shown(codes.read()), shown(dates.read()));
    const ExportSheet broken(
        u"Räkenskapsår|2023-07-01 - 2024-06-30|||\n"
        u"Konto|Juli|Augusti|December|Januari\n"
        u"3010|=-1|=-2|=-3|=-4\n"
        u"5010|||=9|\n");
    EXPECT_EQ(shown(broken.read()), (Shown{"202307 3010 -1", "202308 3010 -2", "202312 3010 -3",
                                           "202401 3010 -4", "202312 5010 9"}));
}

TEST(Exports, RepeatedHeadersPageFootersAndRowsWithoutAmountAreLeftOut) {
    const ExportSheet sheet(
        u"Konto|Kontonamn|Period|Belopp\n"
        u"3010|Avgifter|202401|-100 kr\n"
        u"3020|Utan belopp|202401|\n"
        u"Sida 1 (2)|||\n"
        u"Konto|Kontonamn|Period|Belopp\n"
        u"5010|Löner|202401|(12,50)\n"
        u"5020|Löner|202401|1.200,00 kr\n"
        u"Utskriven av Åsa Öberg 2024-02-03|||\n");
    const Understood read = sheet.read();
    ASSERT_TRUE(read.isReady());
    EXPECT_EQ(shown(read),
              (Shown{"202401 3010 -100 Avgifter", "202401 5010 -12.5 Löner", "202401 5020 1200 Löner"}));
    EXPECT_EQ(rowsLeftOut(read, LeftOutReason::RepeatedHeader), (SheetRows{5}));
    EXPECT_EQ(rowsLeftOut(read, LeftOutReason::NoAmount), (SheetRows{3}));
    EXPECT_EQ(rowsLeftOut(read, LeftOutReason::Heading), (SheetRows{4, 8}));
}

TEST(Exports, AnAccountThatIsCalledTotalIsNoTotal) {
    const ExportSheet sheet(
        u"Konto|Kontonamn|Period|Belopp\n"
        u"3010|Avgifter|202401|=-100\n"
        u"4010|Totalentreprenad|202401|=40\n"
        u"4020|Total underhållskostnad|202401|=30\n"
        u"4020|Summa|202401|=30\n");
    const Understood read = sheet.read();
    EXPECT_EQ(rowsLeftOut(read, LeftOutReason::LabelledTotal), SheetRows{});
    EXPECT_EQ(read.totals.clean.kronor(), 0);
    const ExportSheet grouped(
        u"Konto|Kontonamn|Period|Belopp\n"
        u"3010|Avgifter|202401|=-100\n"
        u"3010|Avgifter|202402|=-50\n"
        u"3010 Summa|||=-150\n"
        u"4010|Köp|202402|=10\n"
        u"4010|Summa||=10\n");
    EXPECT_EQ(rowsLeftOut(grouped.read(), LeftOutReason::LabelledTotal), (SheetRows{4, 6}));
}

TEST(Exports, ATotalThatDiffersIsShownWithWhatTheRowsComeTo) {
    const ExportSheet sheet(
        u"Konto|Period|Belopp\n"
        u"3010|202401|=-100\n"
        u"5010|202401|=70\n"
        u"Totalt||=-25\n");
    const Understood read = sheet.read();
    ASSERT_TRUE(read.isReady());
    EXPECT_EQ(read.totals.own->kronor(), -25);
    EXPECT_EQ(read.totals.rows.kronor(), -30);
    EXPECT_EQ(read.totals.difference().kronor(), 5);
    ASSERT_EQ(read.leftOut.size(), 1U);
    EXPECT_EQ(read.leftOut[0].rowsSum->kronor(), -30);
}

TEST(Exports, RowsThatCannotBeReadAreNamedAndMissing) {
    const ExportSheet sheet(
        u"Konto|Period|Ansvar|Belopp\n"
        u"3010|202401|1|=-100\n"
        u"3010|202413|1|=-7\n"
        u"5010||1|=3\n"
        u"5010|202401|1|tolv\n"
        u"5010|202401|1|!\n"
        u"5010|202401|!|=11\n"
        u"|202401|2|=13\n"
        u"okänt|202401|2|=17\n"
        u"5010|202402|1|=20\n");
    const Understood read = sheet.read(Wanted::Ledger, {{{QuestionKind::AccountAbove, 0}, u"no"}});
    ASSERT_TRUE(read.isReady());
    EXPECT_EQ(shown(read), (Shown{"202401 3010 -100/1", "202402 5010 20/1"}));
    const std::vector<RowProblem> expected = {
        {3, RowProblemKind::UnreadablePeriod, u"Period", u"202413"},
        {4, RowProblemKind::UnreadablePeriod, u"Period", u""},
        {5, RowProblemKind::UnreadableAmount, u"Belopp", u"tolv"},
        {6, RowProblemKind::ErrorCell, u"Belopp", u"#ERROR!"},
        {7, RowProblemKind::ErrorCell, u"Ansvar", u"#ERROR!"},
        {8, RowProblemKind::NoAccount, u"Konto", u""},
        {9, RowProblemKind::NoAccount, u"Konto", u"okänt"},
    };
    EXPECT_EQ(read.problems, expected);
    EXPECT_EQ(read.totals.before().kronor(), -100 - 7 + 3 + 11 + 13 + 17 + 20);
    EXPECT_EQ(read.totals.read.kronor(), -80);
}

TEST(Exports, MonthsThatDoNotAddUpAreNamed) {
    const ExportSheet sheet(
        u"Konto|2024-01|2024-02|Summa\n"
        u"3010|=-1|=-2|=-3\n"
        u"5010|=1|=2|=4\n");
    const Understood read = sheet.read();
    ASSERT_EQ(read.problems.size(), 1U);
    EXPECT_EQ(read.problems[0], (RowProblem{3, RowProblemKind::RowSumDiffers, u"Summa", u"4"}));
    EXPECT_EQ(read.rows.size(), 4U);
}

TEST(Exports, WhatIsNoTableSaysWhy) {
    const auto refusal = [](TextView table) { return ExportSheet(table).read().refusal; };
    EXPECT_EQ(refusal(u""), NotUnderstood::NoCells);
    EXPECT_EQ(refusal(u" | \n_|_"), NotUnderstood::NoCells);
    EXPECT_EQ(refusal(u"Hej|på\ndig|!"), NotUnderstood::NoHeader);
    EXPECT_EQ(refusal(u"=202401|=3010|=5\n=202401|=5010|=5"), NotUnderstood::NoHeader);
    EXPECT_EQ(refusal(u"Konto|Period|Text\n3010|202401|x"), NotUnderstood::NoAmount);
    EXPECT_EQ(refusal(u"Konto|Period|Belopp"), NotUnderstood::NoRows);
    EXPECT_EQ(refusal(u"Konto|Period|Belopp\nIngen data hittades||"), NotUnderstood::NoRows);
    EXPECT_EQ(refusal(u"Period|Projekt|Belopp\n202401|P1|5,00"), NotUnderstood::NoAccount);
    EXPECT_EQ(refusal(u"Konto|Period|Belopp\n3010|202401|=9000000000000\n3010|202401|=9000000000000"),
              NotUnderstood::TooLarge);
}

TEST(Exports, AccountsOfTheBalanceSheetStayOutside) {
    const ExportSheet sheet(
        u"Ver|Datum|Konto|Debet|Kredit\n"
        u"A1|2024-01-15|1930|100,00|\n"
        u"A1|2024-01-15|3010||100,00\n"
        u"Totalt:|||100,00|100,00\n");
    const Understood read = sheet.read();
    EXPECT_EQ(shown(read), (Shown{"202401 3010 -100/A1"}));
    EXPECT_EQ(read.outsideRows, 1U);
    EXPECT_EQ(read.totals.outside.kronor(), 100);
    EXPECT_EQ(read.totals.difference(), ExactAmount());
    // A chart of other numbers has all its rows.
    EXPECT_EQ(ExportSheet(u"Ver|Datum|Konto|Debet|Kredit\nA1|2024-01-15|1930|100,00|\n").read().rows.size(),
              1U);
}

TEST(Exports, AColumnThatGroupsTitlesAloneIsNoDimension) {
    const ExportSheet sheet(
        u"|Konto|Period|Belopp\n"
        u"Intäkter|||\n"
        u"|3010 Avgifter|202401|-5,00\n"
        u"Summa intäkter|||-5,00\n"
        u"|5010 Löner|202401|7,00\n");
    EXPECT_EQ(shown(sheet.read()), (Shown{"202401 3010 -5 Avgifter", "202401 5010 7 Löner"}));
    EXPECT_EQ(sheet.read().columns[0].role, Role::Empty);
}

TEST(Exports, CellsMergedDownCountForAllTheirRows) {
    ExportSheet sheet(
        u"Konto|Period|Verksamhet|Belopp\n"
        u"3010|202401|510|=-1\n"
        u"|202402||=-2\n"
        u"5010|202401|520|=4\n");
    sheet.merge({1, 0, 2, 0}).merge({1, 2, 2, 2});
    EXPECT_EQ(shown(sheet.read()), (Shown{"202401 3010 -1/510", "202402 3010 -2/510", "202401 5010 4/520"}));
}

}  // namespace
}  // namespace outturn::exports
