// The import panel with what is no SIE file: the export on the sheet in front, a text file, and the lines of
// the accounts. Its buttons and lists are worked as a person does.
#include <algorithm>

#include "gui/import_panel.hpp"

namespace outturn::driver {
namespace {

class ImportPanelExport : public ImportPanel {
  protected:
    void SetUp() override {
        const std::vector<std::pair<const char*, const char*>> cells = {
            {"A1", "Kulturnämnden, transaktioner"},
            {"A3", "Konto"},
            {"B3", "Period"},
            {"C3", "Belopp"},
            {"A4", "3010 Avgifter"},
            {"B4", "feb 2024"},
            {"C4", "'1 000,50-"},
            {"A5", "5010 Löner"},
            {"B5", "feb 2024"},
            {"C5", "'2 500,00 kr"},
            {"A6", "Summa"},
            {"C6", "'1 499,50"},
        };
        for (const auto& [address, words] : cells) book_->type(address, words);
    }
    // Which of the answers has the words; -1: none.
    static int answerWith(const PanelDriver& panel, const std::string& list, const std::string& words) {
        const auto answers = panel.items(list);
        for (std::size_t at = 0; at < answers.size(); ++at) {
            if (answers[at].find(words) != std::string::npos) return static_cast<int>(at);
        }
        return -1;
    }

    static std::string findings(const PanelDriver& panel) {
        std::string all;
        for (int at = 0; panel.has("finding" + std::to_string(at)); ++at)
            all += panel.label("finding" + std::to_string(at)) + "\n";
        return all;
    }

    OpenWorkbook book_{office_, office_.newDocument()};
};

TEST_F(ImportPanelExport, WhatTheSheetIsIsAskedBeforeTheCleanTableIsMade) {
    const PanelDriver panel = panelOf(book_);
    ASSERT_TRUE(isAtRest(panel));
    panel.press("sheet");
    ASSERT_TRUE(showsPreview(panel));
    EXPECT_EQ(panel.label("title"), "Blad1");
    // A header that only says "Belopp" may be either.
    EXPECT_FALSE(panel.has("accept"));
    EXPECT_EQ(panel.label("question0"), "Vad är det?");
    const int ledger = answerWith(panel, "answer0", "uvudbok");
    ASSERT_GE(ledger, 0);
    panel.choose("answer0", ledger);
    ASSERT_TRUE(eventually([&] { return panel.has("accept"); }));
    EXPECT_TRUE(eventually([&] { return panel.has("table0"); })) << "the totals before and after";
    EXPECT_TRUE(
        findings(panel).find("Exportens summa: 1\u00a0499,50. Den rena tabellens summa: 1\u00a0499,50.") !=
        std::string::npos)
        << findings(panel);
    EXPECT_EQ(book_->sheetNames(), std::vector<std::string>{"Blad1"}) << "nothing is written before";
    panel.press("accept");
    ASSERT_TRUE(isAtRest(panel));
    ASSERT_EQ(book_->sheetNames().size(), 2U);
    EXPECT_EQ(book_->shown("Blad1.C4"), "1 000,50-") << "the export stays as it is";
    book_->type("Blad1.F1", "=HUVUDBOK.SUMMA(Huvudbok;202402;\"Konto\";\"3*\")");
    book_->type("Blad1.F2", "=HUVUDBOK.SUMMA(Huvudbok;202402)");
    EXPECT_EQ(book_->number("Blad1.F1"), -1000.5);
    EXPECT_EQ(book_->number("Blad1.F2"), 1499.5);
}

TEST_F(ImportPanelExport, CalledOffNothingIsMade) {
    const PanelDriver panel = panelOf(book_);
    ASSERT_TRUE(isAtRest(panel));
    const auto steps = undoSteps(book_);
    panel.press("sheet");
    ASSERT_TRUE(showsPreview(panel));
    panel.press("back");
    ASSERT_TRUE(isAtRest(panel));
    EXPECT_EQ(book_->sheetNames(), std::vector<std::string>{"Blad1"});
    EXPECT_EQ(undoSteps(book_), steps);
}

TEST_F(ImportPanelExport, ASheetThatIsNoneIsExplained) {
    book_->addSheet("Anteckningar");
    book_->activate("Anteckningar");
    book_->type("Anteckningar.A1", "Ring revisorn");
    const PanelDriver panel = panelOf(book_);
    ASSERT_TRUE(isAtRest(panel));
    panel.press("sheet");
    ASSERT_TRUE(eventually([&] { return panel.has("said"); }));
    EXPECT_NE(panel.label("said").find("Anteckningar"), std::string::npos) << panel.label("said");
}

TEST_F(ImportPanelExport, ATextFileIsShownAndAccepted) {
    ask(book_, file("utfall.csv", "Konto;Period;Utfall\n3010;202402;-1000,50\n5010;202402;2500,00\n"));
    const PanelDriver panel = panelOf(book_);
    ASSERT_TRUE(showsPreview(panel));
    EXPECT_EQ(panel.label("title"), "utfall.csv");
    ASSERT_TRUE(eventually([&] { return panel.has("accept"); })) << panel.label("question0");
    panel.press("accept");
    ASSERT_TRUE(isAtRest(panel));
    book_->type("Blad1.F2", "=HUVUDBOK.SUMMA(Huvudbok;202402)");
    EXPECT_EQ(book_->number("Blad1.F2"), 1499.5);
}

TEST_F(ImportPanelExport, LinesAreProposedFromTheAccountsAndMade) {
    const PanelDriver panel = panelOf(book_);
    ASSERT_TRUE(isAtRest(panel));
    panel.press("lines");
    ASSERT_TRUE(eventually([&] { return panel.has("said") || panel.has("hindrance"); }))
        << "without a ledger it says so";
    if (panel.has("back")) panel.press("back");
    ASSERT_TRUE(
        command(office_, book_->frame(), "vnd.outturn:import",
                {{"File", com::sun::star::uno::Any(fileUrl(file(
                              "kommun.se",
                              kHead + "#KONTO 5010 \"Månadslön\"\n#KONTO 8010 \"Kommunbidrag\"\n" +
                                  voucher(1, "-100") +
                                  "#VER A 2 20240131\n{\n#TRANS 5010 {} 60\n#TRANS 1930 {} -60\n}\n")))}})
            .done);
    ASSERT_TRUE(isAtRest(panel));
    panel.press("lines");
    ASSERT_TRUE(showsPreview(panel));
    ASSERT_TRUE(eventually([&] { return panel.has("accept"); }));
    EXPECT_TRUE(eventually([&] { return panel.has("table0"); })) << "the lines and their accounts";
    panel.press("accept");
    ASSERT_TRUE(isAtRest(panel));
    const auto names = book_->sheetNames();
    ASSERT_NE(std::find(names.begin(), names.end(), "Rader"), names.end());
    EXPECT_EQ(book_->shown("Rader.A2"), "Intäkter");
    EXPECT_EQ(book_->shown("Rader.A3"), "Personalkostnader");
}

}  // namespace
}  // namespace outturn::driver
