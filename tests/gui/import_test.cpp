// What vnd.outturn:import shows before it writes, and the answer to it.
#include <fstream>
#include <future>

#include <gtest/gtest.h>

#include <com/sun/star/accessibility/AccessibleRole.hpp>
#include <com/sun/star/accessibility/XAccessible.hpp>
#include <com/sun/star/awt/XExtendedToolkit.hpp>

#include "gui/gui_environment.hpp"

namespace outturn::driver {
namespace {

namespace css = com::sun::star;
using css::uno::Any;
namespace role = css::accessibility::AccessibleRole;

// The list of open windows is deprecated, and nothing else gives it.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"

class ImportQuestion : public testing::Test {
  protected:
    static std::filesystem::path file() {
        auto path = sample().parent_path() / "fråga.se";
        std::ofstream(path, std::ios::binary)
            << "#SIETYP 4\n#FNAMN \"Bolaget\"\n#RAR 0 20240101 20241231\n#VER A 1 20240115\n{\n"
               "#TRANS 3010 {} -100\n#TRANS 1930 {} 100\n#TRANS 3010 {} hundra\n}\n";
        return path;
    }
    // Runs the command, presses the button of the box that it opens, and gives what the box said.
    std::string answer(OpenWorkbook& book, const std::string& button, CommandAnswer& outcome) {
        auto running = std::async(std::launch::async, [&] {
            return command(office_, book->frame(), "vnd.outturn:import",
                           {{"File", Any(fileUrl(file()))}, {"Ask", Any(true)}});
        });
        const Reference<css::awt::XExtendedToolkit> toolkit(office_.create("com.sun.star.awt.Toolkit"),
                                                            UNO_QUERY_THROW);
        std::string said;
        // Until it has gone: a box that is just being opened does not hear yet.
        const bool answered = eventually([&] {
            for (sal_Int32 at = 0; at < toolkit->getTopWindowCount(); ++at) {
                const Reference<css::accessibility::XAccessible> window(toolkit->getTopWindow(at),
                                                                        UNO_QUERY_THROW);
                const Accessible box = window->getAccessibleContext();
                if (box->getAccessibleRole() != role::ALERT) continue;
                const Accessible words = findAccessible(box, role::STATIC, "");
                if (words.is()) said = toUtf8(words->getAccessibleName());
                const Accessible press = findAccessible(box, role::PUSH_BUTTON, button);
                if (press.is()) doDefaultAction(press);
            }
            return running.wait_for(std::chrono::milliseconds(200)) == std::future_status::ready;
        });
        EXPECT_TRUE(answered) << "no box with the button " << button;
        outcome = running.get();
        return said;
    }

    const Office& office_ = windowedOffice("sv");
};

#pragma GCC diagnostic pop

TEST_F(ImportQuestion, NoWritesNothingAndYesImports) {
    OpenWorkbook book(office_, office_.newDocument());
    const auto before = book->sheetNames();
    CommandAnswer outcome;
    const std::string said = answer(book, "Nej", outcome);
    EXPECT_NE(said.find("Bolaget"), std::string::npos) << said;
    EXPECT_NE(said.find("Rad 8: ”hundra” är inget belopp"), std::string::npos) << said;
    EXPECT_FALSE(outcome.done);
    EXPECT_EQ(book->sheetNames(), before);
    EXPECT_FALSE(showsMessage(book->frame())) << "whoever said no need not be told";
    answer(book, "Ja", outcome);
    EXPECT_TRUE(outcome.done) << outcome.text;
    EXPECT_EQ(outcome.text, "Importkontroll");
    EXPECT_EQ(book->number("Huvudbok.D2"), -100);
}

TEST_F(ImportQuestion, WhatWasRefusedStandsOverTheSheet) {
    OpenWorkbook book(office_, office_.newDocument());
    const auto refused =
        command(office_, book->frame(), "vnd.outturn:import", {{"File", Any(fileUrl(file()))}});
    EXPECT_FALSE(refused.done);
    EXPECT_NE(refused.text.find("Rad 8"), std::string::npos) << refused.text;
    EXPECT_TRUE(showsMessage(book->frame()));
}

}  // namespace
}  // namespace outturn::driver
