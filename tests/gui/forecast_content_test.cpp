// What the panel says of the forecasts, as data and without a window.
#include "sidebar/panel/forecast_content.hpp"

#include <chrono>
#include <thread>

#include <gtest/gtest.h>

#include "domain/table/table_reader.hpp"
#include "sheet/submission/round.hpp"
#include "sidebar/panel/forecast_wording.hpp"

namespace outturn::sidebar {
namespace {

using Rows = std::vector<std::vector<Cell>>;

std::shared_ptr<const LedgerIndex> indexOf(const Rows& rows) {
    TableReader reader(rows.front(), 1, {});
    for (std::size_t at = 1; at < rows.size(); ++at) reader.addRow(rows[at]);
    return std::make_shared<const LedgerIndex>(reader.finish());
}

Rows bookings(int lastMonth, double cost) {
    Rows rows = {{u"Period", u"Konto", u"Belopp"}};
    for (int month = 1; month <= lastMonth; ++month) {
        rows.push_back({202400.0 + month, 3010.0, 1e6});
        rows.push_back({202400.0 + month, 5010.0, cost});
    }
    return rows;
}

sheet::Findings findings() {
    sheet::Findings found;
    found.ledger = indexOf(bookings(2, -2e6));
    found.budget = indexOf(bookings(12, -3e6));
    found.periods = {Month(2024, 2), Month(2024, 1)};
    found.lines = {{u"Intäkter", u"3*", 2}, {u"Kostnader", u"5*", 3}};
    found.lineIsCost = {false, true};
    found.largestCost = 1;
    return found;
}

// With what the methods say of the line that is looked at.
void reckon(PanelForecasts& forecasts) {
    forecasts.work();
    for (int turn = 0; turn < 2000 && forecasts.working(); ++turn) {
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
        if (forecasts.collect()) forecasts.work();
    }
}

bool contains(TextView text, TextView part) {
    return text.find(part) != TextView::npos;
}

TEST(ForecastWording, FiguresAreInTheUnitAndCanBeToldApart) {
    EXPECT_EQ(figure(-7'953'400'000, Unit::Millions, 0, Language::Swedish), u"−7\u00A0953");
    EXPECT_EQ(figure(-7'953'400'000, Unit::Millions, 1, Language::English), u"−7,953.4");
    EXPECT_EQ(figure(-400'000, Unit::Millions, 0, Language::Swedish), u"0");
    EXPECT_EQ(figure(-4'000, Unit::Millions, 2, Language::Swedish), u"0,00");
    EXPECT_EQ(figure(1e30, Unit::Kronor, 0, Language::Swedish), u"–");
    EXPECT_EQ(decimalsFor(7'953e6, Unit::Millions), 0);
    EXPECT_EQ(decimalsFor(-795e6, Unit::Millions), 1);
    EXPECT_EQ(decimalsFor(4e6, Unit::Millions), 2);
    EXPECT_EQ(decimalsFor(0, Unit::Millions), 2);
    EXPECT_EQ(decimalsFor(4, Unit::Kronor), 0);
}

MethodAnswer blend() {
    MethodAnswer answer;
    answer.method = ForecastMethod::Blend;
    answer.forecast = -7'941e6;
    answer.lower = -7'990e6;
    answer.upper = -7'900e6;
    answer.meanError = 47e6;
    answer.errorShare = 0.0059;
    answer.years = 2;
    return answer;
}

TEST(ForecastWording, ARowIsTheMethodAndItsYear) {
    EXPECT_EQ(methodRow(u"Blandad", blend(), {Unit::Millions, 0, Language::Swedish}),
              u"Blandad  −7\u00A0941");
    EXPECT_EQ(methodRow(u"Blend", blend(), {Unit::Millions, 0, Language::English}), u"Blend  −7,941");
    EXPECT_EQ(methodRow(u"Budget", blend(), {Unit::Thousands, 0, Language::Swedish}),
              u"Budget  −7\u00A0941\u00A0000");
    MethodAnswer none = blend();
    none.forecast.reset();
    EXPECT_EQ(methodRow(u"Theta", none, {Unit::Millions, 0, Language::Swedish}), u"Theta  –");
}

TEST(ForecastWording, BelowTheListItSaysHowSureAMethodIs) {
    const ShownIn swedish{Unit::Millions, 0, Language::Swedish};
    const ShownIn english{Unit::Millions, 0, Language::English};
    EXPECT_EQ(methodSureness(blend(), swedish),
              u"80 %: −7\u00A0990 till −7\u00A0900.\nMissade i snitt 0,6\u00A0% i 2 avslutade år.");
    EXPECT_EQ(methodSureness(blend(), english),
              u"80%: −7,990 to −7,900.\nMissed by 0.6% on average in 2 closed years.");
    MethodAnswer once = blend();
    once.years = 1;
    once.lower.reset();
    EXPECT_EQ(methodSureness(once, swedish), u"Missade med 0,6\u00A0% det enda avslutade året.");
    EXPECT_EQ(methodSureness(once, english), u"Missed by 0.6% in the one closed year.");
    // The closed years came to nothing: there is no share of them.
    once.errorShare.reset();
    EXPECT_EQ(methodSureness(once, swedish), u"Missade med 47\u00A0mnkr det enda avslutade året.");
    MethodAnswer untried = blend();
    untried.years = 0;
    EXPECT_EQ(methodSureness(untried, swedish), u"80 %: −7\u00A0990 till −7\u00A0900.");
    untried.upper.reset();
    EXPECT_EQ(methodSureness(untried, swedish), u"");
}

TEST(ForecastWording, AMethodThatSaysNothingSaysWhy) {
    MethodAnswer none = blend();
    none.forecast.reset();
    none.method = ForecastMethod::Theta;
    EXPECT_EQ(methodSureness(none, {Unit::Millions, 0, Language::Swedish}), u"Theta: för kort historik.");
    EXPECT_EQ(methodHindrance(ForecastMethod::Budget, Language::English), u"Budget: no budget.");
    EXPECT_EQ(methodHindrance(ForecastMethod::Share, Language::Swedish),
              u"Andel: inget fjolår att gå efter.");
}

TEST(ForecastWording, ALedgerInTheBookkeepersSignIsTurned) {
    MethodAnswer booked = blend();
    booked.forecast = 7'941e6;
    booked.lower = 7'900e6;
    booked.upper = 7'990e6;
    booked.bias = 5;
    const auto reported = asReported({booked}, TableSign::DebitPositive);
    EXPECT_EQ(reported[0].forecast, -7'941e6);
    EXPECT_EQ(reported[0].lower, -7'990e6);
    EXPECT_EQ(reported[0].upper, -7'900e6);
    EXPECT_EQ(reported[0].bias, -5);
    EXPECT_EQ(reported[0].meanError, 47e6);
}

TEST(ForecastContent, SaysWhatItLacks) {
    const PanelForecasts none;
    sheet::Findings empty = findings();
    empty.missing = {TableKind::Budget};
    ForecastContent content = forecastContent(empty, {}, none, {}, true, Language::Swedish);
    EXPECT_TRUE(content.shown);
    EXPECT_EQ(content.missing, u"En prognos behöver Budget.");
    EXPECT_FALSE(content.submit);
    empty = findings();
    empty.lines.clear();
    EXPECT_TRUE(contains(forecastContent(empty, {}, none, {}, true, Language::English).missing, u"lines"));
    sheet::Settings other;
    other.period = Month(2019, 5);
    EXPECT_TRUE(
        contains(forecastContent(findings(), other, none, {}, true, Language::Swedish).missing, u"maj 2019"));
}

TEST(ForecastContent, ShowsTheMethodsSideBySide) {
    const sheet::Findings found = findings();
    sheet::Settings settings;
    PanelForecasts forecasts;
    forecasts.take(found, sheet::roundOf(found, settings, Month(2024, 2)));
    EXPECT_EQ(forecasts.line(), 1U) << "what is spent on most";
    // The names are there at once.
    ForecastContent content = forecastContent(found, settings, forecasts, {}, true, Language::Swedish);
    ASSERT_EQ(content.methods.size(), kForecastMethods.size() + 1);
    EXPECT_EQ(content.methods[1], u"Budget");
    reckon(forecasts);
    content = forecastContent(found, settings, forecasts, {}, true, Language::Swedish);
    EXPECT_EQ(content.methodsLabel, u"~Metod för helåret, mnkr");
    EXPECT_EQ(content.methods[0], u"Automatiskt  −34,00");
    EXPECT_EQ(content.methods[1], u"Budget  −34,00");
    EXPECT_EQ(content.methods[2], u"Rak takt  −24,00");
    EXPECT_EQ(content.methods[11], u"Holt-Winters  –");
    EXPECT_EQ(content.method, 0);
    EXPECT_TRUE(contains(content.explanation, u"Outturn väljer: budget.")) << "nothing to learn";
    EXPECT_TRUE(contains(content.explanation, u"Utfall + återstående budget."));
    EXPECT_TRUE(content.submit);
    EXPECT_FALSE(content.replace);
    EXPECT_FALSE(forecasts.canForecast(ForecastMethod::HoltWinters));
    EXPECT_TRUE(forecasts.canForecast(ForecastMethod::RunRate));

    chooseMethod(settings, u"KOSTNADER", ForecastMethod::RunRate);
    content = forecastContent(found, settings, forecasts, {}, false, Language::English);
    EXPECT_EQ(content.method, 2);
    EXPECT_TRUE(contains(content.explanation, u"The outturn continued at the same pace."));
    EXPECT_FALSE(contains(content.explanation, u"Outturn’s choice"));
    EXPECT_EQ(content.methods[2], u"Run rate  −24.00");
    EXPECT_EQ(content.methodsLabel, u"Full-year me~thod, mnkr");
    EXPECT_FALSE(content.submit) << "read-only";

    // Chosen while it could forecast, and it no longer can.
    chooseMethod(settings, u"KOSTNADER", ForecastMethod::HoltWinters);
    content = forecastContent(found, settings, forecasts, {}, true, Language::Swedish);
    EXPECT_TRUE(content.explanation.starts_with(u"Holt-Winters: för kort historik.\n"));
}

TEST(ForecastContent, AnotherLedgerOrMonthIsReckonedAnew) {
    sheet::Findings found = findings();
    const sheet::Settings settings;
    PanelForecasts forecasts;
    forecasts.take(found, sheet::roundOf(found, settings, Month(2024, 2)));
    reckon(forecasts);
    ASSERT_NE(forecasts.methods(), nullptr);
    forecasts.take(found, sheet::roundOf(found, settings, Month(2024, 1)));
    EXPECT_EQ(forecasts.methods(), nullptr);
    reckon(forecasts);
    ASSERT_NE(forecasts.methods(), nullptr);
    found.ledger = indexOf(bookings(2, -2.5e6));
    // An answer to the old question may come late: it is none to the new one.
    forecasts.take(found, sheet::roundOf(found, settings, Month(2024, 1)));
    forecasts.work();
    found.ledger = indexOf(bookings(2, -4e6));
    forecasts.take(found, sheet::roundOf(found, settings, Month(2024, 1)));
    reckon(forecasts);
    ASSERT_NE(forecasts.methods(), nullptr);
    const auto content = forecastContent(found, settings, forecasts, {}, true, Language::Swedish);
    EXPECT_TRUE(content.methods[2].starts_with(u"Rak takt  −48,00"));
}

TEST(ForecastContent, StoppedItWaitsToBeAsked) {
    const sheet::Findings found = findings();
    PanelForecasts forecasts;
    forecasts.take(found, sheet::roundOf(found, {}, Month(2024, 2)));
    forecasts.work();
    forecasts.stop();
    EXPECT_FALSE(forecasts.working());
    forecasts.work();
    EXPECT_FALSE(forecasts.working());
    ForecastContent content = forecastContent(found, {}, forecasts, {}, true, Language::Swedish);
    EXPECT_TRUE(content.calculate);
    EXPECT_EQ(content.explanation, u"Räkningen avbröts.");
    forecasts.goOn();
    reckon(forecasts);
    EXPECT_FALSE(forecastContent(found, {}, forecasts, {}, true, Language::Swedish).calculate);
}

TEST(ForecastContent, ARoundIsGivenToWhoeverAskedForIt) {
    const sheet::Findings found = findings();
    PanelForecasts forecasts;
    forecasts.take(found, sheet::roundOf(found, {}, Month(2024, 2)));
    EXPECT_FALSE(forecasts.takeRound());
    forecasts.askForRound();
    reckon(forecasts);
    const auto round = forecasts.takeRound();
    ASSERT_TRUE(round);
    EXPECT_EQ(std::get<std::vector<ProposedAmount>>(*round).size(), 2U);
    EXPECT_FALSE(forecasts.takeRound()) << "once";
}

TEST(ForecastContent, ABrokenLedgerIsSaid) {
    sheet::Findings found = findings();
    found.ledger = indexOf({{u"Period", u"Konto", u"Belopp"}, {202401.0, 5010.0, u"abc"}});
    PanelForecasts forecasts;
    forecasts.take(found, sheet::roundOf(found, {}, Month(2024, 2)));
    reckon(forecasts);
    const auto content = forecastContent(found, {}, forecasts, {}, true, Language::Swedish);
    EXPECT_TRUE(contains(content.explanation, u"kan inte läsas")) << toUtf8(content.explanation);
}

TEST(ForecastContent, SaysHowManyRowsAreSubmittedAndOffersToReplaceThem) {
    sheet::Findings found = findings();
    found.forecasts = indexOf({{u"Period", u"Rad", u"Belopp"},
                               {202402.0, u"Intäkter", 1.0},
                               {202402.0, u"kostnader", 1.0},
                               {202401.0, u"Kostnader", 1.0}});
    PanelForecasts forecasts;
    forecasts.take(found, sheet::roundOf(found, {}, Month(2024, 2)));
    ForecastContent content = forecastContent(found, {}, forecasts, {}, true, Language::Swedish);
    EXPECT_EQ(content.round, u"Prognosen för februari 2024 är lämnad: 2 rader i tabellen med prognoser.");
    EXPECT_FALSE(content.submit);
    EXPECT_TRUE(content.replace);
    content = forecastContent(found, {}, forecasts, {{}, u"Nej."}, true, Language::Swedish);
    EXPECT_EQ(content.round, u"Nej.");
}

}  // namespace
}  // namespace outturn::sidebar
