#include "domain/table/table_kind.hpp"

#include <algorithm>
#include <set>

#include <gtest/gtest.h>

namespace outturn {
namespace {

TEST(TableKind, IsKnownByItsNameInEitherLanguage) {
    for (const TableKind kind : kTableKinds) {
        EXPECT_EQ(knownTable(tableName(kind, Language::English)), kind);
        EXPECT_EQ(knownTable(tableName(kind, Language::Swedish)), kind);
    }
    EXPECT_EQ(tableName(TableKind::Ledger, Language::Swedish), u"Huvudbok");
    EXPECT_EQ(tableName(TableKind::Forecasts, Language::English), u"Forecasts");
}

TEST(TableKind, LetterCaseAndSpacesAroundDoNotMatter) {
    EXPECT_EQ(knownTable(u"HUVUDBOK"), TableKind::Ledger);
    EXPECT_EQ(knownTable(u" verksamheter "), TableKind::Activities);
}

TEST(TableKind, TheNameOfARangeHasItsBlanksAsUnderscores) {
    EXPECT_EQ(knownTable(u"Eget_kapital"), TableKind::Equity);
    EXPECT_EQ(knownTable(u"eget kapital"), TableKind::Equity);
    EXPECT_EQ(knownTable(u"Egetkapital"), std::nullopt);
    EXPECT_EQ(knownTable(u"Eget__kapital"), std::nullopt);
    EXPECT_EQ(knownTable(u"Åtgärder"), TableKind::Measures);
    EXPECT_EQ(knownTable(u"UPPFÖLJNINGSPLAN"), TableKind::Calendar);
}

TEST(TableKind, NoNameMeansTwoTables) {
    for (const Language language : {Language::English, Language::Swedish}) {
        std::set<TextView> names;
        for (const TableKind kind : kTableKinds) {
            EXPECT_TRUE(names.insert(tableName(kind, language)).second);
        }
    }
}

TEST(TableKind, OtherNamesAreNoTable) {
    EXPECT_EQ(knownTable(u""), std::nullopt);
    EXPECT_EQ(knownTable(u"Huvudbok 2023"), std::nullopt);
    EXPECT_EQ(knownTable(u"Rapport 2024-02"), std::nullopt);
    EXPECT_EQ(knownTable(u"Konto"), std::nullopt) << "a column, not a table";
}

TEST(TableKind, AReportNeedsLedgerBudgetAndLines) {
    EXPECT_TRUE(isRequired(TableKind::Ledger));
    EXPECT_TRUE(isRequired(TableKind::Budget));
    EXPECT_TRUE(isRequired(TableKind::Lines));
    EXPECT_FALSE(isRequired(TableKind::Keys));
    EXPECT_FALSE(isRequired(TableKind::Activities));
    EXPECT_FALSE(isRequired(TableKind::Forecasts));
    EXPECT_EQ(std::count_if(kTableKinds.begin(), kTableKinds.end(), isRequired), 3);
}

}  // namespace
}  // namespace outturn
