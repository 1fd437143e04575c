#include "domain/report/limit.hpp"

#include <gtest/gtest.h>

namespace outturn {
namespace {

constexpr Language kBoth[] = {Language::English, Language::Swedish};

std::optional<double> limit(const LimitRead& read) {
    EXPECT_TRUE(std::holds_alternative<std::optional<double>>(read)) << "a fault";
    const auto* const value = std::get_if<std::optional<double>>(&read);
    return value == nullptr ? std::nullopt : *value;
}

std::optional<LimitFault> fault(const LimitRead& read) {
    const auto* const found = std::get_if<LimitFault>(&read);
    return found == nullptr ? std::nullopt : std::optional(*found);
}

std::optional<double> amount(TextView typed, Unit unit = Unit::Millions,
                             Language language = Language::Swedish) {
    return limit(readLimitAmount(typed, unit, language));
}
std::optional<double> share(TextView typed, Language language = Language::Swedish) {
    return limit(readLimitShare(typed, language));
}

TEST(LimitAmount, WithoutAUnitIsInTheReports) {
    EXPECT_EQ(amount(u"3"), 3'000'000);
    EXPECT_EQ(amount(u"3", Unit::Thousands), 3'000);
    EXPECT_EQ(amount(u"3", Unit::Kronor), 3);
    EXPECT_EQ(amount(u" 3,5 "), 3'500'000);
    EXPECT_EQ(amount(u",5"), 500'000);
}

TEST(LimitAmount, SaysItsOwnUnit) {
    for (const Unit unit : {Unit::Kronor, Unit::Thousands, Unit::Millions}) {
        EXPECT_EQ(amount(u"3 mnkr", unit), 3'000'000);
        EXPECT_EQ(amount(u"3 000 tkr", unit), 3'000'000);
        EXPECT_EQ(amount(u"3000000 kr", unit), 3'000'000);
        EXPECT_EQ(amount(u"3\u00A0000\u00A0000\u00A0kr", unit), 3'000'000);
        EXPECT_EQ(amount(u"3\u202F000 TKR", unit), 3'000'000);
        EXPECT_EQ(amount(u"2,5Mnkr", unit), 2'500'000);
    }
}

TEST(LimitAmount, IsWholeOre) {
    EXPECT_EQ(amount(u"0,1 kr"), 0.1);
    EXPECT_EQ(amount(u"3,3 mnkr"), 3'300'000);
    EXPECT_EQ(amount(u"1,005 kr"), 1.01);
    EXPECT_EQ(amount(u"1,234567891 mnkr"), 1'234'567.89);
}

TEST(LimitAmount, CommaAndPointAreThoseOfTheLanguage) {
    EXPECT_EQ(amount(u"3,000 tkr", Unit::Kronor, Language::Swedish), 3'000);
    EXPECT_EQ(amount(u"3,000 tkr", Unit::Kronor, Language::English), 3'000'000);
    EXPECT_EQ(amount(u"3.000 tkr", Unit::Kronor, Language::Swedish), 3'000'000);
    EXPECT_EQ(amount(u"3.000 tkr", Unit::Kronor, Language::English), 3'000);
    EXPECT_EQ(amount(u"3.000,50", Unit::Kronor, Language::Swedish), 3'000.5);
    EXPECT_EQ(amount(u"3,000.50", Unit::Kronor, Language::English), 3'000.5);
    EXPECT_EQ(amount(u"1,000,000", Unit::Kronor, Language::English), 1'000'000);
    // Where no thousands can be meant, either sign is that of the decimals.
    EXPECT_EQ(amount(u"3.5", Unit::Millions, Language::Swedish), 3'500'000);
    EXPECT_EQ(amount(u"3,5", Unit::Millions, Language::English), 3'500'000);
    EXPECT_EQ(amount(u"0.125", Unit::Millions, Language::Swedish), 125'000);
    EXPECT_EQ(amount(u"0,125", Unit::Millions, Language::English), 125'000);
}

TEST(LimitAmount, EmptyIsNoLimit) {
    EXPECT_EQ(amount(u""), std::nullopt);
    EXPECT_EQ(amount(u" \u00A0 "), std::nullopt);
    EXPECT_EQ(share(u"  "), std::nullopt);
}

TEST(LimitAmount, WhatIsNoNumberIsSaidToBe) {
    for (const TextView typed :
         {u"abc", u"kr", u"mnkr", u"3,5,2", u"3 00", u"3 0000", u"1234 567", u"3.00.000", u",", u"3,", u"%",
          u"-", u"3  000", u"tre mnkr", u"=3", u"1 000.000,5"}) {
        EXPECT_EQ(fault(readLimitAmount(typed, Unit::Millions, Language::Swedish)), LimitFault::NoNumber)
            << toUtf8(typed);
    }
}

TEST(LimitAmount, UnitsThatNobodyAgreesOnAreRefused) {
    for (const TextView typed : {u"3 mkr", u"3 %", u"3 kronor", u"3 mnkr kr", u"3e6", u"3 mnkr 4"}) {
        EXPECT_EQ(fault(readLimitAmount(typed, Unit::Millions, Language::Swedish)), LimitFault::UnknownUnit)
            << toUtf8(typed);
    }
}

TEST(LimitAmount, IsAboveZero) {
    for (const TextView typed : {u"0", u"0,00 mnkr", u"-3", u"\u22123 mnkr", u"– 3", u"0,001 kr"}) {
        EXPECT_EQ(fault(readLimitAmount(typed, Unit::Kronor, Language::Swedish)), LimitFault::NotPositive)
            << toUtf8(typed);
    }
}

TEST(LimitAmount, BeyondWhatMoneyHoldsIsRefused) {
    EXPECT_EQ(fault(readLimitAmount(u"1000000000000 mnkr", Unit::Kronor, Language::Swedish)),
              LimitFault::TooLarge);
    const Text endless(500, u'9');
    EXPECT_EQ(fault(readLimitAmount(endless, Unit::Kronor, Language::Swedish)), LimitFault::TooLarge);
    EXPECT_EQ(fault(readLimitShare(endless, Language::Swedish)), LimitFault::TooLarge);
}

TEST(LimitShare, IsWrittenInPercent) {
    EXPECT_EQ(share(u"2"), 0.02);
    EXPECT_EQ(share(u"2 %"), 0.02);
    EXPECT_EQ(share(u"2%"), 0.02);
    EXPECT_EQ(share(u"1,5"), 0.015);
    EXPECT_EQ(share(u"1.5", Language::English), 0.015);
    EXPECT_EQ(share(u"1,5 procent"), 0.015);
    EXPECT_EQ(share(u"2 Percent", Language::English), 0.02);
    EXPECT_EQ(share(u"100"), 1);
}

TEST(LimitShare, OutOfItsRangeIsRefused) {
    EXPECT_EQ(fault(readLimitShare(u"0", Language::Swedish)), LimitFault::NotPositive);
    EXPECT_EQ(fault(readLimitShare(u"-2 %", Language::Swedish)), LimitFault::NotPositive);
    EXPECT_EQ(fault(readLimitShare(u"0,0000001", Language::Swedish)), LimitFault::NotPositive);
    EXPECT_EQ(fault(readLimitShare(u"100,1", Language::Swedish)), LimitFault::TooLarge);
    EXPECT_EQ(fault(readLimitShare(u"3000000", Language::Swedish)), LimitFault::TooLarge);
    EXPECT_EQ(fault(readLimitShare(u"3 mnkr", Language::Swedish)), LimitFault::UnknownUnit);
    EXPECT_EQ(fault(readLimitShare(u"två", Language::Swedish)), LimitFault::NoNumber);
}

TEST(LimitShown, IsInTheUnitWithTheLanguagesSigns) {
    EXPECT_EQ(limitAmountShown(3'000'000, Unit::Millions, Language::Swedish), u"3\u00A0mnkr");
    EXPECT_EQ(limitAmountShown(3'500'000, Unit::Millions, Language::Swedish), u"3,5\u00A0mnkr");
    EXPECT_EQ(limitAmountShown(3'500'000, Unit::Millions, Language::English), u"3.5\u00A0mnkr");
    EXPECT_EQ(limitAmountShown(50'000, Unit::Millions, Language::Swedish), u"0,05\u00A0mnkr");
    EXPECT_EQ(limitAmountShown(3'000'000, Unit::Thousands, Language::Swedish), u"3\u00A0000\u00A0tkr");
    EXPECT_EQ(limitAmountShown(3'000'000, Unit::Kronor, Language::English), u"3,000,000\u00A0kr");
    EXPECT_EQ(limitAmountShown(0.1, Unit::Millions, Language::Swedish), u"0,0000001\u00A0mnkr");
    EXPECT_EQ(limitShareShown(0.02, Language::Swedish), u"2\u00A0%");
    EXPECT_EQ(limitShareShown(0.015, Language::English), u"1.5%");
    EXPECT_EQ(limitShareShown(1, Language::Swedish), u"100\u00A0%");
}

TEST(LimitShown, IsReadBackAsTheSame) {
    for (const Language language : kBoth) {
        for (const Unit unit : {Unit::Kronor, Unit::Thousands, Unit::Millions}) {
            for (const double kronor : {0.01, 0.1, 1.0, 999.99, 1'000.0, 125'000.0, 3'125'000.0, 1'234'567.89,
                                        90'000'000'000'000.0}) {
                EXPECT_EQ(amount(limitAmountShown(kronor, unit, language), Unit::Kronor, language), kronor);
            }
        }
        for (const double written : {0.000001, 0.07, 0.125, 1.0, 1.5, 7.0, 33.333333, 100.0})
            EXPECT_EQ(share(limitShareShown(written / 100, language), language), written / 100);
    }
}

TEST(LimitKept, IsAPlainNumber) {
    EXPECT_EQ(limitAmountKept(3'000'000), u"3000000");
    EXPECT_EQ(limitAmountKept(1'234.5), u"1234.5");
    EXPECT_EQ(limitPercentKept(0.02), u"2");
    EXPECT_EQ(limitPercentKept(0.015), u"1.5");
    EXPECT_EQ(limitPercentKept(0.07), u"7");
}

TEST(LimitKept, IsReadBackAsTheSame) {
    for (const double kronor : {0.01, 1'234'567.89, 3'000'000.0, 90'000'000'000'000.0})
        EXPECT_EQ(keptLimitAmount(limitAmountKept(kronor)), kronor);
    for (const double percent : {0.07, 1.125, 2.0, 33.333333})
        EXPECT_EQ(keptLimitShare(limitPercentKept(percent / 100)), percent / 100);
}

TEST(LimitKept, APersonMayHaveWrittenThere) {
    EXPECT_EQ(keptLimitAmount(u"3 mnkr"), 3'000'000);
    EXPECT_EQ(keptLimitAmount(u"3 000 000"), 3'000'000);
    EXPECT_EQ(keptLimitShare(u"1,5 %"), 0.015);
    for (const TextView kept : {u"", u"much", u"-1", u"0", u"3 dollar"}) {
        EXPECT_EQ(keptLimitAmount(kept), std::nullopt) << toUtf8(kept);
        EXPECT_EQ(keptLimitShare(kept), std::nullopt) << toUtf8(kept);
    }
}

}  // namespace
}  // namespace outturn
