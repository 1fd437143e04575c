// Whatever stands in a sheet: no failure, and no amount that comes or goes without a word.
#include <array>
#include <random>

#include "domain/exports/preview.hpp"
#include "export_sheet.hpp"

namespace outturn::exports {
namespace {

constexpr std::array kWords = {TextView(u"Konto"),      TextView(u"Period"),
                               TextView(u"Belopp"),     TextView(u"Utfall"),
                               TextView(u"Budget"),     TextView(u"jan"),
                               TextView(u"feb 2024"),   TextView(u"Summa"),
                               TextView(u"Totalt"),     TextView(u"Benämning"),
                               TextView(u"Debet"),      TextView(u"Kredit"),
                               TextView(u"Datum"),      TextView(u"3010"),
                               TextView(u"5010 Lön"),   TextView(u"30"),
                               TextView(u"202401"),     TextView(u"2402"),
                               TextView(u"-1 234,5"),   TextView(u"(500)"),
                               TextView(u"1,234"),      TextView(u"tolv"),
                               TextView(u"=12.5"),      TextView(u"=-7"),
                               TextView(u"@45306"),     TextView(u"!"),
                               TextView(u""),           TextView(u""),
                               TextView(u"Ack utfall"), TextView(u"Utfall jan-feb"),
                               TextView(u"=202402"),    TextView(u"Period: 2024-01")};
constexpr std::array kHeaders = {TextView(u"Konto|Period|Belopp|Ansvar"),
                                 TextView(u"Konto|Namn|2024-01|2024-02"),
                                 TextView(u"Datum|Konto|Debet|Kredit"), TextView(u"Konto|Utfall|Budget|Ack")};
// Ordinary rows, so that whole tables come up among the nonsense.
constexpr std::array kRows = {TextView(u"3010|202401|-5,00|1"), TextView(u"5010|202402|7,00|2"),
                              TextView(u"Summa||2,00|"), TextView(u"30||-5,00|")};

TEST(RandomExports, AreReadWithoutFailingAndAddUp) {
    std::mt19937 random(20240215);  // NOLINT(cert-msc51-cpp): the same sheets every time
    const auto below = [&](std::size_t count) { return random() % count; };
    std::size_t ready = 0;
    for (int sheetNumber = 0; sheetNumber < 6000; ++sheetNumber) {
        Text table;
        if (below(3) > 0) table = Text(kHeaders[below(kHeaders.size())]) + u"\n";
        const std::size_t rows = below(9);
        for (std::size_t row = 0; row < rows; ++row) {
            if (below(2) == 0) {
                table += Text(kRows[below(kRows.size())]) + u"\n";
                continue;
            }
            for (std::size_t column = 0; column < 4; ++column)
                table += Text(column == 0 ? u"" : u"|") + Text(kWords[below(kWords.size())]);
            table += u"\n";
        }
        ExportSheet sheet(table);
        if (below(4) == 0) {
            const std::size_t row = below(5);
            const std::size_t column = below(4);
            sheet.merge({row, column, row + below(3), column + below(3)});
        }
        const Wanted wanted = below(2) == 0 ? Wanted::Ledger : Wanted::Budget;
        // The first answer to every question, again and again; a year or a period where there is none.
        Answers answers;
        Understood read = sheet.read(wanted, answers);
        for (int round = 0; round < 12 && !read.questions.empty() && !read.refusal; ++round) {
            for (const Question& question : read.questions) {
                ASSERT_FALSE(questionText(question, Language::Swedish).empty());
                answers[question.key] =
                    question.answers.empty() ? Text(u"2024") : question.answers.front().word;
            }
            read = sheet.read(wanted, answers);
        }
        static_cast<void>(sentences(read, Language::English));
        static_cast<void>(leftOutTable(read, Language::English));
        ASSERT_TRUE(read.refusal || read.questions.empty()) << toUtf8(table);
        if (!read.isReady()) continue;
        ++ready;
        ExactAmount clean;
        for (const CleanRow& row : read.rows) clean += row.amount;
        ASSERT_EQ(clean, read.totals.clean) << toUtf8(table);
        const bool anyUnread =
            std::any_of(read.problems.begin(), read.problems.end(),
                        [](const auto& problem) { return problem.kind != RowProblemKind::RowSumDiffers; });
        if (!anyUnread) {
            ASSERT_EQ(read.totals.rows, read.totals.read) << toUtf8(table);
        }
    }
    EXPECT_GT(ready, 500U);
}

}  // namespace
}  // namespace outturn::exports
