// The next file of the same books: what stays, what is written over, what one undo takes back.
#include <com/sun/star/sheet/XSheetAnnotationsSupplier.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>

#include "office/import_workbook.hpp"
#include "sheet/context.hpp"
#include "sheet/import/open.hpp"
#include "sheet/report/handles.hpp"
#include "sheet/settings.hpp"
#include "sheet/tables/survey.hpp"

namespace outturn::driver {
namespace {

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
    const auto previewed = outturn::sheet::openImport(
        running().context(), book_->document(), fromUtf8(changed.string()), Language::Swedish, [&](double) {
            lines->getRows()->insertByIndex(1, 1);
            ++shown;
            return true;
        });
    outturn::sheet::keepContext({});
    const auto& preview = std::get<std::unique_ptr<outturn::sheet::Preview>>(previewed);
    EXPECT_TRUE(preview->accept({}).done);
    EXPECT_GT(shown, 0);
    EXPECT_EQ(rows("Huvudbok").size(), 4U + static_cast<std::size_t>(shown));
    EXPECT_EQ(typed("=HUVUDBOK.SUMMA(Huvudbok;2024)"), -187);
}

TEST_F(Import, AnImportIsStoppedBeforeTheWorkbookIsLookedAt) {
    const auto path = file("prov.se", kHead + voucher("1", "20240115", "-100"));
    outturn::sheet::keepContext(running().context());
    const auto previewed =
        outturn::sheet::openImport(running().context(), book_->document(), fromUtf8(path.string()),
                                   Language::Swedish, [](double share) { return share < 1; });
    outturn::sheet::keepContext({});
    const auto* refused = std::get_if<outturn::sheet::ImportRefusal>(&previewed);
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

}  // namespace
}  // namespace outturn::driver
