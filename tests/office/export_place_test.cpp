// Where an export's rows go in a workbook that has a ledger already.
#include <com/sun/star/util/XProtectable.hpp>

#include "office/export_workbook.hpp"
#include "sheet/report/handles.hpp"
#include "sheet/report/sheet.hpp"
#include "sheet/settings.hpp"

namespace outturn::driver {
namespace {

constexpr const char* kMarch =
    "Konto;Period;Verksamhet;Projekt;Utfall\n3010;202403;510;P1;-300,00\n5010;202403;520;;200,00\n";

class ExportPlace : public ExportTest {
  protected:
    // Revenue is positive in it.
    void putLedger(const char* name = "Huvudbok") {
        put(name, {{cell("Period"), cell("Konto"), cell("Verksamhet"), cell("Belopp")},
                   {cell(202401), cell(3010), cell("510"), cell(100)},
                   {cell(202402), cell(5010), cell("520"), cell(-80.5)}});
    }
    void openMarch() {
        ASSERT_TRUE(opens(file("mars.csv", kMarch))) << why_;
        ASSERT_TRUE(asks("Arbetsboken har redan rader i ”")) << said();
        EXPECT_TRUE(content().accept.empty()) << "it is asked";
    }
    [[nodiscard]] std::string ledger() {
        for (const auto& table :
             sheet::findTables(book_->document(), sheet::readSettings(book_->document()))) {
            if (table.kind == TableKind::Ledger) return outturn::toUtf8(table.reference);
        }
        return "none";
    }
    void name(const char* called, const char* content) {
        names()->addNewByName(toOUString(called), toOUString(content), css::table::CellAddress(), 0);
    }
    Reference<css::sheet::XNamedRanges> names() {
        return {Reference<css::beans::XPropertySet>(book_->document(), UNO_QUERY_THROW)
                    ->getPropertyValue("NamedRanges"),
                UNO_QUERY_THROW};
    }
    std::string reference(const char* called) {
        return toUtf8(
            Reference<css::sheet::XNamedRange>(names()->getByName(toOUString(called)), UNO_QUERY_THROW)
                ->getContent());
    }
};

TEST_F(ExportPlace, ReplacingKeepsTheOldSheetUnderAnotherName) {
    putLedger();
    const auto old = rows("Huvudbok");
    openMarch();
    answer("Arbetsboken har redan rader", "behålls som ”Huvudbok (tidigare)”");
    EXPECT_EQ(outturn::toUtf8(content().accept), "Ersätt ”Huvudbok”") << said();
    EXPECT_EQ(accept(), "Huvudbok");
    EXPECT_EQ(rows("Huvudbok (tidigare)"), old);
    EXPECT_EQ(rows("Huvudbok").size(), 3U);
    EXPECT_EQ(ledger(), "$Huvudbok.$A$1:$E$1048576");
    EXPECT_EQ(sheet::readSettings(book_->document()).ledgerSign, TableSign::DebitPositive);
    book_->undo();
    EXPECT_EQ(rows("Huvudbok"), old);
    EXPECT_EQ(ledger(), "$Huvudbok.$A$1:$D$1048576");
    EXPECT_EQ(sheet::readSettings(book_->document()).ledgerSign, TableSign::RevenuePositive);
    book_->redo();
    EXPECT_EQ(rows("Huvudbok (tidigare)"), old);
    EXPECT_EQ(ledger(), "$Huvudbok.$A$1:$E$1048576");
}

TEST_F(ExportPlace, ReplacingTakesTheNamedRangeAlong) {
    putLedger("Bokföring");
    name("Huvudbok", "$Bokföring.$A$1:$D$3");
    openMarch();
    answer("Arbetsboken har redan rader", "bladet ”Bokföring” står kvar som det är");
    EXPECT_EQ(accept(), "Huvudbok");
    EXPECT_EQ(reference("Huvudbok"), "$Huvudbok.$A:$E");
    EXPECT_EQ(ledger(), "$Huvudbok.$A$1:$E$1048576");
    book_->undo();
    EXPECT_EQ(reference("Huvudbok"), "$Bokföring.$A$1:$D$3");
    EXPECT_EQ(ledger(), "$Bokföring.$A$1:$D$3");
}

TEST_F(ExportPlace, ReplacingTakesAChoiceAlong) {
    putLedger("Bokföring");
    sheet::Settings settings;
    settings.chosenTables[TableKind::Ledger] = u"$Bokföring.$A$1:$D$3";
    sheet::writeSettings(book_->document(), settings);
    openMarch();
    answer("Arbetsboken har redan rader", "står kvar");
    accept();
    EXPECT_EQ(ledger(), "$Huvudbok.$A$1:$E$1048576");
    book_->undo();
    EXPECT_EQ(ledger(), "$Bokföring.$A$1:$D$3");
}

TEST_F(ExportPlace, AddingTurnsTheSignsAndPutsNewColumnsIn) {
    putLedger();
    const auto old = rows("Huvudbok");
    openMarch();
    answer("Arbetsboken har redan rader", "läggs till");
    EXPECT_NE(said().find("Tecknen vänds"), std::string::npos) << said();
    EXPECT_TRUE(content().doubts.empty()) << said();
    EXPECT_EQ(outturn::toUtf8(content().accept), "Lägg till i ”Huvudbok”");
    EXPECT_EQ(accept(), "Huvudbok");
    EXPECT_EQ(rows("Huvudbok"),
              (Strings{"Period|Konto|Verksamhet|Projekt|Belopp", "202401|3010|510||100",
                       "202402|5010|520||-80.5", "202403|3010|510|P1|300", "202403|5010|520||-200"}));
    EXPECT_EQ(typed("=HUVUDBOK.SUMMA(Huvudbok.A1:E5;202403;\"Konto\";\"3*\")"), 400);
    EXPECT_EQ(sheet::readSettings(book_->document()).ledgerSign, TableSign::RevenuePositive);
    book_->undo();
    book_->undo();  // the sheet of the formula
    book_->undo();
    EXPECT_EQ(rows("Huvudbok"), old);
}

TEST_F(ExportPlace, AddingToANamedRangeMakesItLonger) {
    putLedger("Bokföring");
    name("Huvudbok", "$Bokföring.$A$1:$D$3");
    openMarch();
    answer("Arbetsboken har redan rader", "läggs till");
    accept();
    EXPECT_EQ(ledger(), "$Bokföring.$A$1:$E$5");
}

TEST_F(ExportPlace, MonthsThatAreThereAreADoubtAndTheSameRowsARefusal) {
    putLedger();
    ASSERT_TRUE(opens(file("februari.csv",
                           "Konto;Period;Verksamhet;Utfall\n3010;202402;510;-9,00\n5010;202402;520;80,50\n")))
        << why_;
    answer("Arbetsboken har redan rader", "läggs till");
    ASSERT_EQ(content().doubts.size(), 1U) << said();
    EXPECT_EQ(outturn::toUtf8(content().doubts[0]),
              "”Huvudbok” har redan 1 rader för 2024-02. De nya raderna räknas tillsammans med dem.");
    ASSERT_TRUE(opens(file("samma.csv", "Konto;Period;Verksamhet;Utfall\n5010;202402;520;80,50\n"))) << why_;
    answer("Arbetsboken har redan rader", "läggs till");
    EXPECT_TRUE(content().accept.empty());
    EXPECT_NE(outturn::toUtf8(content().hindrance).find("räknas dubbelt"), std::string::npos) << said();
    EXPECT_FALSE(preview_->accept({}).done);
    answer("Arbetsboken har redan rader", "Bara ett blad");
    EXPECT_EQ(accept(), "Huvudbok (2)");
    EXPECT_EQ(ledger(), "$Huvudbok.$A$1:$D$1048576");
}

TEST_F(ExportPlace, TheTablesThatAreSetUpAreFilled) {
    sheet::createTables(book_->document(), Language::Swedish);
    ASSERT_TRUE(opens(file("mars.csv", kMarch))) << why_;
    EXPECT_FALSE(asks("Arbetsboken har redan")) << said();
    EXPECT_NE(said().find("Raderna skrivs på bladet ”Huvudbok”"), std::string::npos) << said();
    const auto before = book_->sheetNames();
    EXPECT_EQ(accept(), "Huvudbok");
    EXPECT_EQ(book_->sheetNames(), before);
    const auto written = rows("Huvudbok");
    EXPECT_EQ(written[0].substr(0, 44), "Period|Konto|Verksamhet|Text|Projekt|Belopp|");
    EXPECT_EQ(written[1].substr(0, 25), "202403|3010|510||P1|-300|");
    EXPECT_EQ(written[2].substr(0, 22), "202403|5010|520|||200|");
    EXPECT_EQ(sheet::readSettings(book_->document()).ledgerSign, TableSign::DebitPositive);
}

TEST_F(ExportPlace, AReportFollowsTheTableThatTakesItsPlace) {
    putLedger();
    put("Budget", {{cell("Period"), cell("Konto"), cell("Verksamhet"), cell("Belopp")},
                   {cell(2024), cell(3010), cell("510"), cell(1200)},
                   {cell(2024), cell(5010), cell("520"), cell(-960)}});
    put("Rader",
        {{cell("Rad"), cell("Konton")}, {cell("Intäkter"), cell("3*")}, {cell("Kostnader"), cell("4..7")}});
    const auto fill = [&](Month period) {
        const auto settings = sheet::readSettings(book_->document());
        sheet::ReportRequest request;
        request.period = period;
        request.ledgerSign = settings.ledgerSign;
        request.budgetSign = settings.budgetSign;
        const auto outcome =
            sheet::fillReport(book_->document(), sheet::survey(book_->document(), settings), request);
        ASSERT_TRUE(std::holds_alternative<sheet::FilledReport>(outcome));
    };
    fill(Month(2024, 2));
    openMarch();
    answer("Arbetsboken har redan rader", "ersätter");
    accept();
    EXPECT_EQ(book_->formula("Outturn.C5"), "=ORG.OUTTURN.FUNCTIONS.LEDGER($Huvudbok.$A:$E)");
    EXPECT_EQ(book_->shown("Outturn.B5"), "$Huvudbok.$A$1:$E$1048576");
    fill(Month(2024, 3));
    EXPECT_EQ(typed("=HUVUDBOK.SUMMA(Outturn.C5;202403;\"Konto\";\"3*\")"), -300);
    for (const auto& placed :
         sheet::survey(book_->document(), sheet::readSettings(book_->document())).problems) {
        if (placed.table != TableKind::Ledger) continue;
        ADD_FAILURE() << outturn::toUtf8(describe(placed.problem, Language::Swedish));
    }
}

// What stands in the way

TEST_F(ExportPlace, AProtectedWorkbookSaysSoAndIsLeftAlone) {
    const Reference<css::util::XProtectable> structure(book_->document(), UNO_QUERY_THROW);
    structure->protect(rtl::OUString());
    ASSERT_TRUE(opens(file("mars.csv", kMarch))) << why_;
    EXPECT_TRUE(content().accept.empty());
    EXPECT_NE(outturn::toUtf8(content().hindrance).find("Arbetsbokens struktur"), std::string::npos)
        << said();
    EXPECT_FALSE(preview_->accept({}).done);
    structure->unprotect(rtl::OUString());
}

TEST_F(ExportPlace, AProtectedSheetCannotBeAddedToButReplaced) {
    putLedger();
    Reference<css::util::XProtectable>(book_->sheet("Huvudbok"), UNO_QUERY_THROW)->protect(rtl::OUString());
    openMarch();
    answer("Arbetsboken har redan rader", "läggs till");
    EXPECT_TRUE(content().accept.empty());
    EXPECT_NE(outturn::toUtf8(content().hindrance).find("är skyddat"), std::string::npos) << said();
    answer("Arbetsboken har redan rader", "ersätter");
    EXPECT_EQ(accept(), "Huvudbok");
}

TEST_F(ExportPlace, AWorkbookThatChangedMeanwhileIsLookedAtAnew) {
    putLedger();
    openMarch();
    answer("Arbetsboken har redan rader", "läggs till");
    const auto outcome = preview_->accept([&](double share) {
        if (share == 1) book_->sheet("Huvudbok")->getCellByPosition(0, 1)->setValue(202403);
        return true;
    });
    EXPECT_FALSE(outcome.done);
    EXPECT_NE(outturn::toUtf8(outcome.answer).find("har ändrats"), std::string::npos);
    EXPECT_EQ(rows("Huvudbok").size(), 3U);
    EXPECT_EQ(content().doubts.size(), 1U) << said();
}

}  // namespace
}  // namespace outturn::driver
