// The commands of the menu and of macros: vnd.outturn:report, tables, check and sidebar.
#include <algorithm>

#include <gtest/gtest.h>

#include <com/sun/star/frame/XController2.hpp>
#include <com/sun/star/ui/XDeck.hpp>
#include <com/sun/star/ui/XDecks.hpp>
#include <com/sun/star/ui/XSidebarProvider.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include "gui/gui_environment.hpp"

namespace outturn::driver {
namespace {

namespace css = com::sun::star;
using css::uno::Any;

Any word(const char* text) {
    return Any(toOUString(text));
}

class Commands : public testing::Test {
  protected:
    const Office& office_ = windowedOffice("en-US");

    static bool hasSheet(OpenWorkbook& book, const std::string& name) {
        const auto names = book->sheetNames();
        return std::find(names.begin(), names.end(), name) != names.end();
    }
    CommandAnswer run(OpenWorkbook& book, const std::string& url,
                      const std::vector<std::pair<std::string, Any>>& arguments = {}) const {
        return command(office_, book->frame(), url, arguments);
    }
    // Of the active deck.
    static bool deckIsOpen(OpenWorkbook& book) {
        const Reference<css::frame::XController2> controller(book->frame()->getController(), UNO_QUERY_THROW);
        const auto sidebar = controller->getSidebar();
        const Reference<css::ui::XDeck> deck(sidebar->getDecks()->getByName(toOUString("OutturnDeck")),
                                             UNO_QUERY_THROW);
        return sidebar->isVisible() && deck->isActive();
    }
};

TEST_F(Commands, ReportReturnsWhenItsSheetIsFilled) {
    OpenWorkbook book(office_, office_.open(sample()));
    const auto answer = run(book, "vnd.outturn:report",
                            {{"Period", word("202311")}, {"Unit", word("tkr")}, {"Language", word("sv")}});
    EXPECT_TRUE(answer.done) << answer.text;
    EXPECT_EQ(answer.text, "Rapport 2023-11");
    EXPECT_TRUE(hasSheet(book, "Rapport 2023-11"));
    EXPECT_FALSE(showsMessage(book->frame()));
}

TEST_F(Commands, ReportTakesWhatIsLeftOutFromTheDocument) {
    OpenWorkbook book(office_, office_.open(sample()));
    const auto answer = run(book, "vnd.outturn:report");
    EXPECT_EQ(answer.text, "Report 2024-02");
    EXPECT_TRUE(hasSheet(book, "Report 2024-02"));
}

struct BadArgumentCase {
    const char* name;
    Any value;
    const char* quoted;
};

TEST_F(Commands, BadArgumentsAreNamedAndChangeNothing) {
    OpenWorkbook book(office_, office_.open(sample()));
    const auto before = book->sheetNames();
    const BadArgumentCase cases[] = {
        {"Period", word("202413"), "202413"},
        {"Period", word("2024"), "2024"},
        {"Period", word("februari"), "februari"},
        {"Period", Any(sal_Int32(202400)), "202400"},
        {"Period", word("202306..202311"), "202306..202311"},
        {"Unit", word("xyz"), "xyz"},
        {"Language", word("de"), "de"},
    };
    for (const auto& [name, value, quoted] : cases) {
        const auto answer = run(book, "vnd.outturn:report", {{name, value}});
        EXPECT_FALSE(answer.done) << quoted;
        EXPECT_EQ(answer.text.find(name), 0U) << answer.text;
        EXPECT_NE(answer.text.find(quoted), std::string::npos) << answer.text;
        EXPECT_TRUE(showsMessage(book->frame())) << quoted;
    }
    EXPECT_EQ(book->sheetNames(), before);
    // The next success takes the message away.
    EXPECT_TRUE(run(book, "vnd.outturn:report", {{"Period", Any(sal_Int32(202402))}}).done);
    EXPECT_FALSE(showsMessage(book->frame()));
}

TEST_F(Commands, ReportOfAPeriodWithoutBookingsIsRefused) {
    OpenWorkbook book(office_, office_.open(sample()));
    const auto before = book->sheetNames();
    const auto answer = run(book, "vnd.outturn:report", {{"Period", word("201905")}});
    EXPECT_FALSE(answer.done);
    EXPECT_NE(answer.text.find("May 2019"), std::string::npos) << answer.text;
    EXPECT_EQ(book->sheetNames(), before);
}

TEST_F(Commands, ReportWithoutTablesSaysWhichAreMissing) {
    OpenWorkbook book(office_, office_.newDocument());
    const auto answer = run(book, "vnd.outturn:report");
    EXPECT_FALSE(answer.done);
    EXPECT_NE(answer.text.find("Ledger, Budget and Lines"), std::string::npos) << answer.text;
    EXPECT_TRUE(showsMessage(book->frame()));
}

TEST_F(Commands, TablesAreSetUpAndAReportCanBeFilledOfThem) {
    OpenWorkbook book(office_, office_.newDocument());
    EXPECT_TRUE(run(book, "vnd.outturn:tables").done);
    EXPECT_TRUE(hasSheet(book, "Ledger"));
    EXPECT_TRUE(hasSheet(book, "Lines"));
    const auto answer = run(book, "vnd.outturn:report");
    EXPECT_TRUE(answer.done) << answer.text;
    EXPECT_TRUE(hasSheet(book, answer.text));
}

TEST_F(Commands, ProtectedStructureIsRefusedInWords) {
    OpenWorkbook book(office_, office_.open(sample()));
    Reference<css::util::XProtectable>(book->document(), UNO_QUERY_THROW)->protect(rtl::OUString());
    const auto before = book->sheetNames();
    for (const char* const url : {"vnd.outturn:report", "vnd.outturn:tables"}) {
        const auto answer = run(book, url);
        EXPECT_FALSE(answer.done) << url;
        EXPECT_NE(answer.text.find("protected"), std::string::npos) << answer.text;
    }
    EXPECT_EQ(book->sheetNames(), before);
}

TEST_F(Commands, SidebarOpensAndStaysOpen) {
    OpenWorkbook book(office_, office_.open(sample()));
    EXPECT_TRUE(run(book, "vnd.outturn:sidebar").done);
    EXPECT_TRUE(eventually([&] { return deckIsOpen(book); }));
    EXPECT_TRUE(run(book, "vnd.outturn:sidebar").done);
    EXPECT_TRUE(run(book, "vnd.outturn:check").done);
    EXPECT_TRUE(eventually([&] { return deckIsOpen(book); }));
    const PanelDriver panel(office_, book->frame());
    EXPECT_TRUE(eventually([&] { return panel.shows("fill"); }));
}

TEST_F(Commands, UnknownCommandsAreNotOurs) {
    OpenWorkbook book(office_, office_.newDocument());
    const Reference<css::frame::XDispatchProvider> commands(book->frame(), UNO_QUERY_THROW);
    css::util::URL url;
    url.Complete = toOUString("vnd.outturn:nonsense");
    EXPECT_FALSE(commands->queryDispatch(url, rtl::OUString(), 0).is());
}

}  // namespace
}  // namespace outturn::driver
