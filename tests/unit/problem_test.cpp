#include "domain/problem.hpp"

#include <set>

#include <gtest/gtest.h>

#include "domain/text.hpp"

namespace outturn {
namespace {

constexpr auto kLast = ProblemKind::NoCost;

std::vector<ProblemKind> allKinds() {
    std::vector<ProblemKind> kinds;
    for (int kind = 0; kind <= static_cast<int>(kLast); ++kind)
        kinds.push_back(static_cast<ProblemKind>(kind));
    return kinds;
}

TEST(Problem, EveryKindHasANameOfItsOwn) {
    std::set<Text> names;
    for (const ProblemKind kind : allKinds()) {
        const TextView kindName = name(kind);
        EXPECT_FALSE(kindName.empty()) << static_cast<int>(kind);
        // A formula counts them with COUNTIF: no wildcard, no space, no capital.
        EXPECT_EQ(kindName.find_first_not_of(u"abcdefghijklmnopqrstuvwxyz-"), TextView::npos)
            << toUtf8(kindName);
        EXPECT_TRUE(names.emplace(kindName).second) << toUtf8(kindName);
    }
    EXPECT_EQ(names.size(), 29U);
}

TEST(Problem, EveryKindHasASentenceOfItsOwnInBothLanguages) {
    for (const Text& value : {Text(u"abc"), Text()}) {
        std::set<Text> english;
        std::set<Text> swedish;
        for (const ProblemKind kind : allKinds()) {
            const Problem problem{kind, 7, u"Belopp", value};
            const Text first = describe(problem, Language::English);
            const Text second = describe(problem, Language::Swedish);
            EXPECT_FALSE(first.empty());
            EXPECT_NE(first, second);
            EXPECT_TRUE(english.insert(first).second) << toUtf8(first);
            EXPECT_TRUE(swedish.insert(second).second) << toUtf8(second);
            for (const TextView placeholder : {u"%1", u"%2", u"%3"}) {
                EXPECT_EQ((first + second).find(placeholder), Text::npos) << toUtf8(first);
            }
        }
    }
}

TEST(Problem, QuotesWhatStandsInTheCell) {
    EXPECT_EQ(describe({ProblemKind::UnreadableAmount, 4, u"Belopp", u"abc"}, Language::English),
              u"\"abc\" is not an amount: the cell must hold a number, not text");
    EXPECT_EQ(describe({ProblemKind::UnreadableAmount, 4, u"Belopp", u"abc"}, Language::Swedish),
              u"\"abc\" är inget belopp: cellen ska innehålla ett tal, inte text");
    EXPECT_EQ(describe({ProblemKind::MissingColumn, 1, u"Konto", u""}, Language::Swedish),
              u"Kolumnen \"Konto\" saknas: skriv Konto som rubrik över kolumnen");
}

TEST(Problem, QuotesNothingWhereNothingStands) {
    for (const auto kind :
         {ProblemKind::UnreadablePeriod, ProblemKind::UnreadableAmount, ProblemKind::BadKey,
          ProblemKind::NoLine, ProblemKind::TwoLines, ProblemKind::BadCriterion, ProblemKind::BadProbability,
          ProblemKind::MissingName, ProblemKind::NoActivities}) {
        for (const auto language : {Language::English, Language::Swedish}) {
            const Text sentence = describe({kind, 4, u"Period", u" \u00A0"}, language);
            EXPECT_EQ(sentence.find(u"\"\""), Text::npos) << toUtf8(sentence);
            EXPECT_EQ(sentence.find(u"  "), Text::npos) << toUtf8(sentence);
        }
    }
}

TEST(Problem, CellThatLooksLikeAPlaceholderStaysAsItIs) {
    EXPECT_TRUE(describe({ProblemKind::UnreadableAmount, 4, u"Belopp", u"%2"}, Language::English)
                    .starts_with(u"\"%2\" "));
}

TEST(Problem, LongCellIsCutBetweenCharacters) {
    const Text sentence =
        describe({ProblemKind::UnreadablePeriod, 4, u"Period", Text(5'000, u'x')}, Language::English);
    EXPECT_LT(sentence.size(), 150U);
    EXPECT_NE(sentence.find(u"x…\""), Text::npos);
    Text pairs = u"x";
    for (int n = 0; n < 100; ++n) pairs += u"\U0001F600";
    for (const Text& value : {pairs, pairs.substr(1)}) {
        const Text cut = describe({ProblemKind::UnreadablePeriod, 4, u"Period", value}, Language::English);
        EXPECT_EQ(toUtf8(cut).find("\xEF\xBF\xBD"), std::string::npos);
    }
}

TEST(Problem, SeverityIsNoticeOnlyWhereNoFigureChanges) {
    std::set<ProblemKind> notices;
    for (const ProblemKind kind : allKinds()) {
        if (severity(kind) == Severity::Notice) notices.insert(kind);
    }
    EXPECT_EQ(notices, (std::set<ProblemKind>{ProblemKind::UnnamedColumn, ProblemKind::NoRows,
                                              ProblemKind::EmptyAmount, ProblemKind::EmptyAccount,
                                              ProblemKind::WholeYear, ProblemKind::FractionOfOre,
                                              ProblemKind::OtherAccounts, ProblemKind::NoCost}));
}

}  // namespace
}  // namespace outturn
