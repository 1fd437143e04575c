// The import panel in a window: what it shows of a file before it writes, and what its buttons do when they
// are pressed for real.
#include "gui/import_panel.hpp"

#include <cstdlib>

#include <gtest/gtest.h>

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/frame/XDesktop2.hpp>

namespace outturn::driver {
namespace {

namespace css = com::sun::star;
using css::uno::Any;

TEST_F(ImportPanel, AtRestItIsThreeButtons) {
    OpenWorkbook book(office_, office_.newDocument());
    const PanelDriver panel = panelOf(book);
    ASSERT_TRUE(isAtRest(panel));
    EXPECT_EQ(panel.accessibleName("import"), "Importera…");
    EXPECT_EQ(panel.accessibleName("sheet"), "Läs bladet…");
    EXPECT_EQ(panel.accessibleName("lines"), "Föreslå rader…");
    for (const char* const other : {"accept", "back", "cancel", "said", "hindrance"})
        EXPECT_FALSE(panel.has(other)) << other;
}

TEST_F(ImportPanel, AFileIsShownAcceptedAndTakenBackWithOneUndo) {
    OpenWorkbook book(office_, office_.newDocument());
    const auto before = book->sheetNames();
    ask(book, file("ny.se", kHead + voucher(1, "-100")));
    const PanelDriver panel = panelOf(book);
    ASSERT_TRUE(showsPreview(panel));
    EXPECT_EQ(panel.label("title"), "ny.se");
    EXPECT_NE(panel.label("finding0").find("Bolaget"), std::string::npos);
    EXPECT_FALSE(panel.has("doubt0"));
    EXPECT_EQ(panel.accessibleName("accept"), "Importera");
    EXPECT_EQ(book->sheetNames(), before) << "nothing is written before it is accepted";
    panel.press("accept");
    ASSERT_TRUE(isAtRest(panel));
    EXPECT_EQ(panel.label("said"), "ny.se är klar. Se bladet ”Importkontroll”. Ett Ångra tar tillbaka allt.");
    EXPECT_EQ(book->number("Huvudbok.D2"), -100);
    // The report panel has read what came.
    const PanelDriver report(office_, book->frame());
    EXPECT_TRUE(eventually([&] { return report.label("mark0") == "✓"; }));
    book->undo();
    EXPECT_EQ(book->sheetNames(), before);
}

TEST_F(ImportPanel, CancelledNothingIsWritten) {
    OpenWorkbook book(office_, office_.newDocument());
    const auto before = book->sheetNames();
    ask(book, file("ny.se", kHead + voucher(1, "-100")));
    const PanelDriver panel = panelOf(book);
    ASSERT_TRUE(showsPreview(panel));
    EXPECT_EQ(panel.accessibleName("back"), "Avbryt");
    panel.press("back");
    ASSERT_TRUE(isAtRest(panel));
    EXPECT_FALSE(panel.has("said")) << "whoever called it off need not be told";
    EXPECT_EQ(book->sheetNames(), before);
}

TEST_F(ImportPanel, DoubtsAreNamedListedAndAgreedTo) {
    OpenWorkbook book(office_, office_.newDocument());
    ask(book, file("trasig.se", kHead + voucher(1, "-100") + voucher(2, "-hundra")));
    const PanelDriver panel = panelOf(book);
    ASSERT_TRUE(showsPreview(panel));
    EXPECT_EQ(panel.label("doubt0"), "2 rader i filen är trasiga; de står nedan.");
    EXPECT_TRUE(panel.has("table0"));
    EXPECT_EQ(panel.accessibleName("accept"), "Importera ändå");
    panel.press("accept");
    ASSERT_TRUE(isAtRest(panel));
    EXPECT_EQ(book->number("Huvudbok.D2"), -100);
    // Once more there is nothing new in it, but it is not whole.
    ask(book, file("trasig.se", kHead + voucher(1, "-100") + voucher(2, "-hundra")));
    ASSERT_TRUE(showsPreview(panel));
    EXPECT_EQ(panel.label("hindrance"), "Det som gick att läsa i filen finns redan i arbetsboken.");
    EXPECT_EQ(panel.label("doubt0"), "2 rader i filen är trasiga; de står nedan.");
    EXPECT_FALSE(panel.has("accept"));
}

TEST_F(ImportPanel, ABrokenFileIsExplained) {
    OpenWorkbook book(office_, office_.newDocument());
    ask(book, file("tom.se", ""));
    const PanelDriver panel = panelOf(book);
    ASSERT_TRUE(eventually([&] { return panel.has("said"); }));
    EXPECT_EQ(panel.label("said"), "”tom.se” är tom.");
    ASSERT_TRUE(isAtRest(panel));
    ask(book, std::filesystem::path(OUTTURN_BUILD) / "finns inte.se");
    EXPECT_TRUE(eventually([&] {
        return panel.has("said") &&
               panel.label("said").find("”finns inte.se” kan inte öppnas") != std::string::npos;
    }));
}

TEST_F(ImportPanel, TheSameFileAgainHasNothingNew) {
    OpenWorkbook book(office_, office_.newDocument());
    const auto path = file("ny.se", kHead + voucher(1, "-100"));
    ask(book, path);
    const PanelDriver panel = panelOf(book);
    ASSERT_TRUE(showsPreview(panel));
    panel.press("accept");
    ASSERT_TRUE(isAtRest(panel));
    const auto steps = undoSteps(book);
    ask(book, path);
    ASSERT_TRUE(showsPreview(panel));
    EXPECT_EQ(panel.label("hindrance"), "Allt i filen finns redan i arbetsboken.");
    EXPECT_FALSE(panel.has("accept"));
    EXPECT_EQ(panel.accessibleName("back"), "Stäng");
    panel.press("back");
    ASSERT_TRUE(isAtRest(panel));
    EXPECT_EQ(undoSteps(book), steps);
}

TEST_F(ImportPanel, WhatHasChangedSinceIsShownBeforeItIsWritten) {
    OpenWorkbook book(office_, office_.newDocument());
    const auto path = file("ny.se", kHead + voucher(1, "-100") + voucher(2, "-50"));
    ask(book, path);
    const PanelDriver panel = panelOf(book);
    ASSERT_TRUE(showsPreview(panel));
    panel.press("accept");
    ASSERT_TRUE(isAtRest(panel));
    ask(book, file("ny.se", kHead + voucher(1, "-100") + voucher(2, "-50") + voucher(3, "-7")));
    ASSERT_TRUE(showsPreview(panel));
    EXPECT_FALSE(panel.has("doubt0"));
    book->type("Huvudbok.D2", "-170");
    panel.press("accept");
    ASSERT_TRUE(eventually([&] { return panel.has("doubt0"); }));
    EXPECT_EQ(panel.label("note"), "Arbetsboken har ändrats sedan detta visades. Så här ser det ut nu.");
    EXPECT_EQ(book->number("Huvudbok.D2"), -170) << "nothing is written yet";
    panel.press("accept");
    ASSERT_TRUE(isAtRest(panel));
    EXPECT_EQ(book->number("Huvudbok.D2"), -100);
    EXPECT_EQ(book->number("Huvudbok.D4"), -7);
}

TEST_F(ImportPanel, AChangeThatDoesNotMatterDoesNotMatter) {
    OpenWorkbook book(office_, office_.newDocument());
    ask(book, file("ny.se", kHead + voucher(1, "-100")));
    const PanelDriver panel = panelOf(book);
    ASSERT_TRUE(showsPreview(panel));
    book->type("B7", "något annat");
    panel.press("accept");
    ASSERT_TRUE(isAtRest(panel));
    EXPECT_EQ(book->number("Huvudbok.D2"), -100);
}

TEST_F(ImportPanel, AReadOnlyWorkbookSaysSo) {
    css::uno::Sequence<css::beans::PropertyValue> properties(1);
    properties.getArray()[0].Name = toOUString("ReadOnly");
    properties.getArray()[0].Value = Any(true);
    OpenWorkbook book(office_,
                      SpreadsheetDocument(office_.desktop()->loadComponentFromURL(
                                              fileUrl(sample()), toOUString("_blank"), 0, properties),
                                          UNO_QUERY_THROW));
    const PanelDriver panel = panelOf(book);
    ASSERT_TRUE(eventually([&] { return panel.has("hindrance"); }));
    EXPECT_FALSE(panel.has("import"));
}

TEST_F(ImportPanel, ReadingCanBeCancelled) {
    OpenWorkbook book(office_, office_.newDocument());
    const auto before = book->sheetNames();
    ask(book, longFile());
    const PanelDriver panel = panelOf(book);
    ASSERT_TRUE(eventually([&] { return panel.has("cancel"); }));
    EXPECT_EQ(panel.label("work"), "Läser lång.se");
    panel.press("cancel");
    ASSERT_TRUE(isAtRest(panel));
    EXPECT_EQ(panel.label("said"), "Importen avbröts.");
    EXPECT_EQ(book->sheetNames(), before);
    EXPECT_EQ(undoSteps(book), 0);
}

TEST_F(ImportPanel, WritingCanBeCancelledAndLeavesTheWorkbookAsItWas) {
    // The svp backend lets nobody in from outside while its own thread works; what cancelling leaves behind
    // is also tested without a window, in tests/office.
    const char* const backend = std::getenv("OUTTURN_GUI_BACKEND");
    if (backend == nullptr || backend == std::string("svp")) GTEST_SKIP() << "needs a display";
    OpenWorkbook book(office_, office_.newDocument());
    book->type("A1", "mitt eget");
    const auto before = book->sheetNames();
    const auto steps = undoSteps(book);
    ask(book, longFile());
    const PanelDriver panel = panelOf(book);
    // The comparison is waited for too.
    ASSERT_TRUE(showsPreview(panel));
    panel.press("accept");
    ASSERT_TRUE(pressInBox(office_, "Avbryt"));
    ASSERT_TRUE(isAtRest(panel));
    EXPECT_EQ(panel.label("said"), "Importen avbröts. Arbetsboken är som den var.");
    EXPECT_EQ(book->sheetNames(), before);
    EXPECT_EQ(book->shown("A1"), "mitt eget");
    EXPECT_EQ(undoSteps(book), steps);
    EXPECT_EQ(undoOf(book)->getAllRedoActionTitles().getLength(), 0);
    // And the next time it goes through.
    ask(book, longFile());
    ASSERT_TRUE(showsPreview(panel));
    panel.press("accept");
    ASSERT_TRUE(isAtRest(panel));
    EXPECT_EQ(book->number("Huvudbok.D300001"), -100);
}

TEST_F(ImportPanel, AWorkbookClosedWhileItsFileIsReadIsGone) {
    OpenWorkbook book(office_, office_.newDocument());
    ask(book, longFile());
    const PanelDriver panel = panelOf(book);
    ASSERT_TRUE(eventually([&] { return panel.has("cancel"); }));
    office_.close(book->document());
    book.forget();
    OpenWorkbook other(office_, office_.newDocument());
    EXPECT_TRUE(office_.alive());
}

}  // namespace
}  // namespace outturn::driver
