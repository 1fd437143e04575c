// The whole way from an accounting system's file to a report, with the sample of a culture board; and the
// lines of every other file there is.
#include <array>

#include <gtest/gtest.h>

#include "driver/command.hpp"
#include "office/import_workbook.hpp"
#include "office/report_workbook.hpp"
#include "sheet/import/lines_preview.hpp"
#include "sheet/settings.hpp"
#include "sheet/tables/survey.hpp"

namespace outturn::driver {
namespace {

using com::sun::star::uno::Any;

struct Words {
    Language language;
    const char* interface;
    const char* ledger;
    const char* control;
    const char* lines;
    std::array<const char*, 4> names;  // of the lines
    const char* difference;
    const char* withoutLine;
    const char* twoLines;
};

// How gtest shows which of them it was.
// NOLINTNEXTLINE(readability-identifier-naming): gtest's name
void PrintTo(const Words& words, std::ostream* out) {
    *out << words.interface;
}

constexpr std::array kWords = {
    Words{Language::Swedish,
          "sv",
          "Huvudbok",
          "Importkontroll",
          "Rader",
          {"Intäkter", "Personalkostnader", "Övriga kostnader", "Skatter, bidrag och finansiella poster"},
          "Skillnad, kr",
          "Konton utan rad",
          "Konton i två rader"},
    Words{Language::English,
          "en-US",
          "Ledger",
          "Import control",
          "Lines",
          {"Revenue", "Staff costs", "Other costs", "Taxes, grants and finance"},
          "Difference, SEK",
          "Accounts in no line",
          "Accounts in two lines"},
};

// By line, what a user would choose by hand: from the first account up to, but not with, the second.
using Accounts = std::vector<std::pair<int, int>>;
const std::array<Accounts, 4> kAccounts = {Accounts{{3000, 4000}}, Accounts{{5000, 6000}},
                                           Accounts{{4000, 5000}, {6000, 8000}}, Accounts{{8000, 9000}}};
const Accounts kAll = {{3000, 9000}};

// A sum of the table's rows without any of Outturn: in both, Period, Account and Amount are A, B and D.
std::string sum(const std::string& sheet, int from, int to, const Accounts& accounts,
                const std::string& further = "") {
    const auto column = [&](const char* letter) {
        return "$" + sheet + ".$" + letter + "$2:$" + letter + "$5000";
    };
    std::string formula = "=0";
    for (const auto& [first, end] : accounts)
        formula += "-SUMIFS(" + column("D") + ";" + column("A") + ";\">=" + std::to_string(from) + "\";" +
                   column("A") + ";\"<=" + std::to_string(to) + "\";" + column("B") +
                   ";\">=" + std::to_string(first) + "\";" + column("B") + ";\"<" + std::to_string(end) +
                   "\"" + further + ")";
    return formula;
}

class ImportedReport : public testing::TestWithParam<Words> {
  protected:
    void SetUp() override {
        const Words& words = GetParam();
        Office& running = office(words.interface);
        books_ = std::make_unique<ReportWorkbook>(running, running.newDocument());
        const auto answer = command(running, books_->workbook().frame(), "vnd.outturn:import",
                                    {{"File", Any(fileUrl(OUTTURN_SOURCE "/samples/kulturnamnden.se"))}});
        ASSERT_TRUE(answer.done) << answer.text;
        ASSERT_EQ(answer.text, words.control);
        auto previewed = sheet::previewLines(books_->workbook().document(), words.language);
        auto* const lines = std::get_if<std::unique_ptr<sheet::Preview>>(&previewed);
        ASSERT_NE(lines, nullptr);
        const auto outcome = (*lines)->accept({});
        ASSERT_TRUE(outcome.done) << outturn::toUtf8(outcome.answer);
        ASSERT_EQ(outturn::toUtf8(outcome.answer), words.lines);
        ASSERT_NE(books_->fill(Month(2024, 8), words.language, Unit::Thousands), "");
    }

    void expectSum(const std::string& cell, const std::string& formula) {
        const double expected = books_->value(formula);
        EXPECT_NE(expected, 0) << formula;
        EXPECT_NEAR(books_->number(cell), expected, 0.001) << cell << " and " << formula;
    }

    std::unique_ptr<ReportWorkbook> books_;
};

TEST_P(ImportedReport, FiguresAreThoseOfTheFilesRows) {
    const Words& words = GetParam();
    const std::string ledger = words.ledger;
    for (std::size_t line = 0; line <= kAccounts.size(); ++line) {
        const bool isResult = line == kAccounts.size();
        const std::string name = !isResult                             ? words.names.at(line)
                                 : words.language == Language::Swedish ? "Resultat"
                                                                       : "Result";
        SCOPED_TRACE(name);
        const int row = books_->rowOf(name);
        ASSERT_GT(row, 0);
        const std::string at = std::to_string(row);
        const Accounts& accounts = isResult ? kAll : kAccounts.at(line);
        expectSum("B" + at, sum(ledger, 202401, 202408, accounts));
        expectSum("C" + at, sum("Budget", 202401, 202408, accounts));
        expectSum("E" + at, sum(ledger, 202301, 202308, accounts));
        expectSum("J" + at, sum(ledger, 202301, 202312, accounts));
        if (!isResult) expectSum("I" + at, sum("Budget", 202401, 202412, accounts));
    }
}

TEST_P(ImportedReport, ActivitiesBearTheFilesNames) {
    const std::string ledger = GetParam().ledger;
    const int heading =
        books_->rowOf(GetParam().language == Language::Swedish ? "Per verksamhet" : "By activity");
    ASSERT_GT(heading, 0);
    constexpr std::array<std::pair<const char*, int>, 6> kActivities = {
        std::pair("Nämnd och ledning", 100), std::pair("Allmän kultur", 310),
        std::pair("Studieförbund", 315),     std::pair("Bibliotek", 320),
        std::pair("Kulturskola", 330),       std::pair("Fritidsgårdar", 350)};
    int last = heading;
    for (const auto& [name, code] : kActivities) {
        SCOPED_TRACE(name);
        const int row = books_->rowOf(name, heading);
        ASSERT_GT(row, last) << "in the order of the codes";
        last = row;
        expectSum("C" + std::to_string(row),
                  sum(ledger, 202401, 202408, kAll, ";$" + ledger + ".$F$2:$F$5000;" + std::to_string(code)));
    }
    EXPECT_EQ(books_->shown("A2"), "Kulturnämnden i Ånäs kommun");
}

TEST_P(ImportedReport, TheReportsOwnControlFindsNothing) {
    for (const char* label : {GetParam().difference, GetParam().withoutLine, GetParam().twoLines}) {
        const int row = books_->rowOf(label);
        ASSERT_GT(row, 0) << label;
        EXPECT_EQ(books_->number("B" + std::to_string(row)), 0) << label;
    }
}

INSTANTIATE_TEST_SUITE_P(Languages, ImportedReport, testing::ValuesIn(kWords), [](const auto& each) {
    return std::string(each.param.language == Language::Swedish ? "Swedish" : "English");
});

TEST_F(Import, TheAccountsOfEveryFileAreEachInOneLineOrNamed) {
    if (!std::filesystem::exists(kFiles)) GTEST_SKIP() << "the files are not ours to pass on";
    for (const auto& entry : std::filesystem::directory_iterator(kFiles)) {
        SCOPED_TRACE(entry.path().filename().string());
        ASSERT_TRUE(import(entry.path(), true).done);
        auto previewed = sheet::previewLines(book_->document(), Language::Swedish);
        auto& lines = std::get<std::unique_ptr<sheet::Preview>>(previewed);
        auto content = lines->content();
        if (!content.questions.at(0).chosen) lines->choose(0, 1);
        content = lines->content();
        Strings outside;
        for (const auto& table : content.tables) {
            if (table.title != u"Konton som inte passar på någon rad") continue;
            for (const auto& row : table.table.rows) outside.push_back(outturn::toUtf8(row[0]));
        }
        // The year's result is kept out by its line, and that is as it should be.
        std::erase_if(outside, [](const std::string& code) { return code.starts_with("89"); });
        const auto outcome = lines->accept({});
        ASSERT_TRUE(outcome.done) << outturn::toUtf8(outcome.answer);
        Strings inNone;
        const auto found =
            outturn::sheet::survey(book_->document(), outturn::sheet::readSettings(book_->document()));
        for (const auto& placed : found.problems) {
            EXPECT_NE(placed.problem.kind, ProblemKind::TwoLines) << outturn::toUtf8(placed.problem.value);
            EXPECT_NE(placed.problem.kind, ProblemKind::BadCriterion)
                << outturn::toUtf8(placed.problem.value);
            if (placed.problem.kind == ProblemKind::NoLine)
                inNone.push_back(outturn::toUtf8(placed.problem.value));
        }
        std::sort(inNone.begin(), inNone.end());
        EXPECT_EQ(inNone, outside);
        running().close(book_->document());
        SetUp();
    }
}

}  // namespace
}  // namespace outturn::driver
