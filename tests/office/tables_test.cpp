// Where a workbook's tables are found, and the tables set up for one that has none.
#include "sheet/tables/tables.hpp"

#include <gtest/gtest.h>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include "office/table_workbook.hpp"

namespace outturn::driver {
namespace {

namespace css = com::sun::star;
using sheet::Settings;

const CellRows kLedger = {{"Period", "Konto", "Belopp"}, {202401, 3010, 100}};

Settings chosen(TableKind kind, TextView reference) {
    Settings settings;
    settings.chosenTables[kind] = reference;
    return settings;
}

TEST(Tables, ASheetIsFoundByItsNameInAnyLetterCase) {
    TableWorkbook book;
    book.put("HUVUDBOK", "A1", kLedger);
    book.put("lines", "A1", {{"Line", "Accounts"}, {"Revenue", "3*"}});
    EXPECT_EQ(book.reference(TableKind::Ledger), "$HUVUDBOK.$A$1:$C$1048576");
    EXPECT_EQ(book.reference(TableKind::Lines), "$lines.$A$1:$B$1048576");
    EXPECT_EQ(book.reference(TableKind::Budget), "not found");
}

TEST(Tables, AChoiceGoesBeforeANamedRangeBeforeADatabaseRangeBeforeASheet) {
    TableWorkbook book;
    book.put("Huvudbok", "A1", kLedger);
    EXPECT_EQ(book.reference(TableKind::Ledger), "$Huvudbok.$A$1:$C$1048576");
    book.put("Data", "B2", kLedger);
    book.nameDatabase("Ledger", "Data", "B2:D3");
    EXPECT_EQ(book.reference(TableKind::Ledger), "$Data.$B$2:$D$3");
    book.put("Bok 2024", "A5", kLedger);
    book.nameRange("huvudbok", "$'Bok 2024'.$A$5:$C$6");
    EXPECT_EQ(book.reference(TableKind::Ledger), "$'Bok 2024'.$A$5:$C$6");
    EXPECT_EQ(book.reference(TableKind::Ledger, chosen(TableKind::Ledger, u"$Data.$B$2:$C$3")),
              "$Data.$B$2:$C$3");
}

TEST(Tables, ANameOfASheetsOwnCountsToo) {
    TableWorkbook book;
    book.put("Data", "A1", kLedger);
    const Reference<css::sheet::XNamedRanges> names(
        Reference<css::beans::XPropertySet>(book.workbook().sheet("Data"), UNO_QUERY_THROW)
            ->getPropertyValue("NamedRanges"),
        UNO_QUERY_THROW);
    names->addNewByName("Ledger", "$Data.$A$1:$C$2", css::table::CellAddress(), 0);
    EXPECT_EQ(book.reference(TableKind::Ledger), "$Data.$A$1:$C$2");
}

TEST(Tables, WholeColumnsStayWholeColumns) {
    TableWorkbook book;
    book.put("Data", "A1", kLedger);
    book.nameRange("Ledger", "$Data.$A:$C");
    EXPECT_EQ(book.reference(TableKind::Ledger), "$Data.$A$1:$C$1048576");
}

TEST(Tables, ASingleChosenCellStandsForTheTableOfItsSheet) {
    TableWorkbook book;
    book.put("Bokföring", "B3", kLedger);
    EXPECT_EQ(book.reference(TableKind::Ledger, chosen(TableKind::Ledger, u"$Bokföring.$C$4")),
              "$Bokföring.$B$3:$D$1048576");
}

TEST(Tables, AChoiceThatIsNoPlaceAnyMoreIsPassedOver) {
    TableWorkbook book;
    book.put("Huvudbok", "A1", kLedger);
    for (const TextView gone :
         {u"$Raderat.$A$1:$C$9", u"#REF!.$A$1:$C$9", u"nonsense", u"$Huvudbok.$A$1:$B$2~$Huvudbok.$D$1",
          u"$Huvudbok.$A$1:$B$2;$Huvudbok.$D$1:$E$2", u"$Sheet1.$A$1:$Huvudbok.$C$9"}) {
        EXPECT_EQ(book.reference(TableKind::Ledger, chosen(TableKind::Ledger, gone)),
                  "$Huvudbok.$A$1:$C$1048576")
            << outturn::toUtf8(gone);
    }
}

TEST(Tables, ANameForSomethingElseIsNoTable) {
    for (const char* content : {"$Sheet1.$A$1", "$Sheet1.$C$1:$C$9", "42", "$Sheet1.$A$1+1",
                                "$Sheet1.$A$1:$Huvudbok.$C$9", "$Sheet1.$A$1:$B$3~$Sheet1.$D$1:$E$3"}) {
        TableWorkbook book;
        book.put("Huvudbok", "A1", kLedger);
        book.nameRange("Ledger", content);
        EXPECT_EQ(book.reference(TableKind::Ledger), "$Huvudbok.$A$1:$C$1048576") << content;
    }
}

TEST(Tables, TitlesAboveTheHeaderAreNotTheHeader) {
    TableWorkbook book;
    book.put("Huvudbok", "A1", {{"Huvudbok, utdrag", ""}, {"Period", "202401-202402"}, {"Konto", "alla"}});
    book.put("Huvudbok", "B6", kLedger);
    EXPECT_EQ(book.reference(TableKind::Ledger), "$Huvudbok.$B$6:$D$1048576");
}

TEST(Tables, AnEmptyHeaderEndsTheTable) {
    TableWorkbook book;
    book.put("Huvudbok", "A1", {{"Obs", "", "Text", "Period", "Konto", "Belopp", "", "En förklaring"}});
    EXPECT_EQ(book.reference(TableKind::Ledger), "$Huvudbok.$C$1:$F$1048576");
}

TEST(Tables, ASheetWithoutAKnownHeaderIsStillTheTable) {
    TableWorkbook book;
    book.put("Huvudbok", "B2", {{"Datum", "Summa"}, {45292, 100}});
    EXPECT_EQ(book.reference(TableKind::Ledger), "$Huvudbok.$B$2:$C$1048576");
}

TEST(Tables, AnEmptySheetIsATableFromItsFirstCell) {
    TableWorkbook book;
    book.put("Huvudbok", "A1", {{""}});
    EXPECT_EQ(book.reference(TableKind::Ledger), "$Huvudbok.$A$1:$A$1048576");
}

TEST(Tables, ANameWithABlankIsFoundAsARangeToo) {
    TableWorkbook book;
    const CellRows rows = {{"Period", "Belopp"}, {2024, 100}};
    book.put("Eget kapital", "A1", rows);
    EXPECT_EQ(book.reference(TableKind::Equity), "$'Eget kapital'.$A$1:$B$1048576");
    book.put("Data", "C3", rows);
    book.nameRange("Eget_kapital", "$Data.$C$3:$D$4");
    EXPECT_EQ(book.reference(TableKind::Equity), "$Data.$C$3:$D$4");
}

TEST(Tables, ASideTableBelowATitleBeginsAtItsHeader) {
    TableWorkbook book;
    book.put("Volymer", "A1", {{"Volymer och nyckeltal", "Budget"}});
    book.put("Volymer", "B3", {{"Period", "Verksamhet", "Mått", "Utfall"}, {202401, "Hemtjänst", "a", 1}});
    EXPECT_EQ(book.reference(TableKind::Volumes), "$Volymer.$B$3:$E$1048576");
}

class SetUpTables : public testing::TestWithParam<Language> {};

TEST_P(SetUpTables, MakeAWorkbookThatAReportCanBeFilledFrom) {
    const TableWorkbook book;
    sheet::createTables(book.document(), GetParam());
    const auto findings = book.survey();
    EXPECT_EQ(book.problems(), std::vector<std::string>());
    EXPECT_TRUE(findings.missing.empty());
    ASSERT_EQ(findings.tables.size(), kTableKinds.size());
    for (const auto& table : findings.tables) {
        EXPECT_EQ(table.rows, 1U) << static_cast<int>(table.place.kind);
    }
    EXPECT_EQ(findings.periods, std::vector<Month>{Month(2024, 1)});
    EXPECT_EQ(findings.lines.size(), 1U);
    EXPECT_FALSE(findings.otherActivities);
    EXPECT_EQ(findings.forecastRounds, std::vector<Month>{Month(2024, 1)});
    for (const TableKind kind : kTableKinds) {
        const auto reference = book.reference(kind);
        EXPECT_NE(reference.find("$A$1:"), std::string::npos) << reference;
    }
}

TEST_P(SetUpTables, AreOneStepToUndoAndRedo) {
    const TableWorkbook book;
    const auto before = book.workbook().sheetNames();
    sheet::createTables(book.document(), GetParam());
    const auto after = book.workbook().sheetNames();
    EXPECT_EQ(after.size(), before.size() + kTableKinds.size());
    const auto undo =
        Reference<css::document::XUndoManagerSupplier>(book.document(), UNO_QUERY_THROW)->getUndoManager();
    const auto steps = undo->getAllUndoActionTitles();
    ASSERT_EQ(steps.getLength(), 1) << toUtf8(steps[0]);
    book.workbook().undo();
    EXPECT_EQ(book.workbook().sheetNames(), before);
    EXPECT_FALSE(undo->isUndoPossible());
    book.workbook().redo();
    EXPECT_EQ(book.workbook().sheetNames(), after);
    EXPECT_EQ(book.problems(), std::vector<std::string>());
}

INSTANTIATE_TEST_SUITE_P(Language, SetUpTables, testing::Values(Language::English, Language::Swedish));

TEST(TablesThatExist, LeaveWhatIsThereAlone) {
    TableWorkbook book;
    book.put("Data", "A1", kLedger);
    book.nameRange("Ledger", "$Data.$A$1:$C$2");
    book.put("Rader", "A1", {{"Min egen lista", ""}});
    sheet::createTables(book.document(), Language::Swedish);
    EXPECT_EQ(
        book.workbook().sheetNames(),
        (std::vector<std::string>{"Sheet1", "Data", "Rader", "Budget", "Nycklar", "Verksamheter", "Prognoser",
                                  "Åtgärder", "Risker", "Volymer", "Eget kapital", "Uppföljningsplan"}));
    EXPECT_EQ(toUtf8(book.range("Rader", "A1")->getCellByPosition(0, 0)->getFormula()), "Min egen lista");
    EXPECT_EQ(toUtf8(book.range("Rader", "A2")->getCellByPosition(0, 0)->getFormula()), "");
    // A second time there is nothing left to do, not even a step to undo.
    const auto undo =
        Reference<css::document::XUndoManagerSupplier>(book.document(), UNO_QUERY_THROW)->getUndoManager();
    const auto steps = undo->getAllUndoActionTitles().getLength();
    sheet::createTables(book.document(), Language::Swedish);
    EXPECT_EQ(undo->getAllUndoActionTitles().getLength(), steps);
}

TEST(TablesThatExist, AProtectedWorkbookIsNotChanged) {
    const TableWorkbook book;
    const Reference<css::util::XProtectable> structure(book.document(), UNO_QUERY_THROW);
    structure->protect({});
    const auto before = book.workbook().sheetNames();
    EXPECT_THROW(sheet::createTables(book.document(), Language::Swedish), css::uno::Exception);
    EXPECT_EQ(book.workbook().sheetNames(), before);
    structure->unprotect({});
    sheet::createTables(book.document(), Language::Swedish);
    EXPECT_EQ(book.workbook().sheetNames().size(), before.size() + kTableKinds.size())
        << "the undo step was left";
}

}  // namespace
}  // namespace outturn::driver
