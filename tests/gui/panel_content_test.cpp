// What the panel says, as data and without a window: the limits, the tables that are missing, and what came
// up.
#include <algorithm>

#include <gtest/gtest.h>

#include "sidebar/panel/content.hpp"
#include "sidebar/panel/wording.hpp"

namespace outturn::sidebar {
namespace {

constexpr Language kBoth[] = {Language::English, Language::Swedish};

sheet::Settings withLimits() {
    sheet::Settings settings;
    settings.limitAmount = 3'000'000;
    settings.limitShare = 0.02;
    return settings;
}

sheet::Findings found(const std::vector<TableKind>& kinds) {
    sheet::Findings findings;
    for (const TableKind kind : kinds) {
        sheet::TableSurvey table;
        table.place.kind = kind;
        findings.tables.push_back(table);
    }
    return findings;
}

std::vector<TableKind> dispensable() {
    std::vector<TableKind> kinds;
    std::copy_if(kTableKinds.begin(), kTableKinds.end(), std::back_inserter(kinds),
                 [](TableKind kind) { return !isRequired(kind); });
    return kinds;
}

bool contains(TextView text, TextView part) {
    return text.find(part) != TextView::npos;
}

TEST(LimitFields, ShowTheSettingsInTheReportsUnit) {
    sheet::Settings settings = withLimits();
    EXPECT_EQ(limitFields(settings, {}, Language::Swedish).amount, u"3\u00A0mnkr");
    EXPECT_EQ(limitFields(settings, {}, Language::Swedish).percent, u"2\u00A0%");
    settings.unit = Unit::Thousands;
    EXPECT_EQ(limitFields(settings, {}, Language::English).amount, u"3,000\u00A0tkr");
    const LimitFields none = limitFields(sheet::Settings(), {}, Language::English);
    EXPECT_EQ(none.amount, u"");
    EXPECT_EQ(none.percent, u"");
    EXPECT_EQ(none.message, u"");
}

TEST(LimitFields, WhatIsTypedStandsUntilTheHandLeaves) {
    sheet::Settings settings = withLimits();
    TypedLimits typed;
    takeLimits(u"4,5", u"2\u00A0%", Language::Swedish, typed, settings);
    EXPECT_EQ(settings.limitAmount, 4'500'000);
    EXPECT_EQ(settings.limitShare, 0.02);
    EXPECT_EQ(limitFields(settings, typed, Language::Swedish).amount, u"4,5");
    tidyLimits(typed, settings.unit, Language::Swedish);
    EXPECT_EQ(limitFields(settings, typed, Language::Swedish).amount, u"4,5\u00A0mnkr");
    takeLimits(u"", u"", Language::Swedish, typed, settings);
    EXPECT_EQ(settings.limitAmount, std::nullopt);
    EXPECT_EQ(settings.limitShare, std::nullopt);
}

TEST(LimitFields, WhatWasTakenInOneUnitIsNotTakenAgainInAnother) {
    sheet::Settings settings;
    TypedLimits typed;
    takeLimits(u"3", u"", Language::Swedish, typed, settings);
    settings.unit = Unit::Thousands;
    takeLimits(u"3", u"2", Language::Swedish, typed, settings);
    EXPECT_EQ(settings.limitAmount, 3'000'000);
    EXPECT_EQ(settings.limitShare, 0.02);
}

TEST(LimitFields, BadInputIsNamedKeptInTheFieldAndChangesNothing) {
    for (const Language language : kBoth) {
        sheet::Settings settings = withLimits();
        TypedLimits typed;
        takeLimits(u"3 mkr", u"200", language, typed, settings);
        tidyLimits(typed, settings.unit, language);
        EXPECT_EQ(settings.limitAmount, 3'000'000);
        EXPECT_EQ(settings.limitShare, 0.02);
        const LimitFields fields = limitFields(settings, typed, language);
        EXPECT_EQ(fields.amount, u"3 mkr");
        EXPECT_EQ(fields.percent, u"200");
        for (const TextView part : {u"3 mkr", u"tkr", u"200", u"100", u"3\u00A0mnkr"})
            EXPECT_TRUE(contains(fields.message, part)) << toUtf8(fields.message);
        // Mended, it is quiet again.
        takeLimits(u"3 tkr", u"20", language, typed, settings);
        EXPECT_EQ(settings.limitAmount, 3'000);
        EXPECT_EQ(limitFields(settings, typed, language).message, u"");
    }
}

TEST(LimitFields, BadInputWithoutALimitBeforeItSaysThatThereIsNone) {
    sheet::Settings settings;
    TypedLimits typed;
    takeLimits(u"abc", u"", Language::Swedish, typed, settings);
    EXPECT_EQ(settings.limitAmount, std::nullopt);
    EXPECT_TRUE(contains(limitFields(settings, typed, Language::Swedish).message, u"finns ingen"));
}

TEST(AbsentTables, ShareOneLineAndSayWhatEachWouldGive) {
    const auto findings = found({TableKind::Ledger, TableKind::Budget, TableKind::Lines, TableKind::Keys});
    for (const Language language : kBoth) {
        const auto content = panelContent({}, {}, &findings, {}, nullptr, language);
        auto expected = dispensable();
        std::erase(expected, TableKind::Keys);
        ASSERT_EQ(content.absentTables.size(), expected.size());
        for (std::size_t at = 0; at < expected.size(); ++at) {
            const AbsentTable& table = content.absentTables[at];
            EXPECT_EQ(table.kind, expected[at]);
            EXPECT_TRUE(contains(content.absent, table.name)) << toUtf8(content.absent);
            EXPECT_TRUE(contains(table.need, table.name)) << toUtf8(table.need);
        }
        for (std::size_t at = 0; at < kTableKinds.size(); ++at) {
            const bool own = findings.table(kTableKinds.at(at)) != nullptr;
            EXPECT_EQ(content.tables.at(at).shown, own) << at;
        }
    }
}

TEST(AbsentTables, RequiredOnesHaveTheirLineAlways) {
    const auto findings = found({});
    const auto content = panelContent({}, {}, &findings, {}, nullptr, Language::Swedish);
    for (std::size_t at = 0; at < kTableKinds.size(); ++at)
        EXPECT_EQ(content.tables.at(at).shown, isRequired(kTableKinds.at(at)));
    EXPECT_FALSE(contains(content.absent, u"Huvudbok"));
}

TEST(AbsentTables, NothingIsSaidWhereNoneIsMissingOrNothingIsReadYet) {
    const auto all = found({kTableKinds.begin(), kTableKinds.end()});
    EXPECT_EQ(panelContent({}, {}, &all, {}, nullptr, Language::Swedish).absent, u"");
    EXPECT_TRUE(panelContent({}, {}, &all, {}, nullptr, Language::Swedish).absentTables.empty());
    EXPECT_EQ(panelContent({}, {}, nullptr, {}, nullptr, Language::Swedish).absent, u"");
}

TEST(AbsentTables, EveryDispensableTableHasItsNeedInBothLanguages) {
    for (const Language language : kBoth) {
        for (const TableKind kind : dispensable()) EXPECT_FALSE(tableNeed(kind, language).empty());
    }
}

TEST(Notices, StandOneToALine) {
    const DocumentState state{false, {}, {u"En.", u"Två."}};
    EXPECT_EQ(panelContent({}, {}, nullptr, state, nullptr, Language::Swedish).notices, u"En.\nTvå.");
    EXPECT_EQ(panelContent({}, {}, nullptr, {}, nullptr, Language::Swedish).notices, u"");
}

}  // namespace
}  // namespace outturn::sidebar
