// What vnd.outturn:import and vnd.outturn:lines answer when nobody looks.
#include <fstream>

#include <gtest/gtest.h>

#include "gui/gui_environment.hpp"

namespace outturn::driver {
namespace {

using com::sun::star::uno::Any;

class ImportCommand : public testing::Test {
  protected:
    static std::filesystem::path file() {
        auto path = sample().parent_path() / "fråga.se";
        std::ofstream(path, std::ios::binary)
            << "#SIETYP 4\n#FNAMN \"Bolaget\"\n#RAR 0 20240101 20241231\n#VER A 1 20240115\n{\n"
               "#TRANS 3010 {} -100\n#TRANS 1930 {} 100\n#TRANS 3010 {} hundra\n}\n";
        return path;
    }

    const Office& office_ = windowedOffice("sv");
};

TEST_F(ImportCommand, WhatWasRefusedStandsOverTheSheet) {
    OpenWorkbook book(office_, office_.newDocument());
    const auto refused =
        command(office_, book->frame(), "vnd.outturn:import", {{"File", Any(fileUrl(file()))}});
    EXPECT_FALSE(refused.done);
    EXPECT_NE(refused.text.find("Rad 8: ”hundra” är inget belopp"), std::string::npos) << refused.text;
    EXPECT_TRUE(showsMessage(book->frame()));
}

TEST_F(ImportCommand, WhatWasAgreedToIsWrittenAtOnce) {
    OpenWorkbook book(office_, office_.newDocument());
    const auto done = command(office_, book->frame(), "vnd.outturn:import",
                              {{"File", Any(fileUrl(file()))}, {"Agree", Any(true)}});
    EXPECT_TRUE(done.done) << done.text;
    EXPECT_EQ(done.text, "Importkontroll");
    EXPECT_EQ(book->number("Huvudbok.D2"), -100);
    EXPECT_FALSE(showsMessage(book->frame()));
}

TEST_F(ImportCommand, AskedItShowsThePreviewAndWritesNothing) {
    OpenWorkbook book(office_, office_.newDocument());
    const auto before = book->sheetNames();
    const auto shown = command(office_, book->frame(), "vnd.outturn:import",
                               {{"File", Any(fileUrl(file()))}, {"Ask", Any(true)}});
    EXPECT_FALSE(shown.done);
    EXPECT_FALSE(showsMessage(book->frame())) << "nothing went wrong";
    const PanelDriver panel(office_, book->frame(), kImportPanel);
    EXPECT_TRUE(eventually([&] { return panel.has("doubt0"); }));
    EXPECT_EQ(book->sheetNames(), before);
}

}  // namespace
}  // namespace outturn::driver
