#include "domain/text.hpp"

#include <gtest/gtest.h>

namespace outturn {
namespace {

TEST(Folded, LowersAsciiAndSwedishLetters) {
    EXPECT_EQ(folded(u"Hemtjänst ÅÄÖ Z"), u"hemtjänst åäö z");
    EXPECT_EQ(folded(u"ÉÜØÆÞ"), u"éüøæþ");
}

TEST(Folded, LeavesWhatHasNoCase) {
    EXPECT_EQ(folded(u"3010 @[`{ ×÷ß µ"), u"3010 @[`{ ×÷ß µ");
    EXPECT_EQ(folded(u""), u"");
}

TEST(Folded, LowersBeyondLatin1) {
    EXPECT_EQ(folded(u"ŽŁŐ ΣΩ ДЖ"), u"žłő σω дж");
    EXPECT_EQ(folded(u"\u212B"), u"å");  // the ångström sign is an Å to whoever reads it
}

TEST(Folded, KeepsPairsAndLoneSurrogatesAsTheyAre) {
    const Text pair = u"\U00010400";  // a capital letter outside the basic plane
    EXPECT_EQ(folded(pair), pair);
    const Text lone = {u'A', char16_t{0xD800}, u'B'};
    EXPECT_EQ(folded(lone), (Text{u'a', char16_t{0xD800}, u'b'}));
}

TEST(Folded, IsTheSameTwice) {
    for (char32_t c = 0; c < 0xFFFF; ++c) {
        const Text once = folded(Text(1, static_cast<char16_t>(c)));
        ASSERT_EQ(once.size(), 1U);
        // U+0130 and the like must not fold into something that folds again.
        ASSERT_EQ(folded(once), once) << "U+" << std::hex << static_cast<unsigned>(c);
    }
}

TEST(Trimmed, TakesWhiteSpaceOfAllKindsOffBothEnds) {
    EXPECT_EQ(trimmed(u" \t\r\n3010\u00A0\u2007\u202F\u3000"), u"3010");
    EXPECT_EQ(trimmed(u"\uFEFFPeriod"), u"Period");
    EXPECT_EQ(trimmed(u"Vård och\u00A0omsorg"), u"Vård och\u00A0omsorg");
}

TEST(Trimmed, LeavesNothingOfBlanks) {
    EXPECT_TRUE(trimmed(u" \u00A0\t").empty());
    EXPECT_TRUE(trimmed(u"").empty());
}

TEST(Utf8, GoesThereAndBack) {
    const Text text = u"Åtgärd −7,5 € \U0001F600";
    EXPECT_EQ(toUtf8(text),
              "\xC3\x85tg\xC3\xA4rd \xE2\x88\x92"
              "7,5 \xE2\x82\xAC \xF0\x9F\x98\x80");
    EXPECT_EQ(fromUtf8(toUtf8(text)), text);
}

TEST(Utf8, ReplacesWhatIsBrokenAndKeepsItsNeighbours) {
    EXPECT_EQ(fromUtf8("a\xC3z"), u"a\uFFFDz");
    EXPECT_EQ(fromUtf8("\xE2\x82"), u"\uFFFD\uFFFD");
    EXPECT_EQ(fromUtf8("\xC0\x80"), u"\uFFFD\uFFFD");  // an overlong zero
    EXPECT_EQ(toUtf8(Text{u'a', char16_t{0xD800}, u'z'}), "a\xEF\xBF\xBDz");
    EXPECT_EQ(toUtf8(Text{char16_t{0xDC00}}), "\xEF\xBF\xBD");
}

}  // namespace
}  // namespace outturn
