#include "domain/table/column.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "domain/table/cell.hpp"

namespace outturn {
namespace {

TEST(Column, KnowsBothLanguagesInAnyCase) {
    EXPECT_EQ(knownColumn(u"Account"), Column::Account);
    EXPECT_EQ(knownColumn(u"konto"), Column::Account);
    EXPECT_EQ(knownColumn(u"BELOPP"), Column::Amount);
    EXPECT_EQ(knownColumn(u"period"), Column::Period);
    EXPECT_EQ(knownColumn(u"Verksamhet"), Column::Activity);
    EXPECT_EQ(knownColumn(u"KOSTNADSSTÄLLE"), Column::CostCentre);
    EXPECT_EQ(knownColumn(u"Rad"), Column::Line);
    EXPECT_EQ(knownColumn(u"Konton"), Column::Accounts);
    EXPECT_EQ(knownColumn(u"nyckel"), Column::Key);
    EXPECT_EQ(knownColumn(u"Projekt"), Column::Project);
    EXPECT_EQ(knownColumn(u"Verifikation"), Column::Voucher);
    EXPECT_EQ(knownColumn(u"text"), Column::Description);
    EXPECT_EQ(knownColumn(u"Kod"), Column::Code);
}

TEST(Column, KnowsOtherSpellings) {
    EXPECT_EQ(knownColumn(u"Cost center"), Column::CostCentre);
    EXPECT_EQ(knownColumn(u"Benämning"), Column::Name);
    EXPECT_EQ(knownColumn(u"Namn"), Column::Name);
}

TEST(Column, IgnoresWhiteSpaceAround) {
    EXPECT_EQ(knownColumn(u" \tKonto\u00A0"), Column::Account);
}

TEST(Column, LeavesOtherHeadersAlone) {
    EXPECT_EQ(knownColumn(u""), std::nullopt);
    EXPECT_EQ(knownColumn(u"Motpart"), std::nullopt);
    EXPECT_EQ(knownColumn(u"Kontoklass"), std::nullopt);
    EXPECT_EQ(knownColumn(u"Cost  centre"), std::nullopt);
}

TEST(Column, OfATableWithWordsOfItsOwnIsKnownThereOnly) {
    EXPECT_EQ(knownColumn(u"Measure", TableKind::Measures), Column::Measure);
    EXPECT_EQ(knownColumn(u"Measure", TableKind::Volumes), Column::Quantity);
    EXPECT_EQ(knownColumn(u"mått", TableKind::Volumes), Column::Quantity);
    EXPECT_EQ(knownColumn(u"Mått", TableKind::Measures), std::nullopt);
    EXPECT_EQ(knownColumn(u"Belopp", TableKind::Measures), Column::FullYearAmount);
    EXPECT_EQ(knownColumn(u"Belopp", TableKind::Equity), Column::Amount);
    EXPECT_EQ(knownColumn(u"Helårseffekt", TableKind::Measures), Column::FullYearAmount);
    EXPECT_EQ(knownColumn(u"START", TableKind::Measures), Column::FromPeriod);
    EXPECT_EQ(knownColumn(u"Hög", TableKind::Risks), Column::High);
    EXPECT_EQ(knownColumn(u"uppföljning", TableKind::Calendar), Column::Report);
    for (const TextView dimension : {u"Enhet", u"Risk", u"Start", u"Rapport", u"Åtgärd", u"Mål", u"Utfall"}) {
        EXPECT_EQ(knownColumn(dimension), std::nullopt) << toUtf8(dimension);
        EXPECT_EQ(knownColumn(dimension, TableKind::Budget), std::nullopt) << toUtf8(dimension);
    }
    EXPECT_EQ(knownColumn(u"Konto", TableKind::Measures), std::nullopt);
}

TEST(Column, NamesEveryColumnSoThatItIsKnownAgainWhereItBelongs) {
    for (int each = 0; each <= static_cast<int>(Column::Meeting); ++each) {
        const auto column = static_cast<Column>(each);
        for (const Language language : {Language::English, Language::Swedish}) {
            const bool known = std::any_of(kTableKinds.begin(), kTableKinds.end(), [&](TableKind table) {
                return knownColumn(header(column, language), table) == column;
            });
            EXPECT_TRUE(known) << each;
        }
    }
}

TEST(Column, NamesEveryColumnOfALedgerSoThatItIsKnownAgain) {
    for (int each = 0; each <= static_cast<int>(Column::Name); ++each) {
        const auto column = static_cast<Column>(each);
        EXPECT_EQ(knownColumn(header(column, Language::English)), column);
        EXPECT_EQ(knownColumn(header(column, Language::Swedish)), column);
    }
    EXPECT_EQ(header(Column::CostCentre, Language::English), u"Cost centre");
    EXPECT_EQ(header(Column::Name, Language::Swedish), u"Namn");
}

TEST(Cell, WritesNumbersAsAPersonWould) {
    EXPECT_EQ(numberText(3010), u"3010");
    EXPECT_EQ(numberText(100000), u"100000");
    EXPECT_EQ(numberText(1e15), u"1000000000000000");
    EXPECT_EQ(numberText(12.5), u"12.5");
    EXPECT_EQ(numberText(0.1), u"0.1");
    EXPECT_EQ(numberText(-0.0), u"0");
    EXPECT_EQ(numberText(-7), u"-7");
    EXPECT_EQ(numberText(1e300), u"1e+300");
}

TEST(Cell, IsBlankWithWhiteSpaceOnly) {
    EXPECT_TRUE(isBlank({}));
    EXPECT_TRUE(isBlank(u""));
    EXPECT_TRUE(isBlank(u" \t\u00A0"));
    EXPECT_FALSE(isBlank(0.0));
    EXPECT_FALSE(isBlank(u"."));
    EXPECT_FALSE(isBlank(ErrorCell{}));
}

}  // namespace
}  // namespace outturn
