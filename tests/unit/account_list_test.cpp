#include "domain/accounts/account_list.hpp"

#include <gtest/gtest.h>

#include "domain/accounts/coverage.hpp"
#include "domain/accounts/words.hpp"
#include "unit/tables.hpp"

namespace outturn::accounts {
namespace {

ExactAmount kronor(double amount) {
    return ExactAmount::fromKronor(amount).value();
}

TEST(AccountList, NumbersAndTextsAreOneAccountWithTheFirstNameBesideIt) {
    const Table ledger = readTable({{u"Period", u"Konto", u"Kontonamn", u"Belopp"},
                                    {202401.0, 5010.0, u"", 100.1},
                                    {202401.0, u"5010", u"Löner", 0.2},
                                    {202402.0, 5010.0, u"Månadslöner", -0.3},
                                    {202402.0, u"3010", u"Avgifter", -50.0},
                                    {202402.0, u"", u"Utan konto", 7.0}});
    const auto accounts = knownAccounts(&ledger, nullptr, TableSign::DebitPositive, false);
    ASSERT_EQ(accounts.size(), 2U);
    EXPECT_EQ(accounts[0].code, u"3010");
    EXPECT_EQ(accounts[1].code, u"5010");
    EXPECT_EQ(accounts[1].name, u"Löner");
    EXPECT_EQ(accounts[1].booked, kronor(100));
    EXPECT_EQ(accounts[1].kind, AccountKind::Unknown);
}

TEST(AccountList, RevenuePositiveIsTurned) {
    const Table ledger = readTable({{u"Period", u"Account", u"Amount"}, {202401.0, 3010.0, 12.34}});
    EXPECT_EQ(knownAccounts(&ledger, nullptr, TableSign::RevenuePositive, false)[0].booked, kronor(-12.34));
}

TEST(AccountList, AnAccountOfTheBudgetAloneHasNothingBooked) {
    const Table ledger =
        readTable({{u"Period", u"Konto", u"Kontonamn", u"Belopp"}, {202401.0, 3010.0, u"", 1.0}});
    const Table budget = readTable({{u"Period", u"Konto", u"Benämning", u"Belopp"},
                                    {2024.0, 3010.0, u"Avgifter", 9.0},
                                    {2024.0, 6110.0, u"Hyra", 9.0}});
    const auto accounts = knownAccounts(&ledger, &budget, TableSign::DebitPositive, false);
    ASSERT_EQ(accounts.size(), 2U);
    EXPECT_EQ(accounts[0].name, u"Avgifter") << "named by the budget where the ledger does not";
    EXPECT_EQ(accounts[0].booked, kronor(1));
    EXPECT_EQ(accounts[1].code, u"6110");
    EXPECT_FALSE(accounts[1].booked);
}

TEST(AccountList, ANameInTheAccountsOwnCellIsIts) {
    const Table ledger = readTable({{u"Period", u"Konto", u"Belopp"},
                                    {202401.0, u"5010 Månadslön", 1.0},
                                    {202401.0, u"5610 - Arbetsgivaravgifter", 1.0},
                                    {202401.0, u"50A", 1.0},
                                    {202401.0, u"Övrigt", 1.0}});
    const auto accounts = knownAccounts(&ledger, nullptr, TableSign::DebitPositive, false);
    ASSERT_EQ(accounts.size(), 4U);
    EXPECT_EQ(accounts[0].name, u"Månadslön");
    EXPECT_EQ(accounts[1].name, u"");
    EXPECT_EQ(accounts[2].name, u"Arbetsgivaravgifter");
    EXPECT_EQ(accounts[3].name, u"");
    EXPECT_EQ(chartSentence(proposeLines(accounts), false, Language::Swedish),
              u"Kontona följer Kommun-Bas: 5010 Månadslön, 5610 - Arbetsgivaravgifter.");
}

TEST(AccountList, WhatAnImportBroughtIsOfTheResultWhateverItsNumberSays) {
    const Table ledger =
        readTable({{u"Period", u"Konto", u"Belopp"}, {202401.0, 2999.0, 10.0}, {202401.0, 3010.0, -10.0}});
    const auto accounts = knownAccounts(&ledger, nullptr, TableSign::DebitPositive, true);
    EXPECT_EQ(accounts[0].kind, AccountKind::Cost);
    EXPECT_EQ(accounts[1].kind, AccountKind::Revenue);
    EXPECT_EQ(proposeLines(accounts, Chart::Bas).unplaced.at(0).why, WhyNowhere::OtherKind);
}

TEST(AccountList, TablesWithoutAccountsHaveNone) {
    EXPECT_TRUE(knownAccounts(nullptr, nullptr, TableSign::DebitPositive, false).empty());
    const Table empty = readTable({{u"Period", u"Konto", u"Belopp"}});
    EXPECT_TRUE(knownAccounts(&empty, nullptr, TableSign::DebitPositive, false).empty());
    const Table without = readTable({{u"Period", u"Belopp"}, {202401.0, 1.0}});
    EXPECT_TRUE(knownAccounts(&without, nullptr, TableSign::DebitPositive, false).empty());
    const Table twice = readTable({{u"Period", u"Konto", u"Konto", u"Belopp"}, {202401.0, 1.0, 2.0, 1.0}});
    EXPECT_TRUE(knownAccounts(&twice, nullptr, TableSign::DebitPositive, false).empty());
    const Table broken =
        readTable({{u"Period", u"Konto", u"Belopp"}, {202401.0, ErrorCell{}, 1.0}, {u"x", 3010.0, u"y"}});
    const auto accounts = knownAccounts(&broken, nullptr, TableSign::DebitPositive, false);
    ASSERT_EQ(accounts.size(), 1U) << "an unreadable row still names its account";
    EXPECT_FALSE(accounts[0].booked);
}

TEST(AccountList, SumsThatAreTooGreatAreNotWrappedAround) {
    const Table ledger =
        readTable({{u"Period", u"Konto", u"Belopp"}, {202401.0, 3010.0, 9e12}, {202401.0, 3010.0, 9e12}});
    EXPECT_THROW(knownAccounts(&ledger, nullptr, TableSign::DebitPositive, false), MoneyOverflow);
}

std::vector<LineDefinition> lines(std::initializer_list<std::pair<TextView, TextView>> rows) {
    std::vector<LineDefinition> result;
    for (const auto& [name, accounts] : rows) result.push_back({Text(name), Text(accounts), 2});
    return result;
}

TEST(Coverage, AccountsInNoLineAndInTwoAreNamedWithWhatToDo) {
    const std::vector<KnownAccount> accounts = {{u"1510", u"Kundfordringar"}, {u"3010", u"Avgifter"},
                                                {u"3900", u"Övrigt"},         {u"5010", u"Löner"},
                                                {u"5999", u"Diverse"},        {u"7010", u"Resor"}};
    const auto coverage = coverageOf(
        accounts,
        lines({{u"Intäkter", u"30*|35*"}, {u"Personal", u"50*"}, {u"Löner", u"5010"}, {u"Tom", u"4*"}}));
    EXPECT_FALSE(coverage.isWhole());
    EXPECT_EQ(uncaughtTable(coverage, Language::Swedish).rows,
              (std::vector<std::vector<Text>>{
                  {u"1510", u"Kundfordringar", u"hör till balansräkningen, inte till resultatet"},
                  {u"3900", u"Övrigt", u"hör kanske till raden ”Intäkter”, som har de mest lika kontona"},
                  {u"5999", u"Diverse", u"hör kanske till raden ”Personal”, som har de mest lika kontona"},
                  {u"7010", u"Resor", u"ingen rad har liknande konton: skriv en rad för det"}}));
    EXPECT_EQ(twiceTable(coverage, Language::English).rows,
              (std::vector<std::vector<Text>>{{u"5010", u"Löner", u"Personal, Löner"}}));
    EXPECT_EQ(coverage.idle, std::vector<Text>{u"Tom"});
}

TEST(Coverage, TheBalanceSheetAndTheYearsResultMayStandOutside) {
    const std::vector<KnownAccount> accounts = {
        {u"1510", u"Kundfordringar"}, {u"3010", u"Avgifter"}, {u"8999", u"Årets resultat"}};
    EXPECT_TRUE(coverageOf(accounts, lines({{u"Intäkter", u"3*"}})).isWhole());
    EXPECT_FALSE(coverageOf(accounts, lines({})).isWhole());
    EXPECT_FALSE(coverageOf(accounts, lines({{u"Allt", u""}})).isWhole()) << "no criterion is no line";
    EXPECT_FALSE(coverageOf(accounts, lines({{u"A", u"3*"}, {u"B", u"30*"}})).isWhole());
}

}  // namespace
}  // namespace outturn::accounts
