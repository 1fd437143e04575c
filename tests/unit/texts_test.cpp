#include "domain/texts.hpp"

#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace outturn {
namespace {

struct Entry {
    std::string id;
    TextId key;
};

const std::vector<Entry>& entries() {
    static const std::vector<Entry> all = {
#define OUTTURN_TEXT(id, english, swedish) {#id, TextId::id},
#include "domain/texts/all.def"
#undef OUTTURN_TEXT
    };
    return all;
}

constexpr Language kBoth[] = {Language::English, Language::Swedish};

bool isDigit(char16_t c) {
    return c >= u'0' && c <= u'9';
}

std::multiset<char16_t> placeholders(TextView pattern) {
    std::multiset<char16_t> found;
    for (std::size_t at = 0; at + 1 < pattern.size(); ++at) {
        if (pattern[at] == u'%' && isDigit(pattern[at + 1])) found.insert(pattern[at + 1]);
    }
    return found;
}

// A date's hyphen stands between digits, a minus sign does not.
bool hasHyphenForMinus(TextView pattern) {
    for (std::size_t at = 0; at + 1 < pattern.size(); ++at) {
        const bool followsDigit = at > 0 && isDigit(pattern[at - 1]);
        if (pattern[at] == u'-' && isDigit(pattern[at + 1]) && !followsDigit) return true;
    }
    return false;
}

TEST(Texts, EveryTextIsThereInBothLanguages) {
    ASSERT_FALSE(entries().empty());
    for (const Entry& entry : entries()) {
        for (const Language language : kBoth) {
            const TextView shown = text(entry.key, language);
            EXPECT_FALSE(trimmed(shown).empty()) << entry.id;
            EXPECT_EQ(shown.find(u'\uFFFD'), TextView::npos) << entry.id;
            EXPECT_EQ(shown.find(u'Ã'), TextView::npos) << entry.id << ": UTF-8 read as Latin-1";
        }
    }
}

TEST(Texts, BothLanguagesTakeTheSameArguments) {
    for (const Entry& entry : entries()) {
        const auto english = placeholders(text(entry.key, Language::English));
        const auto swedish = placeholders(text(entry.key, Language::Swedish));
        EXPECT_EQ(std::set(english.begin(), english.end()), std::set(swedish.begin(), swedish.end()))
            << entry.id;
        EXPECT_EQ(english.count(u'0'), 0U) << entry.id;
    }
}

TEST(Texts, ArgumentsAreNumberedWithoutGaps) {
    // Except for problems, whose two arguments are the same for all.
    for (const Entry& entry : entries()) {
        if (entry.id.starts_with("Problem")) continue;
        const auto found = placeholders(text(entry.key, Language::English));
        char16_t next = u'1';
        for (const char16_t number : std::set(found.begin(), found.end()))
            EXPECT_EQ(number, next++) << entry.id;
    }
}

TEST(Texts, NoHyphenStandsForAMinusSign) {
    EXPECT_TRUE(hasHyphenForMinus(u"ned -7,5"));
    EXPECT_FALSE(hasHyphenForMinus(u"2024-02 och Vård- och omsorg"));
    for (const Entry& entry : entries()) {
        for (const Language language : kBoth)
            EXPECT_FALSE(hasHyphenForMinus(text(entry.key, language))) << entry.id;
    }
}

TEST(Texts, FillsInItsArguments) {
    EXPECT_EQ(text(TextId::ProblemUnreadablePeriod, Language::Swedish, {u"x"}),
              u"\"x\" är ingen period: skriv 202402, 2024-02 eller ett datum");
    EXPECT_EQ(text(TextId::ProblemMissingColumn, Language::English, {u"", u"Account"}),
              u"The column \"Account\" is missing: write Account as the header of the column that holds it");
    EXPECT_EQ(text(TextId::ProblemUnreadablePeriod, Language::Swedish, {}),
              u"\"\" är ingen period: skriv 202402, 2024-02 eller ett datum");
}

TEST(Texts, ArgumentsAreNotFilledInThemselves) {
    EXPECT_TRUE(
        text(TextId::ProblemUnreadablePeriod, Language::English, {u"%2", u"no"}).starts_with(u"\"%2\" is"));
}

}  // namespace
}  // namespace outturn
