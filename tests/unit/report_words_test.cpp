// Sentences as formulas, as they are before any sheet is there.
#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "domain/report/plan.hpp"
#include "domain/report/words.hpp"

namespace outturn::report {
namespace {

TEST(ReportWords, GiveTheSignOfWhatIsPrinted) {
    EXPECT_EQ(printed(u"A1", Unit::Millions), u"ROUND(A1/1000000;0)");
    const Text never = numberInWords(u"A1", Signed::Never, Unit::Thousands);
    EXPECT_EQ(never.find(u"−"), Text::npos);
    EXPECT_EQ(numberInWords(u"A1", Signed::Minus, Unit::Thousands),
              u"IF(ROUND(A1/1000;0)<0;\"−\";\"\")&" + never);
    EXPECT_EQ(numberInWords(u"A1", Signed::Always, Unit::Thousands),
              u"IF(ROUND(A1/1000;0)>0;\"+\";IF(ROUND(A1/1000;0)<0;\"−\";\"\"))&" + never);
}

TEST(ReportWords, ChooseTheUnitsWordByTheNumber) {
    const Text millions = amountInWords(u"A1", Signed::Minus, Unit::Millions, Language::Swedish);
    EXPECT_TRUE(millions.starts_with(u"IF(ABS(ROUND(A1/1000000;0))=1;"));
    EXPECT_NE(millions.find(u"\"\u00A0miljon kronor\""), Text::npos);
    EXPECT_NE(millions.find(u"\"\u00A0miljoner kronor\""), Text::npos);
    const Text kronor = amountInWords(u"A1", Signed::Minus, Unit::Kronor, Language::Swedish);
    EXPECT_NE(kronor.find(u"\"\u00A0krona\""), Text::npos);
    // Where one and many are the same there is nothing to choose.
    EXPECT_TRUE(amountInWords(u"A1", Signed::Minus, Unit::Thousands, Language::Swedish)
                    .ends_with(u"&\"\u00A0tusen kronor\""));
    EXPECT_TRUE(amountInWords(u"A1", Signed::Minus, Unit::Millions, Language::English)
                    .starts_with(u"\"SEK\u00A0\"&"));
}

TEST(ReportWords, JoinAListAsItIsSpoken) {
    EXPECT_EQ(listInWords({u"A1"}, u"B1", u"C1", Language::Swedish), u"A1");
    EXPECT_EQ(listInWords({u"A1", u"A2", u"A3"}, u"B1", u"C1", Language::Swedish),
              u"A1&IF(B1>=2;IF(B1=2;\" och \";C1)&A2;\"\")&IF(B1>=3;IF(B1=3;\" och \";C1)&A3;\"\")");
    EXPECT_NE(listInWords({u"A1", u"A2"}, u"B1", u"C1", Language::English).find(u"\" and \""), Text::npos);
}

TEST(ReportWords, KnowTheMonths) {
    EXPECT_TRUE(monthInWords(u"$I$2", Language::Swedish)
                    .starts_with(u"CHOOSE(MOD($I$2;100);\"januari\";\"februari\";"));
    EXPECT_TRUE(monthInWords(u"$I$2", Language::English).ends_with(u";\"December\")"));
}

Text letters(std::size_t number) {
    return columnLetters(static_cast<std::int32_t>(number));
}

// A workbook with everything, and many of each.
Sources everything(std::size_t each) {
    Sources sources;
    sources.ledger = {u"$Outturn.$C$5", TableSign::RevenuePositive, u"Konto", u"Verksamhet", u""};
    sources.budget = {u"$Outturn.$C$6", TableSign::DebitPositive, u"Konto", u"Verksamhet", u""};
    sources.forecasts = {u"$Outturn.$C$7", TableSign::RevenuePositive, u"Konto", u"Verksamhet", u"Rad"};
    sources.lines = {{u"Intäkter", u"$Rader.$A2", u"$Rader.$B2"},
                     {u"Kostnader", u"$Rader.$A3", u"$Rader.$B3"}};
    sources.lineAccounts = u"$Rader.$B$2:$B$3";
    sources.lineNames = u"$Rader.$A$2:$A$3";
    sources.linesTable = u"$Rader.$A$1:$B$203";
    sources.ledgerAmounts = u"$Huvudbok.$D$2:$D$1048576";
    sources.lastYear = true;
    for (std::size_t at = 0; at < each; ++at) {
        const Text cell = u"$Sida.$" + letters(at) + u"$1";
        sources.activities.push_back({letters(at), cell, cell});
        MeasureSource measure;
        measure.name = letters(at);
        measure.nameCell = measure.activityCell = measure.amountCell = measure.fromCell = cell;
        measure.realisedCell = cell;
        sources.measures.push_back(measure);
        sources.risks.push_back({letters(at), cell, cell, cell, cell, cell});
        VolumeSource volume;
        volume.name = letters(at);
        volume.activityCell = volume.measureCell = volume.unitCell = cell;
        volume.activity = at;
        volume.outturn = volume.lastYear = volume.twoYearsAgo = std::vector<Text>(12, cell);
        sources.volumes.push_back(volume);
        sources.equity.push_back(cell);
    }
    return sources;
}

struct Written {
    Text identity;
    Text formula;
};

// Every formula of the decision, the summary and what they name.
std::vector<Written> sentencesOf(const Sources& sources, Wishes wishes) {
    const auto rows = planRows(sources, wishes);
    Places places;
    for (std::size_t at = 0; at < kSlots; ++at) places.columns.at(at) = static_cast<std::int32_t>(at);
    for (std::size_t at = 0; at < rows.size(); ++at)
        places.rows[rows[at].identity] = static_cast<std::int32_t>(at);
    const auto plans = planContents(sources, wishes, rows, places);
    std::vector<Written> found;
    for (std::size_t at = 0; at < rows.size(); ++at) {
        const Text& identity = rows[at].identity;
        const bool ours = identity.starts_with(u"summary:") || identity.starts_with(u"decision:") ||
                          identity.starts_with(u"told:");
        if (!ours) continue;
        for (const CellPlan& cell : plans[at].cells) {
            if (const auto* formula = std::get_if<Formula>(&cell.content))
                found.push_back({identity, formula->text});
        }
    }
    return found;
}

// A formula's brackets, and its longest text in quotes.
struct Shape {
    int open = 0;
    std::size_t longest = 0;
};

Shape shapeOf(const Text& formula) {
    Shape shape;
    bool quoted = false;
    std::size_t length = 0;
    for (const char16_t character : formula) {
        if (character == u'"') {
            quoted = !quoted;
            length = 0;
        } else if (quoted) {
            shape.longest = std::max(shape.longest, ++length);
        } else {
            shape.open += character == u'(' ? 1 : character == u')' ? -1 : 0;
        }
    }
    EXPECT_FALSE(quoted) << toUtf8(formula);
    return shape;
}

// Excel takes no formula above 8 192 characters and no text in one above 255.
TEST(ReportSentences, AreFormulasThatExcelTakesToo) {
    for (const Language language : {Language::Swedish, Language::English}) {
        Wishes wishes;
        wishes.period = Month(2024, 2);
        wishes.language = language;
        wishes.limitAmount = 3e6;
        wishes.limitShare = 0.02;
        wishes.previousReport = Month(2024, 1);
        for (const Written& each : sentencesOf(everything(40), wishes)) {
            const Shape shape = shapeOf(each.formula);
            EXPECT_EQ(shape.open, 0) << toUtf8(each.formula);
            EXPECT_LE(shape.longest, 255U) << toUtf8(each.formula);
            EXPECT_LT(each.formula.size(), 8192U) << toUtf8(each.identity);
            for (const TextView place : {u"%1", u"%2", u"%3", u"%4"}) {
                EXPECT_EQ(each.formula.find(place), Text::npos) << toUtf8(each.formula);
            }
        }
    }
}

TEST(ReportSentences, AreLeftOutWithTheirTables) {
    Wishes wishes;
    wishes.period = Month(2024, 2);
    std::set<Text> identities;
    Sources sources = everything(0);
    sources.forecasts.reset();
    for (const Written& each : sentencesOf(sources, wishes)) identities.insert(each.identity);
    for (const TextView name : {u"measures", u"risks", u"equity", u"volumes"}) {
        EXPECT_FALSE(identities.contains(u"summary:" + Text(name))) << toUtf8(name);
    }
    EXPECT_TRUE(identities.contains(u"summary:deviation"));
    EXPECT_TRUE(identities.contains(u"summary:largest"));
    EXPECT_FALSE(identities.contains(u"told:equity"));
}

// A measure without a column of what is realised says nothing of it.
TEST(ReportSentences, SayNothingOfWhatIsRealisedWithoutItsColumn) {
    Sources sources = everything(2);
    for (MeasureSource& measure : sources.measures) measure.realisedCell.clear();
    Wishes wishes;
    wishes.period = Month(2024, 2);
    for (const Written& each : sentencesOf(sources, wishes)) {
        EXPECT_NE(each.identity, u"told:realised");
        EXPECT_EQ(each.formula.find(u"realiserats"), Text::npos);
    }
}

}  // namespace
}  // namespace outturn::report
