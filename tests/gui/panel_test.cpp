// The panel in a window: what it shows of the sample, and what its buttons do when they are pressed for real.
#include <algorithm>
#include <thread>

#include <gtest/gtest.h>

#include <com/sun/star/table/XTableChartsSupplier.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include "gui/gui_environment.hpp"
#include "sheet/settings.hpp"

namespace outturn::driver {
namespace {

namespace css = com::sun::star;

// What the panel says in one language.
struct Words {
    std::string interface;
    std::string period;
    std::string earlierPeriod;
    std::string ledger;
    std::string fill;
    std::string pickLedger;
    std::string report;

    friend std::ostream& operator<<(std::ostream& out, const Words& words) { return out << words.interface; }
};

const Words kEnglish{"en-US",       "February 2024",  "November 2023", "Ledger",
                     "Fill report", "Choose ledger…", "Report 2024-02"};
const Words kSwedish{"sv",
                     "februari 2024",
                     "november 2023",
                     "Huvudbok",
                     "Fyll rapporten",
                     "Välj huvudbok…",
                     "Rapport 2024-02"};

class PanelOfTheSample : public testing::TestWithParam<Words> {
  protected:
    const Office& office_ = windowedOffice(GetParam().interface);
    OpenWorkbook book_{office_, office_.open(sample())};
    PanelDriver panel_{office_, book_->frame()};

    bool hasSheet(const std::string& name) {
        const auto names = book_->sheetNames();
        return std::find(names.begin(), names.end(), name) != names.end();
    }
};

TEST_P(PanelOfTheSample, ShowsPeriodsAndTables) {
    ASSERT_TRUE(panel_.waitUntilRead());
    ASSERT_EQ(panel_.items("period").size(), 26U);
    EXPECT_EQ(panel_.items("period").front(), GetParam().period);
    EXPECT_EQ(panel_.chosen("period"), GetParam().period);
    EXPECT_EQ(panel_.chosen("unit"), "mnkr");
    EXPECT_EQ(panel_.label("name0"), GetParam().ledger);
    EXPECT_EQ(panel_.label("mark0"), "✓");
    EXPECT_EQ(panel_.label("span0"), "2022-01 – 2024-02");
    EXPECT_EQ(panel_.accessibleName("pick0"), GetParam().pickLedger);
    EXPECT_EQ(panel_.accessibleName("fill"), GetParam().fill);
    // All is well, and so there is nothing more to see.
    for (const char* const quiet :
         {"problems", "problemsLabel", "explanation", "hindrance", "tables", "progress", "cancel"}) {
        EXPECT_FALSE(panel_.shows(quiet)) << quiet;
    }
}

TEST_P(PanelOfTheSample, LookingDoesNotChangeTheWorkbook) {
    ASSERT_TRUE(panel_.waitUntilRead());
    EXPECT_FALSE(Reference<css::util::XModifiable>(book_->document(), UNO_QUERY_THROW)->isModified());
}

TEST_P(PanelOfTheSample, FillsTheReportAndOneUndoTakesItBack) {
    ASSERT_TRUE(panel_.waitUntilRead());
    const auto before = book_->sheetNames();
    panel_.press("fill");
    ASSERT_TRUE(eventually([&] { return hasSheet(GetParam().report); }));
    ASSERT_TRUE(eventually([&] { return panel_.shows("fill"); }));
    book_->undo();
    EXPECT_EQ(book_->sheetNames(), before);
    book_->redo();
    EXPECT_TRUE(hasSheet(GetParam().report));
}

TEST_P(PanelOfTheSample, KeepsTheChoicesInTheDocument) {
    ASSERT_TRUE(panel_.waitUntilRead());
    panel_.choose("unit", 1);
    panel_.choose("sign", 2);
    panel_.choose("period", 3);
    panel_.type("organisation", "Äldrenämnden");
    ASSERT_TRUE(eventually([&] {
        const auto settings = sheet::readSettings(book_->document());
        return settings.organisation == u"Äldrenämnden" && settings.unit == Unit::Thousands &&
               settings.ledgerSign == TableSign::DebitPositive &&
               settings.budgetSign == TableSign::DebitPositive && settings.period;
    }));
    EXPECT_EQ(sheet::readSettings(book_->document()).period, Month(2023, 11));
    EXPECT_EQ(panel_.chosen("period"), GetParam().earlierPeriod);
}

TEST_P(PanelOfTheSample, ReportIsOfTheChosenPeriodAndLanguage) {
    ASSERT_TRUE(panel_.waitUntilRead());
    panel_.choose("period", 3);
    panel_.choose("language", 1);
    panel_.press("fill");
    ASSERT_TRUE(eventually([&] { return hasSheet("Report 2023-11"); }));
    const Reference<com::sun::star::table::XTableChartsSupplier> drawn(book_->sheet("Report 2023-11"),
                                                                       UNO_QUERY_THROW);
    EXPECT_TRUE(eventually([&] { return drawn->getCharts()->getElementNames().getLength() == 2; }));
}

TEST_P(PanelOfTheSample, NamesAProblemAndSelectsItsCell) {
    ASSERT_TRUE(panel_.waitUntilRead());
    book_->type("Huvudbok.A99", "202413");
    ASSERT_TRUE(eventually([&] { return panel_.shows("problems"); }));
    const auto problems = panel_.items("problems");
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_NE(problems.front().find(GetParam().ledger), std::string::npos) << problems.front();
    EXPECT_NE(problems.front().find("99"), std::string::npos) << problems.front();
    EXPECT_NE(problems.front().find("202413"), std::string::npos) << problems.front();
    book_->activate("Budget");
    panel_.choose("problems", 0);
    ASSERT_TRUE(eventually([&] { return selectedCells(book_->frame()) == "$Huvudbok.$A$99"; }))
        << selectedCells(book_->frame());
    EXPECT_EQ(panel_.label("problem"), problems.front());
    // Mended, it is quiet again.
    book_->type("Huvudbok.A99", "202201");
    EXPECT_TRUE(eventually([&] { return !panel_.shows("problems"); }));
}

TEST_P(PanelOfTheSample, PickedCellsBecomeTheTable) {
    ASSERT_TRUE(panel_.waitUntilRead());
    panel_.press("pick0");
    if (!answerRangePicking(office_, "$Huvudbok.$A$1:$G$101"))
        GTEST_SKIP() << "the field cannot be seen here";
    ASSERT_TRUE(eventually([&] { return panel_.label("rows0").starts_with("100 "); }))
        << panel_.label("rows0");
    EXPECT_EQ(sheet::readSettings(book_->document()).chosenTables.at(TableKind::Ledger),
              u"$Huvudbok.$A$1:$G$101");
    // One cell stands for the table around it.
    panel_.press("pick0");
    ASSERT_TRUE(answerRangePicking(office_, "$Huvudbok.$C$5"));
    ASSERT_TRUE(eventually([&] { return panel_.label("span0") == "2022-01 – 2024-02"; }));
    // No cells: Outturn looks for the table again.
    panel_.press("pick0");
    ASSERT_TRUE(answerRangePicking(office_, ""));
    EXPECT_TRUE(eventually([&] { return sheet::readSettings(book_->document()).chosenTables.empty(); }));
}

TEST_P(PanelOfTheSample, WhatIsNoRangePicksNothing) {
    ASSERT_TRUE(panel_.waitUntilRead());
    panel_.press("pick1");
    if (!answerRangePicking(office_, "nonsense")) GTEST_SKIP() << "the field cannot be seen here";
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    EXPECT_TRUE(sheet::readSettings(book_->document()).chosenTables.empty());
    EXPECT_EQ(panel_.label("mark1"), "✓");
    EXPECT_TRUE(office_.alive());
}

INSTANTIATE_TEST_SUITE_P(Interface, PanelOfTheSample, testing::Values(kEnglish, kSwedish),
                         [](const auto& tested) { return tested.param.interface.substr(0, 2); });

}  // namespace
}  // namespace outturn::driver
