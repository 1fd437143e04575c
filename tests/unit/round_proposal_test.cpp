// A round of forecasts: what is proposed by line and activity adds up to what each is by itself.
#include "domain/forecast/round_proposal.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "domain/criterion.hpp"
#include "domain/forecast/round_rows.hpp"
#include "tables.hpp"

namespace outturn {
namespace {

struct Books {
    std::shared_ptr<const LedgerIndex> ledger;
    std::shared_ptr<const LedgerIndex> budget;
};

Books books(TableSign sign = TableSign::RevenuePositive) {
    const double turn = sign == TableSign::DebitPositive ? -1 : 1;
    const auto table = [&](double homeCost) {
        return readTable({{u"Period", u"Konto", u"Verksamhet", u"Belopp"},
                          {202401.0, 3010.0, u"510", turn * 1000.0},
                          {202402.0, 3010.0, 520.0, turn * 500.0},
                          {202401.0, 5010.0, u"510", turn * homeCost},
                          {202402.0, 5010.0, u"Kort*tid", turn * -333.33},
                          {202402.0, 5020.0, u"", turn * -10.0},
                          {202409.0, 5010.0, u"510", turn * -100.01}});
    };
    return {std::make_shared<const LedgerIndex>(table(-800)),
            std::make_shared<const LedgerIndex>(table(-900))};
}

Round round(ForecastMethod method = ForecastMethod::Budget) {
    Round wanted;
    wanted.month = Month(2024, 2);
    wanted.accountField = u"Konto";
    wanted.activityField = u"Verksamhet";
    wanted.lines = {{u"Intäkter", u"3*", method, {}}, {u"Kostnader", u"4..7", method, {}}};
    wanted.activities = {u"510", u"520", u"Kort*tid", u"Ledning"};
    wanted.largestCost = 1;
    return wanted;
}

using Proposed = std::vector<ProposedAmount>;

std::variant<Proposed, RoundFault> propose(const Books& held, const Round& wanted,
                                           Progress* progress = nullptr) {
    return proposeRound(LedgerForecasts(held.ledger, held.budget), held.ledger->table(),
                        held.budget ? &held.budget->table() : nullptr, wanted, progress);
}

Money sumOf(const Proposed& rows, std::size_t line) {
    Money sum;
    for (const ProposedAmount& row : rows) {
        if (row.line == line) sum += row.amount;
    }
    return sum;
}

const ProposedAmount* find(const Proposed& rows, std::size_t line, TextView activity) {
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const ProposedAmount& row) {
        return row.line == line && row.activity == activity;
    });
    return found == rows.end() ? nullptr : &*found;
}

std::int64_t oreOf(const Proposed& rows, std::size_t line, TextView activity) {
    const ProposedAmount* const row = find(rows, line, activity);
    if (row == nullptr) ADD_FAILURE() << "no row of line " << line << ", " << toUtf8(activity);
    return row == nullptr ? 0 : row->amount.ore();
}

TEST(RoundProposal, ItsActivitiesAddUpToTheLinesToTheOre) {
    for (const TableSign sign : {TableSign::RevenuePositive, TableSign::DebitPositive}) {
        const Books held = books(sign);
        Round wanted = round();
        wanted.ledgerSign = sign;
        const auto rows = std::get<Proposed>(propose(held, wanted));
        const LedgerForecasts forecasts(held.ledger, held.budget);
        for (std::size_t line = 0; line < 2; ++line) {
            const auto whole = forecasts.forecast(questionOf(wanted, line), ForecastMethod::Budget);
            ASSERT_TRUE(whole);
            const Money reported =
                sign == TableSign::DebitPositive ? -whole.value().toMoney() : whole.value().toMoney();
            EXPECT_EQ(sumOf(rows, line).ore(), reported.ore()) << line;
        }
        ASSERT_NE(find(rows, 1, u"510"), nullptr);
        EXPECT_EQ(find(rows, 1, u"510")->amount.ore(), -90'001);
        EXPECT_EQ(find(rows, 0, u"510")->amount.ore(), 100'000);
    }
}

TEST(RoundProposal, AnActivityIsItselfAloneAlsoWhereItsNameReadsAsACriterion) {
    const auto rows = std::get<Proposed>(propose(books(), round()));
    ASSERT_NE(find(rows, 1, u"Kort*tid"), nullptr);
    EXPECT_EQ(find(rows, 1, u"Kort*tid")->amount.ore(), -33'333);
}

TEST(RoundProposal, WhatNoActivityHasStandsInARowOfNone) {
    const auto rows = std::get<Proposed>(propose(books(), round()));
    ASSERT_NE(find(rows, 1, u""), nullptr);
    EXPECT_EQ(find(rows, 1, u"")->amount.ore(), -1'000);
    EXPECT_EQ(find(rows, 0, u""), nullptr);
}

TEST(RoundProposal, EveryLineAndActivityOfTheReportIsNamed) {
    Round wanted = round();
    wanted.lines.push_back({u"Finansnetto", u"8*", ForecastMethod::Budget, {}});
    const auto rows = std::get<Proposed>(propose(books(), wanted));
    ASSERT_NE(find(rows, 1, u"Ledning"), nullptr);
    EXPECT_EQ(find(rows, 1, u"Ledning")->amount, Money());
    ASSERT_NE(find(rows, 2, u""), nullptr);
    EXPECT_EQ(find(rows, 2, u"")->amount, Money());
    EXPECT_TRUE(std::is_sorted(rows.begin(), rows.end(),
                               [](const auto& left, const auto& right) { return left.line < right.line; }));
}

TEST(RoundProposal, ANumberStaysANumber) {
    const auto rows = std::get<Proposed>(propose(books(), round()));
    EXPECT_TRUE(find(rows, 0, u"520")->activityIsNumber);
    EXPECT_FALSE(find(rows, 0, u"510")->activityIsNumber);
}

TEST(RoundProposal, MeasuresComeInOnce) {
    const Books held = books();
    Round wanted = round();
    const Money before = sumOf(std::get<Proposed>(propose(held, wanted)), 1);
    wanted.lines[1].measures.push_back({Month(2024, 7), *ExactAmount::fromKronor(1200), u"510"});
    wanted.lines[1].measures.push_back({Month(2024, 7), *ExactAmount::fromKronor(240), u""});
    const auto rows = std::get<Proposed>(propose(held, wanted));
    EXPECT_EQ((sumOf(rows, 1) - before).ore(), 60'000 + 12'000);
    EXPECT_EQ(find(rows, 1, u"510")->amount.ore(), -90'001 + 60'000);
    // Of no activity: the line's alone, as in the report.
    EXPECT_EQ(find(rows, 1, u"")->amount.ore(), -1'000 + 12'000);
}

TEST(RoundProposal, WithoutActivitiesALineIsARow) {
    const Table table = readTable({{u"Period", u"Konto", u"Belopp"}, {202401.0, 3010.0, 5.0}});
    const Table budget = readTable({{u"Period", u"Konto", u"Belopp"}, {2024.0, 3010.0, 0.0}});
    const Books held{std::make_shared<const LedgerIndex>(table), std::make_shared<const LedgerIndex>(budget)};
    Round wanted = round();
    wanted.activityField.clear();
    wanted.activities.clear();
    const auto rows = std::get<Proposed>(propose(held, wanted));
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].activity, u"");
    EXPECT_EQ(rows[0].amount.ore(), 500);
}

TEST(RoundProposal, WhereAMethodCannotSayOfALineASimplerOneStandsIn) {
    Round wanted = round();
    wanted.lines[1].method = ForecastMethod::HoltWinters;
    const auto rows = std::get<Proposed>(propose(books(), wanted));
    // Of two months there is but the pace.
    EXPECT_EQ(oreOf(rows, 1, u"510"), -480'000);
    EXPECT_EQ(oreOf(rows, 1, u"Kort*tid"), -199'998);
    EXPECT_EQ(oreOf(rows, 1, u""), -6'000);
    EXPECT_EQ(sumOf(rows, 1).ore(), -685'998);
    // Nor is there a year before.
    wanted.lines[1].method = ForecastMethod::Share;
    const auto byBudget = std::get<Proposed>(propose(books(), wanted));
    EXPECT_EQ(oreOf(byBudget, 1, u"510"), -90'001);
    EXPECT_EQ(sumOf(byBudget, 1).ore(), -124'334);
}

// What 520 has came after February last year, and so did all revenue.
Books booksOfTwoYears() {
    const Table table = readTable({{u"Period", u"Konto", u"Verksamhet", u"Belopp"},
                                   {202301.0, 5010.0, u"510", -100.0},
                                   {202302.0, 5010.0, u"510", -100.0},
                                   {202306.0, 5010.0, u"510", -600.0},
                                   {202309.0, 5010.0, u"520", -40.01},
                                   {202310.0, 3010.0, u"510", 500.0},
                                   {202401.0, 5010.0, u"510", -150.0},
                                   {202402.0, 5010.0, u"510", -100.0},
                                   {202402.0, 5010.0, u"520", -30.0},
                                   {202401.0, 3010.0, u"510", 20.5}});
    return {std::make_shared<const LedgerIndex>(table), books().budget};
}

TEST(RoundProposal, AnActivityThatHadNothingByThenLastYearGetsItsRemainingMonths) {
    const auto rows = std::get<Proposed>(propose(booksOfTwoYears(), round(ForecastMethod::Share)));
    EXPECT_EQ(oreOf(rows, 1, u"510"), -100'000);
    EXPECT_EQ(oreOf(rows, 1, u"520"), -7'001);
    EXPECT_EQ(sumOf(rows, 1).ore(), -107'001);
    EXPECT_EQ(find(rows, 1, u""), nullptr);
    // So does a whole line.
    EXPECT_EQ(oreOf(rows, 0, u"510"), 52'050);
    EXPECT_EQ(sumOf(rows, 0).ore(), 52'050);
}

TEST(RoundProposal, AYoungActivityHasItsSubstituteInItsOwnRow) {
    Rows rows = {{u"Period", u"Konto", u"Verksamhet", u"Belopp"}};
    for (int at = 0; at < 38; ++at) {
        const double period = Month(2021, 1).plus(at).code();
        rows.push_back({period, 5010.0, u"510", -100.0});
        if (at >= 36) rows.push_back({period, 5010.0, u"520", -30.1});
    }
    const Books held{std::make_shared<const LedgerIndex>(readTable(rows)), books().budget};
    const auto proposed = std::get<Proposed>(propose(held, round(ForecastMethod::HoltWinters)));
    EXPECT_EQ(oreOf(proposed, 1, u"510"), -120'000);
    EXPECT_EQ(oreOf(proposed, 1, u"520"), -36'120);
    EXPECT_EQ(sumOf(proposed, 1).ore(), -156'120);
    EXPECT_EQ(find(proposed, 1, u""), nullptr);
}

TEST(RoundProposal, WithABudgetThatTellsNoActivitiesItsLinesAreProposed) {
    const Table budget = readTable({{u"Period", u"Konto", u"Belopp"},
                                    {202401.0, 3010.0, 1000.0},
                                    {202401.0, 5010.0, -900.0},
                                    {202409.0, 5010.0, -100.01}});
    const Books held{books().ledger, std::make_shared<const LedgerIndex>(budget)};
    for (const ForecastMethod method : {ForecastMethod::Blend, ForecastMethod::Budget}) {
        const auto rows = std::get<Proposed>(propose(held, round(method)));
        EXPECT_EQ(oreOf(rows, 0, u""), 150'000);
        EXPECT_EQ(oreOf(rows, 1, u""), -80'000 - 33'333 - 1'000 - 10'001);
        EXPECT_EQ(sumOf(rows, 1).ore(), -124'334);
        EXPECT_EQ(find(rows, 0, u"510"), nullptr);
        EXPECT_EQ(oreOf(rows, 1, u"510"), 0) << "named, as every activity of the report";
    }
    // A method that does without the budget knows the activities.
    const auto rows = std::get<Proposed>(propose(held, round(ForecastMethod::RunRate)));
    EXPECT_EQ(oreOf(rows, 1, u"510"), -480'000);
}

TEST(RoundProposal, ALineNoMethodSaysAnythingOfIsNamed) {
    Round wanted = round(ForecastMethod::RunRate);
    wanted.lines[1].method = ForecastMethod::Share;
    const auto answer = propose({books().ledger, nullptr}, wanted);
    ASSERT_TRUE(std::holds_alternative<RoundFault>(answer));
    EXPECT_EQ(std::get<RoundFault>(answer).line, 1U);
    EXPECT_EQ(std::get<RoundFault>(answer).fault, Fault::NotAvailable);
}

TEST(RoundProposal, ABrokenRowOrCriterionIsItsLinesFault) {
    const Table broken = readTable({{u"Period", u"Konto", u"Verksamhet", u"Belopp"},
                                    {202401.0, 3010.0, u"510", 5.0},
                                    {202402.0, 5010.0, u"510", u"abc"}});
    const Books held{std::make_shared<const LedgerIndex>(broken), books().budget};
    const auto unreadable = propose(held, round());
    ASSERT_TRUE(std::holds_alternative<RoundFault>(unreadable));
    EXPECT_EQ(std::get<RoundFault>(unreadable).line, 1U);
    EXPECT_EQ(std::get<RoundFault>(unreadable).fault, Fault::BadTable);
    Round wanted = round();
    wanted.lines[0].accounts = u"3*||";
    const auto badAccounts = propose(books(), wanted);
    ASSERT_TRUE(std::holds_alternative<RoundFault>(badAccounts));
    EXPECT_EQ(std::get<RoundFault>(badAccounts).fault, Fault::BadArgument);
}

TEST(RoundProposal, CancelledItIsEmpty) {
    Progress progress;
    progress.cancelled = true;
    EXPECT_TRUE(std::get<Proposed>(propose(books(), round(), &progress)).empty());
}

TEST(RoundRows, AreThoseOfTheMonthAloneAndOfTheLines) {
    const Table forecasts = readTable({{u"Period", u"Rad", u"Verksamhet", u"Belopp"},
                                       {202402.0, u"Intäkter", u"510", 1.0},
                                       {u"2024-02", u"INTÄKTER", u"", 1.0},
                                       {2024.0, u"Intäkter", u"510", 12.0},
                                       {202401.0, u"Intäkter", u"510", 1.0},
                                       {202402.0, u"Något annat", u"510", 1.0},
                                       {202402.0, u"Intäkter", u"520", u"x"}});
    const auto rows = rowsOfRound(forecasts, Month(2024, 2), {u"intäkter"});
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].row, 0U);
    EXPECT_EQ(rows[0].activity, u"510");
    EXPECT_EQ(rows[1].row, 1U);
    EXPECT_EQ(rows[1].activity, u"");
    EXPECT_TRUE(rowsOfRound(forecasts, Month(2024, 3), {u"intäkter"}).empty());
    EXPECT_TRUE(rowsOfRound(Table(), Month(2024, 2), {u"intäkter"}).empty());
}

TEST(Exactly, IsMetByTheValueAlone) {
    for (const TextView value : {u"Kort*tid", u"a|b", u"!x", u"1..2", u"~", u"<5", u"=", u"51?0"}) {
        const auto criterion = Criterion::parse(exactly(value));
        ASSERT_TRUE(criterion) << toUtf8(value);
        EXPECT_TRUE(criterion.value().matches(folded(value))) << toUtf8(value);
        EXPECT_FALSE(criterion.value().matches(u"korttid")) << toUtf8(value);
        EXPECT_FALSE(criterion.value().matches(u"")) << toUtf8(value);
    }
    EXPECT_TRUE(Criterion::parse(exactly(u"")).value().matches(u""));
    EXPECT_FALSE(Criterion::parse(exactly(u"")).value().matches(u"a"));
}

}  // namespace
}  // namespace outturn
