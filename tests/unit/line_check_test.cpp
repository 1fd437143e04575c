#include "domain/table/line_check.hpp"

#include <gtest/gtest.h>

#include "tables.hpp"

namespace outturn {
namespace {

Lines readLines(const Rows& rows) {
    return Lines::read(rows, 1);
}

Table ledgerOf(const std::vector<Cell>& accounts) {
    Rows rows{{u"Period", u"Konto", u"Belopp"}};
    for (const Cell& account : accounts) rows.push_back({202401.0, account, 1.0});
    return readTable(rows);
}

const std::vector<LineDefinition> kLines{{u"Intäkter", u"3*", 2}, {u"Kostnader", u"4*|5*|6*", 3}};

TEST(Lines, ReadsTheReportsOrder) {
    const Lines lines = readLines({{u"Konton", u"Rad"}, {u"3*", u"Intäkter"}, {}, {3010.0, u" Avgifter "}});
    ASSERT_EQ(lines.lines.size(), 2U);
    EXPECT_EQ(lines.lines[0].name, u"Intäkter");
    EXPECT_EQ(lines.lines[0].accounts, u"3*");
    EXPECT_EQ(lines.lines[0].sheetRow, 2U);
    EXPECT_EQ(lines.lines[1].name, u"Avgifter");
    EXPECT_EQ(lines.lines[1].accounts, u"3010");
    EXPECT_EQ(lines.lines[1].sheetRow, 4U);
    EXPECT_TRUE(lines.problems.empty());
}

TEST(Lines, NamesWhatItCannotRead) {
    const Lines lines = readLines({{u"Line", u"Accounts"},
                                   {u"Revenue", u"3*||4*"},
                                   {u"Costs", kBlankCell},
                                   {ErrorCell{}, u"5*"},
                                   {u"Other", ErrorCell{}}});
    EXPECT_EQ(lines.lines.size(), 4U);
    EXPECT_EQ(lines.problems,
              (std::vector<Problem>{{ProblemKind::BadCriterion, 2, u"Accounts", u"3*||4*"},
                                    {ProblemKind::BadCriterion, 3, u"Accounts", u""},
                                    {ProblemKind::ErrorCell, 4, u"Line", u"#ERROR!"},
                                    {ProblemKind::BadCriterion, 5, u"Accounts", u"#ERROR!"}}));
}

TEST(Lines, MissesColumnsInTheHeadersLanguage) {
    EXPECT_EQ(readLines({{u"Rad", u"Kommentar"}}).problems,
              (std::vector<Problem>{{ProblemKind::MissingColumn, 1, u"Konton", u""}}));
    EXPECT_EQ(Lines::read({}, 3).problems,
              (std::vector<Problem>{{ProblemKind::MissingColumn, 3, u"Line", u""},
                                    {ProblemKind::MissingColumn, 3, u"Accounts", u""}}));
}

TEST(Lines, RefusesTwoColumnsOfOneName) {
    const Lines lines = readLines({{u"Rad", u"Konton", u"Accounts"}, {u"Intäkter", u"3*", u"4*"}});
    EXPECT_TRUE(lines.lines.empty());
    EXPECT_EQ(lines.problems,
              (std::vector<Problem>{{ProblemKind::DuplicateColumn, 1, u"Accounts", u"Accounts"}}));
}

TEST(LineCheck, FindsNothingWhereEveryAccountHasItsLine) {
    EXPECT_TRUE(checkLines(ledgerOf({3010.0, u"4010", 5.0, u"3010"}), kLines).empty());
    EXPECT_TRUE(checkLines(ledgerOf({}), kLines).empty());
}

TEST(LineCheck, NamesEachAccountOnceInTheirOrder) {
    const Table table = ledgerOf({8010.0, 3010.0, 71.0, u"8010", 3020.0});
    const std::vector<LineDefinition> lines{{u"Intäkter", u"3*", 2}, {u"Avgifter", u"3020", 3}};
    EXPECT_EQ(checkLines(table, lines), (std::vector<Problem>{{ProblemKind::TwoLines, 6, u"Konto", u"3020"},
                                                              {ProblemKind::NoLine, 4, u"Konto", u"71"},
                                                              {ProblemKind::NoLine, 2, u"Konto", u"8010"}}));
}

TEST(LineCheck, AnEmptyAccountNeedsALineToo) {
    EXPECT_EQ(checkLines(ledgerOf({3010.0, {}}), kLines),
              (std::vector<Problem>{{ProblemKind::NoLine, 3, u"Konto", u""}}));
    const std::vector<LineDefinition> lines{{u"Intäkter", u"3*|=", 2}};
    EXPECT_TRUE(checkLines(ledgerOf({3010.0, {}}), lines).empty());
}

TEST(LineCheck, LeavesErrorCellsToTheTablesOwnProblems) {
    EXPECT_TRUE(checkLines(ledgerOf({ErrorCell{}, 3010.0}), kLines).empty());
}

TEST(LineCheck, ALineThatCannotBeReadCatchesNothing) {
    const std::vector<LineDefinition> lines{{u"Intäkter", u"3*|", 2}, {u"Kostnader", u"", 3}};
    EXPECT_EQ(checkLines(ledgerOf({3010.0}), lines),
              (std::vector<Problem>{{ProblemKind::NoLine, 2, u"Konto", u"3010"}}));
}

TEST(LineCheck, TheYearsResultMayBeKeptOutByItsCode) {
    const Table table = ledgerOf({3010.0, 8410.0, u"8999", 8998.0, 3700.0});
    const std::vector<LineDefinition> lines{{u"Intäkter", u"3*|!3700", 2},
                                            {u"Finans", u"8*| !8999 |!8998x", 3}};
    EXPECT_EQ(checkLines(table, lines), (std::vector<Problem>{{ProblemKind::NoLine, 6, u"Konto", u"3700"}}))
        << "what another account is left out of, it may have been forgotten in";
    const std::vector<LineDefinition> pattern{{u"Intäkter", u"3*", 2}, {u"Finans", u"8*|!899*", 3}};
    EXPECT_EQ(checkLines(table, pattern),
              (std::vector<Problem>{{ProblemKind::NoLine, 5, u"Konto", u"8998"},
                                    {ProblemKind::NoLine, 4, u"Konto", u"8999"}}));
}

TEST(LineCheck, ATableByLineHasNoAccountsToCheck) {
    EXPECT_TRUE(
        checkLines(readTable({{u"Period", u"Rad", u"Belopp"}, {2024.0, u"Intäkter", 1.0}}), kLines).empty());
}

}  // namespace
}  // namespace outturn
