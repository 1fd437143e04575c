#include "domain/table/table_reader.hpp"

#include <numeric>

#include <gtest/gtest.h>

#include "tables.hpp"

namespace outturn {
namespace {

const std::vector<Cell> kLedger{u"Period", u"Konto", u"Belopp", u"Verksamhet"};
const std::vector<Cell> kBudget{u"Period", u"Konto", u"Belopp", u"Nyckel"};

std::vector<double> amounts(const Table& table) {
    std::vector<double> kronor;
    for (const Booking& booking : table.bookings) kronor.push_back(booking.amount.kronor());
    return kronor;
}

std::vector<Problem> problemsOfRow(std::vector<Cell> row) {
    return readTable({kLedger, std::move(row)}).problems;
}

TEST(TableReader, ReadsColumnsWhereverTheyStand) {
    const Table table = readTable({{u"Text", u"BELOPP", u"Konto", u" period "},
                                   {u"Hyra", -12.5, 6010.0, 202402.0},
                                   {u"Avgift", 7.0, u"3010", u"2024-01"}});
    EXPECT_TRUE(table.usable);
    EXPECT_TRUE(table.problems.empty());
    EXPECT_EQ(table.periodHeader, u"period");
    EXPECT_EQ(table.amountHeader, u"BELOPP");
    ASSERT_EQ(table.bookings.size(), 2U);
    EXPECT_EQ(table.bookings[0].month, Month(2024, 2));
    EXPECT_EQ(table.bookings[0].amount.kronor(), -12.5);
    EXPECT_EQ(table.bookings[1].row, 1U);
    EXPECT_EQ(table.months(), (std::vector<Month>{Month(2024, 1), Month(2024, 2)}));
    ASSERT_EQ(table.dimensions.size(), 2U);
    EXPECT_EQ(table.dimensions[0].header, u"Text");
    EXPECT_EQ(table.dimensions[1].column, Column::Account);
}

TEST(TableReader, ANumberItsTextAndAnyCaseAreOneCode) {
    const Table table = readTable({kLedger,
                                   {202401.0, 3010.0, 1.0, u"Hemtjänst"},
                                   {202401.0, u" 3010 ", 1.0, u"HEMTJÄNST"},
                                   {202401.0, u"3010", 1.0, u"hemtjänst"},
                                   {202401.0, 0.0, 1.0, kBlankCell},
                                   {202401.0, -0.0, 1.0, u" "}});
    const Dimension& account = *table.dimension(Column::Account);
    EXPECT_EQ(account.codes, (std::vector<std::uint32_t>{1, 1, 1, 2, 2}));
    EXPECT_EQ(account.values, (std::vector<Text>{u"", u"3010", u"0"}));
    EXPECT_EQ(account.numbers[1], 3010.0);
    const Dimension& activity = *table.dimension(Column::Activity);
    EXPECT_EQ(activity.codes, (std::vector<std::uint32_t>{1, 1, 1, 0, 0}));
    EXPECT_EQ(activity.values[1], u"Hemtjänst");
    EXPECT_EQ(activity.keys[1], u"hemtjänst");
    EXPECT_EQ(activity.numbers[1], std::nullopt);
}

TEST(TableReader, FindsFieldsInEitherLanguage) {
    const Table table = readTable({{u"Period", u"Konto", u"Belopp", u"Motpart", u"Konto 2"}});
    EXPECT_EQ(table.dimension(u"KONTO").value(), &table.dimensions[0]);
    EXPECT_EQ(table.dimension(u" account ").value(), &table.dimensions[0]);
    EXPECT_EQ(table.dimension(u"motpart").value(), &table.dimensions[1]);
    EXPECT_EQ(table.dimension(u"Projekt").error(), Fault::UnknownField);
    EXPECT_EQ(table.dimension(u"Belopp").error(), Fault::UnknownField);
    EXPECT_EQ(table.dimension(u"").error(), Fault::UnknownField);
}

TEST(TableReader, AHeaderAsWrittenGoesBeforeTheOtherLanguages) {
    const Table table = readTable({{u"Period", u"Konto", u"Belopp", u"Namn", u"Benämning"}});
    EXPECT_TRUE(table.problems.size() == 1 && table.problems[0].kind == ProblemKind::NoRows);
    EXPECT_EQ(table.dimension(u"benämning").value(), &table.dimensions[2]);
    EXPECT_EQ(table.dimension(u"Name").error(), Fault::BadTable);
}

TEST(TableReader, PassesOverBlankRowsAndKeepsTheSheetsNumbers) {
    TableReader reader(kLedger, 5);
    reader.addRow({});
    reader.addRow(std::vector<Cell>{u" ", kBlankCell, u"\u00A0", kBlankCell});
    reader.addRow(std::vector<Cell>{202401.0, 3010.0, 1.0});
    const Table table = reader.finish();
    EXPECT_EQ(table.sheetRows, std::vector<std::uint32_t>{8});
    EXPECT_TRUE(table.problems.empty());
}

TEST(TableReader, AMillionBlankRowsAreNoRows) {
    TableReader reader(kLedger, 1);
    const std::vector<Cell> blank(4);
    for (int row = 0; row < 1'000'000; ++row) reader.addRow(blank);
    const Table table = reader.finish();
    EXPECT_TRUE(table.usable);
    EXPECT_EQ(table.rowCount(), 0U);
    EXPECT_EQ(table.problems, (std::vector<Problem>{{ProblemKind::NoRows, 1, u"", u""}}));
    EXPECT_TRUE(table.months().empty());
}

TEST(TableReader, NamesEveryBadRow) {
    EXPECT_EQ(problemsOfRow({202413.0, 3010.0, 1.0}),
              (std::vector<Problem>{{ProblemKind::UnreadablePeriod, 2, u"Period", u"202413"}}));
    EXPECT_EQ(problemsOfRow({kBlankCell, 3010.0, 1.0}),
              (std::vector<Problem>{{ProblemKind::UnreadablePeriod, 2, u"Period", u""}}));
    EXPECT_EQ(problemsOfRow({202401.0, 3010.0, u"1 000"}),
              (std::vector<Problem>{{ProblemKind::UnreadableAmount, 2, u"Belopp", u"1 000"}}));
    EXPECT_EQ(problemsOfRow({202401.0, 3010.0, 1e13}),
              (std::vector<Problem>{{ProblemKind::UnreadableAmount, 2, u"Belopp", u"10000000000000"}}));
    EXPECT_EQ(problemsOfRow({202401.0, ErrorCell{}, 1.0}),
              (std::vector<Problem>{{ProblemKind::ErrorCell, 2, u"Konto", u"#ERROR!"}}));
    // From left to right, however many.
    EXPECT_EQ(problemsOfRow({ErrorCell{}, kBlankCell, ErrorCell{}, ErrorCell{}}),
              (std::vector<Problem>{{ProblemKind::UnreadablePeriod, 2, u"Period", u"#ERROR!"},
                                    {ProblemKind::EmptyAccount, 2, u"Konto", u""},
                                    {ProblemKind::UnreadableAmount, 2, u"Belopp", u"#ERROR!"},
                                    {ProblemKind::ErrorCell, 2, u"Verksamhet", u"#ERROR!"}}));
}

TEST(TableReader, KeepsUnreadableRowsWithWhatIsKnownOfTheirPeriod) {
    const Table table = readTable({kLedger,
                                   {202413.0, 3010.0, 1.0},
                                   {202401.0, 3010.0, u"x"},
                                   {2024.0, 3010.0, u"x"},
                                   {202401.0, 3010.0, 2.0}});
    ASSERT_EQ(table.unreadable.size(), 3U);
    EXPECT_EQ(table.unreadable[0].row, 0U);
    EXPECT_EQ(table.unreadable[0].period, std::nullopt);
    EXPECT_EQ(table.unreadable[1].period, (PeriodRange{Month(2024, 1), Month(2024, 1)}));
    EXPECT_EQ(table.unreadable[2].period, (PeriodRange{Month(2024, 1), Month(2024, 12)}));
    EXPECT_EQ(table.bookings.size(), 1U);
    EXPECT_EQ(table.rowCount(), 4U);
}

TEST(TableReader, AnEmptyAmountIsNothingWithANotice) {
    const Table table = readTable({kLedger, {202401.0, 3010.0}, {202401.0, 3010.0, u" "}});
    EXPECT_EQ(amounts(table), (std::vector<double>{0, 0}));
    EXPECT_EQ(table.problems, (std::vector<Problem>{{ProblemKind::EmptyAmount, 2, u"Belopp", u""},
                                                    {ProblemKind::EmptyAmount, 3, u"Belopp", u""}}));
}

TEST(TableReader, NoticesFractionsOfAnOre) {
    EXPECT_EQ(problemsOfRow({202401.0, 3010.0, 10.005}),
              (std::vector<Problem>{{ProblemKind::FractionOfOre, 2, u"Belopp", u"10.005"}}));
    EXPECT_TRUE(problemsOfRow({202401.0, 3010.0, 0.1 + 0.2}).empty());
    EXPECT_TRUE(problemsOfRow({202401.0, 3010.0, -123456789012.34}).empty());
    EXPECT_EQ(amounts(readTable({kLedger, {202401.0, 3010.0, 10.005}})), std::vector<double>{10.005});
}

TEST(TableReader, SpreadsAYearByItsKey) {
    const Table table = readTable({kBudget, {2024.0, 3010.0, 100.02, u"SLUT"}}, sampleKeys());
    EXPECT_EQ(amounts(table), (std::vector<double>{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 25.01, 75.01}));
    EXPECT_EQ(table.bookings.front().month, Month(2024, 1));
    EXPECT_TRUE(table.problems.empty());
}

TEST(TableReader, SpreadsABrokenFiscalYearInItsOwnOrder) {
    const Table table = readTable({kBudget, {u"202307..202406", 3010.0, 4.0, u"Slut"}}, sampleKeys());
    ASSERT_EQ(table.bookings.size(), 12U);
    EXPECT_EQ(table.bookings[10].month, Month(2024, 5));
    EXPECT_EQ(table.bookings[10].amount.kronor(), 1);
    EXPECT_EQ(table.bookings[11].amount.kronor(), 3);
}

TEST(TableReader, SpreadsEvenlyWithoutAKey) {
    const Table table =
        readTable({kBudget, {2024.0, 3010.0, 12.01, kBlankCell}, {u"202401..202403", 3010.0, 1.0, u"Okänd"}});
    EXPECT_TRUE(table.problems.empty()) << "only a whole year needs its key";
    EXPECT_EQ(amounts(table), (std::vector<double>{1.01, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0.34, 0.33, 0.33}));
}

TEST(TableReader, AYearsFractionOfAnOreStaysInTheYear) {
    const Table table = readTable({kBudget, {2024.0, 3010.0, -12.005, kBlankCell}});
    EXPECT_EQ(amounts(table), (std::vector<double>{-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1.005}));
    EXPECT_EQ(table.problems, (std::vector<Problem>{{ProblemKind::FractionOfOre, 2, u"Belopp", u"-12.005"}}));
}

TEST(TableReader, AnUnknownKeyMakesTheYearUnreadable) {
    const Rows rows{kBudget, {2024.0, 3010.0, 12.0, u"Vinter"}, {202401.0, 3010.0, 1.0, u"Vinter"}};
    for (const Keys& keys : {Keys(), sampleKeys()}) {
        const Table table = readTable(rows, keys);
        EXPECT_EQ(table.problems, (std::vector<Problem>{{ProblemKind::UnknownKey, 2, u"Nyckel", u"Vinter"}}));
        ASSERT_EQ(table.unreadable.size(), 1U);
        EXPECT_EQ(table.unreadable[0].period, (PeriodRange{Month(2024, 1), Month(2024, 12)}));
        EXPECT_EQ(amounts(table), std::vector<double>{1}) << "a month ignores its key";
    }
    const Table error = readTable({kBudget, {2024.0, 3010.0, 12.0, ErrorCell{}}}, sampleKeys());
    EXPECT_EQ(error.problems, (std::vector<Problem>{{ProblemKind::ErrorCell, 2, u"Nyckel", u"#ERROR!"}}));
    EXPECT_EQ(error.unreadable.size(), 1U);
}

TEST(TableReader, NoticesAWholeYearInATableWithoutKeys) {
    const Table table = readTable({kLedger, {2024.0, 3010.0, 12.0, u"A"}});
    EXPECT_EQ(table.problems, (std::vector<Problem>{{ProblemKind::WholeYear, 2, u"Period", u"2024"}}));
    EXPECT_EQ(amounts(table), std::vector<double>(12, 1.0));
}

TEST(TableReader, MissesColumnsInTheHeadersLanguage) {
    const Table table = readTable({{u"Period", u"Konto"}, {202401.0, 3010.0}});
    EXPECT_FALSE(table.usable);
    EXPECT_EQ(table.problems, (std::vector<Problem>{{ProblemKind::MissingColumn, 1, u"Belopp", u""}}));
    EXPECT_EQ(table.rowCount(), 1U);
    EXPECT_EQ(readTable({{u"Amount"}, {1.0}}).problems,
              (std::vector<Problem>{{ProblemKind::MissingColumn, 1, u"Period", u""},
                                    {ProblemKind::MissingColumn, 1, u"Account", u""}}));
    EXPECT_FALSE(TableReader({}, 1).finish().usable);
}

TEST(TableReader, AForecastHasLinesInsteadOfAccounts) {
    const Table table = readTable({{u"Period", u"Rad", u"Belopp"}, {202402.0, u"Intäkter", 1.0}});
    EXPECT_TRUE(table.usable);
    EXPECT_TRUE(table.problems.empty());
    EXPECT_FALSE(readTable({{u"Period", u"Rad", u"Line", u"Belopp"}}).usable);
}

TEST(TableReader, RefusesTwoColumnsWithOneHeader) {
    const Table amounts = readTable({{u"Period", u"Konto", u"Belopp", u"Amount"}, {202401.0, 1.0, 1.0, 2.0}});
    EXPECT_FALSE(amounts.usable);
    EXPECT_EQ(amounts.problems,
              (std::vector<Problem>{{ProblemKind::DuplicateColumn, 1, u"Amount", u"Amount"}}));

    const Table texts =
        readTable({{u"Period", u"Konto", u"Belopp", u"Motpart", u"motpart "}, {202401.0, 1.0, 1.0}});
    EXPECT_TRUE(texts.usable) << "sums that do not ask for it still have an answer";
    EXPECT_EQ(texts.problems,
              (std::vector<Problem>{{ProblemKind::DuplicateColumn, 1, u"motpart", u"motpart"}}));
    EXPECT_TRUE(texts.dimensions[1].ambiguous && texts.dimensions[2].ambiguous);
    EXPECT_EQ(texts.dimension(u"Motpart").error(), Fault::BadTable);
}

TEST(TableReader, NoticesValuesUnderAnEmptyHeaderOnce) {
    const Table table = readTable({{u"Period", u"Konto", u"Belopp", kBlankCell, u" "},
                                   {202401.0, 1.0, 1.0, kBlankCell, kBlankCell},
                                   {202401.0, 1.0, 1.0, u"obs", kBlankCell},
                                   {202401.0, 1.0, 1.0, u"igen", kBlankCell}});
    EXPECT_EQ(table.problems, (std::vector<Problem>{{ProblemKind::UnnamedColumn, 3, u"", u"obs"}}));
    EXPECT_EQ(table.dimensions.size(), 1U);
}

TEST(TableReader, AnErrorCellIsNoHeader) {
    const Table table = readTable({{u"Period", u"Konto", u"Belopp", ErrorCell{}}, {202401.0, 1.0, 1.0}});
    EXPECT_TRUE(table.usable);
    EXPECT_EQ(table.problems, (std::vector<Problem>{{ProblemKind::ErrorCell, 1, u"", u"#ERROR!"}}));
}

TEST(TableReader, CountsDatesFromTheDocumentsOrigin) {
    TableReader reader(kLedger, 1, {}, DateOrigin{-24107});  // 1904-01-01
    reader.addRow(std::vector<Cell>{43830.0, 3010.0, 1.0});
    EXPECT_EQ(reader.finish().months(), std::vector<Month>{Month(2024, 1)});
}

TEST(TableReader, EqualContentHasEqualFingerprints) {
    const Rows rows{kLedger, {202401.0, 3010.0, 1.0, u"A"}, {202402.0, u"3020", 2.5, ErrorCell{}}};
    const Table table = readTable(rows);
    EXPECT_EQ(table.fingerprint.size(), 32U);
    EXPECT_EQ(table.fingerprint.find_first_not_of("0123456789abcdef"), std::string::npos);
    EXPECT_EQ(table.fingerprint, readTable(rows).fingerprint);
}

TEST(TableReader, AnyDifferenceHasAnotherFingerprint) {
    const std::vector<Cell> row{202401.0, 3010.0, 1.0, u"AB"};
    const std::vector<Rows> tables{
        {kLedger, row},
        {kLedger, {202402.0, 3010.0, 1.0, u"AB"}},
        {kLedger, {202401.0, u"3010", 1.0, u"AB"}},
        {kLedger, {202401.0, 3011.0, 1.0, u"AB"}},
        {kLedger, {202401.0, 3010.0, 1.000001, u"AB"}},
        {kLedger, {202401.0, 3010.0, 1.0, u"ab"}},
        {kLedger, {202401.0, 3010.0, 1.0, ErrorCell{}}},
        {kLedger, {202401.0, 3010.0, 1.0, kBlankCell}},
        {kLedger, {202401.0, 3010.0, u"x", u"AB"}},
        {kLedger, {202401.0, 3010.0, u"y", u"AB"}},
        {kLedger, {u"x", 3010.0, 1.0, u"AB"}},
        {kLedger, row, row},
        {kLedger, {}, row},
        {kLedger, row, {202401.0, 3010.0, 1.0, u"A"}, {202401.0, 3010.0, 1.0, u"BC"}},
        {kLedger, row, {202401.0, 3010.0, 1.0, u"ABC"}, {202401.0, 3010.0, 1.0, u"B"}},
        {{u"Period", u"Konto", u"Belopp", u"Activity"}, row},
        {{u"Period", u"Konto", u"Amount", u"Verksamhet"}, row},
    };
    for (std::size_t left = 0; left < tables.size(); ++left) {
        for (std::size_t right = left + 1; right < tables.size(); ++right) {
            EXPECT_NE(readTable(tables[left]).fingerprint, readTable(tables[right]).fingerprint)
                << "tables " << left << " and " << right;
        }
    }
}

}  // namespace
}  // namespace outturn
