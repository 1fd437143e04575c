// SIE files imported into a workbook as a macro does it: vnd.outturn:import.
#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XNamedRange.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/sheet/XSheetAnnotationsSupplier.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/util/XModifiable.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include "domain/sie/control.hpp"
#include "domain/sie/reader.hpp"
#include "driver/command.hpp"
#include "office/office_environment.hpp"
#include "sheet/context.hpp"
#include "sheet/import_job.hpp"
#include "sheet/ranges.hpp"
#include "sheet/report_handles.hpp"
#include "sheet/settings.hpp"
#include "sheet/survey.hpp"

namespace outturn::driver {
namespace {

namespace css = com::sun::star;
using css::uno::Any;
using Strings = std::vector<std::string>;

const std::filesystem::path kFiles = std::filesystem::path(OUTTURN_SOURCE) / "../shared/data/sie";

const std::string kHead =
    "#FLAGGA 0\r\n#PROGRAM \"Prov\" 1.0\r\n#FORMAT PC8\r\n#GEN 20240410\r\n#SIETYP 4\r\n#FNAMN "
    "\"Bolaget\"\r\n"
    "#RAR 0 20240101 20241231\r\n#RAR -1 20230101 20231231\r\n#DIM 1 \"Kostnadsst\xE4lle\"\r\n"
    "#KONTO 3010 \"F\xF6rs\xE4ljning\"\r\n#KONTO 5010 Hyra\r\n#KONTO 1930 Bank\r\n";

std::string voucher(const std::string& number, const std::string& date, const std::string& amount,
                    const std::string& objects = "", const std::string& text = "Faktura") {
    const bool minus = amount.front() == '-';
    return "#VER A " + number + " " + date + " \"" + text + "\"\r\n{\r\n#TRANS 3010 {" + objects + "} " +
           amount + "\r\n#TRANS 1930 {} " + (minus ? amount.substr(1) : "-" + amount) + "\r\n}\r\n";
}

std::string contentOf(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

class Import : public testing::Test {
  protected:
    void SetUp() override { book_ = std::make_unique<Workbook>(running(), running().newDocument()); }
    void TearDown() override { running().close(book_->document()); }

    static Office& running() { return office("sv"); }
    static std::filesystem::path file(const std::string& name, const std::string& bytes) {
        const auto folder = std::filesystem::path(OUTTURN_BUILD) / "office-tests" / "import";
        std::filesystem::create_directories(folder);
        std::ofstream(folder / name, std::ios::binary) << bytes;
        return folder / name;
    }
    CommandAnswer import(const std::filesystem::path& path, bool agree = false) {
        std::vector<std::pair<std::string, Any>> arguments = {{"File", Any(fileUrl(path))}};
        if (agree) arguments.emplace_back("Agree", Any(toOUString("true")));
        return command(running(), book_->frame(), "vnd.outturn:import", arguments);
    }
    CommandAnswer import(const std::string& bytes, bool agree = false) {
        return import(file("prov.se", bytes), agree);
    }
    // The rows of a sheet as the cells show them, a text each: "202401|3010|…".
    Strings rows(const std::string& sheet) {
        const Reference<css::table::XCellRange> cells(book_->sheet(sheet), UNO_QUERY_THROW);
        const auto used = outturn::sheet::usedArea(cells);
        const Reference<css::sheet::XCellRangeData> data(
            outturn::sheet::part(cells, 0, 0, used.EndColumn, used.EndRow), UNO_QUERY_THROW);
        const auto content = data->getDataArray();
        Strings found;
        for (const auto& row : content) {
            std::string line;
            for (const Any& cell : row) {
                double number = 0;
                rtl::OUString text;
                if (cell >>= number) {
                    line += outturn::toUtf8(numberText(number));
                } else if (cell >>= text) {
                    line += toUtf8(text);
                } else {
                    line += "#error";
                }
                line += '|';
            }
            if (!line.empty()) line.pop_back();
            found.push_back(line);
        }
        return found;
    }
    // Of the control sheet's rows, those that hold a word.
    std::size_t controlRows(const std::string& word) {
        std::size_t count = 0;
        for (const std::string& row : rows("Importkontroll")) count += row.find(word) != std::string::npos;
        return count;
    }
    // What a formula typed in the interface's language comes to.
    double typed(const std::string& formula) {
        const auto names = book_->sheetNames();
        if (std::find(names.begin(), names.end(), "Prov") == names.end()) book_->addSheet("Prov");
        book_->activate("Prov");
        book_->type("Prov.A1", formula);
        EXPECT_EQ(book_->cell("Prov.A1")->getError(), 0) << formula << " shows " << book_->shown("Prov.A1");
        return book_->number("Prov.A1");
    }
    Reference<css::sheet::XNamedRanges> names() {
        return {Reference<css::beans::XPropertySet>(book_->document(), UNO_QUERY_THROW)
                    ->getPropertyValue("NamedRanges"),
                UNO_QUERY_THROW};
    }
    void nameRange(const char* name, const char* content) {
        names()->addNewByName(toOUString(name), toOUString(content), css::table::CellAddress(), 0);
    }
    std::string reference(const char* name) {
        const Reference<css::sheet::XNamedRange> named(names()->getByName(toOUString(name)), UNO_QUERY_THROW);
        return toUtf8(named->getContent());
    }
    bool isModified() {
        return Reference<css::util::XModifiable>(book_->document(), UNO_QUERY_THROW)->isModified();
    }
    sal_Int32 undoSteps() {
        return Reference<css::document::XUndoManagerSupplier>(book_->document(), UNO_QUERY_THROW)
            ->getUndoManager()
            ->getAllUndoActionTitles()
            .getLength();
    }

    std::unique_ptr<Workbook> book_;
};

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
    const std::string bytes = kHead + "#DIM 6 Projekt\r\n#UNDERDIM 61 Fas 6\r\n" +
                              voucher("12", "20240115", "-100.50", "1 10 6 \"A 1\" 61 0724", "Januari");
    ASSERT_TRUE(import(bytes).done);
    EXPECT_EQ(rows("Huvudbok"),
              (Strings{"Period|Konto|Kontonamn|Belopp|Kostnadsställe|Projekt|Fas|Verifikation|Datum|Text",
                       "202401|3010|Försäljning|-100.5|10|A 1|0724|A 12|45306|Januari"}));
    EXPECT_EQ(book_->shown("Huvudbok.I2"), "2024-01-15");
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

TEST_F(Import, NextMonthAddsWhatIsNewAndKeepsWhatAPersonTyped) {
    const std::string january = kHead + voucher("1", "20240115", "-100") + voucher("2", "20240120", "-30");
    ASSERT_TRUE(import(january).done);
    book_->type("Huvudbok.J1", "Anmärkning");
    book_->type("Huvudbok.J2", "avstämd");
    book_->type("Huvudbok.J3", "=2*21");
    ASSERT_TRUE(import(january + voucher("3", "20240210", "-5")).done);
    EXPECT_EQ(rows("Huvudbok").size(), 4U);
    EXPECT_EQ(book_->shown("Huvudbok.J2"), "avstämd");
    EXPECT_EQ(book_->formula("Huvudbok.J3"), "=2*21");
    EXPECT_EQ(typed("=HUVUDBOK.SUMMA(Huvudbok;202402)"), -135);
}

TEST_F(Import, AChangedAndAVanishedVoucherAreShownBeforeAnythingIsWritten) {
    ASSERT_TRUE(import(kHead + voucher("1", "20240115", "-100") + voucher("2", "20240120", "-30") +
                       voucher("3", "20240210", "-7"))
                    .done);
    const auto before = rows("Huvudbok");
    const std::string changed = kHead + voucher("1", "20240115", "-150") + voucher("3", "20240210", "-7");
    const auto refused = import(changed);
    EXPECT_FALSE(refused.done);
    EXPECT_NE(refused.text.find("A 1, 2024-01-15: var 3010 −100,00, är 3010 −150,00"), std::string::npos)
        << refused.text;
    EXPECT_NE(refused.text.find("A 2, 2024-01-20: var 3010 −30,00, är borta"), std::string::npos)
        << refused.text;
    EXPECT_EQ(rows("Huvudbok"), before);
    ASSERT_TRUE(import(changed, true).done);
    EXPECT_EQ(rows("Huvudbok").size(), 3U);
    EXPECT_EQ(typed("=HUVUDBOK.SUMMA(Huvudbok;2024)"), -157);
    EXPECT_EQ(controlRows("A 2|2024-01-20|3010 −30,00|borta"), 1U);
    EXPECT_EQ(book_->formula("Huvudbok.A1"), "Period");
}

TEST_F(Import, AFileWithoutTotalsIsNotSaidToAgree) {
    ASSERT_TRUE(import(kHead + voucher("1", "20240115", "-100")).done);
    EXPECT_EQ(controlRows("Filen har inga kontrollsummor."), 1U);
    EXPECT_EQ(controlRows("stämmer"), 0U);
    EXPECT_EQ(controlRows("ingen summa i filen"), 2U);
}

// The progress bar lets a user go on working.
TEST_F(Import, RowsPutInWhileTheFileIsReadMoveWhatIsWritten) {
    const std::string january = kHead + voucher("1", "20240115", "-100") + voucher("2", "20240120", "-30");
    ASSERT_TRUE(import(january).done);
    const auto changed =
        file("prov.se", kHead + voucher("1", "20240115", "-150") + voucher("2", "20240120", "-30") +
                            voucher("3", "20240210", "-7"));
    const Reference<css::table::XColumnRowRange> lines(book_->sheet("Huvudbok"), UNO_QUERY_THROW);
    int shown = 0;
    outturn::sheet::keepContext(running().context());
    auto prepared = outturn::sheet::PreparedImport::prepare(book_->document(), fromUtf8(changed.string()),
                                                            Language::Swedish, [&](double) {
                                                                lines->getRows()->insertByIndex(1, 1);
                                                                ++shown;
                                                                return true;
                                                            });
    outturn::sheet::keepContext({});
    auto& ready = std::get<std::unique_ptr<outturn::sheet::PreparedImport>>(prepared);
    ready->write();
    EXPECT_GT(shown, 0);
    EXPECT_EQ(rows("Huvudbok").size(), 4U + static_cast<std::size_t>(shown));
    EXPECT_EQ(typed("=HUVUDBOK.SUMMA(Huvudbok;2024)"), -187);
}

TEST_F(Import, AnImportIsStoppedBeforeTheWorkbookIsLookedAt) {
    const auto path = file("prov.se", kHead + voucher("1", "20240115", "-100"));
    outturn::sheet::keepContext(running().context());
    const auto prepared =
        outturn::sheet::PreparedImport::prepare(book_->document(), fromUtf8(path.string()), Language::Swedish,
                                                [](double share) { return share < 1; });
    outturn::sheet::keepContext({});
    const auto* refused = std::get_if<outturn::sheet::ImportRefusal>(&prepared);
    ASSERT_NE(refused, nullptr);
    EXPECT_TRUE(refused->cancelled);
    EXPECT_EQ(refused->sentence, u"Importen avbröts.");
}

TEST_F(Import, OneStepTakesAnImportBack) {
    ASSERT_TRUE(import(kHead + voucher("1", "20240115", "-100") + "#PBUDGET 0 202401 3010 {} -10\r\n").done);
    EXPECT_EQ(undoSteps(), 1);
    book_->undo();
    EXPECT_EQ(book_->sheetNames(), Strings{"Blad1"});
    EXPECT_EQ(outturn::sheet::readSettings(book_->document()).ledgerSign, TableSign::RevenuePositive);
    book_->redo();
    EXPECT_EQ(typed("=HUVUDBOK.SUMMA(Huvudbok;2024)"), -100);
    EXPECT_EQ(outturn::sheet::readSettings(book_->document()).ledgerSign, TableSign::DebitPositive);
}

TEST_F(Import, OneStepTakesAnUpdateBack) {
    ASSERT_TRUE(import(kHead + voucher("1", "20240115", "-100") + voucher("2", "20240120", "-30") +
                       voucher("3", "20240220", "-1"))
                    .done);
    const auto before = rows("Huvudbok");
    const auto control = rows("Importkontroll");
    ASSERT_TRUE(import(kHead + voucher("1", "20240115", "-101", "1 10") + voucher("3", "20240220", "-1") +
                           voucher("4", "20240221", "-2"),
                       true)
                    .done);
    const auto after = rows("Huvudbok");
    EXPECT_NE(after, before);
    EXPECT_NE(rows("Importkontroll"), control);
    EXPECT_EQ(reference("Huvudbok"), "$Huvudbok.$A:$H");
    EXPECT_EQ(undoSteps(), 2);
    book_->undo();
    EXPECT_EQ(rows("Huvudbok"), before);
    EXPECT_EQ(rows("Importkontroll"), control);
    EXPECT_EQ(reference("Huvudbok"), "$Huvudbok.$A:$G");
    book_->redo();
    EXPECT_EQ(rows("Huvudbok"), after);
    book_->undo();
    EXPECT_EQ(rows("Huvudbok"), before);
}

TEST_F(Import, AnUpdateLeavesCommentsAndUndoEmptiesWhatWasEmpty) {
    const std::string cost =
        kHead + voucher("1", "20240115", "-100", "", "") + voucher("2", "20240116", "-7", "1 10", "");
    ASSERT_TRUE(import(cost).done);
    const auto before = rows("Huvudbok");
    EXPECT_EQ(before[1], "202401|3010|Försäljning|-100||A 1|45306|");
    const Reference<css::sheet::XSheetAnnotationsSupplier> commented(book_->sheet("Huvudbok"),
                                                                     UNO_QUERY_THROW);
    commented->getAnnotations()->insertNew({0, 3, 1}, toOUString("ring Anna"));
    const std::string changed =
        kHead + voucher("1", "20240115", "-150", "1 0724", "") + voucher("2", "20240116", "-7", "1 10", "");
    ASSERT_TRUE(import(changed, true).done);
    EXPECT_EQ(rows("Huvudbok")[1], "202401|3010|Försäljning|-150|0724|A 1|45306|");
    EXPECT_EQ(commented->getAnnotations()->getCount(), 1);
    book_->undo();
    EXPECT_EQ(rows("Huvudbok"), before);
    EXPECT_EQ(book_->cell("Huvudbok.E2")->getType(), css::table::CellContentType_EMPTY);
    EXPECT_EQ(commented->getAnnotations()->getCount(), 1);
}

TEST_F(Import, ARangeOfSoManyRowsGrowsAndWhatStandsBelowItMovesDown) {
    book_->addSheet("Data");
    book_->fill("Data.B2",
                {{Any(toOUString("Period")), Any(toOUString("Konto")), Any(toOUString("Belopp")),
                  Any(toOUString("Verifikation"))},
                 {Any(202301.0), Any(3010.0), Any(40.0), Any(toOUString(""))},
                 {Any(toOUString("")), Any(toOUString("")), Any(toOUString("")), Any(toOUString(""))},
                 {Any(toOUString("Under")), Any(toOUString("")), Any(7.0), Any(toOUString(""))}});
    nameRange("Huvudbok", "$Data.$B$2:$E$3");
    nameRange("Ledger", "$Data.$B$2:$E$3");
    // As a filled report reads the table.
    outturn::sheet::HandleSheet handles(book_->document());
    handles.make();
    const auto settings = outturn::sheet::readSettings(book_->document());
    handles.fill(outturn::sheet::survey(book_->document(), settings), Language::Swedish);
    EXPECT_EQ(typed("=HUVUDBOK.SUMMA(Outturn.C5;\"202301..202401\")"), 40);
    ASSERT_TRUE(import(kHead + voucher("1", "20240115", "-1") + voucher("2", "20240116", "-2")).done);
    EXPECT_EQ(reference("Huvudbok"), "$Data.$B$2:$E$5");
    EXPECT_EQ(reference("Ledger"), "$Data.$B$2:$E$5");
    EXPECT_EQ(book_->number("Prov.A1"), 43);
    EXPECT_EQ(book_->shown("Outturn.B5"), "$Data.$B$2:$E$5");
    EXPECT_EQ(rows("Data"), (Strings{"||||", "|Period|Konto|Belopp|Verifikation", "|202301|3010|40|",
                                     "|202401|3010|1|A 1", "|202401|3010|2|A 2", "||||", "|Under||7|"}));
    book_->undo();
    EXPECT_EQ(reference("Huvudbok"), "$Data.$B$2:$E$3");
    EXPECT_EQ(book_->number("Prov.A1"), 40);
    EXPECT_EQ(book_->shown("Outturn.B5"), "$Data.$B$2:$E$3");
    EXPECT_EQ(rows("Data").back(), "|Under||7|");
    EXPECT_EQ(rows("Data").size(), 5U);
}

TEST_F(Import, FilesThatAreNoneLeaveTheWorkbookAsItWas) {
    ASSERT_TRUE(import(kHead + voucher("1", "20240115", "-100")).done);
    const auto before = rows("Huvudbok");
    const auto steps = undoSteps();
    const std::vector<std::pair<std::string, std::string>> cases = {
        {"", "är tom"},
        {std::string("PK\x03\x04\0\0\0\0", 8), "ingen SIE-fil"},
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
