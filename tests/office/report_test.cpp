// The report's figures, filled in a real LibreOffice from the sample and from small workbooks.
#include <cmath>

#include <gtest/gtest.h>

#include <com/sun/star/beans/XPropertyState.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>

#include "office/report_workbook.hpp"

namespace outturn::driver {
namespace {

const Month kFebruary(2024, 2);
const Month kNovember(2023, 11);

TEST(Report, GivesThePublishedTableOfFebruary) {
    ReportWorkbook books(office());
    ASSERT_EQ(books.fill(kFebruary), "Rapport 2024-02");
    EXPECT_EQ(books.shown("A3"), "Ekonomisk lägesrapport");
    EXPECT_EQ(books.shown("I2"), "2024-02 · mnkr");
    EXPECT_EQ(books.shown("A4"),
              "Utfallet är 19 mnkr bättre än budget till och med februari. Prognosen för helåret är 0 mnkr.");
    EXPECT_EQ(books.shown("A6"), "Resultatredovisning i sammandrag");
    EXPECT_EQ(books.row(8),
              "Utfall | Budget | Avvikelse | Utfall fg år | Prognos | Fg prognos | Budget | Bokslut fg år");
    EXPECT_EQ(books.shown("A9") + books.shown("A10") + books.shown("A11") + books.shown("A12"),
              "Intäkter ▼KostnaderKommunbidragResultat ▲");
    EXPECT_EQ(books.row(9), "207 | 214 | −7 | 197 | 1 333 | – | 1 329 | 1 463");
    EXPECT_EQ(books.row(10), "−1 320 | −1 346 | +26 | −1 276 | −7 957 | – | −7 953 | −7 709");
    EXPECT_EQ(books.row(11), "1 104 | 1 104 | 0 | 1 035 | 6 624 | – | 6 624 | 6 242");
    EXPECT_EQ(books.row(12), "−9 | −28 | +19 | −44 | 0 | – | 0 | −4");
    EXPECT_EQ(
        books.shown("A13"),
        "Avvikelse = utfall − budget; plus är bättre än budget. ▲▼ når gränsen för väsentlig avvikelse, "
        "3 mnkr och 2 %.");
    EXPECT_EQ(books.shown("A14"), "");
    EXPECT_EQ(books.row(18),
              "Avvikelse | Utfall | Budget | Utfall fg år | Prognos | Fg prognos | Budget | Bokslut fg år");
    EXPECT_EQ(books.row(books.rowOf("Resultat ▲", 13)), "+19 | −9 | −28 | −44 | 0 | – | 0 | −4");
}

TEST(Report, GivesThePublishedResultOfNovember) {
    ReportWorkbook books(office());
    ASSERT_EQ(books.fill(kNovember, Language::English), "Report 2023-11");
    EXPECT_EQ(books.shown("A3"), "Financial report");
    EXPECT_EQ(
        books.shown("A4"),
        "The outturn is 9 mnkr worse than budget through November. The forecast for the year is 0 mnkr.");
    EXPECT_EQ(books.row(8),
              "Outturn | Budget | Deviation | Outturn last year | Forecast | Previous forecast | "
              "Budget | Outturn last year");
    EXPECT_EQ(books.shown("A12"), "Result ▼");
    EXPECT_EQ(books.shown("B12"), "−9");
    EXPECT_EQ(books.shown("C12"), "0");
    EXPECT_EQ(books.shown("G12"), "0");
    EXPECT_EQ(books.shown("H12"), "−5") << "October's round";
    // The month before was worse.
    ASSERT_EQ(books.fill(Month(2023, 10), Language::English), "Report 2023-10");
    EXPECT_EQ(books.shown("B12"), "−13");
    EXPECT_EQ(books.shown("C12"), "0");
    EXPECT_EQ(books.shown("G12"), "−5");
}

// What SUMPRODUCT makes of the ledger's rows, as a user would check a figure.
std::string booked(const std::string& from, const std::string& to, const std::string& extra) {
    return "=SUMPRODUCT((Huvudbok.$A$2:$A$12000>=" + from + ")*(Huvudbok.$A$2:$A$12000<=" + to + ")*(" +
           extra + ")*Huvudbok.$G$2:$G$12000)";
}

TEST(Report, EveryOutturnIsWhatPlainFormulasGive) {
    ReportWorkbook books(office());
    ASSERT_FALSE(books.fill(kFebruary).empty());
    const std::string first = "LEFT(Huvudbok.$B$2:$B$12000;1)";
    const std::string lines[] = {first + "=\"3\"", "(" + first + ">=\"4\")*(" + first + "<=\"7\")",
                                 "LEFT(Huvudbok.$B$2:$B$12000;2)=\"87\""};
    for (int line = 0; line < 3; ++line) {
        const std::string row = std::to_string(9 + line);
        EXPECT_NEAR(books.number("B" + row), books.value(booked("202401", "202402", lines[line])), 0.005);
        EXPECT_NEAR(books.number("E" + row), books.value(booked("202301", "202302", lines[line])), 0.005);
        EXPECT_NEAR(books.number("J" + row), books.value(booked("202301", "202312", lines[line])), 0.005);
    }
    const int codes[] = {510, 520, 530, 540, 550, 910, 990};
    for (int activity = 0; activity < 7; ++activity) {
        const std::string row = std::to_string(19 + activity);
        const std::string holds = "Huvudbok.$C$2:$C$12000&\"\"=\"" + std::to_string(codes[activity]) + "\"";
        EXPECT_NEAR(books.number("C" + row), books.value(booked("202401", "202402", holds)), 0.005) << row;
        EXPECT_NEAR(books.number("E" + row), books.value(booked("202301", "202302", holds)), 0.005) << row;
        EXPECT_NEAR(books.number("J" + row), books.value(booked("202301", "202312", holds)), 0.005) << row;
        EXPECT_NEAR(
            books.number("I" + row),
            books.value("=SUMPRODUCT((LEFT(Budget.$A$2:$A$900;4)=\"2024\")*(Budget.$C$2:$C$900&\"\"=\"" +
                        std::to_string(codes[activity]) + "\")*Budget.$D$2:$D$900)"),
            0.005)
            << row;
        EXPECT_NEAR(
            books.number("G" + row),
            books.value("=SUMIFS(Prognoser.$D$2:$D$99;Prognoser.$A$2:$A$99;202402;Prognoser.$C$2:$C$99;" +
                        std::to_string(codes[activity]) + ")"),
            0.005)
            << row;
        EXPECT_NEAR(books.number("B" + row), books.number("C" + row) - books.number("D" + row), 0.005);
    }
}

// A figure as it is printed, as a number: "−1 320" is −1320.
int printed(const std::string& shown) {
    bool negative = false;
    std::string digits;
    if (shown.starts_with("−")) negative = true;
    for (const char c : shown) {
        if (c >= '0' && c <= '9') digits += c;
    }
    return (negative ? -1 : 1) * std::stoi(digits);
}

bool addsUp(const ReportWorkbook& books) {
    for (const char column : std::string("BCDEGIJ")) {
        int sum = 0;
        for (const char* row : {"9", "10", "11"}) sum += printed(books.shown(column + std::string(row)));
        if (sum != printed(books.shown(column + std::string("12")))) return false;
    }
    for (const char* row : {"9", "10", "11", "12"}) {
        const auto at = [&](const char* column) { return printed(books.shown(column + std::string(row))); };
        if (at("B") - at("C") != at("D")) return false;
    }
    return true;
}

TEST(Report, TheNoteOnRoundingFollowsTheAmounts) {
    ReportWorkbook books(office());
    ASSERT_FALSE(books.fill(kFebruary).empty());
    int withNote = 0;
    constexpr int kSteps = 8;
    for (int step = 0; step < kSteps; ++step) {
        // A row of costs in January 2024, below the table's last.
        books.set("Huvudbok.A11000", "202401");
        books.set("Huvudbok.B11000", "5011");
        books.set("Huvudbok.C11000", "510");
        books.set("Huvudbok.G11000", std::to_string(-150000 * step));
        const bool note = books.shown("A13").ends_with("Beloppen är avrundade var för sig.");
        EXPECT_EQ(note, !addsUp(books)) << "step " << step;
        withNote += note ? 1 : 0;
    }
    EXPECT_GT(withNote, 0);
    EXPECT_LT(withNote, kSteps);
}

TEST(Report, ProposesAForecastWhereNoneWasSubmitted) {
    ReportWorkbook books(office());
    sheet::Settings settings = sheet::readSettings(books.workbook().document());
    for (const TextView line : {u"Intäkter", u"Kostnader", u"Kommunbidrag"})
        settings.methods[Text(line)] = ForecastMethod::Budget;
    sheet::writeSettings(books.workbook().document(), settings);
    ASSERT_FALSE(books.fill(Month(2024, 1)).empty());
    EXPECT_TRUE(books.isProposal("G9"));
    EXPECT_TRUE(books.isProposal("G12"));
    EXPECT_NEAR(books.number("G9"), books.number("B9") + books.number("I9") - books.number("C9"), 0.005);
    EXPECT_NE(books.shown("A4").find("Föreslagen helårsprognos"), std::string::npos) << books.shown("A4");
    EXPECT_EQ(books.shown("A14"),
              "* Föreslagen prognos: utfall + återstående budget + åtgärder som ännu inte gett effekt; ingen "
              "prognos är lämnad.");

    // One line is submitted for one activity: the others stay proposals.
    books.set("Prognoser.A60", "202401");
    books.set("Prognoser.B60", "Intäkter");
    books.set("Prognoser.C60", "510");
    books.set("Prognoser.D60", "1234000000");
    EXPECT_EQ(books.shown("G9"), "1 234");
    EXPECT_FALSE(books.isProposal("G9"));
    EXPECT_TRUE(books.isProposal("G10"));
    EXPECT_TRUE(books.isProposal("G12"));
    EXPECT_EQ(books.shown("G19"), "1 234");
    EXPECT_FALSE(books.isProposal("G19"));
    EXPECT_TRUE(books.isProposal("G20"));

    // And it is the round before February's, of that line only.
    ASSERT_FALSE(books.fill(kFebruary).empty());
    EXPECT_EQ(books.shown("H9"), "1 234");
    EXPECT_EQ(books.shown("H10"), "–");
    EXPECT_EQ(books.shown("H12"), "–");
    EXPECT_EQ(books.shown("G9"), "1 333");
}

TEST(Report, ControlsTheLedgerAgainstTheReport) {
    ReportWorkbook books(office());
    ASSERT_FALSE(books.fill(kFebruary).empty());
    const int control = books.rowOf("Kontroll");
    ASSERT_GT(control, 0);
    const auto value = [&](int row) { return books.shown("B" + std::to_string(control + row)); };
    EXPECT_EQ(books.number("B" + std::to_string(control + 1)), books.value("=COUNT(Huvudbok.$G$2:$G$20000)"));
    EXPECT_EQ(value(2), value(3));
    EXPECT_EQ(value(4), "0,00");
    EXPECT_EQ(value(5), "0");
    EXPECT_EQ(value(6), "0");
    const std::string account = books.workbook().formula("Huvudbok.B9000");
    const std::string other = books.workbook().formula("Huvudbok.B8999");
    books.set("Huvudbok.B9000", "1999");
    books.set("Huvudbok.A9000", "202402");
    EXPECT_NE(value(4), "0,00");
    EXPECT_EQ(value(5), "1");
    EXPECT_EQ(books.shown("D" + std::to_string(control + 5)), "1999");
    books.set("Huvudbok.B8999", "1998");
    EXPECT_EQ(books.shown("D" + std::to_string(control + 5)), "1998, 1999");
    books.set("Huvudbok.B9000", account);
    books.set("Huvudbok.B8999", other);
    EXPECT_EQ(value(4), "0,00");
    // A line that also catches another's accounts.
    books.set("Rader.B4", "87*|31110");
    EXPECT_NE(value(4), "0,00");
    EXPECT_EQ(value(6), "1");
    EXPECT_EQ(books.shown("D" + std::to_string(control + 6)), "31110");
}

TEST(Report, ShowsEveryUnit) {
    ReportWorkbook books(office());
    ASSERT_FALSE(books.fill(kFebruary, Language::Swedish, Unit::Thousands).empty());
    EXPECT_EQ(books.shown("I2"), "2024-02 · tkr");
    EXPECT_EQ(printed(books.shown("B9")), std::lround(books.number("B9") / 1000));
    ASSERT_FALSE(books.fill(kFebruary, Language::Swedish, Unit::Kronor).empty());
    EXPECT_EQ(printed(books.shown("B9")), std::lround(books.number("B9")));
    EXPECT_EQ(books.shown("B9").find('#'), std::string::npos);
    ASSERT_FALSE(books.fill(kFebruary).empty());
    EXPECT_EQ(books.shown("B9"), "207");
}

TEST(Report, TurnsTheBookkeepingSign) {
    ReportWorkbook plain(office(), smallBooks(office(), {}));
    ReportWorkbook turned(office(), smallBooks(office(), {.debitPositive = true}));
    ASSERT_FALSE(plain.fill(kFebruary, Language::English, Unit::Kronor).empty());
    ASSERT_FALSE(turned.fill(kFebruary, Language::English, Unit::Kronor).empty());
    EXPECT_EQ(plain.shown("A2"), "Föreningen Prov");
    EXPECT_EQ(plain.row(9), "1 000 | 2 000 | −1 000 | – | 11 000 | – | 12 000 | –");
    EXPECT_EQ(turned.rows(), plain.rows());
    EXPECT_TRUE(turned.workbook().formula("'Report 2024-02'.B9").starts_with("=-ORG.OUTTURN")) << "no minus";
}

TEST(Report, GathersWhatNoActivityHolds) {
    ReportWorkbook books(office(), smallBooks(office(), {.forecasts = true}));
    ASSERT_FALSE(books.fill(kFebruary, Language::English, Unit::Kronor).empty());
    const int care = books.rowOf("Care");
    ASSERT_GT(care, 0);
    EXPECT_EQ(books.shown("A" + std::to_string(care + 1)), "Other");
    EXPECT_EQ(books.row(care + 1), "+300 | −100 | −400 | – | −9 800 | 0 | −2 400 | –");
    EXPECT_EQ(books.shown("H9"), "12 500");
    EXPECT_EQ(books.shown("H10"), "−9 000");
    EXPECT_EQ(books.shown("H11"), "3 500");
    EXPECT_EQ(books.shown("G9"), "13 000");
}

TEST(Report, DoesWithoutActivities) {
    ReportWorkbook books(office(), smallBooks(office(), {.activities = false}));
    ASSERT_FALSE(books.fill(kFebruary, Language::English, Unit::Kronor).empty());
    EXPECT_EQ(books.rowOf("By activity"), 0);
    EXPECT_GT(books.rowOf("Control"), 0);
}

// Saving as .xlsx, LibreOffice mangles the number formats of conditional styles: a deviation of −11 printed
// as +11.
TEST(Report, HighlightsBringNoNumberFormatOfTheirOwn) {
    ReportWorkbook books(office());
    books.fill(kFebruary);
    namespace css = com::sun::star;
    const css::uno::Reference<css::style::XStyleFamiliesSupplier> families(books.workbook().document(),
                                                                           css::uno::UNO_QUERY_THROW);
    const css::uno::Reference<css::container::XNameAccess> styles(
        families->getStyleFamilies()->getByName("CellStyles"), css::uno::UNO_QUERY_THROW);
    for (const char* name : {"Outturn Better mnkr", "Outturn Worse mnkr"}) {
        const css::uno::Reference<css::beans::XPropertyState> style(
            styles->getByName(rtl::OUString::createFromAscii(name)), css::uno::UNO_QUERY_THROW);
        EXPECT_NE(style->getPropertyState("NumberFormat"), css::beans::PropertyState_DIRECT_VALUE) << name;
    }
}

class Saved : public testing::TestWithParam<std::pair<const char*, const char*>> {};

TEST_P(Saved, ShowsTheSameWhenOpenedAgain) {
    const auto [ending, filter] = GetParam();
    const std::string file = std::string(OUTTURN_BUILD) + "/office-tests/report." + ending;
    std::vector<std::string> before;
    {
        ReportWorkbook books(office());
        books.fill(kFebruary);
        books.fill(Month(2024, 1));
        books.fill(kFebruary);
        before = books.rows();
        office().store(books.workbook().document(), file, filter);
    }
    ReportWorkbook again(office(), office().open(file));
    const auto look = [&] {
        std::vector<std::string> all;
        for (std::size_t at = 0; at < before.size(); ++at) {
            std::string line;
            for (const char column : std::string("ABCDEGHIJ")) {
                const std::string cell = column + std::to_string(at + 2);
                line += (column == 'A' ? "" : " | ") + again.shownOn("Rapport 2024-02", cell);
            }
            all.push_back(line);
        }
        return all;
    };
    const auto compare = [&] {
        const auto now = look();
        for (std::size_t at = 0; at < before.size(); ++at) EXPECT_EQ(now[at], before[at]);
    };
    compare();
    again.workbook().recalculateAll();
    compare();
    // The report knows itself again: nothing is taken for a person's, nothing is written twice.
    EXPECT_EQ(again.fill(kFebruary, Language::English), "Report 2024-02");
    EXPECT_EQ(again.shown("A3"), "Financial report");
    const int summary = again.rowOf("Summary");
    EXPECT_GT(summary, 0);
    EXPECT_EQ(again.rowOf("Summary", summary + 1), 0);
    EXPECT_EQ(again.rowOf("Sammanfattning"), 0);
    EXPECT_EQ(again.row(9), "207 | 214 | −7 | 197 | 1 333 | – | 1 329 | 1 463");
}

INSTANTIATE_TEST_SUITE_P(As, Saved,
                         testing::Values(std::pair("ods", "calc8"),
                                         std::pair("xlsx", "Calc MS Excel 2007 XML")));

}  // namespace
}  // namespace outturn::driver
