// SIE files imported into a workbook as a macro does it: vnd.outturn:import.
#include <com/sun/star/util/XProtectable.hpp>

#include "domain/sie/control.hpp"
#include "domain/sie/reader.hpp"
#include "office/import_workbook.hpp"
#include "sheet/import/job.hpp"
#include "sheet/settings.hpp"

namespace outturn::driver {
namespace {

TEST_F(Import, KnownAnswerInSwedishFormulas) {
    if (!std::filesystem::exists(kFiles)) GTEST_SKIP() << "the files are not ours to pass on";
    const auto answer = import(kFiles / "transaktioner_ovnbolag.se");
    ASSERT_TRUE(answer.done) << answer.text;
    EXPECT_EQ(answer.text, "Importkontroll");
    const std::string costs = ";\"Konto\";\"4..8\")";
    const std::string revenue = ";\"Konto\";\"3*\")";
    EXPECT_DOUBLE_EQ(typed("=-HUVUDBOK.SUMMA(Huvudbok;201103" + revenue), 1964344.84);
    EXPECT_DOUBLE_EQ(typed("=-HUVUDBOK.SUMMA(Huvudbok;201103" + costs), -1686546.38);
    EXPECT_DOUBLE_EQ(typed("=-HUVUDBOK.SUMMA(Huvudbok;201103)"), 277798.46);
    EXPECT_EQ(typed("=-HUVUDBOK.SUMMA(Budget;201103" + revenue), 1453752);
    EXPECT_EQ(typed("=-HUVUDBOK.SUMMA(Budget;201103" + costs), -1253793);
    EXPECT_EQ(typed("=-HUVUDBOK.SUMMA(Budget;201103)"), 199959);
    EXPECT_EQ(typed("=-HUVUDBOK.SUMMA(Budget;2011" + revenue), 5815000);
    EXPECT_EQ(typed("=-HUVUDBOK.SUMMA(Budget;2011" + costs), -5015000);
    EXPECT_EQ(typed("=-HUVUDBOK.SUMMA(Budget;2011)"), 800000);
    const auto full = [&](const std::string& accounts) {
        return typed("=-HUVUDBOK.SUMMA(Huvudbok;201103" + accounts +
                     "-HUVUDBOK.SUMMA(Budget;\"201104..201112\"" + accounts);
    };
    EXPECT_DOUBLE_EQ(full(revenue), 6325592.84);
    EXPECT_DOUBLE_EQ(full(costs), -5447753.38);
    EXPECT_DOUBLE_EQ(full(")"), 877839.46);
    EXPECT_EQ(controlRows("avviker"), 0U);
    EXPECT_GT(controlRows("stämmer"), 50U);
}

TEST_F(Import, EveryFileImportsWithItsTotalsAtNoughtOrItsDifferencesNamed) {
    if (!std::filesystem::exists(kFiles)) GTEST_SKIP() << "the files are not ours to pass on";
    for (const auto& entry : std::filesystem::directory_iterator(kFiles)) {
        SCOPED_TRACE(entry.path().filename().string());
        const std::string bytes = contentOf(entry.path());
        const auto file = std::get<sie::File>(sie::read(bytes));
        std::size_t differing = 0;
        for (const auto& control : sie::controls(file, sie::ledgerRows(file)))
            differing += control.difference() != ExactAmount();
        const auto answer = import(entry.path(), true);
        ASSERT_TRUE(answer.done) << answer.text;
        EXPECT_EQ(controlRows("#error"), 0U);
        EXPECT_EQ(controlRows("|avviker"), differing);
        const auto before = undoSteps();
        const auto again = import(entry.path(), true);
        EXPECT_TRUE(again.done) << again.text;
        EXPECT_EQ(again.text, "");
        EXPECT_EQ(undoSteps(), before) << "the same file changes nothing";
        running().close(book_->document());
        SetUp();
    }
}

TEST_F(Import, RowsBearTheirColumns) {
    const std::string bytes =
        kHead +
        "#DIM 6 Projekt\r\n#UNDERDIM 61 Fas 6\r\n#OBJEKT 1 10 Norr\r\n#OBJEKT 1 20 S\xF6"
        "der\r\n" +
        voucher("12", "20240115", "-100.50", "1 10 6 \"A 1\" 61 0724", "Januari");
    ASSERT_TRUE(import(bytes).done);
    EXPECT_EQ(rows("Huvudbok"),
              (Strings{"Period|Konto|Kontonamn|Belopp|Kostnadsställe|Projekt|Fas|Verifikation|Datum|Text",
                       "202401|3010|Försäljning|-100.5|10|A 1|0724|A 12|45306|Januari"}));
    EXPECT_EQ(book_->shown("Huvudbok.I2"), "2024-01-15");
    EXPECT_EQ(controlRows("Kostnadsställe|10|Norr|"), 1U);
    EXPECT_EQ(controlRows("Söder"), 0U) << "no row bears it";
    const auto settings = outturn::sheet::readSettings(book_->document());
    EXPECT_EQ(settings.ledgerSign, TableSign::DebitPositive);
    EXPECT_EQ(settings.budgetSign, TableSign::RevenuePositive) << "no budget came";
}

TEST_F(Import, LettersAreReadAsTheyAreWrittenNotAsDeclared) {
    for (const char* letters : {"\x8F\x8E\x99", "\xC5\xC4\xD6", "\xC3\x85\xC3\x84\xC3\x96"}) {
        const std::string bytes = "#FORMAT PC8\n#SIETYP 4\n#RAR 0 20240101 20241231\n#KONTO 3010 \"" +
                                  std::string(letters) + "\"\n" + voucher("1", "20240115", "-1");
        ASSERT_TRUE(import(bytes).done);
        EXPECT_EQ(book_->shown("Huvudbok.C2"), "ÅÄÖ");
        running().close(book_->document());
        SetUp();
    }
}

TEST_F(Import, ABudgetOfTheYearBeforeIsDatedByItsYear) {
    ASSERT_TRUE(import(kHead + "#PBUDGET 0 202401 3010 {} -10\r\n#PBUDGET -1 202401 3010 {} -7\r\n").done);
    EXPECT_EQ(rows("Budget"),
              (Strings{"Period|Konto|Kontonamn|Belopp|Text", "202401|3010|Försäljning|-10|#PBUDGET",
                       "202301|3010|Försäljning|-7|#PBUDGET"}));
    EXPECT_EQ(book_->sheetNames(), (Strings{"Blad1", "Budget", "Importkontroll"}));
}

TEST_F(Import, StruckOutAndAddedRowsAreNotCountedTwice) {
    ASSERT_TRUE(import(kHead + "#VER A 1 20240115\r\n{\r\n#BTRANS 3010 {} -99\r\n#RTRANS 3010 {} -5\r\n"
                               "#TRANS 3010 {} -5\r\n#TRANS 1930 {} 5\r\n}\r\n")
                    .done);
    EXPECT_EQ(typed("=HUVUDBOK.SUMMA(Huvudbok;2024)"), -5);
}

TEST_F(Import, BrokenRowsAreNamedAndTheRestWaitsForAYes) {
    const std::string bytes =
        kHead + voucher("1", "20240115", "-100") + "#PSALDO 0 202401 3010 {} hundra\r\n";
    const auto refused = import(bytes);
    EXPECT_FALSE(refused.done);
    EXPECT_NE(refused.text.find("Rad 18: ”hundra” är inget belopp"), std::string::npos) << refused.text;
    EXPECT_EQ(book_->sheetNames(), Strings{"Blad1"});
    EXPECT_FALSE(isModified());
    ASSERT_TRUE(import(bytes, true).done);
    EXPECT_EQ(typed("=HUVUDBOK.SUMMA(Huvudbok;2024)"), -100);
    EXPECT_EQ(controlRows("18|utelämnad|”hundra” är inget belopp"), 1U);
}

TEST_F(Import, AFileWithoutTotalsIsNotSaidToAgree) {
    ASSERT_TRUE(import(kHead + voucher("1", "20240115", "-100")).done);
    EXPECT_EQ(controlRows("Filen har inga kontrollsummor."), 1U);
    EXPECT_EQ(controlRows("stämmer"), 0U);
    EXPECT_EQ(controlRows("ingen summa i filen"), 2U);
}

TEST_F(Import, FilesThatAreNoneLeaveTheWorkbookAsItWas) {
    ASSERT_TRUE(import(kHead + voucher("1", "20240115", "-100")).done);
    const auto before = rows("Huvudbok");
    const auto steps = undoSteps();
    const std::vector<std::pair<std::string, std::string>> cases = {
        {"", "är tom"},
        {std::string("PK\x03\x04\0\0\0\0", 8), "varken en arbetsbok"},
        {"Period;Konto;Belopp\n202401;3010;-1\n", "ingen SIE-fil"},
        {"<?xml version=\"1.0\"?><Sie/>", "SIE 5"},
        {kHead + voucher("9", "20240125", "-1").substr(0, 60), "avhuggen"},
        {kHead + voucher("1", "20240115", "-9000000000000") + voucher("2", "20240115", "-9000000000000"),
         "för stora"},
        {kHead, "varken bokföring eller budget"},
    };
    for (const auto& [bytes, said] : cases) {
        const auto answer = import(bytes);
        EXPECT_FALSE(answer.done) << said;
        EXPECT_NE(answer.text.find(said), std::string::npos) << answer.text;
    }
    const auto missing = import(std::filesystem::path("/finns/inte.se"));
    EXPECT_FALSE(missing.done);
    EXPECT_NE(missing.text.find("inte.se"), std::string::npos) << missing.text;
    EXPECT_EQ(rows("Huvudbok"), before);
    EXPECT_EQ(undoSteps(), steps);
}

TEST_F(Import, ATableOfTheUsersOwnKeepsItsOrderItsColumnsAndItsSign) {
    book_->addSheet("Ledger");
    book_->fill("Ledger.A1",
                {{Any(toOUString("Note")), Any(toOUString("Amount")), Any(toOUString("Account")),
                  Any(toOUString("Period")), Any(toOUString("Voucher"))},
                 {Any(toOUString("mine")), Any(40.0), Any(3010.0), Any(202312.0), Any(toOUString(""))}});
    ASSERT_TRUE(import(kHead + voucher("1", "20240115", "-100", "1 10")).done);
    EXPECT_EQ(rows("Ledger"), (Strings{"Note|Amount|Account|Period|Kostnadsställe|Voucher",
                                       "mine|40|3010|202312||", "|100|3010|202401|10|A 1"}));
    EXPECT_EQ(outturn::sheet::readSettings(book_->document()).ledgerSign, TableSign::RevenuePositive);
    EXPECT_EQ(controlRows("avviker"), 0U);
}

TEST_F(Import, RowsOfTheUsersOwnInTheSameMonthsAreAskedAbout) {
    book_->addSheet("Huvudbok");
    book_->fill("Huvudbok.A1",
                {{Any(toOUString("Period")), Any(toOUString("Konto")), Any(toOUString("Belopp"))},
                 {Any(202401.0), Any(3010.0), Any(40.0)}});
    const auto refused = import(kHead + voucher("1", "20240115", "-100"));
    EXPECT_FALSE(refused.done);
    EXPECT_NE(refused.text.find("har redan 1 rader"), std::string::npos) << refused.text;
}

TEST_F(Import, WritesOverTheExampleOfTablesThatWereSetUp) {
    book_->dispatch("vnd.outturn:tables");
    ASSERT_TRUE(import(kHead + voucher("1", "20240115", "-100") + "#PBUDGET 0 202401 3010 {} -10\r\n").done);
    EXPECT_EQ(typed("=HUVUDBOK.SUMMA(Huvudbok.A1:H1000;2024)"), -100);
    EXPECT_EQ(typed("=HUVUDBOK.SUMMA(Budget.A1:G1000;2024)"), -10);
}

TEST_F(Import, AProtectedSheetIsSaid) {
    ASSERT_TRUE(import(kHead + voucher("1", "20240115", "-100")).done);
    Reference<css::util::XProtectable>(book_->sheet("Huvudbok"), UNO_QUERY_THROW)->protect({});
    const auto refused = import(kHead + voucher("1", "20240115", "-100") + voucher("2", "20240116", "-1"));
    EXPECT_FALSE(refused.done);
    EXPECT_NE(refused.text.find("Huvudbok"), std::string::npos);
}

}  // namespace
}  // namespace outturn::driver
