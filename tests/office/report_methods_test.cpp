// Each line's proposed forecast by its own method, measures counted once, and the band of the forecast, over
// typed tables of two closed years and their budgets.
#include <cmath>

#include <gtest/gtest.h>

#include <com/sun/star/sheet/XCellRangeFormula.hpp>

#include "office/report_workbook.hpp"
#include "sheet/report/sheet.hpp"
#include "sheet/submission/round.hpp"
#include "sheet/submission/submission.hpp"
#include "sheet/tables/survey.hpp"

namespace outturn::driver {
namespace {

using com::sun::star::uno::Any;

Any cell(const char* text) {
    return Any(toOUString(text));
}
Any cell(double number) {
    return Any(number);
}

constexpr int kFirstYear = 2022;
constexpr int kAprils = 4;
const char* const kAccounts[] = {"3010", "4010", "5010"};

// Öre and all: a course over the year, a growth and something of its own in each month.
double booked(int account, int activity, int year, int month) {
    const double base = (account == 0 ? 90000 : -40000 + 7000 * account) / (1.0 + activity);
    const double season = 1 + 0.15 * std::sin(month * 0.55 + account);
    const double own = std::sin(37.0 * account + 17 * activity + 5.3 * year + 2.7 * month) * 1500;
    return std::round((base * season * (1 + 0.03 * (year - kFirstYear)) + own) * 100) / 100;
}

SpreadsheetDocument closedYears(double sign) {
    const SpreadsheetDocument document = office().newDocument();
    const Workbook workbook(office(), document);
    for (const char* name : {"Ledger", "Budget", "Lines", "Activities"}) workbook.addSheet(name);
    std::vector<std::vector<Any>> ledger = {
        {cell("Period"), cell("Account"), cell("Activity"), cell("Amount")}};
    std::vector<std::vector<Any>> budget = ledger;
    for (int account = 0; account < 3; ++account) {
        for (int activity = 0; activity < 2; ++activity) {
            for (int year = kFirstYear; year <= 2024; ++year) {
                double whole = 0;
                for (int month = 1; month <= 12; ++month) {
                    const double amount = booked(account, activity, year, month);
                    whole += amount;
                    ledger.push_back({cell(year * 100.0 + month), cell(kAccounts[account]),
                                      cell(activity == 0 ? "A" : "B"), cell(sign * amount)});
                }
                // Off by some percent, in each year another way.
                const double said = std::round(whole * (1 + 0.02 * ((year + account) % 3 - 1)));
                budget.push_back({cell(static_cast<double>(year)), cell(kAccounts[account]),
                                  cell(activity == 0 ? "A" : "B"), cell(sign * said)});
            }
        }
    }
    workbook.fill("Ledger.A1", ledger);
    workbook.fill("Budget.A1", budget);
    workbook.fill("Lines.A1", {{cell("Line"), cell("Accounts")},
                               {cell("Revenue"), cell("3*")},
                               {cell("Costs"), cell("4*")},
                               {cell("Staff"), cell("5*")}});
    workbook.fill("Activities.A1",
                  {{cell("Code"), cell("Name")}, {cell("A"), cell("Care")}, {cell("B"), cell("School")}});
    sheet::Settings settings = sheet::readSettings(document);
    settings.ledgerSign = sign < 0 ? TableSign::DebitPositive : TableSign::RevenuePositive;
    settings.budgetSign = settings.ledgerSign;
    sheet::writeSettings(document, settings);
    return document;
}

class Methods : public testing::Test {
  protected:
    explicit Methods(double sign = 1) : books_(office(), closedYears(sign)) {}

    void fill(const std::map<Text, ForecastMethod>& methods, Month period = Month(2024, kAprils),
              Language language = Language::Swedish) {
        const auto& document = books_.workbook().document();
        const sheet::Settings settings = sheet::readSettings(document);
        sheet::ReportRequest request;
        request.period = period;
        request.unit = Unit::Kronor;
        request.language = language;
        request.ledgerSign = settings.ledgerSign;
        request.budgetSign = settings.budgetSign;
        request.methods = methods;
        const auto outcome = sheet::fillReport(document, sheet::survey(document, settings), request);
        ASSERT_TRUE(std::holds_alternative<sheet::FilledReport>(outcome));
        sheet_ = outturn::toUtf8(std::get<sheet::FilledReport>(outcome).sheetName);
    }

    [[nodiscard]] std::string at(const std::string& identity, const std::string& column) const {
        const auto names = Reference<com::sun::star::sheet::XCellRangeFormula>(
                               books_.workbook().range("'" + sheet_ + "'.AA1:AA300"), UNO_QUERY_THROW)
                               ->getFormulaArray();
        for (sal_Int32 row = 0; row < names.getLength(); ++row) {
            if (names[row][0] == toOUString(identity))
                return "'" + sheet_ + "'." + column + std::to_string(row + 1);
        }
        ADD_FAILURE() << "no row " << identity;
        return "'" + sheet_ + "'.ZZ1";
    }
    [[nodiscard]] double number(const std::string& identity, const std::string& column) const {
        return books_.workbook().number(at(identity, column));
    }
    [[nodiscard]] std::string shown(const std::string& identity, const std::string& column) const {
        return books_.workbook().shown(at(identity, column));
    }
    [[nodiscard]] static long ore(double kronor) { return std::lround(kronor * 100); }
    // Of the line's or activity's forecast.
    [[nodiscard]] long forecast(const std::string& identity) const {
        // The tables order their columns alike from the year on.
        return ore(number(identity, "G"));
    }
    [[nodiscard]] double width(int month) const {
        return number("chart:month:" + std::to_string(month), "AD");
    }
    [[nodiscard]] double lower(int month) const {
        return number("chart:month:" + std::to_string(month), "AC");
    }

    void expectSumsToAgree() const {
        EXPECT_EQ(forecast("line:Revenue") + forecast("line:Costs") + forecast("line:Staff"),
                  forecast("result"));
        EXPECT_EQ(forecast("activity:A") + forecast("activity:B"), forecast("result"));
        EXPECT_EQ(ore(number("bridge:forecast", "G")), ore(number("forecast:result", "G")));
    }
    // What plain reckoning gives for a line, over both activities.
    template <class Year>
    [[nodiscard]] static long reckoned(int account, Year year) {
        long sum = 0;
        for (int activity = 0; activity < 2; ++activity) sum += ore(year(account, activity));
        return sum;
    }
    static double sum(int account, int activity, int year, int first, int last) {
        double all = 0;
        for (int month = first; month <= last; ++month) all += booked(account, activity, year, month);
        return all;
    }
    static double atSamePace(int account, int activity) {
        return sum(account, activity, 2024, 1, kAprils) * 12 / kAprils;
    }
    static double withLastYear(int account, int activity) {
        return sum(account, activity, 2024, 1, kAprils) + sum(account, activity, 2023, kAprils + 1, 12);
    }

    static double byShareOfLastYear(int account, int activity) {
        return sum(account, activity, 2024, 1, kAprils) * sum(account, activity, 2023, 1, 12) /
               sum(account, activity, 2023, 1, kAprils);
    }

    void addMeasures(double from) {
        books_.workbook().addSheet("Measures");
        books_.workbook().fill("Measures.A1",
                               {{cell("Measure"), cell("Activity"), cell("Amount (full year)"),
                                 cell("From period"), cell("Line")},
                                {cell("Fewer temps"), cell("B"), cell(12000.0), cell(from), cell("Staff")},
                                {cell("Fees"), cell("A"), cell(2400.0), cell(from), cell("Revenue")},
                                {cell("Rent"), cell("A"), cell(1200.0), cell(from), cell("Staff")}});
    }

    ReportWorkbook books_;
    std::string sheet_;
};

class MethodsOfBooks : public Methods {
  protected:
    MethodsOfBooks() : Methods(-1) {}
};

TEST_F(Methods, ARowOfAClosedYearThatCannotBeReadIsNotPassedOver) {
    fill({});
    EXPECT_NE(shown("line:Revenue", "G").find_first_of("0123456789"), std::string::npos);
    books_.workbook().type("Ledger.D2", "abc");
    EXPECT_EQ(shown("line:Revenue", "G"), "#VALUE!");
}

TEST_F(Methods, EachLineIsForecastByItsOwn) {
    fill({{u"Revenue", ForecastMethod::Remaining},
          {u"costs", ForecastMethod::RunRate},
          {u"Staff", ForecastMethod::Budget}});
    EXPECT_EQ(forecast("line:Revenue"), reckoned(0, withLastYear));
    EXPECT_EQ(forecast("line:Costs"), reckoned(1, atSamePace)) << "whatever the letter case";
    EXPECT_EQ(forecast("line:Staff"),
              ore(number("line:Staff", "B") + number("line:Staff", "I") - number("line:Staff", "C")));
    expectSumsToAgree();
    EXPECT_EQ(
        shown("lines:proposal", "A"),
        "* Föreslagen prognos där ingen är lämnad: Revenue: utfall + fjolårets återstående månader; Costs: "
        "utfallet i samma takt hela året; Staff: utfall + återstående budget. Där historiken är för kort "
        "används en enklare metod.");
    EXPECT_EQ(shown("forecast:proposal", "A"), shown("activities:proposal", "A"));
    // Live: a booking moves it.
    books_.set("Ledger.D26", "100000000");
    EXPECT_NE(forecast("line:Revenue"), reckoned(0, withLastYear));
}

TEST_F(Methods, LeftToOutturnItIsBlendAndTheActivitiesAddUp) {
    fill({});
    const double typed = books_.value(
        "=ORG.OUTTURN.FUNCTIONS.LEDGERFORECAST(Ledger.A1:D400;Budget.A1:D400;202404;\"blend\";\"Account\";"
        "\"4*\")");
    EXPECT_EQ(forecast("line:Costs"), ore(typed));
    EXPECT_NE(forecast("line:Costs"),
              ore(number("line:Costs", "B") + number("line:Costs", "I") - number("line:Costs", "C")));
    expectSumsToAgree();
    for (const ForecastMethod method : {ForecastMethod::Auto, ForecastMethod::Theta, ForecastMethod::Share}) {
        fill({{u"Revenue", method}, {u"Staff", method}});
        expectSumsToAgree();
    }
}

TEST_F(Methods, OfAYoungActivityASimplerOneStandsIn) {
    fill({{u"Costs", ForecastMethod::HoltWinters}});
    const long before = forecast("line:Costs");
    // An activity of three months, which no statistical method says anything of.
    books_.set("Activities.A4", "C");
    books_.set("Activities.B4", "New");
    const char* const periods[] = {"202402", "202403", "202404"};
    for (int at = 0; at < 3; ++at) {
        const std::string row = std::to_string(218 + at);
        books_.set("Ledger.A" + row, periods[at]);
        books_.set("Ledger.B" + row, "4010");
        books_.set("Ledger.C" + row, "C");
        books_.set("Ledger.D" + row, "-1000.5");
    }
    fill({{u"Costs", ForecastMethod::HoltWinters}});
    EXPECT_LT(forecast("line:Costs"), before - 300000);
    EXPECT_EQ(forecast("activity:A") + forecast("activity:B") + forecast("activity:C"), forecast("result"));
}

TEST_F(Methods, WhatIsSubmittedIsWhatWasProposedToTheOre) {
    books_.set("Activities.A4", "C");
    books_.set("Activities.B4", "New");
    // Last year C began in October, and of its staff three months are known.
    struct New {
        const char* period;
        const char* account;
        const char* amount;
    };
    const New bookings[] = {{"202310", "4010", "-700.07"},  {"202402", "4010", "-1000.5"},
                            {"202403", "4010", "-1000.51"}, {"202402", "5010", "-10.01"},
                            {"202403", "5010", "-20.02"},   {"202404", "5010", "-30.04"}};
    int row = 218;
    for (const New& booking : bookings) {
        const std::string at = std::to_string(row++);
        books_.set("Ledger.A" + at, booking.period);
        books_.set("Ledger.B" + at, booking.account);
        books_.set("Ledger.C" + at, "C");
        books_.set("Ledger.D" + at, booking.amount);
    }
    addMeasures(202407);
    const std::map<Text, ForecastMethod> methods = {{u"Costs", ForecastMethod::Share},
                                                    {u"Staff", ForecastMethod::HoltWinters}};
    fill(methods);
    const std::vector<std::string> rows = {"line:Revenue", "line:Costs", "line:Staff", "activity:A",
                                           "activity:B",   "activity:C", "result"};
    std::vector<long> proposed;
    proposed.reserve(rows.size());
    EXPECT_NE(shown("lines:proposal", "A").find("Föreslagen"), std::string::npos);
    for (const std::string& each : rows) proposed.push_back(forecast(each));
    EXPECT_EQ(proposed[1], reckoned(1, byShareOfLastYear) - ore(1000.5 + 1000.51 + 700.07));

    const auto& document = books_.workbook().document();
    sheet::Settings settings = sheet::readSettings(document);
    settings.methods = methods;
    const sheet::Findings findings = sheet::survey(document, settings);
    const Month month(2024, kAprils);
    const Round round = sheet::roundOf(findings, settings, month);
    const auto answer = proposeRound(LedgerForecasts(findings.ledger, findings.budget),
                                     findings.ledger->table(), &findings.budget->table(), round);
    ASSERT_TRUE(std::holds_alternative<std::vector<ProposedAmount>>(answer));
    const auto amounts = sheet::submittedAmounts(round, std::get<std::vector<ProposedAmount>>(answer));
    ASSERT_TRUE(std::holds_alternative<sheet::Submission>(
        sheet::submitForecast(document, amounts, {month, Language::Swedish, false})));

    fill(methods);
    EXPECT_EQ(shown("lines:proposal", "A").find("Föreslagen"), std::string::npos) << "all of it submitted";
    for (std::size_t at = 0; at < rows.size(); ++at) EXPECT_EQ(forecast(rows[at]), proposed[at]) << rows[at];
}

TEST_F(Methods, MeasuresEnterOnce) {
    const std::map<Text, ForecastMethod> pace = {{u"Revenue", ForecastMethod::RunRate},
                                                 {u"Costs", ForecastMethod::RunRate},
                                                 {u"Staff", ForecastMethod::RunRate}};
    fill(pace);
    const long staff = forecast("line:Staff");
    const long school = forecast("activity:B");
    addMeasures(202407);
    fill(pace);
    EXPECT_EQ(forecast("line:Staff"), staff + ore(6000 + 600)) << "half a year of both";
    EXPECT_EQ(forecast("activity:B"), school + ore(6000));
    EXPECT_EQ(ore(number("bridge:measures", "G")), ore(6000 + 1200 + 600));
    expectSumsToAgree();
    EXPECT_NE(shown("lines:proposal", "A").find("åtgärder är inräknade"), std::string::npos);
    // Since January they are in the pace already: taken out of it and added once, nothing is changed.
    for (const char* row : {"2", "3", "4"}) books_.set("Measures.D" + std::string(row), "202401");
    fill(pace);
    EXPECT_EQ(forecast("line:Staff"), staff);
    EXPECT_EQ(ore(number("bridge:measures", "G")), ore(15600.0 * 8 / 12));
    expectSumsToAgree();
    fill({});
    expectSumsToAgree();
}

TEST_F(Methods, TheBandLiesAroundTheForecastAndWidensToDecember) {
    fill({});
    EXPECT_EQ(shown("charts:titles", "A"), "Ackumulerat resultat, kr (skuggat: 80 % sannolikhet)");
    const double low = number("chart:band", "H");
    const double high = number("chart:band", "I");
    const double year = number("result", "G");
    EXPECT_LT(low, year);
    EXPECT_GT(high, year);
    const std::string typed =
        "ORG.OUTTURN.FUNCTIONS.LEDGERBAND(Ledger.A1:D400;Budget.A1:D400;202404;\"blend\";0.8;\"Account\";"
        "Lines.B2:B4)";
    EXPECT_NEAR(high - low, books_.value("=INDEX(" + typed + ";1;3)-INDEX(" + typed + ";1;1)"), 0.011);
    for (int month = 1; month <= kAprils; ++month) EXPECT_EQ(width(month), 0) << month;
    for (int month = kAprils + 1; month <= 12; ++month) {
        EXPECT_GT(width(month), width(month - 1)) << month;
        const double line = number("chart:month:" + std::to_string(month), "C");
        EXPECT_LT(lower(month), line);
        EXPECT_GT(lower(month) + width(month), line);
    }
    EXPECT_NEAR(lower(12), low, 0.006);
    EXPECT_NEAR(lower(12) + width(12), high, 0.02);
    EXPECT_EQ(lower(2), number("chart:month:2", "B")) << "on the line of the outturn";
    const std::string said = shown("forecast:band", "A");
    EXPECT_TRUE(said.starts_with("Med 80 procents sannolikhet slutar året mellan ")) << said;
    EXPECT_TRUE(said.ends_with(" kr.")) << said;
    // Whatever is submitted, it is as wide.
    books_.set(at("result", "G"), std::to_string(year + 1000000));
    EXPECT_NEAR(number("chart:band", "H"), low + 1000000, 0.02);
    EXPECT_NEAR(number("chart:band", "I"), high + 1000000, 0.02);
}

TEST_F(Methods, InDecemberThereIsNoBand) {
    fill({}, Month(2024, 12), Language::English);
    EXPECT_EQ(shown("charts:titles", "A"), "Cumulative result, kr");
    EXPECT_EQ(shown("forecast:band", "A"), "");
    EXPECT_EQ(number("chart:band", "J"), 0);
    for (int month = 1; month <= 12; ++month) EXPECT_EQ(width(month), 0) << month;
    EXPECT_EQ(forecast("result"), ore(number("result", "B")));
}

TEST_F(Methods, SubmittedForecastsStand) {
    books_.workbook().addSheet("Forecasts");
    books_.workbook().fill("Forecasts.A1", {{cell("Period"), cell("Line"), cell("Activity"), cell("Amount")},
                                            {cell(202404.0), cell("Revenue"), cell("A"), cell(1234567.89)},
                                            {cell(202404.0), cell("Revenue"), cell("B"), cell(100000.0)}});
    fill({{u"Revenue", ForecastMethod::Theta}, {u"Costs", ForecastMethod::RunRate}});
    EXPECT_EQ(forecast("line:Revenue"), 133456789);
    EXPECT_EQ(forecast("line:Costs"), reckoned(1, atSamePace));
}

TEST_F(Methods, WithoutEarlierYearsItIsOutturnAndRemainingBudget) {
    fill({}, Month(2022, kAprils));
    EXPECT_EQ(shown("lines:proposal", "A"),
              "* Föreslagen prognos: utfall + återstående budget; ingen prognos är lämnad.");
    EXPECT_EQ(forecast("line:Costs"),
              ore(number("line:Costs", "B") + number("line:Costs", "I") - number("line:Costs", "C")));
    // A method that was chosen all the same has a simpler one stand in.
    fill({{u"Revenue", ForecastMethod::Share}, {u"Costs", ForecastMethod::Ets}}, Month(2022, kAprils));
    EXPECT_EQ(forecast("line:Revenue"),
              ore(number("line:Revenue", "B") + number("line:Revenue", "I") - number("line:Revenue", "C")));
    EXPECT_NE(forecast("line:Costs"), 0);
    expectSumsToAgree();
}

TEST_F(MethodsOfBooks, ComeToTheSameInTheBookkeepingSign) {
    const std::map<Text, ForecastMethod> methods = {{u"Revenue", ForecastMethod::Remaining},
                                                    {u"Costs", ForecastMethod::RunRate}};
    addMeasures(202407);
    fill(methods);
    EXPECT_EQ(forecast("line:Revenue"), reckoned(0, withLastYear) + ore(1200));
    EXPECT_EQ(forecast("line:Costs"), reckoned(1, atSamePace));
    expectSumsToAgree();
    EXPECT_LT(number("chart:band", "H"), number("result", "G"));
    EXPECT_GT(number("chart:band", "I"), number("result", "G"));
}

}  // namespace
}  // namespace outturn::driver
