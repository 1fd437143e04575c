// The panel's part with the forecasts and vnd.outturn:submit, pressed and dispatched in a real window.
#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include "gui/gui_environment.hpp"
#include "sheet/settings.hpp"
#include "sheet/submission/submission.hpp"
#include "sheet/tables/survey.hpp"

namespace outturn::driver {
namespace {

namespace css = com::sun::star;
using css::uno::Any;
using css::uno::Sequence;

Any word(const char* text) {
    return Any(toOUString(text));
}

// Nothing was submitted for it in the sample.
constexpr const char* kRound = "202401";
constexpr int kRoundEntry = 1;  // in the panel's list of periods
constexpr int kRunRate = 2;     // in the list of methods

class Forecasts : public testing::TestWithParam<const char*> {
  protected:
    const Office& office_ = windowedOffice(GetParam());
    OpenWorkbook book_{office_, office_.open(sample())};

    [[nodiscard]] bool swedish() const { return std::string(GetParam()) == "sv"; }
    [[nodiscard]] std::size_t rows() {
        const auto findings = sheet::survey(book_->document(), sheet::readSettings(book_->document()));
        return findings.table(TableKind::Forecasts)->rows;
    }
    CommandAnswer run(const std::string& url,
                      const std::vector<std::pair<std::string, Any>>& arguments = {}) {
        return command(office_, book_->frame(), url, arguments);
    }
};

bool areReckoned(const PanelDriver& panel) {
    const auto items = panel.items("methods");
    return items.size() == 15 && items[1] != "Budget" && !panel.shows("cancel");
}

TEST_P(Forecasts, ShowsTheMethodsOfALineAndKeepsTheChoice) {
    const PanelDriver panel(office_, book_->frame());
    ASSERT_TRUE(panel.waitUntilRead());
    ASSERT_TRUE(eventually([&] { return areReckoned(panel); }, std::chrono::seconds(60)));
    EXPECT_EQ(panel.chosen("forecastLine"), "Kostnader");
    EXPECT_EQ(panel.items("forecastLine").size(), 3U);
    const auto methods = panel.items("methods");
    EXPECT_EQ(methods[0].find(swedish() ? "Automatiskt  −" : "Automatic  −"), 0U) << methods[0];
    EXPECT_EQ(methods[1].find("Budget  −"), 0U) << methods[1];
    const std::string automatic = panel.label("methodExplained");
    EXPECT_EQ(automatic.find(swedish() ? "80 %: −" : "80%: −"), 0U) << automatic;
    EXPECT_NE(automatic.find(swedish() ? "\nMissade i snitt " : "\nMissed by "), std::string::npos)
        << automatic;
    EXPECT_NE(automatic.find(swedish() ? "Outturn väljer: " : "Outturn’s choice: "), std::string::npos)
        << automatic;
    EXPECT_EQ(panel.chosen("methods"), methods[0]);
    EXPECT_FALSE(Reference<css::util::XModifiable>(book_->document(), UNO_QUERY_THROW)->isModified());

    panel.choose("methods", kRunRate);
    ASSERT_TRUE(eventually([&] {
        return methodOf(sheet::readSettings(book_->document()), u"Kostnader") == ForecastMethod::RunRate;
    }));
    EXPECT_TRUE(eventually([&] {
        return panel.label("methodExplained")
                   .find(swedish() ? "Utfallet i samma takt" : "The outturn continued") != std::string::npos;
    }));
    panel.choose("forecastLine", 0);
    EXPECT_TRUE(eventually([&] {
        return areReckoned(panel) && panel.items("methods")[1] != methods[1] &&
               panel.chosen("methods") == panel.items("methods")[0];
    }));
    panel.choose("forecastLine", 1);
    panel.choose("methods", 0);
    EXPECT_TRUE(eventually([&] { return sheet::readSettings(book_->document()).methods.empty(); }));
}

TEST_P(Forecasts, FollowTheLedgerAndThePeriod) {
    const PanelDriver panel(office_, book_->frame());
    ASSERT_TRUE(panel.waitUntilRead());
    ASSERT_TRUE(eventually([&] { return areReckoned(panel); }, std::chrono::seconds(60)));
    const auto before = panel.items("methods");
    panel.choose("period", kRoundEntry);
    ASSERT_TRUE(eventually([&] { return areReckoned(panel) && panel.items("methods") != before; },
                           std::chrono::seconds(60)));
    panel.choose("period", 0);
    ASSERT_TRUE(eventually([&] { return panel.items("methods") == before; }, std::chrono::seconds(60)));
    // A broken row is said, and mended it is gone.
    book_->type("Huvudbok.A99", "202413");
    ASSERT_TRUE(eventually([&] {
        return panel.label("methodExplained").find(swedish() ? "kan inte läsas" : "cannot be read") !=
                   std::string::npos ||
               panel.items("methods") != before;
    }));
    book_->type("Huvudbok.A99", "202201");
    EXPECT_TRUE(eventually([&] { return areReckoned(panel); }, std::chrono::seconds(60)));
}

// Eight years of sixty activities: what takes a while to reckon.
void fillManyBooks(Workbook& book) {
    Matrix rows = {{word("Period"), word("Konto"), word("Verksamhet"), word("Belopp")}};
    for (int month = 0; month < 98; ++month) {
        for (int activity = 0; activity < 60; ++activity) {
            const int year = 2016 + month / 12;
            const double period = year * 100 + month % 12 + 1;
            const double amount = -1000 - (month * 37 + activity * 101) % 211 - 5.0 * (month % 12);
            rows.push_back({Any(period), Any(5010.0), Any(500.0 + activity), Any(amount)});
        }
    }
    for (const char* const sheet : {"Huvudbok", "Budget"}) {
        book.addSheet(sheet);
        book.fill(std::string(sheet) + ".A1", rows);
    }
    book.addSheet("Rader");
    book.fill("Rader.A1", {{word("Rad"), word("Konton")}, {word("Kostnader"), word("5*")}});
}

TEST_P(Forecasts, TheReckoningCanBeStoppedAndBegunAgain) {
    OpenWorkbook many(office_, office_.newDocument());
    fillManyBooks(*many);
    const PanelDriver panel(office_, many->frame());
    ASSERT_TRUE(eventually([&] { return panel.shows("cancel"); }));
    EXPECT_EQ(panel.label("reading"), swedish() ? "Beräknar prognoserna" : "Calculating the forecasts");
    EXPECT_TRUE(panel.shows("fill")) << "the report can be filled meanwhile";
    panel.press("cancel");
    ASSERT_TRUE(eventually([&] { return panel.shows("calculate"); }));
    EXPECT_FALSE(panel.shows("progress"));
    EXPECT_EQ(panel.label("methodExplained"),
              swedish() ? "Räkningen avbröts." : "The calculation was cancelled.");
    panel.press("submit");
    ASSERT_TRUE(eventually([&] { return panel.shows("cancel"); }));
    panel.press("cancel");
    ASSERT_TRUE(eventually([&] { return panel.shows("calculate"); }));
    const auto names = many->sheetNames();
    EXPECT_EQ(std::count(names.begin(), names.end(), "Prognoser") +
                  std::count(names.begin(), names.end(), "Forecasts"),
              0);
    panel.press("calculate");
    EXPECT_TRUE(eventually([&] { return panel.shows("cancel"); }));
}

TEST_P(Forecasts, ARoundIsSubmittedReplacedAndTakenBack) {
    const PanelDriver panel(office_, book_->frame());
    ASSERT_TRUE(panel.waitUntilRead());
    panel.choose("period", kRoundEntry);
    ASSERT_TRUE(eventually([&] { return panel.shows("submit"); }));
    EXPECT_FALSE(panel.shows("replace"));
    const std::size_t before = rows();
    panel.press("submit");
    ASSERT_TRUE(eventually([&] { return panel.shows("replace"); }, std::chrono::seconds(60)))
        << panel.label("round");
    EXPECT_FALSE(panel.shows("submit"));
    const std::size_t after = rows();
    ASSERT_GT(after, before);
    const std::string many = std::to_string(after - before);
    EXPECT_NE(panel.label("round").find(many), std::string::npos) << panel.label("round");
    panel.press("replace");
    EXPECT_TRUE(eventually([&] { return panel.shows("replace"); }, std::chrono::seconds(60)));
    EXPECT_EQ(rows(), after);
    book_->undo();
    EXPECT_EQ(rows(), after);
    book_->undo();
    EXPECT_EQ(rows(), before);
    EXPECT_TRUE(eventually([&] { return panel.shows("submit"); }));
}

TEST_P(Forecasts, TheReportShowsWhatWasSubmitted) {
    const std::string report = swedish() ? "Rapport 2024-01" : "Report 2024-01";
    ASSERT_TRUE(run("vnd.outturn:report", {{"Period", word(kRound)}}).done);
    const auto cells = [&] {
        return Reference<css::sheet::XCellRangeData>(book_->range("'" + report + "'.A1:J60"), UNO_QUERY_THROW)
            ->getDataArray();
    };
    const auto notes = [&](const Sequence<Sequence<Any>>& rows) {
        std::ptrdiff_t found = 0;
        for (const auto& row : rows) {
            found += std::count_if(row.begin(), row.end(), [](const Any& cell) {
                rtl::OUString words;
                return (cell >>= words) && words.startsWith("* ");
            });
        }
        return found;
    };
    const auto proposed = cells();
    ASSERT_GT(notes(proposed), 0) << "a proposal has its note";
    const auto answer = run("vnd.outturn:submit", {{"Period", word(kRound)}});
    ASSERT_TRUE(answer.done) << answer.text;
    EXPECT_EQ(answer.text, "Prognoser");
    const auto submitted = cells();
    EXPECT_EQ(notes(submitted), 0);
    std::size_t large = 0;
    for (sal_Int32 row = 0; row < proposed.getLength(); ++row) {
        for (sal_Int32 column = 0; column < proposed[row].getLength(); ++column) {
            double before = 0;
            double after = 0;
            // Less than that are counts of rows, which a submission is told by.
            if (!(proposed[row][column] >>= before) || std::abs(before) < 1000) continue;
            ++large;
            EXPECT_TRUE((submitted[row][column] >>= after) && std::abs(before - after) < 0.005)
                << static_cast<char>('A' + column) << row + 1 << ": " << before << " became " << after;
        }
    }
    EXPECT_GT(large, 50U);
}

TEST_P(Forecasts, CommandRefusesASecondSubmissionUnlessItIsToReplace) {
    ASSERT_TRUE(run("vnd.outturn:submit", {{"Period", word(kRound)}}).done);
    const std::size_t after = rows();
    const auto again = run("vnd.outturn:submit", {{"Period", word(kRound)}});
    EXPECT_FALSE(again.done);
    EXPECT_NE(again.text.find(swedish() ? "januari 2024" : "January 2024"), std::string::npos) << again.text;
    EXPECT_TRUE(showsMessage(book_->frame()));
    EXPECT_FALSE(run("vnd.outturn:submit", {{"Period", word(kRound)}, {"Replace", word("false")}}).done);
    EXPECT_TRUE(run("vnd.outturn:submit", {{"Period", word(kRound)}, {"Replace", word("true")}}).done);
    EXPECT_EQ(rows(), after);
}

TEST_P(Forecasts, CommandNamesWhatIsWrong) {
    const std::size_t before = rows();
    const auto refused = [&](const char* name, const char* value) {
        const auto answer = run("vnd.outturn:submit", {{name, word(value)}});
        EXPECT_FALSE(answer.done) << name;
        EXPECT_NE(answer.text.find(name), std::string::npos) << answer.text;
        EXPECT_NE(answer.text.find(value), std::string::npos) << answer.text;
    };
    refused("Period", "202413");
    refused("Replace", "kanske");
    EXPECT_FALSE(run("vnd.outturn:submit", {{"Period", word("201901")}}).done);
    // Where a method has too little history, in the sample's first months, what the report proposes is
    // submitted.
    sheet::Settings settings;
    chooseMethod(settings, u"Kostnader", ForecastMethod::Share);
    sheet::writeSettings(book_->document(), settings);
    const auto early = run("vnd.outturn:submit", {{"Period", word("202202")}});
    EXPECT_TRUE(early.done) << early.text;
    constexpr std::size_t kRoundRows = 13;
    EXPECT_EQ(rows(), before + kRoundRows);
    book_->type("Huvudbok.A99", "202413");
    const auto broken = run("vnd.outturn:submit", {{"Period", word(kRound)}});
    EXPECT_FALSE(broken.done);
    EXPECT_NE(broken.text.find(swedish() ? "kan inte läsas" : "cannot be read"), std::string::npos)
        << broken.text;
    EXPECT_EQ(rows(), before + kRoundRows);
}

TEST_P(Forecasts, WithoutTablesThePartSaysWhatItNeeds) {
    OpenWorkbook empty(office_, office_.newDocument());
    const PanelDriver panel(office_, empty->frame());
    ASSERT_TRUE(panel.waitUntilRead());
    ASSERT_TRUE(eventually([&] { return panel.shows("forecastMissing"); }));
    EXPECT_NE(panel.label("forecastMissing").find(swedish() ? "Huvudbok" : "Ledger"), std::string::npos);
    for (const char* const hidden : {"methods", "forecastLine", "submit", "replace", "calculate"})
        EXPECT_FALSE(panel.shows(hidden)) << hidden;
    EXPECT_FALSE(command(office_, empty->frame(), "vnd.outturn:submit").done);
}

TEST_P(Forecasts, AWorkbookClosedWhileItIsReckonedHarmsNothing) {
    for (int round = 0; round < 3; ++round) {
        const SpreadsheetDocument document = office_.open(sample());
        Workbook book(office_, document);
        const PanelDriver panel(office_, book.frame());
        static_cast<void>(panel.waitUntilRead());
        panel.choose("forecastLine", round);
        office_.close(document);
    }
    EXPECT_TRUE(office_.alive());
}

INSTANTIATE_TEST_SUITE_P(Interface, Forecasts, testing::Values("en-US", "sv"),
                         [](const auto& tested) { return std::string(tested.param).substr(0, 2); });

}  // namespace
}  // namespace outturn::driver
