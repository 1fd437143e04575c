#include "domain/exports/preview.hpp"
#include "export_sheet.hpp"

namespace outturn::exports {
namespace {

const QuestionKey kSign{QuestionKind::Sign, 0};

QuestionKey order(PeriodShape shape) {
    return {QuestionKind::PeriodOrder, static_cast<std::uint32_t>(shape)};
}

TEST(ExportQuestions, PeriodsOfFourDigitsThatBothReadingsFitAreAsked) {
    const ExportSheet sheet(
        u"Konto|Period|Belopp\n"
        u"3010|0102|=-5\n"
        u"5010|=203|=7\n");
    const Understood read = sheet.read();
    ASSERT_EQ(asked(read), (Kinds{QuestionKind::PeriodOrder}));
    EXPECT_TRUE(read.rows.empty());
    EXPECT_EQ(read.questions[0].example, u"0102");
    EXPECT_EQ(read.questions[0].answers, (std::vector<Answer>{{u"ym", u"200102"}, {u"my", u"200201"}}));
    EXPECT_EQ(answerText(read.questions[0], read.questions[0].answers[1], Language::Swedish),
              u"200201 (månad och år)");

    const QuestionKey key = read.questions[0].key;
    EXPECT_EQ(key, order(PeriodShape::FourDigits));
    EXPECT_EQ(shown(sheet.read(Wanted::Ledger, {{key, u"ym"}})), (Shown{"200102 3010 -5", "200203 5010 7"}));
    EXPECT_EQ(shown(sheet.read(Wanted::Ledger, {{key, u"my"}})), (Shown{"200201 3010 -5", "200302 5010 7"}));
    const Understood refused = sheet.read(Wanted::Ledger, {{key, u"dmy"}});
    ASSERT_EQ(asked(refused), (Kinds{QuestionKind::PeriodOrder}));
    EXPECT_TRUE(refused.questions[0].refused);
}

TEST(ExportQuestions, PeriodsThatOneReadingFitsAloneAreNotAsked) {
    const ExportSheet sheet(
        u"Konto|Period|Belopp\n"
        u"3010|2402|=-5\n"
        u"5010|2401|=7\n"
        u"5010|feb 2024|=7\n"
        u"5010|Mars 2024|=7\n"
        u"5010|2024-04|=7\n"
        u"5010|202405|=7\n"
        u"5010|@45474|=7\n");
    EXPECT_EQ(shown(sheet.read()), (Shown{"202402 3010 -5", "202401 5010 7", "202402 5010 7", "202403 5010 7",
                                          "202404 5010 7", "202405 5010 7", "202407 5010 7"}));
}

TEST(ExportQuestions, AYearLikeAMonthIsAsked) {
    const ExportSheet sheet(u"Konto|Period|Budget\n3010|2012|=-5\n5010|2012|=7\n");
    const Understood read = sheet.read(Wanted::Budget);
    ASSERT_EQ(asked(read), (Kinds{QuestionKind::PeriodOrder}));
    EXPECT_EQ(words(read.questions[0]), (std::vector<Text>{u"ym", u"y"}));
    EXPECT_EQ(shown(sheet.read(Wanted::Budget, {{read.questions[0].key, u"y"}})),
              (Shown{"2012 3010 -5", "2012 5010 7"}));
    const ExportSheet headed(u"Konto|År|Budget\n3010|2012|=-5\n5010|2012|=7\n");
    EXPECT_TRUE(headed.read(Wanted::Budget).isReady());
}

TEST(ExportQuestions, DayAndMonthThatCouldChangePlacesAreAsked) {
    const ExportSheet open(u"Konto|Datum|Belopp\n3010|03/04/2024|=-5\n5010|05/04/2024|=7\n");
    const Understood read = open.read();
    ASSERT_EQ(asked(read), (Kinds{QuestionKind::PeriodOrder}));
    EXPECT_EQ(read.questions[0].answers, (std::vector<Answer>{{u"dmy", u"202404"}, {u"mdy", u"202403"}}));
    EXPECT_EQ(shown(open.read(Wanted::Ledger, {{read.questions[0].key, u"mdy"}})),
              (Shown{"202403 3010 -5", "202405 5010 7"}));
    const ExportSheet told(u"Konto|Datum|Belopp\n3010|03/04/2024|=-5\n5010|25/04/2024|=7\n");
    EXPECT_EQ(shown(told.read()), (Shown{"202404 3010 -5", "202404 5010 7"}));
    const ExportSheet six(u"Konto|Datum|Belopp\n3010|240115|=-5\n5010|240228|=7\n");
    EXPECT_EQ(asked(six.read()), (Kinds{QuestionKind::PeriodOrder}));
}

TEST(ExportQuestions, ADecimalSignThatCouldPartThousandsIsAsked) {
    const ExportSheet sheet(u"Konto|Period|Belopp\n3010|202401|-1,234\n5010|202401|2,500\n");
    const Understood read = sheet.read();
    ASSERT_EQ(asked(read), (Kinds{QuestionKind::DecimalSign}));
    EXPECT_EQ(read.questions[0].answers, (std::vector<Answer>{{u"comma", u"-1.234"}, {u"point", u"-1234"}}));
    EXPECT_EQ(answerText(read.questions[0], read.questions[0].answers[1], Language::Swedish),
              u"−1\u00A0234,00: punkten är decimaltecken");
    EXPECT_EQ(shown(sheet.read(Wanted::Ledger, {{read.questions[0].key, u"point"}})),
              (Shown{"202401 3010 -1234", "202401 5010 2500"}));
    const ExportSheet told(u"Konto|Period|Belopp\n3010|202401|-1,234\n5010|202401|2,50\n");
    EXPECT_EQ(shown(told.read()), (Shown{"202401 3010 -1.234", "202401 5010 2.5"}));
}

TEST(ExportQuestions, AmountsWithoutSignsAskWhichAccountsAreRevenue) {
    const ExportSheet sheet(
        u"Konto|Period|Belopp\n"
        u"3010|202401|=500\n"
        u"5010|202401|=300\n"
        u"8020|202401|=50\n"
        u"Summa||=850\n");
    const Understood read = sheet.read();
    ASSERT_EQ(asked(read), (Kinds{QuestionKind::Sign}));
    EXPECT_TRUE(read.questions[0].ownWords);
    EXPECT_EQ(words(read.questions[0]), (std::vector<Text>{u"3*", u"3*|8*", u"debit", u"result"}));

    const Understood turned = sheet.read(Wanted::Ledger, {{kSign, u"3*|8*"}});
    EXPECT_EQ(shown(turned), (Shown{"202401 3010 -500", "202401 5010 300", "202401 8020 -50"}));
    EXPECT_EQ(turned.sign, TableSign::DebitPositive);
    EXPECT_EQ(turned.totals.difference(), ExactAmount());
    EXPECT_EQ(turned.totals.clean.kronor(), -250);
    EXPECT_EQ(turned.totals.turned.kronor(), -550);

    const Understood asTheyAre = sheet.read(Wanted::Ledger, {{kSign, u"result"}});
    EXPECT_EQ(asTheyAre.sign, TableSign::RevenuePositive);
    EXPECT_EQ(asTheyAre.totals.clean.kronor(), 850);
    for (const TextView bad : {TextView(u""), TextView(u"3*||4"), TextView(u">3")}) {
        const Understood refused = sheet.read(Wanted::Ledger, {{kSign, Text(bad)}});
        ASSERT_EQ(asked(refused), (Kinds{QuestionKind::Sign}));
        EXPECT_TRUE(refused.questions[0].refused);
    }
}

TEST(ExportQuestions, CostsAloneTellTheSign) {
    EXPECT_EQ(ExportSheet(u"Konto|Period|Belopp\n5010|202401|=3\n6110|202401|=4\n").read().sign,
              TableSign::DebitPositive);
    EXPECT_EQ(ExportSheet(u"Konto|Period|Belopp\n5010|202401|=-3\n6110|202401|=-4\n").read().sign,
              TableSign::RevenuePositive);
    EXPECT_EQ(asked(ExportSheet(u"Konto|Period|Belopp\nLöner|202401|=3\nHyra|202401|=4\n").read()),
              (Kinds{QuestionKind::Sign}));
    EXPECT_EQ(asked(ExportSheet(u"Konto|Period|Belopp\n5010|202401|=3\n8010|202401|=4\n").read()),
              (Kinds{QuestionKind::Sign}));
}

TEST(ExportQuestions, SeveralAmountsAreAsked) {
    const ExportSheet sheet(
        u"Konto|Period|Belopp|Utfall|Budget\n3010|202401|=-5|=-6|=-7\n5010|202401|=1|=2|=3\n");
    const Understood read = sheet.read();
    ASSERT_EQ(asked(read), (Kinds{QuestionKind::AmountColumn}));
    EXPECT_EQ(words(read.questions[0]), (std::vector<Text>{u"C", u"D"}));
    EXPECT_EQ(answerText(read.questions[0], read.questions[0].answers[1], Language::Swedish),
              u"Kolumn D: Utfall");
    EXPECT_EQ(shown(sheet.read(Wanted::Ledger, {{read.questions[0].key, u"D"}})),
              (Shown{"202401 3010 -6", "202401 5010 2"}));
    // A budget is asked for, and one column says that it is.
    EXPECT_EQ(shown(sheet.read(Wanted::Budget)), (Shown{"202401 3010 -7", "202401 5010 3"}));
    const ExportSheet budgetAlone(u"Konto|Period|Budget\n3010|202401|=-5\n5010|202401|=1\n");
    EXPECT_EQ(asked(budgetAlone.read(Wanted::Ledger)), (Kinds{QuestionKind::AmountColumn}));
    const ExportSheet balance(u"Konto|Period|Saldo\n3010|202401|=-5\n5010|202401|=1\n");
    EXPECT_EQ(asked(balance.read(Wanted::Ledger)), (Kinds{QuestionKind::AmountColumn}));
}

TEST(ExportQuestions, WithoutAPeriodItIsAsked) {
    const ExportSheet sheet(
        u"Resultatrapport||Utskriven 2024-04-02\n"
        u"Period: 202401 - 202403||\n"
        u"Konto|Benämning|Utfall\n"
        u"3010|Avgifter|=-5\n"
        u"5010|Löner|=7\n");
    const Understood read = sheet.read();
    ASSERT_EQ(asked(read), (Kinds{QuestionKind::Period}));
    EXPECT_EQ(words(read.questions[0]), (std::vector<Text>{u"202401..202403"}));
    EXPECT_EQ(shown(sheet.read(Wanted::Ledger, {{{QuestionKind::Period, 0}, u"202403"}})),
              (Shown{"202403 3010 -5 Avgifter", "202403 5010 7 Löner"}));
    EXPECT_TRUE(sheet.read(Wanted::Ledger, {{{QuestionKind::Period, 0}, u"mars"}}).questions[0].refused);
}

TEST(ExportQuestions, MonthsWithoutAYearAskForIt) {
    const ExportSheet sheet(
        u"Utskriven 2025-01-07||\n"
        u"Konto|Jan|Feb\n"
        u"3010|=-5|=-6\n"
        u"5010|=7|=8\n");
    const Understood read = sheet.read();
    ASSERT_EQ(asked(read), (Kinds{QuestionKind::Year}));
    EXPECT_EQ(words(read.questions[0]), (std::vector<Text>{u"2025"}));
    EXPECT_EQ(shown(sheet.read(Wanted::Ledger, {{{QuestionKind::Year, 0}, u"2024"}}))[1], "202402 3010 -6");
    EXPECT_TRUE(sheet.read(Wanted::Ledger, {{{QuestionKind::Year, 0}, u"24"}}).questions[0].refused);
    const ExportSheet numbered(u"Konto|P01|P02|Summa\n3010|=-5|=-6|=-11\n5010|=7|=8|=15\n");
    EXPECT_EQ(shown(numbered.read(Wanted::Ledger, {{{QuestionKind::Year, 0}, u"2024"}}))[1],
              "202402 3010 -6");
}

TEST(ExportQuestions, SeveralDatesWithoutAPeriodAreAsked) {
    const ExportSheet sheet(
        u"Konto|Bokföringsdatum|Transaktionsdatum|Belopp\n"
        u"3010|2024-02-01|2024-01-31|=-5\n"
        u"5010|2024-02-01|2024-01-31|=7\n");
    ASSERT_EQ(asked(sheet.read()), (Kinds{QuestionKind::PeriodColumn}));
    EXPECT_EQ(shown(sheet.read(Wanted::Ledger, {{{QuestionKind::PeriodColumn, 0}, u"C"}})),
              (Shown{"202401 3010 -5/2024-02-01", "202401 5010 7/2024-02-01"}));
}

TEST(ExportQuestions, RowsWithoutAnAccountBelowOnesWithAreAsked) {
    const ExportSheet sheet(
        u"Konto|Period|Belopp\n"
        u"3010|202401|=-5\n"
        u"|202402|=-5\n"
        u"5010|202401|=7\n"
        u"|202402|=9\n");
    const Understood read = sheet.read();
    ASSERT_EQ(asked(read), (Kinds{QuestionKind::AccountAbove}));
    EXPECT_EQ(read.questions[0].example, u"3010");
    EXPECT_EQ(shown(sheet.read(Wanted::Ledger, {{{QuestionKind::AccountAbove, 0}, u"yes"}})),
              (Shown{"202401 3010 -5", "202402 3010 -5", "202401 5010 7", "202402 5010 9"}));
    const Understood no = sheet.read(Wanted::Ledger, {{{QuestionKind::AccountAbove, 0}, u"no"}});
    EXPECT_EQ(shown(no), (Shown{"202401 3010 -5", "202401 5010 7"}));
    EXPECT_EQ(no.problems.size(), 2U);
    EXPECT_EQ(no.totals.difference().kronor(), 4);
}

TEST(ExportQuestions, CreditsWithAndWithoutMinus) {
    const ExportSheet allMinus(u"Konto|Period|Debet|Kredit\n3010|202401||=-5\n5010|202401|=7|\n");
    EXPECT_EQ(shown(allMinus.read()), (Shown{"202401 3010 -5", "202401 5010 7"}));
    const ExportSheet both(u"Konto|Period|Debet|Kredit\n3010|202401||=-5\n3010|202401||=2\n");
    ASSERT_EQ(asked(both.read()), (Kinds{QuestionKind::CreditSign}));
    const QuestionKey key{QuestionKind::CreditSign, 0};
    EXPECT_EQ(both.read(Wanted::Ledger, {{key, u"minus"}}).totals.clean.kronor(), -3);
    EXPECT_EQ(both.read(Wanted::Ledger, {{key, u"correction"}}).totals.clean.kronor(), 3);
}

TEST(ExportPreview, ShowsEverythingInWords) {
    const ExportSheet sheet(
        u"Konto||Period|Konto|Belopp|Avvikelse\n"
        u"3010|Avgifter|202401|9|-1 234,50|=1\n"
        u"5010|Löner|202401|9|tolv|=1\n"
        u"5010|Löner|202401|9|2,00|=1\n"
        u"Summa||||-1 000,00|\n");
    const Understood read = sheet.read();
    ASSERT_TRUE(read.isReady());
    EXPECT_EQ(sentences(read, Language::Swedish),
              (std::vector<Text>{u"Rubriken står på rad 1.", u"Rader med belopp: 3.",
                                 u"Belopp som är skrivna som text har decimalkomma.", u"Utelämnade rader: 1.",
                                 u"Rader som inte går att läsa och kommer att saknas: 1.",
                                 u"Kostnader är positiva och intäkter negativa, som i bokföringen.",
                                 u"Rader i den rena tabellen: 2."}));
    EXPECT_EQ(cleanHeader(read, Language::Swedish),
              (std::vector<Text>{u"Period", u"Konto", u"Kontonamn", u"Belopp", u"Konto (D)"}));
    const TextTable totals = totalTable(read, Language::Swedish);
    ASSERT_EQ(totals.rows.size(), 5U);
    EXPECT_EQ(totals.rows[0], (std::vector<Text>{u"Exportens egen summa, rad 5", u"−1\u00A0000,00"}));
    EXPECT_EQ(totals.rows[3], (std::vector<Text>{u"Saknas", u"232,50"}));
    EXPECT_EQ(totals.rows[4], (std::vector<Text>{u"Den rena tabellen", u"−1\u00A0232,50"}));
    EXPECT_EQ(problemTable(read, Language::English).rows,
              (std::vector<std::vector<Text>>{{u"3", u"\"tolv\" in the column \"Belopp\" is no amount"}}));
    EXPECT_EQ(leftOutTable(read, Language::English).rows[0],
              (std::vector<Text>{u"5", u"Summa", u"−1,000.00",
                                 u"says that it is a sum; the rows above come to −1,232.50"}));
    const TextTable columns = columnTable(read, Language::Swedish);
    ASSERT_EQ(columns.rows.size(), 6U);
    EXPECT_EQ(columns.rows[1],
              (std::vector<Text>{u"B", u"", u"Kontonamn", u"texter bredvid kontona, utan rubrik"}));
    EXPECT_EQ(columns.rows[5], (std::vector<Text>{u"F", u"Avvikelse", u"tas inte med",
                                                  u"ett saldo, en andel, en avvikelse eller liknande"}));
    const TextTable clean = cleanTable(read, 1, Language::Swedish);
    EXPECT_EQ(clean.rows,
              (std::vector<std::vector<Text>>{{u"202401", u"3010", u"Avgifter", u"−1\u00A0234,50", u"9"}}));
    EXPECT_EQ(sentences(ExportSheet(u"").read(), Language::Swedish), (std::vector<Text>{u"Bladet är tomt."}));
}

}  // namespace
}  // namespace outturn::exports
