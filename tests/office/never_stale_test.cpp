// A figure is never out of date: after everything a user can do to a workbook, LEDGER.SUM over a LEDGER cell
// and over the plain table must show what SUMIFS shows.
#include <cmath>
#include <filesystem>

#include <gtest/gtest.h>

#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/sheet/XCellRangeMovement.hpp>
#include <com/sun/star/table/TableSortField.hpp>
#include <com/sun/star/util/XSortable.hpp>

#include "office/office_environment.hpp"

namespace outturn::driver {
namespace {

namespace css = com::sun::star;
using css::uno::Any;

constexpr int kRows = 3000;

std::string at(std::string_view column, int row) {
    return std::string(column) + std::to_string(row);
}

Any text(std::string_view utf8) {
    return Any(toOUString(utf8));
}

// Ledger: Period, Account, Activity, Note, Amount. Sums: per row an account, then by LEDGER cell, by table,
// by SUMIFS.
class NeverStale : public testing::Test {
  protected:
    void SetUp() override {
        workbook_ = std::make_unique<Workbook>(office(), office().newDocument());
        workbook_->addSheet("Ledger");
        workbook_->addSheet("Sums");
        Matrix rows = {{text("Period"), text("Account"), text("Activity"), text("Note"), text("Amount")}};
        for (int row = 0; row < kRows; ++row) {
            rows.push_back({Any(double(202301 + row % 12)), Any(double(3000 + row * 7 % 40)),
                            text(row % 3 == 0 ? "Hemtjänst" : "Korttid"), text("x"),
                            Any((row * 37 % 2001 - 900) / 4.0)});
        }
        workbook_->fill("Ledger.A1", rows);
        writeSums(*workbook_);
    }

    void TearDown() override { office().close(workbook_->document()); }

    static void writeSums(const Workbook& workbook) {
        workbook.cell("Sums.A1")->setFormula("=ORG.OUTTURN.FUNCTIONS.LEDGER($Ledger.$A$1:$E$4000)");
        for (int row = 2; row <= 41; ++row) {
            workbook.cell(at("Sums.A", row))->setValue(3000 + row - 2);
            const std::string criteria =
                ";202306;\"Account\";$A" + std::to_string(row) + ";\"Activity\";\"Hemtjänst\")";
            const auto formula = [&](std::string_view column, const std::string& written) {
                workbook.cell(at(column, row))->setFormula(toOUString(written));
            };
            formula("Sums.B", "=ORG.OUTTURN.FUNCTIONS.LEDGERSUM($A$1" + criteria);
            formula("Sums.C", "=ORG.OUTTURN.FUNCTIONS.LEDGERSUM($Ledger.$A$1:$E$4000" + criteria);
            formula("Sums.D",
                    "=SUMIFS($Ledger.$E$1:$E$4000;$Ledger.$A$1:$A$4000;\">=202301\";$Ledger.$A$1:$A$4000;"
                    "\"<=202306\";$Ledger.$B$1:$B$4000;$A" +
                        std::to_string(row) + ";$Ledger.$C$1:$C$4000;\"Hemtjänst\")");
        }
    }

    static void expectFresh(const Workbook& workbook, const std::string& after) {
        const css::uno::Reference<css::sheet::XCellRangeData> sums(workbook.range("Sums.B2:D41"),
                                                                   UNO_QUERY_THROW);
        const auto shown = sums->getDataArray();
        int different = 0;
        bool anything = false;
        for (sal_Int32 row = 0; row < shown.getLength(); ++row) {
            double byCell = NAN;
            double byTable = NAN;
            double bySumifs = 0;
            shown[row][0] >>= byCell;
            shown[row][1] >>= byTable;
            ASSERT_TRUE(shown[row][2] >>= bySumifs) << after;
            anything = anything || bySumifs != 0;
            // To the öre: SUMIFS adds in floating point.
            if (!(std::fabs(byCell - bySumifs) < 0.005 && std::fabs(byTable - bySumifs) < 0.005)) {
                ++different;
                ADD_FAILURE() << "after " << after << ", row " << row + 2 << ": " << byCell
                              << " by LEDGER cell, " << byTable << " by table, " << bySumifs << " by SUMIFS";
                if (different == 3) return;
            }
        }
        EXPECT_TRUE(anything) << "nothing but zeros was compared after " << after;
    }

    void expectFresh(const std::string& after) const { expectFresh(*workbook_, after); }

    std::unique_ptr<Workbook> workbook_;
};

TEST_F(NeverStale, EditedCells) {
    expectFresh("filling");
    workbook_->cell("Ledger.E2")->setValue(12345.67);
    expectFresh("an edited amount");
    workbook_->type("Ledger.B2", "3001");
    expectFresh("an account typed");
    workbook_->type("Ledger.C5", "Hemtjänst");
    expectFresh("an activity typed");
    workbook_->type("Ledger.A4000", "202301");
    workbook_->type("Ledger.B4000", "3000");
    workbook_->type("Ledger.C4000", "Hemtjänst");
    workbook_->type("Ledger.E4000", "77");
    expectFresh("a row added below blank ones");
    workbook_->type("Sums.A2", "3007");
    expectFresh("another criterion");
}

TEST_F(NeverStale, UndoAndRedo) {
    workbook_->type("Ledger.E2", "5000");
    expectFresh("typing");
    workbook_->undo();
    expectFresh("undo");
    workbook_->redo();
    expectFresh("redo");
    workbook_->undo();
    workbook_->type("Ledger.E3", "1");
    expectFresh("undo and another edit");
}

TEST_F(NeverStale, RecalculationWithVolatileCells) {
    for (int row = 2; row < 40; ++row) {
        workbook_->cell(at("Ledger.E", row))->setFormula("=ROUND(RAND()*100000)/100");
        workbook_->cell(at("Ledger.D", row))->setFormula("=NOW()");
    }
    expectFresh("volatile amounts");
    for (int turn = 0; turn < 3; ++turn) {
        workbook_->recalculateAll();
        expectFresh("recalculating everything");
        workbook_->dispatch(".uno:Calculate");
        expectFresh("F9");
        workbook_->dispatch(".uno:CalculateHard");
        expectFresh("Ctrl+Shift+F9");
    }
}

TEST_F(NeverStale, RowsOfAutomaticHeight) {
    workbook_->cell("Ledger.D7")->setFormula("=REPT(\"long \";200)&E7");
    workbook_->activate("Ledger");
    workbook_->dispatch(".uno:GoToCell", {{"ToPoint", text("$A$1:$E$100")}});
    workbook_->dispatch(".uno:WrapText");
    workbook_->cell("Ledger.E7")->setValue(999);
    workbook_->dispatch(".uno:SetOptimalRowHeight", {{"aExtraHeight", Any(sal_Int16{0})}});
    expectFresh("automatic row heights");
}

TEST_F(NeverStale, DeepChainOfFormulas) {
    // Each amount depends on the one above: past the recursion limit Calc calculates half, throws away,
    // begins again.
    workbook_->cell("Ledger.E2")->setValue(1);
    for (int row = 3; row <= kRows; ++row) {
        workbook_->cell(at("Ledger.E", row))->setFormula(toOUString("=E" + std::to_string(row - 1) + "+1"));
    }
    expectFresh("building the chain");
    workbook_->cell("Ledger.E2")->setValue(2);
    expectFresh("an edit at its head");
    workbook_->recalculateAll();
    expectFresh("recalculating the chain");
    workbook_->type("Ledger.E2", "3");
    workbook_->undo();
    expectFresh("undo at its head");
}

TEST_F(NeverStale, RowsInsertedAndDeleted) {
    workbook_->activate("Ledger");
    workbook_->dispatch(".uno:GoToCell", {{"ToPoint", text("$A$5")}});
    workbook_->dispatch(".uno:InsertRowsBefore");
    expectFresh("an inserted row");
    workbook_->type("Ledger.A5", "202302");
    workbook_->type("Ledger.B5", "3003");
    workbook_->type("Ledger.C5", "Hemtjänst");
    workbook_->type("Ledger.E5", "4321");
    expectFresh("the inserted row filled");
    workbook_->dispatch(".uno:GoToCell", {{"ToPoint", text("$A$9:$A$200")}});
    workbook_->dispatch(".uno:DeleteRows");
    expectFresh("deleted rows");
    workbook_->undo();
    expectFresh("the deletion undone");
    workbook_->dispatch(".uno:GoToCell", {{"ToPoint", text("$A$1")}});
    workbook_->dispatch(".uno:InsertRowsBefore");
    expectFresh("a row above the table");
    workbook_->cell("Ledger.E4")->setValue(42);
    expectFresh("an edit in the shifted table");
}

TEST_F(NeverStale, SortedTable) {
    css::uno::Sequence<css::table::TableSortField> fields(1);
    fields.getArray()[0].Field = 4;
    fields.getArray()[0].IsAscending = true;
    css::uno::Sequence<css::beans::PropertyValue> descriptor(2);
    descriptor.getArray()[0].Name = "SortFields";
    descriptor.getArray()[0].Value <<= fields;
    descriptor.getArray()[1].Name = "ContainsHeader";
    descriptor.getArray()[1].Value <<= true;
    css::uno::Reference<css::util::XSortable>(workbook_->range("Ledger.A1:E3001"), UNO_QUERY_THROW)
        ->sort(descriptor);
    expectFresh("sorting");
    workbook_->cell("Ledger.E100")->setValue(5);
    expectFresh("an edit after sorting");
}

TEST_F(NeverStale, SheetsMovedInsertedAndRenamed) {
    workbook_->document()->getSheets()->moveByName("Ledger", 3);
    expectFresh("a moved sheet");
    workbook_->addSheet("More");
    workbook_->cell("Ledger.E2")->setValue(88);
    expectFresh("an inserted sheet and an edit");
    workbook_->document()->getSheets()->removeByName("More");
    expectFresh("a removed sheet");
    const css::uno::Reference<css::container::XNamed> sheet(workbook_->sheet("Ledger"), UNO_QUERY_THROW);
    sheet->setName("Bok's och mer");
    workbook_->cell("'Bok''s och mer'.E3")->setValue(4);
    expectFresh("a renamed sheet and an edit");
}

TEST_F(NeverStale, LedgerCellPointedElsewhereOrGone) {
    workbook_->cell("Sums.A1")->setFormula("=ORG.OUTTURN.FUNCTIONS.LEDGER($Ledger.$A$1:$E$4001)");
    workbook_->cell("Ledger.E2")->setValue(17);
    expectFresh("a LEDGER cell over another range");
    workbook_->addSheet("Handles");
    workbook_->cell("Handles.C3")->setFormula("=ORG.OUTTURN.FUNCTIONS.LEDGER($Ledger.$A$1:$E$4000)");
    workbook_->cell("Ledger.E2")->setValue(18);
    expectFresh("a second LEDGER cell");
    workbook_->cell("Handles.C3")->setFormula("=1");
    workbook_->cell("Ledger.E2")->setValue(19);
    expectFresh("the second LEDGER cell gone");
}

class NeverStaleReloaded : public NeverStale,
                           public testing::WithParamInterface<std::pair<const char*, const char*>> {};

TEST_P(NeverStaleReloaded, AndEditedThereafter) {
    const auto file =
        std::filesystem::path(OUTTURN_BUILD) / "office-tests" / (std::string("stale.") + GetParam().first);
    office().store(workbook_->document(), file, GetParam().second);
    const Workbook reopened(office(), office().open(file));
    expectFresh(reopened, "opening");
    reopened.cell("Sums.A4")->setValue(3009);
    expectFresh(reopened, "another criterion before anything was recalculated");
    reopened.cell("Ledger.E2")->setValue(-5);
    expectFresh(reopened, "an edit after opening");
    reopened.recalculateAll();
    expectFresh(reopened, "recalculating after opening");
    office().close(reopened.document());
    workbook_->cell("Ledger.E2")->setValue(6);
    expectFresh("closing the other workbook and an edit in this one");
}

INSTANTIATE_TEST_SUITE_P(Formats, NeverStaleReloaded,
                         testing::Values(std::pair{"ods", "calc8"},
                                         std::pair{"xlsx", "Calc MS Excel 2007 XML"}));

}  // namespace
}  // namespace outturn::driver
