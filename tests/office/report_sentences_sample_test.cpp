// What the decision and the summary say of the sample, beside the published report.
#include <gtest/gtest.h>

#include "office/report_workbook.hpp"
#include "office/sentence_workbook.hpp"

namespace outturn::driver {
namespace {

class SentencesOfTheSample : public testing::Test {
  protected:
    SentencesOfTheSample() : books(office().open(OUTTURN_SOURCE "/samples/aldrenamnden.ods")) {
        books.wishes.period = Month(2023, 11);
        books.wishes.previousReport = Month(2023, 10);
        books.wishes.unit = Unit::Millions;
        books.wishes.organisation = u"Äldre samt vård- och omsorgsnämnden";
        books.wishes.limitAmount = 3'000'000;
        books.wishes.limitShare = 0.02;
    }

    SentenceWorkbook books;
};

TEST_F(SentencesOfTheSample, SayWhatThePublishedReportOfNovemberSays) {
    books.write();
    EXPECT_EQ(books.at("decision:board"), "Äldre samt vård- och omsorgsnämnden:");
    EXPECT_EQ(
        books.at("decision:1"),
        "1. godkänner budgetuppföljning per november 2023, med ett negativt resultat för perioden på −9 "
        "miljoner kronor, jämfört med ett budgeterat nollresultat.");
    EXPECT_EQ(books.at("decision:2"), "2. antecknar att prognosen för helåret är 0 miljoner kronor.");
    EXPECT_EQ(
        books.summary("deviation"),
        "Nämndens utfall mot periodiserad budget avviker till och med november med −9 miljoner kronor. Det "
        "är en förbättring med 4 miljoner kronor sedan föregående rapport, per oktober.");
    EXPECT_EQ(
        books.summary("forecast"),
        "Prognosen för helåret är 0 miljoner kronor, en förbättring med 5 miljoner kronor sedan föregående "
        "prognos.");
    // It names home care, premises and short-term care among the larger ones.
    for (const char* name : {"Hemtjänst (−", "Lokaler (−", "Korttid (−"}) {
        EXPECT_NE(books.summary("largest").find(name), std::string::npos) << books.summary("largest");
    }
    EXPECT_EQ(books.summary("measures"),
              "Åtgärdsplanen innehåller 6 åtgärder på totalt 20 miljoner kronor, varav 9 miljoner kronor har "
              "realiserats.");
    EXPECT_EQ(books.summary("equity"),
              "Nämnden får använda eget kapital på upp till 20 miljoner kronor; prognosen använder 0.");
    EXPECT_EQ(books.summary("risks"),
              "Riskerna bedöms kunna påverka resultatet med mellan −41 och +15 miljoner kronor; vägt med "
              "sannolikheten −4 miljoner kronor.");
}

TEST_F(SentencesOfTheSample, SayWhatThePublishedReportOfFebruarySays) {
    books.wishes.period = Month(2024, 2);
    books.wishes.previousReport.reset();
    books.write();
    EXPECT_EQ(
        books.summary("deviation"),
        "Nämndens utfall mot periodiserad budget avviker till och med februari med +19 miljoner kronor.");
    EXPECT_NE(books.summary("largest").find("Hemtjänst (−11 miljoner kronor, −4 procent)"), std::string::npos)
        << books.summary("largest");
    const std::string volumes = books.summary("volumes");
    EXPECT_NE(volumes.find("sjuksköterskor har halverats jämfört med samma period förra året ("),
              std::string::npos)
        << volumes;
    EXPECT_NE(volumes.find(" har ökat med 19 procent på två år ("), std::string::npos) << volumes;
    EXPECT_FALSE(books.has("summary:equity")) << "none is granted for 2024";
}

TEST_F(SentencesOfTheSample, SpeakEnglishAndEveryUnit) {
    books.wishes.language = Language::English;
    books.write();
    EXPECT_EQ(
        books.at("decision:1"),
        "1. approves the budget follow-up as of November 2023, with a negative result for the period of "
        "SEK −9 million, compared with a budgeted result of zero.");
    EXPECT_EQ(
        books.summary("deviation"),
        "The board's outturn deviates from the period budget by SEK −9 million through November. This is "
        "an improvement of SEK 4 million since the previous report, as of October.");
    EXPECT_EQ(books.summary("forecast"),
              "The forecast for the full year is SEK 0 million, an improvement of SEK 5 million since the "
              "previous forecast.");
    books.wishes.language = Language::Swedish;
    books.wishes.unit = Unit::Thousands;
    books.write();
    EXPECT_NE(books.summary("deviation").find(" tusen kronor. "), std::string::npos)
        << books.summary("deviation");
    books.wishes.unit = Unit::Kronor;
    books.write();
    EXPECT_NE(books.summary("deviation").find(" kronor. "), std::string::npos) << books.summary("deviation");
    for (const char* identity : {"decision:1", "summary:deviation", "summary:largest", "summary:forecast"}) {
        EXPECT_EQ(books.at(identity).find("  "), std::string::npos) << books.at(identity);
    }
}

// What a person makes of a sentence stays, and its figures stay live.
TEST(SentencesOfAPerson, KeepTheirWordsAndTheirFigures) {
    ReportWorkbook books(office());
    const std::string sheet = books.fill(Month(2023, 11));
    const std::string cell = "A" + std::to_string(books.rowOf("Förslag till beslut") + 2);
    std::string formula = books.workbook().formula("'" + sheet + "'." + cell);
    const std::string ours = "godkänner budgetuppföljning";
    ASSERT_NE(formula.find(ours), std::string::npos) << formula;
    books.set("'" + sheet + "'." + cell, formula.replace(formula.find(ours), ours.size(), "noterar läget"));
    books.set("Huvudbok.A11000", "202311");
    books.set("Huvudbok.B11000", "5011");
    books.set("Huvudbok.C11000", "510");
    books.set("Huvudbok.G11000", "-10000000");
    const std::string wanted =
        "1. noterar läget per november 2023, med ett negativt resultat för perioden på −19 miljoner kronor, "
        "jämfört med ett budgeterat nollresultat.";
    EXPECT_EQ(books.shown(cell), wanted);
    books.fill(Month(2023, 11));
    EXPECT_EQ(books.shown(cell), wanted);
}

}  // namespace
}  // namespace outturn::driver
