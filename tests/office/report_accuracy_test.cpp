// How good the forecasts have been, in a real LibreOffice: three closed years typed, what was said of them
// worked out by hand.
#include <cmath>

#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include "driver/command.hpp"
#include "office/sections_test.hpp"

namespace outturn::driver {
namespace {

constexpr int kFirstYear = 2021;

// Revenue of 100, 110 and 120 a month in the three years against a budget of 100. Costs of 90 a month, 10 of
// them of the second activity, and 120 more in December, against a budget of 100: a year costs 1200.
CellRows ledgerRows(double sign) {
    CellRows rows = {{"Period", "Konto", "Verksamhet", "Belopp"}};
    for (int year = kFirstYear; year <= 2024; ++year) {
        const int months = year == 2024 ? 2 : 12;
        for (int month = 1; month <= months; ++month) {
            const int period = year * 100 + month;
            rows.push_back({period, 3010, 510, sign * (100 + 10 * (year - kFirstYear))});
            rows.push_back({period, 4010, 510, sign * (month == 12 ? -200 : -80)});
            rows.push_back({period, 4010, 520, sign * -10});
        }
    }
    return rows;
}

CellRows budgetRows(double sign) {
    CellRows rows = {{"Period", "Konto", "Verksamhet", "Belopp"}};
    for (int year = kFirstYear; year <= 2024; ++year) {
        rows.push_back({year, 3010, 510, sign * 1200});
        rows.push_back({year, 4010, 510, sign * -1080});
        rows.push_back({year, 4010, 520, sign * -120});
    }
    return rows;
}

SpreadsheetDocument threeYears(double sign = 1) {
    const SpreadsheetDocument document = office().newDocument();
    const Workbook workbook(office(), document);
    put(workbook, "Huvudbok", ledgerRows(sign));
    put(workbook, "Budget", budgetRows(sign));
    put(workbook, "Rader", {{"Rad", "Konton"}, {"Intäkter", "3*"}, {"Kostnader", "4*"}});
    put(workbook, "Verksamheter", {{"Kod", "Namn"}, {510, "Hemtjänst"}, {520, "Lokaler"}});
    put(workbook, "Prognoser",
        {{"Period", "Rad", "Belopp"},
         {202208, "Intäkter", 1300},
         {202302, "Intäkter", 1400},
         {202302, "Kostnader", -1150},
         {202308, "Intäkter", 1440},
         {202308, "Kostnader", -1190}});
    sheet::Settings settings = sheet::readSettings(document);
    settings.ledgerSign = sign < 0 ? TableSign::DebitPositive : TableSign::RevenuePositive;
    settings.budgetSign = settings.ledgerSign;
    sheet::writeSettings(document, settings);
    return document;
}

class Accuracy : public testing::Test {
  protected:
    explicit Accuracy(double sign = 1) : books_(office(), threeYears(sign)) {}
    void SetUp() override { fill(); }

    void fill(Month period = kFebruary, Language language = Language::Swedish) {
        sheet_ = books_.fill(period, language, Unit::Kronor);
        ASSERT_FALSE(sheet_.empty());
    }
    [[nodiscard]] bool hasSheet(const std::string& name) const {
        const auto names = books_.workbook().sheetNames();
        return std::find(names.begin(), names.end(), name) != names.end();
    }
    // Of the sheet of all months.
    [[nodiscard]] int historyRow(const std::string& identity) const {
        for (int number = 1; number <= 300; ++number) {
            if (books_.shownOn(history_, "AA" + std::to_string(number)) == identity) return number;
        }
        return 0;
    }
    [[nodiscard]] std::string history(char column, const std::string& identity) const {
        const int row = historyRow(identity);
        return row == 0 ? "no row " + identity : books_.shownOn(history_, column + std::to_string(row));
    }
    [[nodiscard]] std::string historyLine(const std::string& identity, const std::string& columns) const {
        std::string all;
        for (const char column : columns) all += (all.empty() ? "" : " | ") + history(column, identity);
        return all;
    }
    // Of the report.
    [[nodiscard]] int row(const std::string& identity) const {
        for (int number = 1; number <= kLastRow; ++number) {
            if (books_.shown("AA" + std::to_string(number)) == identity) return number;
        }
        return 0;
    }
    [[nodiscard]] std::string at(char column, const std::string& identity) const {
        const int number = row(identity);
        return number == 0 ? "no row " + identity : books_.shown(column + std::to_string(number));
    }

    ReportWorkbook books_;
    std::string sheet_;
    std::string history_ = "Prognosutfall 2024";
};

TEST_F(Accuracy, TellsWhatWasSaidAfterEachMonth) {
    // Outturn 180, budget 10 · 100 to come; outturn 2 · 90 of costs.
    EXPECT_EQ(historyLine("line:Kostnader:202302", "ABCDI"), "2023-02 | −1 200 | −1 180 | −1 080 | −1 150");
    EXPECT_EQ(historyLine("line:Intäkter:202308", "ABCDI"), "2023-08 | 1 440 | 1 360 | 1 440 | 1 440");
    EXPECT_EQ(historyLine("line:Intäkter:202208", "ABCDI"), "2022-08 | 1 320 | 1 280 | 1 320 | 1 300");
    // Of the first year there is no year before to go by, and no round.
    EXPECT_EQ(historyLine("line:Intäkter:202101", "ABCDEFI"), "2021-01 | 1 200 | 1 200 | 1 200 | – | – | –");
    // Last year's remaining ten months brought 110 each.
    EXPECT_EQ(historyLine("line:Intäkter:202302", "EF"), "1 340 | 1 440");
    EXPECT_EQ(historyLine("activity:520:202311", "ABCD"), "2023-11 | −120 | −120 | −120");
    // The forecasts name no activity.
    EXPECT_EQ(history('I', "activity:510:202302"), "–");
}

TEST_F(Accuracy, SumsTheLinesToTheResult) {
    EXPECT_EQ(historyLine("result:202302", "ABCDI"), "2023-02 | 240 | 60 | 360 | 250");
    // No costs were submitted.
    EXPECT_EQ(history('I', "result:202208"), "–");
}

TEST_F(Accuracy, TakesTheMeanOfTheMonthsThatAllMethodsKnow) {
    // 2022: 120 − 10 · m, 2023: 240 − 20 · m, on average 60 and 120; of 1 320 and 1 440.
    EXPECT_EQ(historyLine("line:Intäkter:error", "ACDI"), "Medelfel | 90 | 0 | 20");
    EXPECT_EQ(historyLine("line:Intäkter:share", "CDI"), "6,5 % | 0,0 % | 1,4 %");
    EXPECT_EQ(historyLine("line:Intäkter:bias", "CDI"), "+90 | 0 | +20");
    EXPECT_EQ(historyLine("line:Intäkter:months", "CDEFI"), "22 | 22 | 22 | 22 | 3");
    EXPECT_EQ(historyLine("line:Kostnader:error", "CDI"), "60 | 120 | 30");
    EXPECT_EQ(historyLine("line:Kostnader:share", "CDI"), "5,0 % | 10,0 % | 2,5 %");
    EXPECT_EQ(historyLine("line:Kostnader:bias", "CDI"), "−60 | −120 | −30");
    // 600 and 1 020 over eleven months each.
    EXPECT_EQ(historyLine("result:error", "CDI"), "74 | 120 | 10");
    EXPECT_EQ(historyLine("result:bias", "CDI"), "+30 | −120 | −10");
}

TEST_F(Accuracy, ReportsTheErrorsByLineAndActivity) {
    EXPECT_EQ(at('A', "accuracy"), "Prognossäkerhet");
    EXPECT_EQ(
        at('A', "accuracy:explained"),
        "Så långt från årets utfall har en prognos hamnat, i snitt över prognoserna efter januari till och "
        "med november 2022–2023. Den bästa är fet.");
    const auto line = [&](const std::string& identity) {
        return at('A', identity) + " | " + at('B', identity) + " | " + at('C', identity) + " | " +
               at('D', identity) + " | " + at('J', identity);
    };
    EXPECT_EQ(line("accuracy:line:Intäkter"), "Intäkter | 1,4 % | 6,5 % | 0,0 % | 1 380");
    EXPECT_EQ(line("accuracy:line:Kostnader"), "Kostnader | 2,5 % | 5,0 % | 10,0 % | −1 200");
    EXPECT_EQ(line("accuracy:result"), "Resultat, kr | 10 | 74 | 120 | 180");
    EXPECT_EQ(line("accuracy:activity:520"), "Lokaler | – | 0,0 % | 0,0 % | −120");
    EXPECT_EQ(
        at('A', "accuracy:rounds"),
        "Lämnade prognoser finns för 2 av 33 månader. De missade resultatet med i snitt 10 kronor; utfall "
        "+ återstående budget missade samma månader med 90 kronor.");
}

TEST_F(Accuracy, TellsTheDirectionByMonth) {
    const auto line = [&](const std::string& identity) {
        return at('A', identity) + " | " + at('B', identity) + " | " + at('C', identity) + " | " +
               at('D', identity);
    };
    // Of 2022 and 2023: 80 and 180, 40 and 120, 0 and 60, −40 and 0, −80 and −60.
    EXPECT_EQ(line("accuracy:bias:2"), "februari | −10 | +130 | −120");
    EXPECT_EQ(line("accuracy:bias:4"), "april | – | +80 | −120");
    EXPECT_EQ(line("accuracy:bias:6"), "juni | – | +30 | −120");
    EXPECT_EQ(line("accuracy:bias:8"), "augusti | −10 | −20 | −120");
    EXPECT_EQ(line("accuracy:bias:10"), "oktober | – | −70 | −120");
    EXPECT_EQ(line("accuracy:bias:all"), "Alla månader | −10 | +30 | −120");
}

TEST_F(Accuracy, SaysWhatTheAutomaticForecastLeansOn) {
    const std::string costs = at('A', "accuracy:leans:line:Kostnader");
    EXPECT_TRUE(costs.starts_with("Kostnader: den automatiska prognosen lutar mest på ")) << costs;
    EXPECT_NE(costs.find(" av vikten; "), std::string::npos) << costs;
    EXPECT_NE(costs.find(" om alla vägde lika), som för sig efter februari "), std::string::npos) << costs;
    EXPECT_TRUE(costs.ends_with(".")) << costs;
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
    EXPECT_EQ(history('I', "result:202302"), "200");
    EXPECT_EQ(at('B', "accuracy:bias:2"), "+40");
}

TEST_F(Accuracy, KeepsWhatWasTypedBesideWhenActivitiesAreAdded) {
    const auto beside = [&](const std::string& identity) {
        return history_ + ".K" + std::to_string(historyRow(identity));
    };
    books_.set("'" + history_ + "'" + beside("line:Kostnader:202308").substr(history_.size()), "Ny hyra");
    books_.set("'" + history_ + "'" + beside("activity:520:share").substr(history_.size()), "Stämmer");
    books_.set("Verksamheter.A4", "530");
    books_.set("Verksamheter.B4", "Boende");
    books_.set("Verksamheter.A5", "520");
    books_.set("Verksamheter.B5", "Lokaler");
    books_.set("Verksamheter.A3", "525");
    books_.set("Verksamheter.B3", "Stab");
    fill();
    EXPECT_EQ(history('K', "line:Kostnader:202308"), "Ny hyra");
    EXPECT_EQ(history('K', "activity:520:share"), "Stämmer");
    EXPECT_EQ(historyLine("activity:520:202311", "ABCD"), "2023-11 | −120 | −120 | −120");
    EXPECT_LT(historyRow("activity:525"), historyRow("activity:530"));
    EXPECT_LT(historyRow("activity:530"), historyRow("activity:520"));
    EXPECT_EQ(at('C', "accuracy:activity:520"), "0,0 %");
    EXPECT_EQ(historyLine("result:error", "CDI"), "74 | 120 | 10");
    // An activity that is gone takes its rows with it, but not what was typed.
    books_.set("Verksamheter.A5", "");
    books_.set("Verksamheter.B5", "");
    fill();
    EXPECT_EQ(historyRow("activity:520"), 0);
    int found = 0;
    for (int number = 1; number <= 300; ++number)
        found += books_.shownOn(history_, "K" + std::to_string(number)) == "Stämmer" ? 1 : 0;
    EXPECT_EQ(found, 1);
    EXPECT_EQ(historyLine("result:error", "CDI"), "74 | 120 | 10");
}

TEST_F(Accuracy, IsSharedByTheReportsOfTheYear) {
    const std::string february = sheet_;
    fill(Month(2024, 1));
    EXPECT_FALSE(hasSheet("Prognosutfall 2024 (2)"));
    EXPECT_EQ(at('D', "accuracy:line:Kostnader"), "10,0 %");
    EXPECT_NE(at('A', "accuracy:leans:line:Kostnader").find("efter januari"), std::string::npos);
    EXPECT_EQ(books_.shownOn(february, "D" + std::to_string(row("accuracy:line:Kostnader"))), "10,0 %");
}

TEST_F(Accuracy, SpeaksEnglish) {
    fill(kFebruary, Language::English);
    history_ = "Forecast history 2024";
    ASSERT_TRUE(hasSheet(history_));
    EXPECT_FALSE(hasSheet("Prognosutfall 2024"));
    EXPECT_EQ(at('A', "accuracy"), "Forecast accuracy");
    EXPECT_EQ(at('D', "accuracy:line:Kostnader"), "10.0%");
    EXPECT_EQ(at('A', "accuracy:bias:8"), "August");
    EXPECT_EQ(historyLine("line:Kostnader:share", "ACD"), "As a share | 5.0% | 10.0%");
    const std::string costs = at('A', "accuracy:leans:line:Kostnader");
    EXPECT_TRUE(costs.starts_with("Kostnader: the automatic forecast leans most on ")) << costs;
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
        for (const char column : std::string("ABCDEFGHI")) {
            const std::string cell = books_.shownOn(history_, column + std::to_string(number));
            EXPECT_FALSE(cell.starts_with("#") || cell.starts_with("Err:"))
                << column << number << " " << cell;
        }
    }
}

class AccuracyOfDebits : public Accuracy {
  protected:
    AccuracyOfDebits() : Accuracy(-1) {}
};

TEST_F(AccuracyOfDebits, IsReportedWithRevenuePositive) {
    EXPECT_EQ(historyLine("line:Kostnader:202302", "ABCDI"), "2023-02 | −1 200 | −1 180 | −1 080 | −1 150");
    EXPECT_EQ(historyLine("result:bias", "CDI"), "+30 | −120 | −10");
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
