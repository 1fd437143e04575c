#include <string>

#include <gtest/gtest.h>

#include "domain/sie/encoding.hpp"

namespace outturn::sie {

namespace {

Text read(std::string_view bytes) {
    return decoded(bytes, encodingOf(bytes));
}

TEST(SieEncoding, TellsCodePage437FromItsBytes) {
    EXPECT_EQ(encodingOf("\x99vningsf\x94retaget"), Encoding::CodePage437);
    EXPECT_EQ(read("\x99vningsf\x94retaget \x86\x84\x94 \x8F\x8E\x99 \x82"), u"Övningsföretaget åäö ÅÄÖ é");
}

TEST(SieEncoding, TellsLatin1ThatIsDeclaredAsCodePage437) {
    EXPECT_EQ(encodingOf("#FORMAT PC8 \xD6vningsf\xF6retaget"), Encoding::Latin1);
    EXPECT_EQ(read("\xE5\xE4\xF6 \xC5\xC4\xD6 \xE9"), u"åäö ÅÄÖ é");
    EXPECT_EQ(read("Kaf\xE9 \x80 100"), u"Kafé € 100");
}

TEST(SieEncoding, TellsUtf8) {
    EXPECT_EQ(encodingOf("Övningsföretaget"), Encoding::Utf8);
    EXPECT_EQ(read("Övningsföretaget ÅÄÖ – 100 €"), u"Övningsföretaget ÅÄÖ – 100 €");
}

TEST(SieEncoding, OneBrokenByteDoesNotTurnAUtf8FileIntoAnother) {
    EXPECT_EQ(read("Åtgärd ÅÄÖ \xE5"), u"Åtgärd ÅÄÖ \uFFFD");
}

TEST(SieEncoding, AsciiAloneReadsTheSameInAll) {
    for (const Encoding encoding : {Encoding::CodePage437, Encoding::Latin1, Encoding::Utf8})
        EXPECT_EQ(decoded("#KONTO 3010", encoding), u"#KONTO 3010");
    EXPECT_EQ(read(""), u"");
}

TEST(SieEncoding, EveryByteIsSomeLetterInEitherPage) {
    std::string all;
    for (int byte = 1; byte < 256; ++byte) all.push_back(static_cast<char>(byte));
    EXPECT_EQ(decoded(all, Encoding::CodePage437).size(), all.size());
    EXPECT_EQ(decoded(all, Encoding::Latin1).size(), all.size());
    EXPECT_EQ(decoded("\xFF", Encoding::CodePage437), u"\u00A0");
    EXPECT_EQ(decoded("\xFF", Encoding::Latin1), u"ÿ");
}

}  // namespace

}  // namespace outturn::sie
