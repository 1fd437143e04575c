#include <gtest/gtest.h>

#include "domain/accounts/words.hpp"
#include "domain/criterion.hpp"
#include "domain/table/cell.hpp"

namespace outturn::accounts {
namespace {

using Accounts = std::vector<KnownAccount>;
using Table = std::vector<std::vector<Text>>;

const Accounts kMunicipal = {
    {u"3010", u"Avgifter äldreomsorg"},     {u"4510", u"Lämnade bidrag"},    {u"5010", u"Månadslön"},
    {u"5610", u"Arbetsgivaravgifter"},      {u"6110", u"Lokalhyra"},         {u"7310", u"Konsulter"},
    {u"8010", u"Preliminär kommunalskatt"}, {u"8510", u"Räntekostnader"},    {u"1510", u"Kundfordringar"},
    {u"2910", u"Upplupna löner"},           {u"9010", u"Intern fördelning"}, {u"Statistik", u"Timmar"},
};
const Accounts kCompany = {
    {u"3010", u"Försäljning"},     {u"4010", u"Inköp varor"},   {u"5010", u"Lokalhyra"},
    {u"6110", u"Kontorsmateriel"}, {u"7010", u"Löner"},         {u"7510", u"Arbetsgivaravgifter"},
    {u"7830", u"Avskrivningar"},   {u"8310", u"Ränteintäkter"}, {u"8910", u"Skatt på årets resultat"},
    {u"8999", u"Årets resultat"},
};

TEST(AccountLines, KommunBasIsToldByItsNames) {
    const Proposal proposal = proposeLines(kMunicipal);
    ASSERT_EQ(proposal.chart, Chart::KommunBas);
    EXPECT_EQ(linesTable(proposal, Language::Swedish).rows,
              (Table{{u"Intäkter", u"3*"},
                     {u"Personalkostnader", u"5*"},
                     {u"Övriga kostnader", u"4*|6..7"},
                     {u"Skatter, bidrag och finansiella poster", u"8*"}}));
    EXPECT_EQ(proposal.lines[2].codes, (std::vector<Text>{u"4510", u"6110", u"7310"}));
    EXPECT_EQ(chartSentence(proposal, false, Language::Swedish),
              u"Kontona följer Kommun-Bas: 5010 Månadslön, 5610 Arbetsgivaravgifter, 8010 Preliminär "
              u"kommunalskatt.");
    EXPECT_EQ(
        unplacedTable(proposal, Language::English).rows,
        (Table{{u"1510", u"Kundfordringar", u"belongs to the balance sheet, not to the result"},
               {u"2910", u"Upplupna löner", u"belongs to the balance sheet, not to the result"},
               {u"9010", u"Intern fördelning",
                u"is in no class of the chart (3–8): put it in a line if it belongs to the report"},
               {u"Statistik", u"Timmar", u"is no number: put it in a line if it belongs to the report"}}));
}

TEST(AccountLines, BasKeepsTheYearsResultOutOfTheLines) {
    const Proposal proposal = proposeLines(kCompany);
    ASSERT_EQ(proposal.chart, Chart::Bas);
    EXPECT_EQ(approvalTable(proposal, Language::English).rows,
              (Table{{u"Revenue", u"3*", u"1"},
                     {u"Staff costs", u"70..76", u"2"},
                     {u"Other costs", u"4..6|77..79", u"4"},
                     {u"Financial items and tax", u"8*|!8999", u"2"}}));
    ASSERT_EQ(proposal.unplaced.size(), 1U);
    EXPECT_EQ(proposal.unplaced[0].why, WhyNowhere::YearsResult);
}

TEST(AccountLines, EveryResultAccountIsCaughtByOneLine) {
    Accounts all;
    for (int code = 100; code < 1000; ++code) all.push_back({numberText(code), {}});
    for (const Chart chart : {Chart::KommunBas, Chart::Bas}) {
        const Proposal proposal = proposeLines(all, chart);
        for (const KnownAccount& account : all) {
            std::size_t caught = 0;
            for (const ProposedLine& line : proposal.lines) {
                const auto criterion = Criterion::parse(line.accounts);
                ASSERT_TRUE(criterion);
                if (criterion.value().matches(account.code)) ++caught;
            }
            const bool isOfResult = account.code.front() >= u'3' && account.code.front() <= u'8';
            EXPECT_EQ(caught, isOfResult ? 1U : 0U) << toUtf8(account.code);
        }
    }
}

TEST(AccountLines, WhereTheAccountsDoNotTellItIsAsked) {
    const Proposal unknown = proposeLines(Accounts{{u"3010", {}}, {u"5010", {}}, {u"7010", {}}});
    EXPECT_FALSE(unknown.chart);
    EXPECT_TRUE(unknown.lines.empty());
    EXPECT_EQ(
        chartSentence(unknown, false, Language::Swedish),
        u"Vilken kontoplan är det här? Det framgår inte av kontona: personal är 5 i Kommun-Bas och 7 i BAS.");
    const Proposal both = proposeLines(Accounts{{u"5010", u"Löner"}, {u"7010", u"Löner"}});
    EXPECT_FALSE(both.chart);
    EXPECT_EQ(chartSentence(both, false, Language::English),
              u"Which chart of accounts is this? The accounts speak for both: 5010 Löner, 7010 Löner.");
    const Proposal chosen = proposeLines(Accounts{{u"5010", u"Löner"}, {u"7010", u"Löner"}}, Chart::Bas);
    EXPECT_EQ(chosen.lines.size(), 2U);
    EXPECT_EQ(chartSentence(chosen, true, Language::Swedish),
              u"Raderna följer BAS (företag och föreningar), enligt ditt val.");
}

TEST(AccountLines, TaxesBookedOnEightTellAMunicipalityWithoutNames) {
    const auto kronor = [](double amount) { return ExactAmount::fromKronor(amount); };
    const Accounts accounts = {{u"3010", {}, AccountKind::Revenue, kronor(-10)},
                               {u"5010", {}, AccountKind::Cost, kronor(95)},
                               {u"8010", {}, AccountKind::Revenue, kronor(-90)}};
    EXPECT_EQ(proposeLines(accounts).chart, Chart::KommunBas);
    const Accounts company = {{u"3010", {}, AccountKind::Revenue, kronor(-100)},
                              {u"8310", {}, AccountKind::Revenue, kronor(-1)}};
    EXPECT_FALSE(proposeLines(company).chart);
}

TEST(AccountLines, AKindThatContradictsTheNumberIsNamed) {
    const Accounts accounts = {{u"3010", u"Försäljning"},
                               {u"3999", u"Avräkning", AccountKind::Liability},
                               {u"2999", u"Observation", AccountKind::Cost},
                               {u"7010", u"Löner"}};
    const Proposal proposal = proposeLines(accounts);
    ASSERT_EQ(proposal.unplaced.size(), 2U);
    EXPECT_EQ(proposal.unplaced[0].why, WhyNowhere::OtherKind);
    EXPECT_EQ(proposal.unplaced[1].why, WhyNowhere::OtherKind);
    EXPECT_EQ(proposal.lines[0].accounts, u"3*|!3999");
}

TEST(AccountLines, NothingGivesNothing) {
    const Proposal proposal = proposeLines({});
    EXPECT_FALSE(proposal.chart);
    EXPECT_TRUE(proposal.lines.empty());
    EXPECT_TRUE(proposal.unplaced.empty());
    EXPECT_EQ(proposeLines(Accounts{{u"", u"x"}}, Chart::Bas).unplaced.front().why, WhyNowhere::NoNumber);
}

}  // namespace
}  // namespace outturn::accounts
