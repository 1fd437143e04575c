// The sheet and the section of how good forecasts have been, as data.
#include "domain/report/forecast_history.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "domain/report/history_formula.hpp"
#include "domain/report/plan.hpp"
#include "domain/texts.hpp"

namespace outturn::report {
namespace {

using Kind = HistoryRow::Kind;

RowSource rowSource(const Text& name, const Text& label, const Text& criterion) {
    RowSource source;
    source.name = name;
    source.labelCell = label;
    source.criterionCell = criterion;
    source.label = name;
    return source;
}

Sources someSources() {
    Sources sources;
    sources.ledger = {u"$Outturn.$C$5", TableSign::RevenuePositive, u"Konto", u"Verksamhet", u""};
    sources.budget = {u"$Outturn.$C$6", TableSign::RevenuePositive, u"Konto", u"Verksamhet", u""};
    sources.forecasts = {u"$Outturn.$C$7", TableSign::RevenuePositive, u"", u"Verks", u"Rad"};
    sources.lines = {rowSource(u"Intäkter", u"$Rader.$A2", u"$Rader.$B2"),
                     rowSource(u"Kostnader", u"$Rader.$A3", u"$Rader.$B3")};
    sources.lineAccounts = u"$Rader.$B$2:$B$3";
    sources.lineNames = u"$Rader.$A$2:$A$3";
    sources.activities = {rowSource(u"510", u"$Verksamheter.$B2", u"$Verksamheter.$A2")};
    return sources;
}

std::vector<Month> monthsFrom(Month first, Month last) {
    std::vector<Month> months;
    for (Month month = first; month <= last; month = month.plus(1)) months.push_back(month);
    // As the survey has them.
    std::reverse(months.begin(), months.end());
    return months;
}

// Every row at its place on the sheet and in the report.
struct Planned {
    explicit Planned(Sources given = someSources(), std::vector<int> years = {2022, 2023}, bool fewer = false,
                     Language language = Language::Swedish)
        : sources(std::move(given)) {
        wishes.period = Month(2024, 2);
        wishes.language = language;
        sources.history =
            HistorySource{u"Prognosutfall 2024", u"$'Prognosutfall 2024'.", 0, {}, std::move(years), fewer};
        std::int32_t at = 0;
        const ForecastHistory first(sources, wishes);
        for (const HistoryRow& row : first.rows()) sources.history->rows[row.identity] = at++;
    }

    [[nodiscard]] ForecastHistory sheet() const { return {sources, wishes}; }
    [[nodiscard]] Text content(const Text& identity, HistoryColumn column) const {
        const ForecastHistory history = sheet();
        for (const HistoryRow& row : history.rows()) {
            if (row.identity != identity) continue;
            const auto contents = history.contents(row);
            const Content& held = contents.at(number(column));
            if (const auto* formula = std::get_if<Formula>(&held)) return formula->text;
            const auto* words = std::get_if<Text>(&held);
            return words == nullptr ? Text() : *words;
        }
        return u"no row";
    }
    [[nodiscard]] Text formula(const Text& block) const {
        const auto arrays = sheet().arrays();
        for (const HistoryArray& array : arrays) {
            if (array.firstRow.starts_with(block + u":")) return array.formula;
        }
        return u"no array";
    }
    // "5" of the row 4 from 0.
    [[nodiscard]] Text rowNumber(const Text& identity) const {
        return fromUtf8(std::to_string(sources.history->rows.at(identity) + 1));
    }

    Sources sources;
    Wishes wishes;
};

TEST(HistoryYears, AreThoseThatTheLedgerHoldsFromJanuaryToDecember) {
    const auto years = [](Month first, Month last, int year) {
        return historyYears(monthsFrom(first, last), year, 5);
    };
    EXPECT_EQ(years(Month(2022, 1), Month(2024, 2), 2024), (std::vector<int>{2022, 2023}));
    EXPECT_EQ(years(Month(2022, 2), Month(2024, 2), 2024), (std::vector<int>{2023}));
    EXPECT_EQ(years(Month(2022, 1), Month(2023, 11), 2024), (std::vector<int>{2022}));
    EXPECT_EQ(years(Month(2010, 1), Month(2024, 2), 2024),
              (std::vector<int>{2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023}));
    EXPECT_EQ(years(Month(2022, 1), Month(2024, 12), 2023), (std::vector<int>{2022}));
    EXPECT_TRUE(years(Month(2024, 1), Month(2024, 2), 2024).empty());
    EXPECT_TRUE(years(Month(2023, 2), Month(2024, 2), 2024).empty());
    EXPECT_TRUE(historyYears({}, 2024, 5).empty());
}

TEST(HistoryYears, AreFewerWhereTheSheetWouldGetTooManyRows) {
    const auto booked = monthsFrom(Month(2010, 1), Month(2024, 2));
    EXPECT_EQ(historyYears(booked, 2024, 34).size(), 8U);
    EXPECT_EQ(historyYears(booked, 2024, 35).size(), 7U);
    EXPECT_EQ(historyYears(booked, 2024, 100), (std::vector<int>{2022, 2023}));
    EXPECT_EQ(historyYears(booked, 2024, 100000), (std::vector<int>{2023}));
}

TEST(HistoryBlocks, AreLinesResultAndActivitiesAndToldApart) {
    Sources sources = someSources();
    sources.lines.push_back(sources.lines.front());
    sources.activities.push_back(sources.activities.front());
    std::vector<Text> names;
    for (const HistoryBlock& block : historyBlocks(sources)) names.push_back(block.name);
    EXPECT_EQ(names, (std::vector<Text>{u"line:Intäkter", u"line:Kostnader", u"line:Intäkter#2", u"result",
                                        u"activity:510", u"activity:510#2"}));
}

TEST(ForecastHistory, HasARowForEachMonthButDecember) {
    const Planned planned;
    const ForecastHistory history = planned.sheet();
    const auto count = [&](Kind kind) {
        return std::count_if(history.rows().begin(), history.rows().end(),
                             [&](const HistoryRow& row) { return row.kind == kind; });
    };
    EXPECT_EQ(count(Kind::Month), 4 * 2 * 11);
    EXPECT_EQ(count(Kind::Heading), 4);
    EXPECT_EQ(count(Kind::MeanError), 4);
    EXPECT_EQ(count(Kind::Note), 1);
    EXPECT_TRUE(planned.sources.history->rows.contains(u"result:202311"));
    EXPECT_FALSE(planned.sources.history->rows.contains(u"result:202312"));
    EXPECT_FALSE(planned.sources.history->rows.contains(u"result:202401"));
}

TEST(ForecastHistory, AsksForALineTheResultOrAnActivity) {
    const Planned planned;
    const Text call =
        u"=IFNA(ORG.OUTTURN.FUNCTIONS.LEDGERACCURACY($Outturn.$C$5;$Outturn.$C$6;2024;\"*\";\"Konto\";";
    EXPECT_EQ(planned.formula(u"line:Kostnader"), call + u"$Rader.$B3);\"–\")");
    // The lines' criteria as one text, for Calc hands a range over cell by cell within an array formula.
    const Text lines = u"TEXTJOIN(CHAR(30);TRUE();$Rader.$B$2:$B$3)";
    EXPECT_EQ(planned.formula(u"result"), call + lines + u");\"–\")");
    EXPECT_EQ(planned.formula(u"activity:510"), call + lines + u";\"Verksamhet\";$Verksamheter.$A2);\"–\")");
    for (const HistoryArray& array : planned.sheet().arrays()) {
        EXPECT_EQ(planned.sources.history->rows.at(array.lastRow) -
                      planned.sources.history->rows.at(array.firstRow),
                  22);
    }
}

TEST(ForecastHistory, TurnsTheBookkeepingSignOfAmountsOnly) {
    Sources sources = someSources();
    sources.ledger.sign = TableSign::DebitPositive;
    const Text formula = Planned(sources).formula(u"line:Intäkter");
    EXPECT_TRUE(formula.ends_with(u")*{1;-1;-1;-1;-1;-1;-1;-1;-1;-1;-1;-1;-1;-1;-1;-1};\"–\")"))
        << toUtf8(formula);
}

// A column for every method, in the order in which LEDGER.ACCURACY answers.
TEST(ForecastHistory, HasEveryMethod) {
    const Planned planned;
    EXPECT_EQ(number(HistoryColumn::Submitted) - kFirstMethod, kForecastMethods.size());
    for (std::size_t at = 0; at < kForecastMethods.size(); ++at) {
        const auto column = static_cast<HistoryColumn>(kFirstMethod + at);
        EXPECT_NE(std::find(kHistoryMethods.begin(), kHistoryMethods.end(), column), kHistoryMethods.end());
        EXPECT_FALSE(planned.content(u"heads", column).empty());
    }
    EXPECT_EQ(kForecastMethods[number(HistoryColumn::Auto) - kFirstMethod], ForecastMethod::Auto);
    EXPECT_EQ(kForecastMethods[number(HistoryColumn::Blend) - kFirstMethod], ForecastMethod::Blend);
    EXPECT_EQ(kForecastMethods[number(HistoryColumn::Simple) - kFirstMethod], ForecastMethod::Simple);
    EXPECT_EQ(kForecastMethods[number(HistoryColumn::Loess) - kFirstMethod], ForecastMethod::Loess);
    EXPECT_EQ(planned.content(u"heads", HistoryColumn::Auto), u"Auto");
    EXPECT_EQ(planned.content(u"heads", HistoryColumn::Loess), u"STL");
}

TEST(ForecastHistory, CountsTheMonthsWithAYearBefore) {
    const Planned planned;
    const Text row = planned.rowNumber(u"result:202305");
    EXPECT_EQ(planned.content(u"result:202305", HistoryColumn::Counted),
              u"=IF(COUNT(E" + planned.rowNumber(u"result:202201") + u":E" +
                  planned.rowNumber(u"result:202311") + u")>0;COUNT(E" + row + u");MIN(1;COUNT(C" + row +
                  u":P" + row + u")))");
    const Text months = planned.content(u"result:months", HistoryColumn::Ets);
    EXPECT_TRUE(months.starts_with(u"=SUMPRODUCT(ISNUMBER(O")) << toUtf8(months);
    EXPECT_NE(months.find(u")*R"), Text::npos) << toUtf8(months);
}

TEST(ForecastHistory, PicksItsMonthsWhereItShowsFewerYears) {
    const Planned planned(someSources(), {2023}, true);
    const Text formula = planned.formula(u"line:Intäkter");
    EXPECT_TRUE(formula.starts_with(u"=IFNA(VLOOKUP({202301|202302|202303|")) << toUtf8(formula);
    EXPECT_TRUE(formula.ends_with(
        u"|202311};ORG.OUTTURN.FUNCTIONS.LEDGERACCURACY($Outturn.$C$5;"
        u"$Outturn.$C$6;2024;\"*\";\"Konto\";$Rader.$B2);{1;2;3;4;5;6;7;8;9;10;11;12;13;14;15;16};0);\"–\")"))
        << toUtf8(formula);
    EXPECT_EQ(planned.sheet().arrays().front().firstRow, u"line:Intäkter:202301");
    EXPECT_EQ(planned.content(u"years", HistoryColumn::Month), u"Det senaste avslutade året visas.");
    EXPECT_EQ(Planned(someSources(), {2022, 2023}, true).content(u"years", HistoryColumn::Month),
              u"De 2 senaste avslutade åren visas.");
}

TEST(ForecastHistory, TellsTheRoundOfAMonth) {
    const Planned planned;
    const Text month = u"A" + planned.rowNumber(u"line:Intäkter:202302");
    const Text formula = planned.content(u"line:Intäkter:202302", HistoryColumn::Submitted);
    EXPECT_EQ(formula, u"=IF(ISNUMBER(" + month +
                           u");IF(ROWS(ORG.OUTTURN.FUNCTIONS.LEDGERROWS($Outturn.$C$7;" + month +
                           u"&\"..\"&" + month +
                           u";\"Rad\";$Rader.$A2))-1>0;ORG.OUTTURN.FUNCTIONS.LEDGERSUM("
                           u"$Outturn.$C$7;" +
                           month + u"&\"..\"&" + month + u";\"Rad\";$Rader.$A2);\"–\");\"–\")");
    const Text ofActivity = planned.content(u"activity:510:202302", HistoryColumn::Submitted);
    EXPECT_NE(ofActivity.find(u"\"Rad\";$Rader.$A$2:$A$3;\"Verks\";$Verksamheter.$A2"), Text::npos)
        << toUtf8(ofActivity);
}

TEST(ForecastHistory, HasNoRoundsThatCannotBeTold) {
    Sources without = someSources();
    without.forecasts.reset();
    EXPECT_EQ(Planned(without).content(u"line:Intäkter:202302", HistoryColumn::Submitted), u"–");
    Sources noActivities = someSources();
    noActivities.forecasts->activityField.clear();
    EXPECT_EQ(Planned(noActivities).content(u"activity:510:202302", HistoryColumn::Submitted), u"–");
    EXPECT_NE(Planned(noActivities).content(u"line:Intäkter:202302", HistoryColumn::Submitted), u"–");
    // By accounts where the table names no lines.
    Sources byAccount = someSources();
    byAccount.forecasts->lineField.clear();
    byAccount.forecasts->accountField = u"Konto";
    const Text formula = Planned(byAccount).content(u"line:Intäkter:202302", HistoryColumn::Submitted);
    EXPECT_NE(formula.find(u"\"Konto\";$Rader.$B2"), Text::npos) << toUtf8(formula);
    byAccount.forecasts->accountField.clear();
    EXPECT_EQ(Planned(byAccount).content(u"line:Intäkter:202302", HistoryColumn::Submitted), u"–");
    EXPECT_NE(Planned(byAccount).content(u"activity:510:202302", HistoryColumn::Submitted), u"–");
}

TEST(ForecastHistory, SumsTheRoundsWhereAllLinesHaveOne) {
    const Planned planned;
    const Text one = u"Q" + planned.rowNumber(u"line:Intäkter:202305");
    const Text other = u"Q" + planned.rowNumber(u"line:Kostnader:202305");
    EXPECT_EQ(planned.content(u"result:202305", HistoryColumn::Submitted),
              u"=IF(COUNT(" + one + u";" + other + u")=2;SUM(" + one + u";" + other + u");\"–\")");
}

TEST(ForecastHistory, SaysWhatItIsInBothLanguages) {
    const Planned swedish;
    EXPECT_EQ(swedish.content(u"heads", HistoryColumn::RunRate), u"Rak takt");
    EXPECT_EQ(swedish.content(u"line:Intäkter", HistoryColumn::Month), u"=$Rader.$A2");
    EXPECT_EQ(swedish.content(u"result", HistoryColumn::Month), u"Resultat");
    EXPECT_EQ(swedish.content(u"result:bias", HistoryColumn::Month), u"Systematiskt fel");
    const Planned english(someSources(), {2023}, false, Language::English);
    EXPECT_EQ(english.content(u"heads", HistoryColumn::RunRate), u"Run rate");
    EXPECT_EQ(english.content(u"result", HistoryColumn::Month), u"Result");
    EXPECT_NE(english.content(u"sentence", HistoryColumn::Month).find(u"mnkr"), Text::npos);
}

TEST(AccuracySection, IsNotThereWithoutAClosedYear) {
    Planned planned;
    const auto has = [&](const Text& identity) {
        const auto rows = planRows(planned.sources, planned.wishes);
        return std::any_of(rows.begin(), rows.end(),
                           [&](const Row& row) { return row.identity == identity; });
    };
    EXPECT_TRUE(has(u"accuracy"));
    EXPECT_TRUE(has(u"accuracy:methods:1:heads"));
    EXPECT_TRUE(has(u"accuracy:methods:1:15"));
    EXPECT_FALSE(has(u"accuracy:methods:2"));
    EXPECT_TRUE(has(u"accuracy:leans:result"));
    EXPECT_TRUE(has(u"accuracy:leans:activity:510"));
    EXPECT_TRUE(has(u"accuracy:method:activity:510"));
    EXPECT_TRUE(has(u"accuracy:nearest:result"));
    EXPECT_TRUE(has(u"accuracy:activity:510"));
    EXPECT_TRUE(has(u"accuracy:leans:line:Kostnader"));
    EXPECT_TRUE(has(u"accuracy:method:line:Kostnader"));
    EXPECT_TRUE(has(u"accuracy:rounds"));
    planned.sources.forecasts.reset();
    EXPECT_FALSE(has(u"accuracy:rounds"));
    planned.sources.history.reset();
    const auto rows = planRows(planned.sources, planned.wishes);
    EXPECT_TRUE(std::none_of(rows.begin(), rows.end(),
                             [](const Row& row) { return row.identity.starts_with(u"accuracy"); }));
}

TEST(AccuracySection, StandsBetweenForecastAndWhatFollows) {
    const Planned planned;
    const auto rows = planRows(planned.sources, planned.wishes);
    const auto at = [&](const Text& identity) {
        return std::find_if(rows.begin(), rows.end(),
                            [&](const Row& row) { return row.identity == identity; }) -
               rows.begin();
    };
    EXPECT_LT(at(u"forecast"), at(u"accuracy"));
    EXPECT_LT(at(u"accuracy:bias:all"), at(u"control"));
    // What is never seen stands below everything.
    EXPECT_LT(at(u"control:difference"), at(u"accuracy:method:line:Intäkter"));
}

TEST(AccuracySection, PointsAtTheSheet) {
    const Planned planned;
    const auto rows = planRows(planned.sources, planned.wishes);
    Places places;
    for (std::size_t at = 0; at < kSlots; ++at) places.columns.at(at) = static_cast<std::int32_t>(at);
    for (std::size_t at = 0; at < rows.size(); ++at)
        places.rows[rows[at].identity] = static_cast<std::int32_t>(at);
    const auto plans = planContents(planned.sources, planned.wishes, rows, places);
    const auto formula = [&](const Text& identity, Slot slot) {
        const Content& content = plans.at(static_cast<std::size_t>(places.row(identity))).at(slot).content;
        const auto* held = std::get_if<Formula>(&content);
        return held == nullptr ? Text(u"no formula") : held->text;
    };
    // The result stands in the third pair.
    const auto budget = fromUtf8("accuracy:methods:1:" + std::to_string(number(HistoryColumn::Budget)));
    EXPECT_EQ(formula(budget, Slot::Year1),
              u"=$'Prognosutfall 2024'.$C$" + planned.rowNumber(u"result:error"));
    EXPECT_EQ(formula(budget, Slot::Year2),
              u"=$'Prognosutfall 2024'.$C$" + planned.rowNumber(u"result:bias"));
    EXPECT_EQ(formula(u"accuracy:bias:all", Slot::Period1),
              u"=$'Prognosutfall 2024'.$Q$" + planned.rowNumber(u"result:bias"));
    const auto stl = fromUtf8("accuracy:methods:1:" + std::to_string(number(HistoryColumn::Loess)));
    const Text share = formula(stl, Slot::Period1);
    EXPECT_TRUE(
        share.ends_with(u";$'Prognosutfall 2024'.$P$" + planned.rowNumber(u"line:Intäkter:share") + u")"))
        << toUtf8(share);
    // An error may be its line's best, which way it erred may not.
    const RowPlan& row = plans.at(static_cast<std::size_t>(places.row(budget)));
    EXPECT_FALSE(row.at(Slot::Period1).best.empty());
    EXPECT_FALSE(row.at(Slot::Year1).best.empty());
    EXPECT_TRUE(row.at(Slot::Period2).best.empty());
    EXPECT_TRUE(row.at(Slot::Year3).best.empty());
    // LEDGER.METHODS over the lines as a range, in formulas that are no arrays.
    const Text weight = formula(u"accuracy:method:activity:510", Slot::Period1);
    EXPECT_EQ(weight, u"=IFERROR(INDEX(ORG.OUTTURN.FUNCTIONS.LEDGERMETHODS($Outturn.$C$5;$Outturn.$C$6;" +
                          places.absoluteCell(Slot::Year3, u"head") +
                          u";\"Konto\";$Rader.$B$2:$B$3;\"Verksamhet\";$Verksamheter.$A2);13;9)/2;-1)");
    EXPECT_EQ(formula(u"accuracy:method:activity:510", Slot::Year3).find(u"SUMPRODUCT"), Text::npos);
}

TEST(AccuracySection, PartsManyLinesEvenly) {
    Sources sources = someSources();
    for (const char16_t* each : {u"Hyror", u"Köp", u"Räntor"})
        sources.lines.push_back(rowSource(each, u"$Rader.$A9", u"$Rader.$B9"));
    const Planned planned(sources);
    const auto rows = planRows(planned.sources, planned.wishes);
    Places places;
    for (std::size_t at = 0; at < kSlots; ++at) places.columns.at(at) = static_cast<std::int32_t>(at);
    for (std::size_t at = 0; at < rows.size(); ++at)
        places.rows[rows[at].identity] = static_cast<std::int32_t>(at);
    const auto plans = planContents(planned.sources, planned.wishes, rows, places);
    // Five lines and the result: three and three.
    for (const Text& names : {Text(u"accuracy:methods:1:names"), Text(u"accuracy:methods:2:names")}) {
        const RowPlan& row = plans.at(static_cast<std::size_t>(places.row(names)));
        EXPECT_EQ(row.joins.size(), 3U);
    }
    const RowPlan& last = plans.at(static_cast<std::size_t>(places.row(u"accuracy:methods:2:names")));
    EXPECT_EQ(std::get<Text>(last.at(Slot::Year1).content), u"Resultat, mnkr");
}

}  // namespace
}  // namespace outturn::report
