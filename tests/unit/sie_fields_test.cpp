#include <gtest/gtest.h>

#include "domain/sie/fields.hpp"

namespace outturn::sie {

namespace {

Line lineOf(std::string_view bytes) {
    Line line;
    takeApart(bytes, line);
    return line;
}

std::vector<std::string> fieldsOf(std::string_view bytes) {
    std::vector<std::string> fields;
    for (const Field& field : lineOf(bytes).fields) fields.push_back(plain(field));
    return fields;
}

using Fields = std::vector<std::string>;

TEST(SieFields, BlanksAndTabsPartThem) {
    EXPECT_EQ(lineOf("  #KONTO\t3010   \"Avgifter och taxor\"").label, "KONTO");
    EXPECT_EQ(fieldsOf("  #KONTO\t3010   \"Avgifter och taxor\""), (Fields{"3010", "Avgifter och taxor"}));
    EXPECT_EQ(fieldsOf("#GEN 20240201  \"\" x"), (Fields{"20240201", "", "x"}));
    EXPECT_EQ(fieldsOf("#FLAGGA"), Fields());
    EXPECT_TRUE(lineOf("").label.empty());
    EXPECT_TRUE(lineOf("{").label.empty());
}

TEST(SieFields, AnEscapedQuotationMarkIsPartOfTheText) {
    EXPECT_EQ(fieldsOf(R"(#KONTO 3010 "Såld \"el\" och gas" x)"),
              (Fields{"3010", "Såld \"el\" och gas", "x"}));
    EXPECT_EQ(fieldsOf(R"(#KONTO 3010 "\"El\"")"), (Fields{"3010", "\"El\""}));
}

TEST(SieFields, ABackslashAtTheEndOfAPathEscapesNothing) {
    EXPECT_EQ(fieldsOf(R"(#FNR "C:\Bok\")"), (Fields{R"(C:\Bok\)"}));
    EXPECT_FALSE(lineOf(R"(#FNR "C:\Bok\")").openQuote);
}

TEST(SieFields, ObjectsStandApartAndTellTheirPlace) {
    const Line line = lineOf(R"(#TRANS 3010 {"1" "10" 6 "Bil A"} -900.00 20240127 "Text")");
    ASSERT_TRUE(line.objects);
    EXPECT_EQ(line.objectsAt, 1U);
    EXPECT_EQ(line.objects->fields.size(), 4U);
    EXPECT_EQ(line.objects->fields[3].bytes, "Bil A");
    ASSERT_EQ(line.fields.size(), 4U);
    EXPECT_EQ(line.fields[1].bytes, "-900.00");
    EXPECT_TRUE(lineOf("#TRANS 3010{}5").objects);
    EXPECT_EQ(fieldsOf("#TRANS 3010{}5"), (Fields{"3010", "5"}));
}

TEST(SieFields, ABraceAloneOpensOrCloses) {
    EXPECT_TRUE(lineOf("{").opens);
    EXPECT_TRUE(lineOf(" }\t").closes);
    EXPECT_TRUE(lineOf("#VER A 1 20240101 {").opens);
    EXPECT_FALSE(lineOf("#TRANS 1 {} 5").opens);
    EXPECT_FALSE(lineOf("#TRANS 1 {} 5").closes);
    EXPECT_EQ(fieldsOf("{{{{"), Fields());
}

TEST(SieFields, AQuotationMarkWithoutItsSecondGoesToTheEnd) {
    const Line line = lineOf("#TRANS 3010 {} 5 20240101 \"aaaa bbb");
    EXPECT_TRUE(line.openQuote);
    EXPECT_EQ(line.fields.back().bytes, "aaaa bbb");
}

TEST(SieAmounts, AreExactToAMillionth) {
    EXPECT_EQ(amountOf("-1234.50")->millionths(), -1'234'500'000);
    EXPECT_EQ(amountOf("0.123456")->millionths(), 123'456);
    EXPECT_EQ(amountOf("0.1234565")->millionths(), 123'457);
    EXPECT_EQ(amountOf("-0.1234565")->millionths(), -123'457);
    EXPECT_EQ(amountOf("0.12345649999")->millionths(), 123'456);
    EXPECT_EQ(amountOf("0.123456499999999")->millionths(), 123'456);
    EXPECT_EQ(amountOf("12")->millionths(), 12'000'000);
    EXPECT_EQ(amountOf("12,5")->millionths(), 12'500'000);
    EXPECT_EQ(amountOf(".5")->millionths(), 500'000);
    EXPECT_EQ(amountOf("5.")->millionths(), 5'000'000);
    EXPECT_EQ(amountOf("100.00-")->millionths(), -100'000'000);
    EXPECT_EQ(amountOf("+7")->millionths(), 7'000'000);
    EXPECT_EQ(amountOf("-0")->millionths(), 0);
}

TEST(SieAmounts, AnythingElseIsNone) {
    for (const char* wrong : {"", "-", ".", "1.2.3", "1 00", "10 00 000", "1000 000", "1 000 00", "1,5 000",
                              "abc", "1e5", "--1", "1-2", "0x10", "99999999999999"})
        EXPECT_FALSE(amountOf(wrong)) << wrong;
}

TEST(SieDays, OnlyThoseThatExist) {
    EXPECT_EQ(dayOf("20240229"), (Day{Month(2024, 2), 29}));
    EXPECT_EQ(dayOf("2024-02-29"), (Day{Month(2024, 2), 29}));
    for (const char* wrong : {"", "20230229", "20241301", "240229", "2024022", "202402290", "18991231",
                              "abcdefgh", "2024-2-29", "-2024022"})
        EXPECT_FALSE(dayOf(wrong)) << wrong;
    EXPECT_EQ(monthOf("202412"), Month(2024, 12));
    for (const char* wrong : {"", "202400", "202413", "20241", "2024-1"})
        EXPECT_FALSE(monthOf(wrong)) << wrong;
    EXPECT_EQ(yearNumberOf("-1"), -1);
    EXPECT_FALSE(yearNumberOf("x"));
}

}  // namespace

}  // namespace outturn::sie
