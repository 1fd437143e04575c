// How good the forecasts have been, in a real LibreOffice.
#include <cmath>

#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include "driver/command.hpp"
#include "office/accuracy_workbook.hpp"

namespace outturn::driver {
namespace {

TEST_F(Accuracy, TellsWhatWasSaidAfterEachMonth) {
    // Outturn 180, budget 10 · 100 to come; outturn 2 · 90 of costs.
    EXPECT_EQ(historyLine("line:Kostnader:202302", "ABCDQ"), "2023-02 | −1 200 | −1 180 | −1 080 | −1 150");
    EXPECT_EQ(historyLine("line:Intäkter:202308", "ABCDQ"), "2023-08 | 1 440 | 1 360 | 1 440 | 1 440");
    EXPECT_EQ(historyLine("line:Intäkter:202208", "ABCDQ"), "2022-08 | 1 320 | 1 280 | 1 320 | 1 300");
    // Of the first year there is no year before to go by, and no round.
    EXPECT_EQ(historyLine("line:Intäkter:202101", "ABCDEFQ"), "2021-01 | 1 200 | 1 200 | 1 200 | – | – | –");
    // Last year's remaining ten months brought 110 each.
    EXPECT_EQ(historyLine("line:Intäkter:202302", "EF"), "1 340 | 1 440");
    EXPECT_EQ(historyLine("activity:520:202311", "ABCD"), "2023-11 | −120 | −120 | −120");
    // The forecasts name no activity.
    EXPECT_EQ(history('Q', "activity:510:202302"), "–");
}

TEST_F(Accuracy, SumsTheLinesToTheResult) {
    EXPECT_EQ(historyLine("result:202302", "ABCDQ"), "2023-02 | 240 | 60 | 360 | 250");
    // No costs were submitted.
    EXPECT_EQ(history('Q', "result:202208"), "–");
}

TEST_F(Accuracy, TakesTheMeanOfTheMonthsThatAllMethodsKnow) {
    // 2022: 120 − 10 · m, 2023: 240 − 20 · m, on average 60 and 120; of 1 320 and 1 440.
    EXPECT_EQ(historyLine("line:Intäkter:error", "ACDQ"), "Medelfel | 90 | 0 | 20");
    EXPECT_EQ(historyLine("line:Intäkter:share", "CDQ"), "6,5 % | 0,0 % | 1,4 %");
    EXPECT_EQ(historyLine("line:Intäkter:bias", "CDQ"), "+90 | 0 | +20");
    EXPECT_EQ(historyLine("line:Intäkter:months", "CDEFQ"), "22 | 22 | 22 | 22 | 3");
    EXPECT_EQ(historyLine("line:Kostnader:error", "CDQ"), "60 | 120 | 30");
    EXPECT_EQ(historyLine("line:Kostnader:share", "CDQ"), "5,0 % | 10,0 % | 2,5 %");
    EXPECT_EQ(historyLine("line:Kostnader:bias", "CDQ"), "−60 | −120 | −30");
    // 600 and 1 020 over eleven months each.
    EXPECT_EQ(historyLine("result:error", "CDQ"), "74 | 120 | 10");
    EXPECT_EQ(historyLine("result:bias", "CDQ"), "+30 | −120 | −10");
}

TEST_F(Accuracy, ReportsErrorAndBiasByLineForEveryMethod) {
    EXPECT_EQ(at('A', "accuracy"), "Prognossäkerhet");
    EXPECT_EQ(
        at('A', "accuracy:explained"),
        "Så långt från årets utfall har en prognos hamnat, och åt vilket håll, i snitt över prognoserna "
        "efter januari till och med november 2022–2023. Den närmaste är fet.");
    EXPECT_EQ(line("accuracy:methods:1:names", "BDG"), "Intäkter | Kostnader | Resultat, kr");
    EXPECT_EQ(line("accuracy:methods:1:heads", "ABCDEGH"),
              "Prognos | Fel | Syst. fel | Fel | Syst. fel | Fel | Syst. fel");
    const auto method = [&](int number) {
        return line("accuracy:methods:1:" + std::to_string(number), "ABCDEGH");
    };
    EXPECT_EQ(method(16), "Lämnad | 1,4 % | +1,4 % | 2,5 % | −2,5 % | 10 | −10");
    EXPECT_EQ(method(2), "Budget | 6,5 % | +6,5 % | 5,0 % | −5,0 % | 74 | +30");
    EXPECT_EQ(method(3), "Rak takt | 0,0 % | 0,0 % | 10,0 % | −10,0 % | 120 | −120");
    // The revenue to come was 110 where 100 was taken from the year before, and 120 where 110 was.
    EXPECT_EQ(method(4), "Resten som i fjol | 4,3 % | +4,3 % | 0,0 % | 0,0 % | 60 | +60");
    EXPECT_EQ(method(5), "Andel som i fjol | 0,0 % | 0,0 % | 0,0 % | 0,0 % | 0 | 0");
    const std::array<const char*, 10> names = {"Blandad", "Auto",         "Kombination",  "Enkel (ses)",
                                               "Holt",    "Dämpad trend", "Holt-Winters", "Theta",
                                               "ETS",     "STL"};
    for (std::size_t place = 0; place < names.size(); ++place) {
        const std::string identity = "accuracy:methods:1:" + std::to_string(6 + place);
        EXPECT_EQ(at('A', identity), names.at(place));
        EXPECT_TRUE(at('B', identity).ends_with(" %")) << at('B', identity);
    }
    EXPECT_EQ(
        at('A', "accuracy:rounds"),
        "Lämnade prognoser finns för 2 av 33 månader. De missade resultatet med i snitt 10 kronor; utfall "
        "+ återstående budget missade samma månader med 90 kronor.");
    // Which of its row's pairs are the nearest: none, the first, the second, the first three.
    EXPECT_EQ(bits("accuracy:methods:1:16"), 0);
    EXPECT_EQ(bits("accuracy:methods:1:3"), 1);
    EXPECT_EQ(bits("accuracy:methods:1:4"), 2);
    EXPECT_EQ(bits("accuracy:methods:1:5"), 7);
}

TEST_F(Accuracy, ReportsErrorAndBiasByActivity) {
    EXPECT_EQ(line("accuracy:activities:names", "DGI"), "Lämnad | Budget | Blandad");
    // Revenue and the first activity's costs: 1 320 − 1 080 and 1 440 − 1 080. The budget missed by 120 − 20
    // · m and 240 − 30 · m, on average by 1 620 / 22 of 300, and by 660 / 22 in one direction.
    EXPECT_EQ(line("accuracy:activity:510", "ABDEGH"),
              "Hemtjänst | Andel som i fjol 0,0 % | – | – | 24,5 % | +10,0 %");
    // As all were exact none is the nearest.
    EXPECT_EQ(line("accuracy:activity:520", "ABDEGH"), "Lokaler | – | – | – | 0,0 % | 0,0 %");
    EXPECT_EQ(bits("accuracy:activity:520"), 0);
}

TEST_F(Accuracy, TellsTheDirectionByMonth) {
    const auto line = [&](const std::string& identity) { return Accuracy::line(identity, "ABCD"); };
    // Of 2022 and 2023: 80 and 180, 40 and 120, 0 and 60, −40 and 0, −80 and −60.
    EXPECT_EQ(line("accuracy:bias:2"), "februari | −10 | +130 | −120");
    EXPECT_EQ(line("accuracy:bias:4"), "april | – | +80 | −120");
    EXPECT_EQ(line("accuracy:bias:6"), "juni | – | +30 | −120");
    EXPECT_EQ(line("accuracy:bias:8"), "augusti | −10 | −20 | −120");
    EXPECT_EQ(line("accuracy:bias:10"), "oktober | – | −70 | −120");
    EXPECT_EQ(line("accuracy:bias:all"), "Alla månader | −10 | +30 | −120");
}

TEST_F(Accuracy, SaysWhatTheAutomaticForecastTrusts) {
    EXPECT_EQ(at('A', "accuracy:leans"), "Vad Auto litar på, och varför");
    EXPECT_NE(at('A', "accuracy:leans:explained").find("efter februari i de avslutade åren."),
              std::string::npos);
    // Of a steady growth the run rate has missed nothing.
    EXPECT_EQ(trusts("line:Intäkter"), "Auto litar mest på rak takt: ensam 0,0 % fel på 3 år.");
    // The run rate, six times the two months, lacked December's 120 of 1 200 every year.
    for (const char* block : {"line:Kostnader", "result"}) {
        const std::string said = trusts(block);
        EXPECT_TRUE(said.starts_with("Auto litar mest på ")) << said;
        EXPECT_TRUE(said.ends_with(block == std::string("result") ? ", mot 120 kr för rak takt."
                                                                  : ", mot 10,0 % för rak takt."))
            << said;
    }
    EXPECT_TRUE(trusts("activity:510").starts_with("Auto litar mest på ")) << trusts("activity:510");
    EXPECT_EQ(at('A', "accuracy:leans:activity:510"), "Hemtjänst");
    // Ten every month: none was better than another.
    EXPECT_EQ(trusts("activity:520"), "Auto väger metoderna lika: historiken skiljer dem inte åt.");
    // Live: December 2021 cost 600 more. The run rate missed by 720, 120 and 120 of 1 800, 1 200 and 1 200.
    books_.set("Huvudbok.D36", "-800");
    EXPECT_NE(trusts("line:Kostnader").find("22,9 %"), std::string::npos) << trusts("line:Kostnader");
}

TEST_F(Accuracy, HasNothingToForecastInDecember) {
    fill(Month(2023, 12));
    history_ = "Prognosutfall 2023";
    EXPECT_EQ(trusts("line:Kostnader"), "Året är bokfört till sitt slut: inget återstår att prognostisera.");
    EXPECT_EQ(historyLine("line:Kostnader:202208", "BCD"), "−1 200 | −1 120 | −1 080");
}

TEST_F(Accuracy, LeavesAloneWhatIsTypedBelow) {
    const std::string below = "A" + std::to_string(historyRow("note") + 3);
    books_.set("'" + history_ + "'." + below, "Avstämt med revisorn");
    fill();
    EXPECT_EQ(books_.shownOn(history_, below), "Avstämt med revisorn");
}

TEST_F(Accuracy, FollowsTheLedgerAndTheRounds) {
    books_.set("Huvudbok.D2", "1300");  // January 2021, revenue: 1 200 more
    EXPECT_EQ(history('B', "line:Intäkter:202105"), "2 400");
    books_.set("Prognoser.C4", "-1200");
    EXPECT_EQ(history('Q', "result:202302"), "200");
    EXPECT_EQ(at('B', "accuracy:bias:2"), "+40");
}

TEST_F(Accuracy, KeepsWhatWasTypedBesideWhenActivitiesAreAdded) {
    books_.set(beside("line:Kostnader:202308"), "Ny hyra");
    books_.set(beside("activity:520:share"), "Stämmer");
    books_.set("Verksamheter.A4", "530");
    books_.set("Verksamheter.B4", "Boende");
    books_.set("Verksamheter.A5", "520");
    books_.set("Verksamheter.B5", "Lokaler");
    books_.set("Verksamheter.A3", "525");
    books_.set("Verksamheter.B3", "Stab");
    fill();
    EXPECT_EQ(history('T', "line:Kostnader:202308"), "Ny hyra");
    EXPECT_EQ(history('T', "activity:520:share"), "Stämmer");
    EXPECT_EQ(historyLine("activity:520:202311", "ABCD"), "2023-11 | −120 | −120 | −120");
    EXPECT_LT(historyRow("activity:525"), historyRow("activity:530"));
    EXPECT_LT(historyRow("activity:530"), historyRow("activity:520"));
    EXPECT_EQ(at('G', "accuracy:activity:520"), "0,0 %");
    EXPECT_EQ(historyLine("result:error", "CDQ"), "74 | 120 | 10");
    // An activity that is gone takes its rows with it, but not what was typed.
    books_.set("Verksamheter.A5", "");
    books_.set("Verksamheter.B5", "");
    fill();
    EXPECT_EQ(historyRow("activity:520"), 0);
    int found = 0;
    for (int number = 1; number <= 300; ++number)
        found += books_.shownOn(history_, "T" + std::to_string(number)) == "Stämmer" ? 1 : 0;
    EXPECT_EQ(found, 1);
    EXPECT_EQ(historyLine("result:error", "CDQ"), "74 | 120 | 10");
}

TEST_F(Accuracy, IsSharedByTheReportsOfTheYear) {
    const std::string february = sheet_;
    fill(Month(2024, 1));
    EXPECT_FALSE(hasSheet("Prognosutfall 2024 (2)"));
    EXPECT_EQ(at('D', "accuracy:methods:1:3"), "10,0 %");
    EXPECT_NE(at('A', "accuracy:leans:explained").find("efter januari"), std::string::npos);
    EXPECT_EQ(books_.shownOn(february, "D" + std::to_string(row("accuracy:methods:1:3"))), "10,0 %");
}

TEST_F(Accuracy, SpeaksEnglish) {
    fill(kFebruary, Language::English);
    history_ = "Forecast history 2024";
    ASSERT_TRUE(hasSheet(history_));
    EXPECT_FALSE(hasSheet("Prognosutfall 2024"));
    EXPECT_EQ(at('A', "accuracy"), "Forecast accuracy");
    EXPECT_EQ(line("accuracy:methods:1:3", "ADE"), "Run rate | 10.0% | −10.0%");
    EXPECT_EQ(at('A', "accuracy:bias:8"), "August");
    EXPECT_EQ(historyLine("line:Kostnader:share", "ACD"), "As a share | 5.0% | 10.0%");
    EXPECT_EQ(trusts("line:Intäkter"), "Auto trusts the run rate most: alone 0.0% off over 3 years.");
    const std::string costs = trusts("line:Kostnader");
    EXPECT_TRUE(costs.ends_with("% off over 2 years, against 10.0% for the run rate.") ||
                costs.ends_with("% off over 3 years, against 10.0% for the run rate."))
        << costs;
}

TEST_F(Accuracy, HasNoErrorsInItsCells) {
    for (int number = row("accuracy"); number <= row("accuracy:note"); ++number) {
        for (const char column : std::string("ABCDEGHIJ")) {
            const std::string cell = books_.shown(column + std::to_string(number));
            EXPECT_FALSE(cell.starts_with("#") || cell.starts_with("Err:"))
                << column << number << " " << cell;
        }
    }
    for (int number = 2; number <= historyRow("note"); ++number) {
        if (books_.shownOn(history_, "AA" + std::to_string(number)).find(":call:") != std::string::npos)
            continue;
        for (const char column : std::string("ABCDEFGHIJKLMNOPQR")) {
            const std::string cell = books_.shownOn(history_, column + std::to_string(number));
            EXPECT_FALSE(cell.starts_with("#") || cell.starts_with("Err:"))
                << column << number << " " << cell;
        }
    }
}

class AccuracyOfDebits : public Accuracy {
  protected:
    AccuracyOfDebits() : Accuracy(threeYears(-1)) {}
};

TEST_F(AccuracyOfDebits, IsReportedWithRevenuePositive) {
    EXPECT_EQ(historyLine("line:Kostnader:202302", "ABCDQ"), "2023-02 | −1 200 | −1 180 | −1 080 | −1 150");
    EXPECT_EQ(historyLine("result:bias", "CDQ"), "+30 | −120 | −10");
}

TEST(AccuracySheet, IsNotMadeWithoutAClosedYear) {
    ReportWorkbook books(office(), threeYears());
    ASSERT_FALSE(books.fill(Month(2021, 6)).empty());
    const auto names = books.workbook().sheetNames();
    EXPECT_TRUE(std::none_of(names.begin(), names.end(),
                             [](const std::string& name) { return name.starts_with("Prognosutfall"); }));
    EXPECT_EQ(books.rowOf("Prognossäkerhet"), 0);
}

TEST(AccuracySheet, LeavesAPersonsOwnSheetOfTheNameAlone) {
    ReportWorkbook books(office(), threeYears());
    books.workbook().addSheet("Prognosutfall 2024");
    books.set("'Prognosutfall 2024'.A1", "Mitt eget");
    ASSERT_FALSE(books.fill(kFebruary).empty());
    EXPECT_EQ(books.shownOn("Prognosutfall 2024", "A1"), "Mitt eget");
    EXPECT_EQ(books.shownOn("Prognosutfall 2024", "A2"), "");
    EXPECT_EQ(books.shownOn("Prognosutfall 2024 (2)", "AA1"), "outturn-history:2024");
}

TEST(AccuracySheet, IsFoundAgainUnderAnotherNameAndBesideOtherColumns) {
    ReportWorkbook books(office(), threeYears());
    ASSERT_FALSE(books.fill(kFebruary).empty());
    const Reference<com::sun::star::container::XNamed> sheet(
        books.workbook().document()->getSheets()->getByName("Prognosutfall 2024"), UNO_QUERY_THROW);
    sheet->setName("Facit");
    ASSERT_FALSE(books.fill(kFebruary).empty());
    const auto names = books.workbook().sheetNames();
    EXPECT_TRUE(std::none_of(names.begin(), names.end(),
                             [](const std::string& name) { return name.starts_with("Prognosutfall"); }));
    EXPECT_EQ(books.shownOn("Facit", "A2"), "Vad prognoserna sade och hur åren slutade");
}

TEST(AccuracySheet, IsDoneWithoutWhereSheetsMayNotBeAdded) {
    ReportWorkbook books(office(), threeYears());
    ASSERT_FALSE(books.fill(Month(2021, 6)).empty());
    ASSERT_FALSE(books.fill(Month(2024, 1)).empty());
    books.workbook().document()->getSheets()->removeByName("Prognosutfall 2024");
    const Reference<com::sun::star::util::XProtectable> document(books.workbook().document(),
                                                                 UNO_QUERY_THROW);
    document->protect("");
    ASSERT_FALSE(books.fill(Month(2024, 1)).empty());
    EXPECT_EQ(books.rowOf("Prognossäkerhet"), 0);
    EXPECT_EQ(books.rowOf("#REF!"), 0);
}

}  // namespace
}  // namespace outturn::driver
