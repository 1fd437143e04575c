// The sentences of the proposed decision and the summary, as a real LibreOffice shows them.
#include "office/sentences_test.hpp"

namespace outturn::driver {
namespace {

using report::Slot;
using report::Sources;

TEST_F(Sentences, SpeakOfAResultOnBudget) {
    books.write();
    EXPECT_EQ(books.at("decision"), "Förslag till beslut");
    EXPECT_EQ(books.at("decision:board"), "Nämnden:");
    EXPECT_EQ(books.at("decision:1"),
              "1. godkänner budgetuppföljning per februari 2024, med ett positivt resultat för perioden på "
              "200 kronor, jämfört med ett budgeterat resultat på 200 kronor.");
    EXPECT_EQ(books.at("decision:2"), "2. antecknar att föreslagen prognos för helåret är 1 200 kronor.");
    EXPECT_EQ(books.at("decision:3"), "3. förklarar beslutet omedelbart justerat.");
    EXPECT_EQ(books.at("summary"), "Sammanfattning");
    EXPECT_EQ(
        books.summary("deviation"),
        "Utfallet följer periodiserad budget till och med februari, en avvikelse på 0 kronor. Det är en "
        "försämring med 200 kronor sedan föregående rapport, per januari.");
    EXPECT_EQ(books.summary("largest"),
              "De största avvikelserna är Care (−300 kronor, −50 procent) och Övrigt (+300 kronor, +75 "
              "procent).");
    EXPECT_EQ(books.summary("forecast"), "Föreslagen prognos för helåret är 1 200 kronor.");
    for (const char* absent : {"measures", "risks", "equity", "volumes"}) {
        EXPECT_FALSE(books.has(std::string("summary:") + absent)) << absent;
    }

    books.wishes.language = Language::English;
    books.write();
    EXPECT_EQ(books.at("decision:board"), "The board:");
    EXPECT_EQ(
        books.at("decision:1"),
        "1. approves the budget follow-up as of February 2024, with a positive result for the period of "
        "SEK 200, compared with a budgeted result of SEK 200.");
    EXPECT_EQ(books.at("decision:2"), "2. notes that the proposed forecast for the full year is SEK 1 200.");
    EXPECT_EQ(books.at("decision:3"), "3. declares the decision immediately confirmed.");
    EXPECT_EQ(books.summary("deviation"),
              "The outturn is on the period budget through February, a deviation of SEK 0. This is a "
              "deterioration of SEK 200 since the previous report, as of January.");
    EXPECT_EQ(books.summary("largest"),
              "The largest deviations are Care (SEK −300, −50 percent) and Other (SEK +300, +75 percent).");
    EXPECT_EQ(books.summary("forecast"), "The proposed forecast for the full year is SEK 1 200.");
}

TEST_F(Sentences, FollowTheFiguresWithoutBeingWrittenAgain) {
    books.write();
    // 1 000 more booked in February.
    books.set("Ledger.D4", "900");
    EXPECT_EQ(books.summary("deviation"),
              "Utfallet mot periodiserad budget avviker till och med februari med +1 000 kronor. Det är en "
              "förbättring med 800 kronor sedan föregående rapport, per januari.");
    books.set("Ledger.D4", "100");
    EXPECT_EQ(books.summary("deviation"),
              "Utfallet mot periodiserad budget avviker till och med februari med +200 kronor. Avvikelsen är "
              "oförändrad sedan föregående rapport, per januari.");
    // A loss, and one krona worse than before.
    books.set("Ledger.D4", "-601");
    EXPECT_EQ(books.summary("deviation"),
              "Utfallet mot periodiserad budget avviker till och med februari med −501 kronor. Det är en "
              "försämring med 701 kronor sedan föregående rapport, per januari.");
    EXPECT_EQ(books.at("decision:1"),
              "1. godkänner budgetuppföljning per februari 2024, med ett negativt resultat för perioden på "
              "−301 kronor, jämfört med ett budgeterat resultat på 200 kronor.");
    books.set("Ledger.D4", "-299.6");
    EXPECT_EQ(books.at("decision:1"),
              "1. godkänner budgetuppföljning per februari 2024, med ett nollresultat för perioden, jämfört "
              "med ett budgeterat resultat på 200 kronor.");
    // What is printed as 0 is no change and no deviation.
    books.set("Ledger.D4", "-99.6");
    EXPECT_NE(books.summary("deviation").find("en avvikelse på 0 kronor."), std::string::npos);
    books.set("Budget.D2", "10800");
    EXPECT_NE(books.at("decision:1").find("jämfört med ett budgeterat nollresultat."), std::string::npos)
        << books.at("decision:1");
}

TEST_F(Sentences, TellOneFromMany) {
    books.set("Ledger.D4", "-101");
    books.write();
    EXPECT_TRUE(
        books.summary("deviation")
            .starts_with("Utfallet mot periodiserad budget avviker till och med februari med −1 krona."))
        << books.summary("deviation");
    books.wishes.unit = Unit::Millions;
    books.set("Ledger.D4", "1000000");
    books.write();
    EXPECT_EQ(
        books.summary("deviation"),
        "Utfallet mot periodiserad budget avviker till och med februari med +1 miljon kronor. Det är en "
        "förbättring med 1 miljon kronor sedan föregående rapport, per januari.");
    EXPECT_EQ(books.summary("largest"), "Den största avvikelsen är Övrigt (+1 miljon kronor).")
        << "a budget that prints as 0 has no percent";
    books.set("Ledger.D4", "-2000000");
    EXPECT_NE(books.summary("deviation").find("med −2 miljoner kronor."), std::string::npos);
    books.wishes.unit = Unit::Thousands;
    books.wishes.language = Language::English;
    books.write();
    EXPECT_NE(books.summary("deviation").find("deviates from the period budget by SEK −2 000 thousand"),
              std::string::npos)
        << books.summary("deviation");
}

TEST_F(Sentences, LeaveOutAPreviousReportThatDoesNotExist) {
    books.wishes.period = kJanuary;
    books.wishes.previousReport.reset();
    books.write();
    EXPECT_EQ(books.summary("deviation"),
              "Utfallet mot periodiserad budget avviker till och med januari med +200 kronor.");
    EXPECT_EQ(books.at("decision:2"), "2. antecknar att föreslagen prognos för helåret är 1 400 kronor.");
}

TEST_F(Sentences, NameTheOrganisation) {
    books.wishes.organisation = u"Äldre samt vård- och omsorgsnämnden";
    books.write();
    EXPECT_EQ(books.at("decision:board"), "Äldre samt vård- och omsorgsnämnden:");
    EXPECT_TRUE(books.summary("deviation").starts_with("Nämndens utfall följer"));
    books.wishes.organisation = u"Kommunstyrelsen";
    books.write();
    EXPECT_TRUE(books.summary("deviation").starts_with("Styrelsens utfall följer"));
    books.wishes.organisation = u"=1+1";
    books.write();
    EXPECT_EQ(books.at("decision:board"), "=1+1:");
    EXPECT_TRUE(books.summary("deviation").starts_with("Utfallet följer"));
}

TEST_F(Sentences, NameActivitiesAsTheyAreWritten) {
    books.set("Activities.B2", "Vård, \"nära\"");
    books.set("Activities.A3", "B");
    books.set("Activities.B3", "'=1+1");
    books.set("Activities.A4", "C");
    books.set("Activities.B4", "Hem & \"co\"");
    books.set("Ledger.A5", "202402");
    books.set("Ledger.B5", "4010");
    books.set("Ledger.C5", "C");
    books.set("Ledger.D5", "-50");
    books.write();
    EXPECT_EQ(books.summary("largest"),
              "De största avvikelserna är Vård, \"nära\" (−300 kronor, −50 procent); =1+1 (+300 kronor, +75 "
              "procent) och Hem & \"co\" (−50 kronor).");
    books.set("Activities.B2", "Vård");
    EXPECT_EQ(
        books.summary("largest"),
        "De största avvikelserna är Vård (−300 kronor, −50 procent), =1+1 (+300 kronor, +75 procent) och "
        "Hem & \"co\" (−50 kronor).");
}

TEST_F(Sentences, TellWhatReachesTheLimits) {
    books.wishes.limitAmount = 300;
    books.write();
    EXPECT_EQ(books.summary("largest"),
              "De största avvikelserna är Care (−300 kronor, −50 procent) och Övrigt (+300 kronor, +75 "
              "procent).");
    EXPECT_EQ(books.number(Slot::Rank, "activity:A"), 1);
    EXPECT_EQ(books.number(Slot::Rank, "activity-rest"), 2) << "of two equal ones the first comes first";
    books.wishes.limitShare = 0.6;
    books.write();
    EXPECT_EQ(books.summary("largest"), "Den största avvikelsen är Övrigt (+300 kronor, +75 procent).");
    EXPECT_EQ(books.number(Slot::Rank, "activity:A"), 0);
    EXPECT_EQ(books.number(Slot::Rank, "activity-rest"), 1);
    books.wishes.limitAmount = 301;
    books.write();
    EXPECT_EQ(books.summary("largest"),
              "Ingen verksamhet når gränsen för väsentlig avvikelse, 301 kr och 60 %.");
    // Material, and yet nothing as it is printed.
    books.wishes.limitAmount = 100;
    books.wishes.limitShare.reset();
    books.wishes.unit = Unit::Thousands;
    books.write();
    EXPECT_EQ(books.summary("largest"),
              "Ingen verksamhet avviker från budget med så mycket som 1 tusen kronor.");
    books.wishes.language = Language::English;
    books.write();
    EXPECT_EQ(books.summary("largest"), "No activity deviates from budget by as much as SEK 1 thousand.");
}

TEST_F(Sentences, TellSmallSharesWithoutCallingThemNothing) {
    books.set("Budget.D2", "1200000");
    books.set("Ledger.D2", "199800");
    books.write();
    EXPECT_NE(books.summary("largest").find("Care (+500 kronor, mindre än 1 procent)"), std::string::npos)
        << books.summary("largest");
}

class SentencesOfLines : public Sentences {
  protected:
    SentencesOfLines() : Sentences({.activities = false}) {}
};

TEST_F(SentencesOfLines, TellOfLinesInstead) {
    books.write();
    EXPECT_EQ(books.summary("largest"),
              "De största avvikelserna är Revenue (−1 000 kronor, −50 procent) och Costs (+1 000 kronor, +56 "
              "procent).");
    books.wishes.limitAmount = 2000;
    books.write();
    EXPECT_EQ(books.summary("largest"), "Ingen rad når gränsen för väsentlig avvikelse, 2000 kr.");
}

TEST_F(Sentences, TellOfLinesWhereTheBudgetKnowsNoActivities) {
    books.change = [](Sources& sources) { sources.budget.activityField.clear(); };
    books.wishes.limitAmount = 1000;
    books.write();
    EXPECT_TRUE(books.summary("largest").starts_with("De största avvikelserna är Revenue (−1 000 kronor"));
    EXPECT_EQ(books.number(Slot::Rank, "activity:A"), 0);
}

TEST_F(SentencesOfForecasts, CompareWithThePreviousOneAndTheBudget) {
    books.write();
    EXPECT_EQ(books.summary("forecast"),
              "Föreslagen prognos för helåret är 3 200 kronor, en försämring med 300 kronor sedan föregående "
              "prognos. Det är 2 000 kronor bättre än budget för helåret.");
    // The costs are submitted too, and now lower than before.
    books.set("Forecasts.A5", "202402");
    books.set("Forecasts.B5", "Costs");
    books.set("Forecasts.C5", "A");
    books.set("Forecasts.D5", "-14000");
    EXPECT_EQ(
        books.summary("forecast"),
        "Prognosen för helåret är −1 000 kronor, en försämring med 4 500 kronor sedan föregående prognos. "
        "Det är 2 200 kronor sämre än budget för helåret.");
    EXPECT_EQ(books.at("decision:2"), "2. antecknar att prognosen för helåret är −1 000 kronor.");
    books.set("Forecasts.D5", "-9500");
    EXPECT_TRUE(
        books.summary("forecast")
            .starts_with("Prognosen för helåret är 3 500 kronor, oförändrad sedan föregående prognos."))
        << books.summary("forecast");
    books.set("Forecasts.D5", "-9499.6");
    EXPECT_NE(books.summary("forecast").find(", oförändrad sedan"), std::string::npos);
    books.wishes.language = Language::English;
    books.set("Forecasts.D5", "-11800");
    books.set("Forecasts.D2", "9200");
    books.write();
    EXPECT_EQ(books.summary("forecast"),
              "The forecast for the full year is SEK 1 200, an improvement of SEK 1 000 since the previous "
              "forecast.");
}

TEST_F(SentencesOfForecasts, SayNothingOfAPreviousForecastThatIsNotThere) {
    books.wishes.period = kJanuary;
    books.wishes.previousReport.reset();
    books.write();
    EXPECT_EQ(books.summary("forecast"),
              "Prognosen för helåret är 3 500 kronor. Det är 2 300 kronor bättre än budget för helåret.");
}

TEST_F(Sentences, AskForThePersonsOwnWords) {
    books.write();
    EXPECT_EQ(books.at("summary:comment"),
              "Skriv här det som siffrorna inte säger: orsaker, vidtagna åtgärder och bedömning.");
    EXPECT_TRUE(books.formula("summary:comment").starts_with("="));
    books.wishes.carried[u"summary:comment"] = {u"Behovet är lägre.", kJanuary};
    books.write();
    EXPECT_EQ(books.at("summary:comment"), "Överförd från januari 2024: Behovet är lägre.");
}

}  // namespace
}  // namespace outturn::driver
