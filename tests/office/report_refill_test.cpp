// A report filled again: what a person typed stays where she typed it, and undo takes a filling back.
#include <gtest/gtest.h>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/XConditionalFormats.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include "office/report_workbook.hpp"

namespace outturn::driver {
namespace {

const Month kFebruary(2024, 2);
constexpr const char* kSheet = "'Rapport 2024-02'.";

class Refill : public testing::Test {
  protected:
    Refill() : books_(office()) {
        // Without limits no label bears the sign of a material deviation.
        sheet::Settings settings = sheet::readSettings(books_.workbook().document());
        settings.limitAmount.reset();
        settings.limitShare.reset();
        sheet::writeSettings(books_.workbook().document(), settings);
        EXPECT_EQ(books_.fill(kFebruary), "Rapport 2024-02");
    }

    void type(const std::string& cell, const std::string& text) { books_.set(kSheet + cell, text); }
    void insertRow(int number) {
        const Reference<com::sun::star::table::XColumnRowRange> lines(
            books_.workbook().sheet("Rapport 2024-02"), UNO_QUERY_THROW);
        lines->getRows()->insertByIndex(number - 1, 1);
    }
    void deleteRow(const char* sheet, int number) {
        const Reference<com::sun::star::table::XColumnRowRange> lines(books_.workbook().sheet(sheet),
                                                                      UNO_QUERY_THROW);
        lines->getRows()->removeByIndex(number - 1, 1);
    }
    void insertColumn(int index) {
        const Reference<com::sun::star::table::XColumnRowRange> lines(
            books_.workbook().sheet("Rapport 2024-02"), UNO_QUERY_THROW);
        lines->getColumns()->insertByIndex(index, 1);
    }

    ReportWorkbook books_;
};

TEST_F(Refill, ChangesNothingWhereNothingChanged) {
    const auto before = books_.rows();
    const auto sheets = books_.workbook().sheetNames();
    books_.fill(kFebruary);
    EXPECT_EQ(books_.rows(), before);
    EXPECT_EQ(sheets.back(), "Outturn");
    EXPECT_EQ(books_.workbook().sheetNames(), sheets);
}

TEST_F(Refill, DoesNotPileUpConditions) {
    const auto count = [&] {
        const Reference<com::sun::star::beans::XPropertySet> sheet(books_.workbook().sheet("Rapport 2024-02"),
                                                                   UNO_QUERY_THROW);
        Reference<com::sun::star::sheet::XConditionalFormats> formats;
        sheet->getPropertyValue("ConditionalFormats") >>= formats;
        return formats->getLength();
    };
    const auto before = count();
    books_.fill(kFebruary);
    books_.fill(kFebruary);
    EXPECT_EQ(count(), before);
}

TEST_F(Refill, KeepsACommentBesideItsLine) {
    type("L10", "Inhyrd personal");
    // Lines change places, and a new one comes first.
    books_.set("Rader.A2", "Kostnader");
    books_.set("Rader.B2", "4..7");
    books_.set("Rader.A3", "Taxor");
    books_.set("Rader.B3", "31*");
    books_.set("Rader.A5", "Intäkter");
    books_.set("Rader.B5", "3*|!31*");
    books_.fill(kFebruary);
    EXPECT_EQ(books_.shown("A9"), "Kostnader");
    EXPECT_EQ(books_.shown("L9"), "Inhyrd personal");
    EXPECT_EQ(books_.shown("B9"), "−1 320");
    EXPECT_EQ(books_.shown("A10"), "Taxor");
    EXPECT_EQ(books_.shown("A11"), "Kommunbidrag");
    EXPECT_EQ(books_.shown("A12"), "Intäkter");
    EXPECT_EQ(books_.shown("A13"), "Resultat");
    EXPECT_EQ(books_.shown("B13") + books_.shown("C13") + books_.shown("D13"), "−9−28+19");
    EXPECT_EQ(books_.shown("L10") + books_.shown("L11"), "");
}

TEST_F(Refill, KeepsAnAddedRowBelowTheRowItWasTypedUnder) {
    insertRow(11);
    type("A11", "varav inhyrd personal");
    type("B11", "-12000000");
    books_.fill(kFebruary);
    EXPECT_EQ(books_.shown("A10"), "Kostnader");
    EXPECT_EQ(books_.shown("A11"), "varav inhyrd personal");
    EXPECT_EQ(books_.number("B11"), -12000000);
    EXPECT_EQ(books_.shown("A13"), "Resultat");
    EXPECT_EQ(books_.shown("B13"), "−9") << "the person's own row is not part of the result";
    EXPECT_EQ(books_.shown("A14"), "Avvikelse = utfall − budget; plus är bättre än budget.");
    books_.set("Rader.A2", "Kostnader");
    books_.set("Rader.B2", "4..7");
    books_.set("Rader.A3", "Intäkter");
    books_.set("Rader.B3", "3*");
    books_.fill(kFebruary);
    EXPECT_EQ(books_.shown("A9"), "Kostnader");
    EXPECT_EQ(books_.shown("A10"), "varav inhyrd personal");
    EXPECT_EQ(books_.shown("A11"), "Intäkter");
}

TEST_F(Refill, KeepsAnEditedTitleAndAFigureTypedOver) {
    type("A3", "Månadsrapport till nämnden");
    type("A6", "Driftsredovisning");
    type("G9", "1340000000");
    const auto sheets = books_.workbook().sheetNames();
    books_.fill(kFebruary, Language::English, Unit::Thousands);
    EXPECT_EQ(books_.shown("A3"), "Månadsrapport till nämnden");
    EXPECT_EQ(books_.shown("A6"), "Driftsredovisning");
    EXPECT_EQ(books_.number("G9"), 1340000000);
    EXPECT_EQ(books_.shown("A16"), "By activity");
    EXPECT_EQ(books_.shown("A12"), "Result");
    EXPECT_EQ(books_.shown("I2"), "2024-02 · tkr");
    // A second filling still knows whose words they are.
    books_.fill(kFebruary);
    EXPECT_EQ(books_.shown("A3"), "Månadsrapport till nämnden");
    EXPECT_EQ(books_.number("G9"), 1340000000);
    EXPECT_EQ(books_.shown("A12"), "Resultat");
    EXPECT_EQ(books_.workbook().sheetNames(), sheets) << "a report of another language is the same report";
}

TEST_F(Refill, FollowsALineThatIsRenamed) {
    type("L10", "Se bilaga 2");
    books_.set("Rader.A3", "Alla kostnader");
    books_.fill(kFebruary);
    EXPECT_EQ(books_.shown("A10"), "Alla kostnader");
    EXPECT_EQ(books_.shown("L10"), "Se bilaga 2");
    EXPECT_EQ(books_.shown("B10"), "−1 320");
    EXPECT_EQ(books_.rowOf("Kostnader"), 0);
}

TEST_F(Refill, LeavesTheWordsOfALineThatIsGone) {
    type("L10", "Se bilaga 2");
    deleteRow("Rader", 3);
    books_.fill(kFebruary);
    EXPECT_EQ(books_.shown("A9") + books_.shown("A10") + books_.shown("A11"),
              "IntäkterKostnaderKommunbidrag");
    EXPECT_EQ(books_.shown("L10"), "Se bilaga 2");
    EXPECT_EQ(books_.shown("B10"), "");
    EXPECT_EQ(books_.shown("B9"), "207");
    EXPECT_EQ(books_.number("B12"), books_.number("B9") + books_.number("B11"));
    // It is the person's from now on.
    books_.fill(kFebruary, Language::English);
    EXPECT_EQ(books_.shown("A10") + books_.shown("L10"), "KostnaderSe bilaga 2");
}

TEST_F(Refill, RemovesALineThatIsGoneWithoutWords) {
    deleteRow("Rader", 3);
    books_.fill(kFebruary);
    EXPECT_EQ(books_.rowOf("Kostnader"), 0);
    EXPECT_EQ(books_.shown("A11"), "Resultat");
}

TEST_F(Refill, FindsItsColumnsBesideAnInsertedOne) {
    insertColumn(3);
    type("D8", "Andel");
    type("D9", "12 %");
    books_.fill(kFebruary);
    EXPECT_EQ(books_.shown("D8"), "Andel");
    EXPECT_EQ(books_.shown("E9"), "−7");
    EXPECT_EQ(books_.shown("C9"), "214");
    EXPECT_EQ(books_.shown("H9"), "1 333");
}

TEST_F(Refill, IsOneUndoStepAndComesBackWithRedo) {
    const auto before = books_.rows();
    const auto sheets = books_.workbook().sheetNames();
    books_.workbook().undo();
    EXPECT_EQ(books_.workbook().sheetNames().size(),
              sheets.size() - 3);  // the report, the handles, the forecasts of closed years
    EXPECT_EQ(books_.workbook().sheetNames().back(), "Uppföljningsplan");
    books_.workbook().redo();
    EXPECT_EQ(books_.workbook().sheetNames(), sheets);
    const auto again = books_.rows();
    for (std::size_t at = 0; at < before.size(); ++at) EXPECT_EQ(again[at], before[at]);
    // A second filling is taken back to the first.
    type("L9", "Taxan höjd");
    books_.set("Rader.A3", "Alla kostnader");
    books_.fill(kFebruary, Language::Swedish, Unit::Thousands);
    EXPECT_EQ(books_.shown("A10"), "Alla kostnader");
    books_.workbook().undo();
    EXPECT_EQ(books_.shown("I2"), "2024-02 · mnkr");
    EXPECT_EQ(books_.shown("L9"), "Taxan höjd");
    EXPECT_EQ(books_.row(9), "207 | 214 | −7 | 197 | 1 333 | – | 1 329 | 1 463");
    books_.workbook().redo();
    EXPECT_EQ(books_.shown("I2"), "2024-02 · tkr");
    EXPECT_TRUE(office().alive());
}

TEST_F(Refill, LeavesASheetOfTheSameNameAlone) {
    ReportWorkbook books(office());
    Workbook workbook(office(), books.workbook().document());
    workbook.addSheet("Rapport 2024-02");
    workbook.cell("'Rapport 2024-02'.A3")->setFormula("mitt eget");
    EXPECT_EQ(books.fill(kFebruary), "Rapport 2024-02 (2)");
    EXPECT_EQ(workbook.shown("'Rapport 2024-02'.A3"), "mitt eget");
}

sheet::FillRefusal refusalOf(const ReportWorkbook& books, Month period) {
    const auto filled = books.outcome(period);
    const auto* refused = std::get_if<sheet::FillRefusal>(&filled);
    EXPECT_NE(refused, nullptr) << "it was filled";
    return refused == nullptr ? sheet::FillRefusal::ReadOnly : *refused;
}

TEST(Refused, WhereTablesOrBookingsAreMissing) {
    ReportWorkbook empty(office(), office().newDocument());
    EXPECT_EQ(refusalOf(empty, kFebruary), sheet::FillRefusal::TablesMissing);
    ReportWorkbook books(office(), smallBooks(office(), {}));
    EXPECT_EQ(refusalOf(books, Month(2023, 12)), sheet::FillRefusal::PeriodNotInLedger);
    EXPECT_EQ(refusalOf(books, Month(2025, 1)), sheet::FillRefusal::PeriodNotInLedger);
    for (const char* cell : {"Lines.A2", "Lines.A3", "Lines.B2", "Lines.B3"}) books.set(cell, "");
    EXPECT_EQ(refusalOf(books, kFebruary), sheet::FillRefusal::NoLines);
    EXPECT_EQ(books.workbook().sheetNames().size(), 5U) << "nothing was changed";
}

TEST(Refused, WhereProtected) {
    ReportWorkbook books(office(), smallBooks(office(), {}));
    const Reference<com::sun::star::util::XProtectable> structure(books.workbook().document(),
                                                                  UNO_QUERY_THROW);
    structure->protect({});
    EXPECT_EQ(refusalOf(books, kFebruary), sheet::FillRefusal::StructureProtected);
    structure->unprotect({});
    ASSERT_EQ(books.fill(kFebruary), "Rapport 2024-02");
    const Reference<com::sun::star::util::XProtectable> report(books.workbook().sheet("Rapport 2024-02"),
                                                               UNO_QUERY_THROW);
    report->protect({});
    EXPECT_EQ(refusalOf(books, kFebruary), sheet::FillRefusal::SheetProtected);
    report->unprotect({});
    // Once the sheets are there the structure may be protected.
    structure->protect({});
    EXPECT_EQ(books.fill(kFebruary), "Rapport 2024-02");
}

}  // namespace
}  // namespace outturn::driver
