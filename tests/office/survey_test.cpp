// What a workbook's tables hold, and each fault on the cell that has it.
#include "sheet/tables/survey.hpp"

#include <filesystem>

#include <gtest/gtest.h>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/table/XCell.hpp>
#include <com/sun/star/util/XMergeable.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include "office/table_workbook.hpp"

namespace outturn::driver {
namespace {

namespace css = com::sun::star;
using css::uno::Any;
using Strings = std::vector<std::string>;

// The required tables, with the ledger in place of the usual one.
class Survey : public testing::Test {
  protected:
    void ledger(const CellRows& rows) {
        book_.putRequired();
        book_.document()->getSheets()->removeByName("Huvudbok");
        book_.put("Huvudbok", "A1", rows);
    }

    TableWorkbook book_;
};

TEST_F(Survey, OfAFaultlessWorkbookIsComplete) {
    book_.putRequired();
    book_.put("Verksamheter", "A1", {{"Kod", "Namn"}, {510, "Hemtjänst"}, {530, "Korttid"}});
    book_.put("Prognoser", "A1",
              {{"Period", "Rad", "Verksamhet", "Belopp"},
               {202402, "Intäkter", "Hemtjänst", 1000},
               {202311, "Intäkter", "Hemtjänst", 900}});
    const auto findings = book_.survey();
    EXPECT_EQ(book_.problems(), Strings());
    EXPECT_TRUE(findings.missing.empty());
    EXPECT_EQ(findings.periods, (std::vector<Month>{Month(2024, 2), Month(2024, 1)}));
    EXPECT_EQ(findings.forecastRounds, (std::vector<Month>{Month(2023, 11), Month(2024, 2)}));
    ASSERT_EQ(findings.lines.size(), 2U);
    EXPECT_EQ(findings.lines[1].name, u"Kostnader");
    EXPECT_EQ(findings.lines[1].accounts, u"4..7");
    ASSERT_NE(findings.table(TableKind::Ledger), nullptr);
    EXPECT_EQ(findings.table(TableKind::Ledger)->rows, 2U);
    EXPECT_EQ(findings.table(TableKind::Ledger)->months,
              (std::vector<Month>{Month(2024, 1), Month(2024, 2)}));
    EXPECT_EQ(findings.table(TableKind::Keys), nullptr);
}

TEST_F(Survey, ChangesNothing) {
    book_.putRequired();
    const Reference<css::util::XModifiable> document(book_.document(), UNO_QUERY_THROW);
    document->setModified(false);
    static_cast<void>(book_.survey());
    EXPECT_FALSE(document->isModified());
}

TEST_F(Survey, OfAnEmptyWorkbookSaysWhatIsMissing) {
    const auto findings = book_.survey();
    EXPECT_TRUE(findings.tables.empty());
    EXPECT_TRUE(findings.problems.empty());
    EXPECT_EQ(findings.missing,
              (std::vector<TableKind>{TableKind::Ledger, TableKind::Budget, TableKind::Lines}));
}

TEST_F(Survey, ReadsInPiecesAndCountsThem) {
    CellRows rows = {{"Period", "Konto", "Verksamhet", "Belopp"}};
    for (int row = 0; row < 9000; ++row) rows.push_back({202401, 3010, "Hemtjänst", 1});
    ledger(rows);
    sheet::Survey reading(book_.document(), {});
    EXPECT_EQ(reading.rowsInAll(), 9000 + 2 + 2);
    std::int64_t before = 0;
    int pieces = 0;
    while (!reading.finished()) {
        EXPECT_TRUE(reading.reading());
        reading.readOn();
        EXPECT_GE(reading.rowsRead(), before);
        before = reading.rowsRead();
        ++pieces;
    }
    EXPECT_GT(pieces, 4) << "a long ledger takes more than one piece";
    EXPECT_EQ(reading.rowsRead(), reading.rowsInAll());
    EXPECT_EQ(reading.reading(), std::nullopt);
    EXPECT_EQ(reading.findings().table(TableKind::Ledger)->rows, 9000U);
}

TEST_F(Survey, OfTheSampleFindsNoFault) {
    const auto sample =
        office().open(std::filesystem::path(OUTTURN_SOURCE) / "samples" / "aldrenamnden.ods", true);
    const auto findings = sheet::survey(sample, sheet::readSettings(sample));
    EXPECT_TRUE(findings.missing.empty());
    for (const TableKind kind : {TableKind::Keys, TableKind::Activities, TableKind::Forecasts}) {
        EXPECT_NE(findings.table(kind), nullptr) << static_cast<int>(kind);
    }
    for (const auto& placed : findings.problems) {
        EXPECT_NE(severity(placed.problem.kind), Severity::Error)
            << outturn::toUtf8(describe(placed.problem, Language::English)) << " row " << placed.problem.row;
    }
    ASSERT_FALSE(findings.periods.empty());
    EXPECT_EQ(findings.periods.front(), Month(2024, 2));
    EXPECT_EQ(findings.periods.back(), Month(2022, 1));
    EXPECT_FALSE(findings.activitiesByName);
    EXPECT_FALSE(findings.otherActivities);
    EXPECT_EQ(findings.activities.front().name, u"Hemtjänst");
    EXPECT_EQ(findings.activities.front().code, u"510");
    office().close(sample);
}

// Activities

TEST_F(Survey, ActivitiesAreHeldAgainstTheLedgerByCodeOrByName) {
    book_.putRequired();
    book_.put("Verksamheter", "A1", {{"Kod", "Namn"}, {510, "hemtjänst"}, {530, "Korttid"}});
    auto findings = book_.survey();
    EXPECT_TRUE(findings.activitiesByName);
    EXPECT_EQ(findings.activities.front().code, u"hemtjänst");
    EXPECT_FALSE(findings.otherActivities);
    book_.put("Huvudbok", "C2", {{510}, {530}});
    findings = book_.survey();
    EXPECT_FALSE(findings.activitiesByName);
    EXPECT_TRUE(findings.otherActivities) << "the budget still has their names";
    EXPECT_EQ(findings.activities.front().code, u"510");
    EXPECT_EQ(findings.activities.front().sheetRow, 2);
}

TEST_F(Survey, AnActivityThatTheListLacksIsAnotherOne) {
    book_.putRequired();
    book_.put("Budget", "A1",
              {{"Period", "Konto", "Verksamhet", "Belopp"},
               {202401, 3010, "Korttid", 90},
               {202402, 5010, "", -90}});
    book_.put("Verksamheter", "A1", {{"Kod", "Namn"}, {510, "Hemtjänst"}, {530, "Korttid"}});
    EXPECT_TRUE(book_.survey().otherActivities) << "the budget's second row has none";
    book_.put("Budget", "C3", {{"Korttid"}});
    EXPECT_FALSE(book_.survey().otherActivities);
    book_.put("Huvudbok", "C3", {{"Lokaler"}});
    EXPECT_TRUE(book_.survey().otherActivities);
}

TEST_F(Survey, ActivitiesWithoutTheirHeadersAreReadInOrder) {
    book_.putRequired();
    book_.put("Verksamheter", "A1",
              {{"Vht", "Klartext"}, {510, "Hemtjänst"}, {"", ""}, {510, "Igen"}, {530, ""}});
    const auto findings = book_.survey();
    ASSERT_EQ(findings.activities.size(), 2U) << "one code, one line in the report";
    EXPECT_EQ(findings.activities[0].name, u"Hemtjänst");
    EXPECT_EQ(findings.activities[1].code, u"530");
    EXPECT_EQ(findings.activities[1].name, u"530");
    EXPECT_EQ(findings.activities[1].sheetRow, 5);
}

TEST_F(Survey, OneColumnOfActivitiesIsCodeAndName) {
    book_.putRequired();
    book_.put("Listor", "A1", {{"Verksamhet"}, {"Hemtjänst"}, {"Korttid"}});
    book_.nameRange("Verksamheter", "$Listor.$A$1:$A$3");
    const auto findings = book_.survey();
    ASSERT_EQ(findings.activities.size(), 2U);
    EXPECT_EQ(findings.activities[0].code, u"Hemtjänst");
    EXPECT_EQ(findings.activities[0].name, u"Hemtjänst");
    EXPECT_FALSE(findings.otherActivities);
}

// Bad input

TEST_F(Survey, AMissingColumnIsSaidOfTheHeader) {
    ledger({{"Period", "Konto", "Summa"}, {202401, 3010, 100}});
    EXPECT_EQ(book_.problems(), Strings{"missing-column Huvudbok.A1"});
    EXPECT_EQ(book_.survey().problems.front().problem.column, u"Belopp");
}

TEST_F(Survey, ADuplicateHeaderIsSaidOfTheSecond) {
    ledger({{"Period", "Konto", "Belopp", "belopp"}, {202401, 3010, 100, 90}});
    EXPECT_EQ(book_.cellsOf(ProblemKind::DuplicateColumn), Strings{"Huvudbok.D1"});
}

TEST_F(Survey, TextInAmountIsSaidOfItsCell) {
    ledger({{"Text", "Belopp", "Period", "Konto"}, {"a", 100, 202401, 3010}, {"b", "12 500", 202401, 3010}});
    EXPECT_EQ(book_.problems(), Strings{"unreadable-amount Huvudbok.B3 12 500"});
}

TEST_F(Survey, AnImpossiblePeriodIsSaidOfItsCell) {
    ledger({{"Konto", "Period", "Belopp"}, {3010, 202413, 100}, {3010, "2024-13", 1}, {3010, 202401, 1}});
    EXPECT_EQ(book_.problems(),
              (Strings{"unreadable-period Huvudbok.B2 202413", "unreadable-period Huvudbok.B3 2024-13"}));
    EXPECT_EQ(book_.survey().periods, std::vector<Month>{Month(2024, 1)});
}

TEST_F(Survey, DatesAsTextAreRead) {
    ledger({{"Period", "Konto", "Belopp"},
            {"2024-01-31", 3010, 100},
            {"2024-02", 3010, 1},
            {"31 jan", 3010, 1}});
    EXPECT_EQ(book_.problems(), Strings{"unreadable-period Huvudbok.A4 31 jan"});
    EXPECT_EQ(book_.survey().periods, (std::vector<Month>{Month(2024, 2), Month(2024, 1)}));
}

TEST_F(Survey, AnErrorCellIsSaidOfIt) {
    ledger({{"Period", "Konto", "Projekt", "Belopp"}, {202401, 3010, "x", 100}, {202401, 3010, "y", 100}});
    book_.range("Huvudbok", "C3")->getCellByPosition(0, 0)->setFormula("=1/0");
    EXPECT_EQ(book_.cellsOf(ProblemKind::ErrorCell), Strings{"Huvudbok.C3"});
    book_.range("Huvudbok", "D2")->getCellByPosition(0, 0)->setFormula("=NA()");
    EXPECT_EQ(book_.cellsOf(ProblemKind::UnreadableAmount), Strings{"Huvudbok.D2"});
}

TEST_F(Survey, AMergedCellLeavesRowsWithoutAPeriod) {
    ledger({{"Period", "Konto", "Belopp"}, {202401, 3010, 100}, {202401, 3010, 100}});
    book_.put("Huvudbok", "A3", {{""}});
    Reference<css::util::XMergeable>(book_.range("Huvudbok", "A2:A3"), UNO_QUERY_THROW)->merge(true);
    EXPECT_EQ(book_.problems(), Strings{"unreadable-period Huvudbok.A3"});
}

TEST_F(Survey, AnEmptyTableIsSaidToBeEmpty) {
    ledger({{"Period", "Konto", "Belopp"}});
    EXPECT_EQ(book_.problems(), Strings{"no-rows Huvudbok.A1"});
    EXPECT_TRUE(book_.survey().periods.empty());
}

TEST_F(Survey, AnEmptySheetLacksItsColumns) {
    ledger({{""}});
    const auto cells = book_.cellsOf(ProblemKind::MissingColumn);
    EXPECT_EQ(cells, (Strings{"Huvudbok.A1", "Huvudbok.A1", "Huvudbok.A1"}));
}

TEST_F(Survey, WholeColumnsAreReadToTheirLastRow) {
    ledger({{"Period", "Konto", "Belopp"}, {202401, 3010, 100}, {202401, 3010, "x"}});
    book_.nameRange("Ledger", "$Huvudbok.$A:$C");
    EXPECT_EQ(book_.survey().table(TableKind::Ledger)->rows, 2U);
    EXPECT_EQ(book_.problems(), Strings{"unreadable-amount Huvudbok.C3 x"});
}

TEST_F(Survey, AMillionBlankRowsAreNoRows) {
    ledger({{"Period", "Konto", "Belopp"}, {202401, 3010, 100}});
    Reference<css::beans::XPropertySet>(book_.range("Huvudbok", "A1:C1000000"), UNO_QUERY_THROW)
        ->setPropertyValue("CellBackColor", Any(sal_Int32(0xEEEEEE)));
    sheet::Survey reading(book_.document(), {});
    EXPECT_LT(reading.rowsInAll(), 10'000) << "a colour is no content";
    EXPECT_EQ(book_.survey().table(TableKind::Ledger)->rows, 1U);
    EXPECT_EQ(book_.problems(), Strings());
}

TEST_F(Survey, ABlankRowBetweenIsPassedOver) {
    ledger({{"Period", "Konto", "Belopp"}, {202401, 3010, 100}, {"", " ", ""}, {202413, 3010, 1}});
    EXPECT_EQ(book_.problems(), Strings{"unreadable-period Huvudbok.A4 202413"});
    EXPECT_EQ(book_.survey().table(TableKind::Ledger)->rows, 2U);
}

TEST_F(Survey, RowsPastedBelowANamedRangeAreSaid) {
    ledger({{"Period", "Konto", "Belopp"}, {202401, 3010, 100}, {202402, 3010, 100}});
    book_.nameRange("Ledger", "$Huvudbok.$A$1:$C$2");
    EXPECT_EQ(book_.problems(), Strings{"rows-outside Huvudbok.A3"});
    // A line of totals is no row of the table.
    book_.put("Huvudbok", "A3", {{"Summa"}});
    EXPECT_EQ(book_.problems(), Strings());
}

TEST_F(Survey, RowsPastedBelowADatabaseRangeAreSaid) {
    book_.putRequired();
    book_.nameDatabase("Lines", "Rader", "A1:B2");
    EXPECT_EQ(book_.cellsOf(ProblemKind::RowsOutside), Strings{"Rader.A3"});
}

TEST_F(Survey, ATableBelowATitleHasItsFaultsOnTheRightRows) {
    book_.putRequired();
    book_.document()->getSheets()->removeByName("Huvudbok");
    book_.put("Huvudbok", "C5", {{"Period", "Konto", "Belopp"}, {202401, 3010, 100}, {202401, 3010, "x"}});
    book_.put("Huvudbok", "A1", {{"Huvudbok 2024"}});
    EXPECT_EQ(book_.problems(), Strings{"unreadable-amount Huvudbok.E7 x"});
}

TEST_F(Survey, KeysAreReadBeforeTheBudgetThatNamesThem) {
    book_.putRequired();
    book_.put("Budget", "A1",
              {{"Period", "Konto", "Belopp", "Nyckel"},
               {2024, 3010, 1200, "Sommar"},
               {2024, 5010, -1200, "okänd"}});
    book_.put("Nycklar", "A1",
              {{"Nyckel", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"},
               {"sommar", 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 0, 0}});
    EXPECT_EQ(book_.problems(), Strings{"unknown-key Budget.D3 okänd"});
    EXPECT_EQ(book_.survey().table(TableKind::Keys)->rows, 1U);
    book_.put("Nycklar", "C2", {{"en"}});
    EXPECT_EQ(book_.cellsOf(ProblemKind::BadKey), Strings{"Nycklar.C2"});
}

TEST_F(Survey, AnAccountThatNoLineOrTwoLinesCatchIsSaidOnceOfTheLedgerFirst) {
    book_.putRequired();
    book_.put("Huvudbok", "B2", {{3010}, {8123}});
    book_.put("Budget", "B2", {{8123}, {9000}});
    book_.put("Rader", "A3", {{"Avgifter", "30*"}});
    EXPECT_EQ(book_.problems(),
              (Strings{"two-lines Huvudbok.B2 3010", "no-line Huvudbok.B3 8123", "no-line Budget.B3 9000"}));
}

TEST_F(Survey, WithoutLinesNoAccountIsBlamed) {
    book_.putRequired();
    book_.document()->getSheets()->removeByName("Rader");
    EXPECT_EQ(book_.problems(), Strings());
    EXPECT_EQ(book_.survey().missing, std::vector<TableKind>{TableKind::Lines});
    book_.put("Rader", "A1", {{"Rad", "Konton"}});
    EXPECT_EQ(book_.problems(), Strings{"no-rows Rader.A1"});
}

TEST_F(Survey, ABadCriterionIsSaidOfItsCell) {
    book_.putRequired();
    book_.put("Rader", "A4", {{"Övrigt", "8*||9*"}});
    EXPECT_EQ(book_.cellsOf(ProblemKind::BadCriterion), Strings{"Rader.B4"});
}

TEST_F(Survey, ErrorsComeFirstThenTablesThenRows) {
    ledger({{"Period", "Konto", "Belopp"}, {202401, 3010, ""}, {202413, 3010, 1}, {202401, 3010, "x"}});
    book_.put("Budget", "D2", {{"y"}});
    EXPECT_EQ(book_.problems(),
              (Strings{"unreadable-period Huvudbok.A3 202413", "unreadable-amount Huvudbok.C4 x",
                       "unreadable-amount Budget.D2 y", "empty-amount Huvudbok.C2"}));
}

TEST_F(Survey, OfADocumentThatWasClosedThrows) {
    const auto document = office().newDocument(true);
    document->getSheets()->insertNewByName("Huvudbok", 0);
    sheet::Survey reading(document, {});
    office().close(document);
    EXPECT_THROW(while (!reading.finished()) reading.readOn(), css::uno::Exception);
}

}  // namespace
}  // namespace outturn::driver
