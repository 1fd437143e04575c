#include "domain/table/ledger_index.hpp"

#include <algorithm>
#include <thread>

#include <gtest/gtest.h>

#include "tables.hpp"

namespace outturn {
namespace {

const std::vector<Cell> kLedger{u"Period", u"Konto", u"Belopp", u"Verksamhet"};
const PeriodRange kJanuary{Month(2024, 1), Month(2024, 1)};
const PeriodRange kYear{Month(2024, 1), Month(2024, 12)};
const PeriodRange kAlways{Month(1900, 1), Month(2999, 12)};

LedgerIndex indexOf(const Rows& rows) {
    return LedgerIndex(readTable(rows, sampleKeys()));
}

using Conditions = std::vector<Condition>;

Conditions where(Text field, Text criterion) {
    return {{std::move(field), {std::move(criterion)}}};
}

double sumOf(const LedgerIndex& index, PeriodRange period, const Conditions& conditions = {}) {
    return index.sum(period, conditions).value().kronor();
}

void expectFault(Fault fault, const LedgerIndex& index, PeriodRange period,
                 const Conditions& conditions = {}) {
    const auto sum = index.sum(period, conditions);
    ASSERT_FALSE(sum) << "got " << sum.value().kronor();
    EXPECT_EQ(sum.error(), fault);
    EXPECT_EQ(index.rows(period, conditions).error(), fault);
}

const Rows kSample{kLedger,
                   {202401.0, 3010.0, 100.25, u"Hemtjänst"},
                   {202402.0, u"3010", 10.0, u"hemtjänst"},
                   {202402.0, 3020.0, 1.0, u"Boende"},
                   {202403.0, 4010.0, -50.0, kBlankCell},
                   {2024.0, 30106.0, 12.0, u"Boende"}};

TEST(LedgerIndex, SumsWhatThePeriodAndTheConditionsLeave) {
    const LedgerIndex index = indexOf(kSample);
    EXPECT_EQ(sumOf(index, kYear), 73.25);
    EXPECT_EQ(sumOf(index, kJanuary), 101.25);
    EXPECT_EQ(sumOf(index, {Month(2024, 2), Month(2024, 3)}), -37);
    EXPECT_EQ(sumOf(index, kYear, where(u"Konto", u"3010")), 110.25);
    EXPECT_EQ(sumOf(index, kYear, where(u"Account", u"30*")), 123.25);
    EXPECT_EQ(sumOf(index, kYear, where(u"Konto", u"3010..3020")), 123.25);
    EXPECT_EQ(sumOf(index, kYear, where(u"Verksamhet", u"HEMTJÄNST")), 110.25);
    EXPECT_EQ(sumOf(index, kYear, where(u"Verksamhet", u"=")), -50);
    EXPECT_EQ(sumOf(index, kYear, where(u"Verksamhet", u"!=")), 123.25);
    EXPECT_EQ(sumOf(index, kYear, {{u"Konto", {u"3*"}}, {u"Activity", {u"Boende"}}}), 13);
    EXPECT_EQ(sumOf(index, kYear, where(u"Konto", u"9*")), 0);
    EXPECT_EQ(sumOf(index, {Month(2020, 1), Month(2023, 12)}), 0);
}

TEST(LedgerIndex, AnyOfLeavesEmptyCriteriaOut) {
    const LedgerIndex index = indexOf(kSample);
    EXPECT_EQ(sumOf(index, kYear, {{u"Konto", {u"3020", u"", u"4010"}}}), -49);
    EXPECT_EQ(sumOf(index, kYear, {{u"Konto", {u"", u" "}}}), 73.25);
    EXPECT_EQ(sumOf(index, kYear, {{u"Konto", {}}}), 73.25);
}

TEST(LedgerIndex, TwoConditionsOnOneFieldMustBothBeMet) {
    const LedgerIndex index = indexOf(kSample);
    EXPECT_EQ(sumOf(index, kYear, {{u"Konto", {u"3*"}}, {u"Konto", {u"!3010"}}}), 13);
    EXPECT_EQ(sumOf(index, kYear, {{u"Konto", {u"3*"}}, {u"Account", {u"4*"}}}), 0);
}

TEST(LedgerIndex, ATableWithoutRowsSumsToNothing) {
    const LedgerIndex index = indexOf({kLedger});
    EXPECT_EQ(sumOf(index, kAlways), 0);
    EXPECT_EQ(sumOf(index, kAlways, {{u"Konto", {u"3*"}}, {u"Verksamhet", {u"="}}}), 0);
    EXPECT_TRUE(index.rows(kAlways, {}).value().empty());
}

TEST(LedgerIndex, RowsHoldTheirShareOfTheFigure) {
    const LedgerIndex index = indexOf(kSample);
    const PeriodRange quarter{Month(2024, 1), Month(2024, 3)};
    const auto rows = index.rows(quarter, where(u"Verksamhet", u"Boende")).value();
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].row, 2U);
    EXPECT_EQ(rows[0].period, (PeriodRange{Month(2024, 2), Month(2024, 2)}));
    EXPECT_EQ(rows[1].row, 4U);
    EXPECT_EQ(rows[1].period, quarter);
    EXPECT_EQ(rows[1].amount.kronor(), 3);
}

TEST(LedgerIndex, NamesTheFaultOfAQuestion) {
    const LedgerIndex index = indexOf(kSample);
    expectFault(Fault::UnknownField, index, kYear, where(u"Projekt", u"1"));
    expectFault(Fault::UnknownField, index, kYear, where(u"Projekt", u""));
    expectFault(Fault::UnknownField, index, kYear, where(u"Belopp", u"1"));
    expectFault(Fault::BadArgument, index, kYear, where(u"Konto", u"3*||4*"));
    expectFault(Fault::BadArgument, index, kYear, {{u"Konto", {u"3*", u"39..30"}}});
}

TEST(LedgerIndex, ATableThatIsNotUsableHasNoSums) {
    expectFault(Fault::BadTable, indexOf({{u"Period", u"Konto"}, {202401.0, 3010.0}}), kYear);
    const LedgerIndex twice =
        indexOf({{u"Period", u"Konto", u"Belopp", u"Text", u"Text"}, {202401.0, 3010.0, 1.0}});
    EXPECT_EQ(sumOf(twice, kYear), 1);
    expectFault(Fault::BadTable, twice, kYear, where(u"Text", u"a"));
}

TEST(LedgerIndex, AnUnreadableAmountHurtsTheSumsOfItsPeriodOnly) {
    const LedgerIndex index =
        indexOf({kLedger, {202402.0, 3010.0, u"x", u"A"}, {202401.0, 3010.0, 1.0, u"B"}});
    EXPECT_EQ(sumOf(index, kJanuary), 1);
    EXPECT_EQ(sumOf(index, kYear, where(u"Verksamhet", u"B")), 1);
    EXPECT_EQ(sumOf(index, kYear, where(u"Konto", u"4*")), 0);
    expectFault(Fault::BadTable, index, kYear);
    expectFault(Fault::BadTable, index, {Month(2024, 2), Month(2024, 2)}, where(u"Verksamhet", u"A"));
}

TEST(LedgerIndex, AnUnreadablePeriodMayBeAny) {
    const LedgerIndex index = indexOf({kLedger, {202413.0, 3010.0, 1.0, u"A"}});
    expectFault(Fault::BadTable, index, {Month(1950, 1), Month(1950, 1)});
    expectFault(Fault::BadTable, index, kYear, where(u"Verksamhet", u"a"));
    EXPECT_EQ(sumOf(index, kYear, where(u"Verksamhet", u"B")), 0);
}

TEST(LedgerIndex, AYearWithAnUnknownKeyHurtsItsMonths) {
    const LedgerIndex index = indexOf({{u"Period", u"Konto", u"Belopp", u"Nyckel"},
                                       {2024.0, 3010.0, 12.0, u"Vinter"},
                                       {202301.0, 3010.0, 1.0, u"Vinter"}});
    EXPECT_EQ(sumOf(index, {Month(2023, 1), Month(2023, 12)}), 1);
    expectFault(Fault::BadTable, index, {Month(2024, 12), Month(2025, 12)});
}

TEST(LedgerIndex, AnErrorCellHurtsWhereItsColumnIsAskedFor) {
    const LedgerIndex index = indexOf({kLedger,
                                       {202401.0, 3010.0, 1.0, ErrorCell{}},
                                       {202401.0, ErrorCell{}, 2.0, u"A"},
                                       {202402.0, 3020.0, 4.0, u"A"}});
    EXPECT_EQ(sumOf(index, kYear), 7);
    expectFault(Fault::BadTable, index, kJanuary, where(u"Verksamhet", u"A"));
    expectFault(Fault::BadTable, index, kJanuary, where(u"Verksamhet", u"nothing at all"));
    EXPECT_EQ(sumOf(index, {Month(2024, 2), Month(2024, 2)}, where(u"Verksamhet", u"A")), 4);
    // Whatever the account of the second row, it is not in B; the first row's activity may be B, but its
    // account is not 4*.
    EXPECT_EQ(sumOf(index, kJanuary, {{u"Konto", {u"4*"}}, {u"Verksamhet", {u"X"}}}), 0);
    expectFault(Fault::BadTable, index, kJanuary, {{u"Konto", {u"4*"}}, {u"Verksamhet", {u"A"}}});
}

// 9·10^12 kr twice is more than an ExactAmount holds, though every row is not.
TEST(LedgerIndex, SumsBeyondTheRangeAreNamed) {
    const LedgerIndex index = indexOf({kLedger,
                                       {202401.0, 3010.0, 9e12, u"A"},
                                       {202402.0, 3010.0, 9e12, u"A"},
                                       {202403.0, 3020.0, -9e12, u"A"},
                                       {202404.0, 4010.0, -9e12, u"B"},
                                       {202404.0, 4020.0, -9e12, u"B"}});
    expectFault(Fault::OutOfRange, index, kYear, where(u"Verksamhet", u"B"));
    expectFault(Fault::OutOfRange, index, {Month(2024, 1), Month(2024, 2)});
    EXPECT_EQ(sumOf(index, kYear), -9e12);
    EXPECT_EQ(sumOf(index, kYear, where(u"Verksamhet", u"A")), 9e12);
    EXPECT_EQ(sumOf(index, {Month(2024, 2), Month(2024, 4)}, where(u"Konto", u"3*|4010")), -9e12);
}

TEST(LedgerIndex, MemoryIsCountedAndBounded) {
    const LedgerIndex index = indexOf(kSample);
    const std::size_t before = index.memory();
    EXPECT_GT(before, sizeof(Booking) * index.table().bookings.size());
    ASSERT_TRUE(index.sum(kYear, where(u"Konto", u"3010")));
    EXPECT_GT(index.memory(), before);
    std::size_t most = 0;
    for (int account = 0; account < 25'000; ++account) {
        EXPECT_EQ(sumOf(index, kYear, where(u"Konto", u"x" + numberText(account))), 0);
        most = std::max(most, index.memory());
    }
    EXPECT_LT(most, before + 4'000'000);
    EXPECT_EQ(sumOf(index, kYear, where(u"Konto", u"3010")), 110.25);
}

// More combinations of fields than are kept at a time.
TEST(LedgerIndex, AnswersEveryCombinationOfFields) {
    std::vector<Cell> header{u"Period", u"Konto", u"Belopp", u"A", u"B", u"C", u"D", u"E", u"F"};
    const std::vector<Text> fields{u"Konto", u"A", u"B", u"C", u"D", u"E", u"F"};
    Rows rows{header};
    for (unsigned row = 0; row < 128; ++row) {
        std::vector<Cell> cells{202401.0, row & 1U ? u"x" : u"y", 1.0};
        for (unsigned bit = 1; bit < 7; ++bit) cells.emplace_back((row >> bit) & 1U ? u"x" : u"y");
        rows.push_back(cells);
    }
    const LedgerIndex index = indexOf(rows);
    for (unsigned asked = 0; asked < 128; ++asked) {
        Conditions conditions;
        for (unsigned bit = 0; bit < 7; ++bit) {
            if ((asked >> bit) & 1U) conditions.push_back({fields[bit], {u"x"}});
        }
        EXPECT_EQ(sumOf(index, kYear, conditions), 128 >> conditions.size()) << "fields " << asked;
    }
}

TEST(LedgerIndex, AnswersSeveralThreadsAtOnce) {
    Rows rows{kLedger};
    for (int row = 0; row < 3000; ++row) {
        rows.push_back({202401.0 + row % 12, 3000.0 + row % 97, 1.0 * row, row % 3 == 0 ? u"A" : u"B"});
    }
    std::vector<Conditions> questions;
    for (int account = 3000; account < 3097; ++account) {
        questions.push_back(where(u"Konto", numberText(account)));
        questions.push_back({{u"Konto", {numberText(account)}}, {u"Verksamhet", {u"A"}}});
        questions.push_back(where(u"Verksamhet", u"!" + numberText(account)));
    }
    const auto answersOf = [&](const LedgerIndex& index) {
        std::vector<double> answers(questions.size());
        std::transform(questions.begin(), questions.end(), answers.begin(),
                       [&](const Conditions& question) { return sumOf(index, kYear, question); });
        return answers;
    };
    const std::vector<double> expected = answersOf(indexOf(rows));

    const LedgerIndex index = indexOf(rows);
    std::vector<std::vector<double>> answers(4);
    std::vector<std::thread> threads;
    threads.reserve(answers.size());
    for (auto& answer : answers) threads.emplace_back([&] { answer = answersOf(index); });
    for (std::thread& thread : threads) thread.join();
    for (const auto& answer : answers) EXPECT_EQ(answer, expected);
}

}  // namespace
}  // namespace outturn
