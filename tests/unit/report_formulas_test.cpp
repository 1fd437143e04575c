// The report as data: rows, columns and formulas, as they are before any sheet is there.
#include <set>

#include <gtest/gtest.h>

#include "domain/report/figures.hpp"
#include "domain/report/fingerprint.hpp"
#include "domain/report/marks.hpp"
#include "domain/report/message.hpp"
#include "domain/report/number_format.hpp"
#include "domain/report/plan.hpp"

namespace outturn::report {
namespace {

Sources twoLines() {
    Sources sources;
    sources.ledger = {u"$Outturn.$C$5", TableSign::RevenuePositive, u"Konto", u"Verksamhet", u""};
    sources.budget = {u"$Outturn.$C$6", TableSign::DebitPositive, u"Account", u"", u""};
    sources.lines = {{u"Intäkter", u"$Rader.$A2", u"$Rader.$B2"},
                     {u"Kostnader", u"$Rader.$A3", u"$Rader.$B3"}};
    sources.lineAccounts = u"$Rader.$B$2:$B$3";
    sources.lineNames = u"$Rader.$A$2:$A$3";
    sources.linesTable = u"$Rader.$A$1:$B$203";
    sources.ledgerAmounts = u"$Huvudbok.$D$2:$D$1048576";
    return sources;
}

Places standardPlaces(const std::vector<Row>& rows) {
    Places places;
    for (std::size_t at = 0; at < kSlots; ++at) places.columns.at(at) = static_cast<std::int32_t>(at);
    for (std::size_t at = 0; at < rows.size(); ++at)
        places.rows[rows[at].identity] = static_cast<std::int32_t>(at);
    return places;
}

struct Planned {
    explicit Planned(Sources given)
        : sources(std::move(given)), rows(planRows(sources, wishes)), places(standardPlaces(rows)) {}

    [[nodiscard]] Text figure(const Text& identity, Figure what) const {
        for (const Row& row : rows) {
            if (row.identity == identity) return Figures(sources, rows, places).figure(row, what);
        }
        return u"no such row";
    }

    Sources sources;
    Wishes wishes;
    std::vector<Row> rows;
    Places places;
};

TEST(ReportFigures, AskTheTablesInTheirOwnWords) {
    const Planned planned(twoLines());
    EXPECT_EQ(planned.figure(u"line:Intäkter", Figure::Outturn),
              u"=ORG.OUTTURN.FUNCTIONS.LEDGERSUM($Outturn.$C$5;$I$2;\"Konto\";$Rader.$B2)");
    EXPECT_EQ(planned.figure(u"line:Intäkter", Figure::YearBudget),
              u"=-ORG.OUTTURN.FUNCTIONS.LEDGERSUM($Outturn.$C$6;INT($I$2/100);\"Account\";$Rader.$B2)");
    EXPECT_EQ(planned.figure(u"line:Intäkter", Figure::Deviation), u"=B9-C9");
    EXPECT_EQ(planned.figure(u"result", Figure::Outturn), u"=SUM(B9;B10)");
}

TEST(ReportFigures, ShowADashForWhatDoesNotExist) {
    const Planned planned(twoLines());
    EXPECT_EQ(planned.figure(u"line:Intäkter", Figure::OutturnLastYear), kNothing);
    EXPECT_EQ(planned.figure(u"result", Figure::FinalLastYear), kNothing);
    EXPECT_EQ(planned.figure(u"line:Intäkter", Figure::PreviousForecast), kNothing);
    // Without a table of forecasts the proposal is all there is.
    EXPECT_EQ(planned.figure(u"line:Intäkter", Figure::Forecast), u"=B9+I9-C9");
}

TEST(ReportFigures, LeaveOutABudgetThatKnowsNoActivities) {
    Sources sources = twoLines();
    sources.activities = {{u"510", u"$Verksamheter.$B2", u"$Verksamheter.$A2"}};
    sources.otherActivities = true;
    const Planned planned(sources);
    EXPECT_EQ(
        planned.figure(u"activity:510", Figure::Outturn),
        u"=ORG.OUTTURN.FUNCTIONS.LEDGERSUM($Outturn.$C$5;$I$2;\"Konto\";$Rader.$B$2:$B$3;\"Verksamhet\";"
        u"$Verksamheter.$A2)");
    EXPECT_EQ(planned.figure(u"activity:510", Figure::Budget), kNothing);
    EXPECT_EQ(planned.figure(u"activity:510", Figure::Deviation), kNothing);
    EXPECT_EQ(planned.figure(u"activity:510", Figure::Forecast), kNothing);
    EXPECT_EQ(planned.figure(u"activity-rest", Figure::Outturn), u"=B11-SUM(C18)");
}

TEST(ReportRows, TellTwoLinesOfOneNameApart) {
    Sources sources = twoLines();
    sources.lines[1].name = u"Intäkter";
    std::set<Text> identities;
    for (const Row& row : planRows(sources, Wishes{})) EXPECT_TRUE(identities.insert(row.identity).second);
    EXPECT_TRUE(identities.contains(u"line:Intäkter#2"));
    EXPECT_FALSE(identities.contains(u"activities")) << "no table of activities, no section";
}

TEST(ReportRows, AreTheSameInBothLanguagesAndWriteEveryWordOnce) {
    const Planned planned(twoLines());
    Wishes wishes;
    wishes.period = Month(2024, 2);
    wishes.organisation = u"=1+1";
    const auto swedish = planContents(planned.sources, wishes, planned.rows, planned.places);
    wishes.language = Language::English;
    const auto english = planContents(planned.sources, wishes, planned.rows, planned.places);
    ASSERT_EQ(swedish.size(), english.size());
    for (std::size_t at = 0; at < swedish.size(); ++at) {
        EXPECT_EQ(std::get<Text>(swedish[at].at(Slot::Identity).content),
                  std::get<Text>(english[at].at(Slot::Identity).content));
    }
    // A name that looks like a formula is written as text.
    EXPECT_TRUE(std::holds_alternative<Text>(swedish[1].at(Slot::Label).content));
    EXPECT_EQ(std::get<Text>(swedish[2].at(Slot::Label).content), u"Ekonomisk lägesrapport");
    EXPECT_EQ(std::get<Text>(english[2].at(Slot::Label).content), u"Financial report");
}

TEST(FormulaText, QuotesAndEscapes) {
    EXPECT_EQ(inQuotes(u"5\" rör"), u"\"5\"\" rör\"");
    EXPECT_EQ(sentence(u"Från %1 till %2.", {u"A1", u"B1"}), u"\"Från \"&A1&\" till \"&B1&\".\"");
    EXPECT_EQ(sentence(u"%1", {u"A1"}), u"A1");
    EXPECT_TRUE(isPlainCriterion(u"Vård- och omsorgsboende"));
    for (const TextView special : {u"", u"30*", u"a|b", u"!a", u"=", u"30..39", u"~", u"<5"}) {
        EXPECT_FALSE(isPlainCriterion(special)) << toUtf8(special);
    }
    // The escape is doubled first: SUBSTITUTE works from the inside.
    EXPECT_TRUE(literalCriterion(u"A1").ends_with(u";\">\";\"~>\")"));
    EXPECT_NE(literalCriterion(u"A1").find(u"SUBSTITUTE(A1;\"~\";\"~~\")"), Text::npos);
}

TEST(FormulaText, TakesMoreCellsThanAFunctionDoes) {
    EXPECT_EQ(over(u"SUM", {}), u"0");
    EXPECT_EQ(over(u"MIN", {u"A1", u"B1"}), u"MIN(A1;B1)");
    const Text many = over(u"SUM", std::vector<Text>(450, u"A1"));
    EXPECT_TRUE(many.starts_with(u"SUM(SUM(A1;"));
    EXPECT_TRUE(many.ends_with(u"A1))"));
}

TEST(Fingerprint, FollowsWordsButNotReferences) {
    const Text first = fingerprint(u"=SUM($Rader.$B$2;B9)+1");
    EXPECT_EQ(fingerprint(u"=SUM($'Mina rader'.$C$12;BC109)+1"), first);
    EXPECT_EQ(fingerprint(u"=SUM(#REF!;B9)+1"), first);
    EXPECT_NE(fingerprint(u"=MIN($Rader.$B$2;B9)+1"), first);
    EXPECT_NE(fingerprint(u"=SUM($Rader.$B$2;B9)-1"), first);
    EXPECT_NE(fingerprint(u"=IF(A1;\"bra\";\"\")"), fingerprint(u"=IF(A1;\"dåligt\";\"\")"));
    EXPECT_NE(fingerprint(u"Rapport A1"), fingerprint(u"Rapport B1")) << "plain text counts to the letter";
    EXPECT_EQ(fingerprint(u""), u"");
    // A quote that is never closed.
    EXPECT_EQ(fingerprint(u"=\"a").size(), 8U);
}

TEST(ReportMarks, AreReadAsTheyWereWritten) {
    Marks marks;
    marks.set(Slot::Label, fingerprint(u"Intäkter"));
    marks.set(Slot::Year4, fingerprint(u"=A1"));
    const Marks again(marks.written());
    EXPECT_EQ(again.written(), marks.written());
    EXPECT_TRUE(again.isOwn(Slot::Label, u"Intäkter"));
    EXPECT_TRUE(again.isOwn(Slot::Label, u"")) << "an emptied cell is filled again";
    EXPECT_FALSE(again.isOwn(Slot::Label, u"Mina intäkter"));
    EXPECT_FALSE(again.isOwn(Slot::Period1, u"5")) << "nothing was written there";
    EXPECT_FALSE(Marks(u"what is this").isOwn(Slot::Label, u"Intäkter"));
}

TEST(ReportPlaces, NameColumnsAsASheetDoes) {
    EXPECT_EQ(columnLetters(0), u"A");
    EXPECT_EQ(columnLetters(25), u"Z");
    EXPECT_EQ(columnLetters(26), u"AA");
    EXPECT_EQ(columnLetters(701), u"ZZ");
    EXPECT_EQ(columnLetters(702), u"AAA");
}

TEST(ReportMessage, SpeaksOfWhatIsPrinted) {
    const Text formula =
        messageFormula({u"$I$2", u"D12", u"G12", u"AC12"}, Unit::Millions, Language::Swedish);
    EXPECT_TRUE(formula.starts_with(u"=IF(ROUND(D12/1000000;0)>0;\"Utfallet är \"&"));
    EXPECT_NE(formula.find(u"\"Utfallet följer budget till och med \""), Text::npos);
    EXPECT_EQ(monthName(12, Language::Swedish), u"december");
}

TEST(NumberFormats, AreThoseMeasuredInCalc) {
    EXPECT_EQ(numberFormat(Unit::Kronor, Signs::Minus, Asterisk::None).code,
              u"[>=0.5]#,##0;[>-0.5]\"0\";−#,##0");
    EXPECT_EQ(numberFormat(Unit::Thousands, Signs::PlusAndMinus, Asterisk::None).code,
              u"[>=500]+#,##0,;[>-500]\"0\";−#,##0,");
    EXPECT_FALSE(numberFormat(Unit::Millions, Signs::Minus, Asterisk::Shown).swedish);
    EXPECT_EQ(periodFormat(Unit::Thousands), u"0000\"-\"00\"\u00A0·\u00A0tkr\"");
}

}  // namespace
}  // namespace outturn::report
