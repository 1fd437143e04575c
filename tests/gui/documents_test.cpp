// Workbooks that are empty, read-only, protected, shown twice, or closed in the middle.
#include <algorithm>
#include <filesystem>
#include <thread>

#include <gtest/gtest.h>

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/frame/XDesktop2.hpp>
#include <com/sun/star/frame/XFramesSupplier.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include "gui/gui_environment.hpp"
#include "sheet/settings.hpp"

namespace outturn::driver {
namespace {

namespace css = com::sun::star;
using css::uno::Any;

class Documents : public testing::Test {
  protected:
    const Office& office_ = windowedOffice("en-US");

    static bool hasSheet(OpenWorkbook& book, const std::string& name) {
        const auto names = book->sheetNames();
        return std::find(names.begin(), names.end(), name) != names.end();
    }

    SpreadsheetDocument openReadOnly() const {
        css::uno::Sequence<css::beans::PropertyValue> properties(1);
        properties.getArray()[0].Name = toOUString("ReadOnly");
        properties.getArray()[0].Value = Any(true);
        return {
            office_.desktop()->loadComponentFromURL(fileUrl(sample()), toOUString("_blank"), 0, properties),
            UNO_QUERY_THROW};
    }

    // A ledger that takes the panel many turns to read.
    static void fillLargeLedger(OpenWorkbook& book, int rows) {
        book->addSheet("Ledger");
        book->fill("Ledger.A1",
                   {{Any(toOUString("Period")), Any(toOUString("Account")), Any(toOUString("Amount"))}});
        constexpr int kPiece = 50'000;
        for (int from = 0; from < rows; from += kPiece) {
            Matrix cells;
            for (int row = from; row < std::min(rows, from + kPiece); ++row) {
                cells.push_back(
                    {Any(double(202301 + row % 12)), Any(double(3000 + row % 5000)), Any(row * 0.25)});
            }
            book->fill("Ledger.A" + std::to_string(from + 2), cells);
        }
    }
};

TEST_F(Documents, EmptyWorkbookGetsItsTablesAndThenAReport) {
    OpenWorkbook book(office_, office_.newDocument());
    const PanelDriver panel(office_, book->frame());
    ASSERT_TRUE(eventually([&] { return panel.shows("tables"); }));
    EXPECT_TRUE(panel.shows("explanation"));
    EXPECT_FALSE(panel.shows("fill"));
    EXPECT_EQ(panel.label("mark0"), "–");
    panel.press("tables");
    ASSERT_TRUE(eventually([&] { return panel.shows("fill"); }));
    EXPECT_FALSE(panel.shows("tables"));
    EXPECT_EQ(panel.label("mark0"), "✓");
    panel.press("fill");
    EXPECT_TRUE(eventually([&] {
        const auto names = book->sheetNames();
        return std::any_of(names.begin(), names.end(),
                           [](const auto& name) { return name.starts_with("Report "); });
    }));
}

TEST_F(Documents, ReadOnlySaysSoAndFollowsTheEditMode) {
    OpenWorkbook book(office_, openReadOnly());
    const PanelDriver panel(office_, book->frame());
    // The panel is there before it knows its document.
    ASSERT_TRUE(eventually([&] {
        return panel.shows("hindrance") && panel.label("hindrance").find("read-only") != std::string::npos;
    }));
    ASSERT_TRUE(eventually([&] { return panel.label("mark0") == "✓"; }));
    EXPECT_FALSE(panel.shows("fill"));
    const auto answer = command(office_, book->frame(), "vnd.outturn:report");
    EXPECT_FALSE(answer.done);
    EXPECT_NE(answer.text.find("read-only"), std::string::npos);
    EXPECT_FALSE(hasSheet(book, "Report 2024-02"));
}

TEST_F(Documents, ReadOnlyEndsWithTheEditMode) {
    OpenWorkbook book(office_, office_.open(sample()));
    const PanelDriver panel(office_, book->frame());
    ASSERT_TRUE(eventually([&] { return panel.shows("fill"); }));
    book->dispatch(".uno:EditDoc", {{"Editable", Any(false)}});
    ASSERT_TRUE(eventually([&] { return panel.shows("hindrance") && !panel.shows("fill"); }));
    book->dispatch(".uno:EditDoc", {{"Editable", Any(true)}});
    EXPECT_TRUE(eventually([&] { return !panel.shows("hindrance") && panel.shows("fill"); }));
}

TEST_F(Documents, ProtectedStructureIsMetWithWordsAndThenForgotten) {
    OpenWorkbook book(office_, office_.open(sample()));
    const PanelDriver panel(office_, book->frame());
    ASSERT_TRUE(panel.waitUntilRead());
    const Reference<css::util::XProtectable> structure(book->document(), UNO_QUERY_THROW);
    structure->protect(rtl::OUString());
    panel.press("fill");
    ASSERT_TRUE(eventually([&] { return panel.shows("hindrance"); }));
    EXPECT_NE(panel.label("hindrance").find("structure"), std::string::npos);
    EXPECT_FALSE(hasSheet(book, "Report 2024-02"));
    structure->unprotect(rtl::OUString());
    panel.press("fill");
    EXPECT_TRUE(eventually([&] { return hasSheet(book, "Report 2024-02"); }));
    EXPECT_TRUE(eventually([&] { return !panel.shows("hindrance"); }));
}

TEST_F(Documents, TwoWindowsFollowTheSameChoices) {
    OpenWorkbook book(office_, office_.open(sample()));
    const auto first = book->frame();
    const PanelDriver left(office_, first);
    ASSERT_TRUE(left.waitUntilRead());
    book->dispatch(".uno:NewWindow");
    Reference<css::frame::XFrame> second;
    ASSERT_TRUE(eventually([&] {
        second = book->frame();
        return second.is() && second != first;
    }));
    const PanelDriver right(office_, second);
    ASSERT_TRUE(right.waitUntilRead());
    EXPECT_EQ(right.chosen("unit"), "mnkr");
    right.choose("unit", 0);
    EXPECT_TRUE(eventually([&] { return left.chosen("unit") == "kr"; }));
    // One window goes, the other works on.
    Reference<css::util::XCloseable>(second, UNO_QUERY_THROW)->close(true);
    left.press("fill");
    EXPECT_TRUE(eventually([&] { return hasSheet(book, "Report 2024-02"); }));
}

TEST_F(Documents, ClosingWhileTheTablesAreReadIsQuiet) {
    for (const int turnsLater : {0, 30, 200}) {
        OpenWorkbook book(office_, office_.newDocument());
        fillLargeLedger(book, 200'000);
        const PanelDriver panel(office_, book->frame());
        command(office_, book->frame(), "vnd.outturn:check");
        std::this_thread::sleep_for(std::chrono::milliseconds(turnsLater));
        office_.close(book->document());
        book.forget();
        std::this_thread::sleep_for(std::chrono::milliseconds(300));
        ASSERT_TRUE(office_.alive());
    }
}

TEST_F(Documents, CancelledReadingChangesNothing) {
    OpenWorkbook book(office_, office_.open(sample()));
    const PanelDriver panel(office_, book->frame());
    ASSERT_TRUE(panel.waitUntilRead());
    const auto before = book->sheetNames();
    // A longer ledger than the eye can follow, below the one that is there.
    Matrix cells(300'000, {Any(202402.0), Any(3000.0)});
    book->fill("Huvudbok.A20000", cells);
    ASSERT_TRUE(eventually([&] { return panel.shows("fill"); }));
    panel.press("fill");
    ASSERT_TRUE(eventually([&] { return panel.shows("cancel"); }));
    EXPECT_TRUE(panel.shows("progress"));
    EXPECT_FALSE(panel.label("reading").empty());
    panel.press("cancel");
    ASSERT_TRUE(eventually([&] { return !panel.shows("cancel") && panel.shows("fill"); }));
    std::this_thread::sleep_for(std::chrono::seconds(2));
    EXPECT_EQ(book->sheetNames(), before);
}

}  // namespace
}  // namespace outturn::driver
