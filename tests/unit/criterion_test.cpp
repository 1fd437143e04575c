#include "domain/criterion.hpp"

#include <chrono>
#include <random>

#include <gtest/gtest.h>

namespace outturn {
namespace {

bool matches(TextView criterion, TextView value) {
    return Criterion::parse(criterion).value().matches(folded(trimmed(value)));
}

void expectBad(TextView criterion) {
    const auto parsed = Criterion::parse(criterion);
    ASSERT_TRUE(parsed.has_error()) << toUtf8(criterion);
    EXPECT_EQ(parsed.error(), Fault::BadArgument);
}

TEST(Criterion, EqualMeansTheWholeText) {
    EXPECT_TRUE(matches(u"3010", u"3010"));
    EXPECT_TRUE(matches(u" 3010 ", u"3010"));
    EXPECT_TRUE(matches(u"=3010", u"3010"));
    EXPECT_FALSE(matches(u"3010", u"30100"));
    EXPECT_FALSE(matches(u"3010", u"301"));
    EXPECT_FALSE(matches(u"3010", u""));
}

TEST(Criterion, LetterCaseIsTheSame) {
    EXPECT_TRUE(matches(u"HEMTJÄNST", u"Hemtjänst"));
    EXPECT_TRUE(matches(u"vård*", u"VÅRD- OCH OMSORGSBOENDE"));
    EXPECT_TRUE(matches(u"A..C", u"b2"));
}

TEST(Criterion, EmptyRestrictsNothing) {
    for (const TextView text : {u"", u"  ", u"\u00A0"}) {
        EXPECT_TRUE(Criterion::parse(text).value().restrictsNothing());
        EXPECT_TRUE(matches(text, u""));
        EXPECT_TRUE(matches(text, u"3010"));
    }
    EXPECT_FALSE(Criterion::parse(u"=").value().restrictsNothing());
    EXPECT_FALSE(Criterion::parse(u"!3010").value().restrictsNothing());
}

TEST(Criterion, EqualsSignIsTheEmptyCell) {
    EXPECT_TRUE(matches(u"=", u""));
    EXPECT_FALSE(matches(u"=", u"3010"));
    EXPECT_FALSE(matches(u"!=", u""));
    EXPECT_TRUE(matches(u"!=", u"3010"));
    EXPECT_TRUE(matches(u"=|30*", u""));
    EXPECT_TRUE(matches(u"= | 30*", u"3010"));
}

TEST(Criterion, WildcardsAreAnyRunAndAnyOne) {
    EXPECT_TRUE(matches(u"30*", u"30"));
    EXPECT_TRUE(matches(u"30*", u"30106"));
    EXPECT_FALSE(matches(u"30*", u"3"));
    EXPECT_FALSE(matches(u"30*", u"130"));
    EXPECT_TRUE(matches(u"3?10", u"3010"));
    EXPECT_FALSE(matches(u"3?10", u"310"));
    EXPECT_FALSE(matches(u"3?10", u"30010"));
    EXPECT_TRUE(matches(u"*10", u"3010"));
    EXPECT_TRUE(matches(u"*boende*", u"Särskilt boende, natt"));
    EXPECT_TRUE(matches(u"*", u""));
    EXPECT_TRUE(matches(u"*", u"x"));
    EXPECT_FALSE(matches(u"?", u""));
    EXPECT_TRUE(matches(u"?*", u"x"));
    EXPECT_FALSE(matches(u"?*", u""));
    EXPECT_TRUE(matches(u"**a**", u"bab"));
    EXPECT_TRUE(matches(u"*ab", u"aab"));
    EXPECT_FALSE(matches(u"*ab", u"aba"));
}

TEST(Criterion, AnyOneIsACharacterNotACodeUnit) {
    EXPECT_TRUE(matches(u"?", u"\U0001F600"));
    EXPECT_FALSE(matches(u"??", u"\U0001F600"));
    EXPECT_FALSE(matches(u"*??", u"\U0001F600"));
    EXPECT_TRUE(matches(u"*?", u"\U0001F600"));
}

TEST(Criterion, RangeRunsToTheLastCodeOfItsEnd) {
    for (const TextView inside : {u"30", u"3020", u"30106", u"31", u"39", u"3999", u"39z"}) {
        EXPECT_TRUE(matches(u"30..39", inside)) << toUtf8(inside);
    }
    for (const TextView outside : {u"", u"3", u"2999", u"29", u"4", u"40", u"400"}) {
        EXPECT_FALSE(matches(u"30..39", outside)) << toUtf8(outside);
    }
    EXPECT_TRUE(matches(u"3010..3010", u"30109"));
    EXPECT_TRUE(matches(u" 30 .. 39 ", u"3500"));
    EXPECT_TRUE(matches(u"301..30", u"3099"));
    EXPECT_FALSE(matches(u"301..30", u"3009"));
}

TEST(Criterion, RangeOfLettersFollowsTheSwedishAlphabet) {
    EXPECT_TRUE(matches(u"Å..Ö", u"Ägna"));
    EXPECT_TRUE(matches(u"A..Ö", u"Ånge"));
    EXPECT_FALSE(matches(u"Ä..Ö", u"Ånge"));
    EXPECT_FALSE(matches(u"A..Å", u"Ägna"));
    expectBad(u"Ä..Å");
}

TEST(Criterion, AlternativesAndExclusionsTogether) {
    EXPECT_TRUE(matches(u"3*|50..56", u"3010"));
    EXPECT_TRUE(matches(u"3*|50..56", u"5610"));
    EXPECT_FALSE(matches(u"3*|50..56", u"5710"));
    EXPECT_TRUE(matches(u"3*|!3700", u"3710"));
    EXPECT_FALSE(matches(u"3*|!3700", u"3700"));
    EXPECT_FALSE(matches(u"!3700|3*", u"3700"));
    EXPECT_FALSE(matches(u"3* | ! 37*", u"3710"));
    EXPECT_FALSE(matches(u"30..39|!35..36", u"3600"));
}

TEST(Criterion, OnlyExclusionsMeanEverythingElse) {
    EXPECT_TRUE(matches(u"!3700", u"4010"));
    EXPECT_TRUE(matches(u"!3700", u""));
    EXPECT_FALSE(matches(u"!3700", u"3700"));
    EXPECT_FALSE(matches(u"!3700|!=", u""));
}

TEST(Criterion, EscapedCharactersAreThemselves) {
    EXPECT_TRUE(matches(u"30~*", u"30*"));
    EXPECT_FALSE(matches(u"30~*", u"301"));
    EXPECT_TRUE(matches(u"~*30*", u"*301"));
    EXPECT_FALSE(matches(u"~*30*", u"x301"));
    EXPECT_TRUE(matches(u"vad~?", u"Vad?"));
    EXPECT_TRUE(matches(u"a~|b", u"a|b"));
    EXPECT_TRUE(matches(u"a~~b", u"a~b"));
    EXPECT_TRUE(matches(u"~!3700", u"!3700"));
    EXPECT_TRUE(matches(u"~=", u"="));
    EXPECT_TRUE(matches(u"jan~.~.mars", u"jan..mars"));
    EXPECT_TRUE(matches(u"~<saknas>", u"<saknas>"));
    EXPECT_TRUE(matches(u"~~*", u"~a"));
}

TEST(Criterion, TildeBeforeAnythingElseIsATilde) {
    EXPECT_TRUE(matches(u"~10", u"~10"));
    EXPECT_TRUE(matches(u"10~", u"10~"));
}

TEST(Criterion, SignsInsideANameAreOrdinary) {
    EXPECT_TRUE(matches(u"Adm. & ledning", u"adm. & ledning"));
    EXPECT_TRUE(matches(u"Obs!", u"obs!"));
    EXPECT_TRUE(matches(u"a=b", u"a=b"));
    EXPECT_TRUE(matches(u"a<b>", u"a<b>"));
    EXPECT_TRUE(matches(u"30.5", u"30.5"));
}

TEST(Criterion, EmptyAlternativesAreBad) {
    for (const TextView text : {u"3*||4*", u"|3*", u"3*|", u"|", u"3*| |4*", u"!", u"3*|!", u"! "})
        expectBad(text);
}

TEST(Criterion, BrokenRangesAreBad) {
    for (const TextView text : {u"30..", u"..39", u"..", u"39..30", u"30...39", u"30..35..39", u"8..10",
                                u"30*..39*", u"3?..39", u"30..|4*", u"!39..30"}) {
        expectBad(text);
    }
}

TEST(Criterion, DoubledSignsAndComparisonsAreBad) {
    for (const TextView text :
         {u"!!3700", u"==", u"=!3010", u"<>3700", u">=3000", u"<4000", u"!<4", u"=>3"}) {
        expectBad(text);
    }
}

// The plainest possible matcher, for short texts only.
bool matchesSlowly(TextView pattern, TextView value) {
    if (pattern.empty()) return value.empty();
    if (pattern.front() == u'*') {
        return matchesSlowly(pattern.substr(1), value) ||
               (!value.empty() && matchesSlowly(pattern, value.substr(1)));
    }
    if (value.empty()) return false;
    return (pattern.front() == u'?' || pattern.front() == value.front()) &&
           matchesSlowly(pattern.substr(1), value.substr(1));
}

TEST(Criterion, WildcardsAgreeWithThePlainestMatcher) {
    std::mt19937_64 random(4);
    const auto draw = [&random](TextView letters, std::size_t longest) {
        Text text;
        for (auto left = random() % longest + 1; left > 0; --left) text += letters[random() % letters.size()];
        return text;
    };
    int hits = 0;
    for (int n = 0; n < 50'000; ++n) {
        const Text pattern = draw(u"ab*?*", 8);
        const Text value = draw(u"ab", 10);
        ASSERT_EQ(matches(pattern, value), matchesSlowly(pattern, value))
            << toUtf8(pattern) << " " << toUtf8(value);
        hits += matches(pattern, value) ? 1 : 0;
    }
    EXPECT_GT(hits, 1'000);
    EXPECT_LT(hits, 49'000);
}

TEST(Criterion, ManyAsterisksOnALongTextTakeNoTime) {
    Text pattern;
    for (int n = 0; n < 30; ++n) pattern += u"*a";
    pattern += u"*b";
    const Criterion criterion = Criterion::parse(pattern).value();
    const Text value(20'000, u'a');
    const auto start = std::chrono::steady_clock::now();
    EXPECT_FALSE(criterion.matches(value));
    EXPECT_TRUE(criterion.matches(value + u'b'));
    // Milliseconds; a matcher that tries every split would need longer than anybody lives.
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(5));
}

}  // namespace
}  // namespace outturn
