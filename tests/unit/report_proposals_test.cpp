// What a report proposes where no forecast was submitted, and how it says so: the formulas as they are
// planned.
#include <gtest/gtest.h>

#include "domain/report/measure_effect.hpp"
#include "domain/report/plan.hpp"
#include "domain/report/proposals.hpp"

namespace outturn::report {
namespace {

const Text kCall = u"ORG.OUTTURN.FUNCTIONS.LEDGERFORECAST($O.$C$5;$O.$C$6;";

Sources twoLinesOfTwoActivities() {
    Sources sources;
    sources.ledger = {u"$O.$C$5", TableSign::RevenuePositive, u"Konto", u"Verksamhet", u""};
    sources.budget = {u"$O.$C$6", TableSign::RevenuePositive, u"Account", u"Activity", u""};
    sources.lines = {{u"Intäkter", u"$Rader.$A2", u"$Rader.$B2"},
                     {u"Kostnader", u"$Rader.$A3", u"$Rader.$B3"}};
    sources.lineAccounts = u"$Rader.$B$2:$B$3";
    sources.activities = {{u"510", u"$V.$B2", u"$V.$A2"}, {u"5*", u"$V.$B3", u"$V.$A3", true, false}};
    return sources;
}

MeasureSource measure(const Text& name, std::optional<std::size_t> activity, std::size_t line) {
    MeasureSource source;
    source.name = name;
    source.nameCell = u"$M." + name;
    source.amountCell = u"$M.B" + name;
    source.fromCell = u"$M.C" + name;
    source.activity = activity;
    source.line = line;
    return source;
}

struct Planned {
    explicit Planned(Sources given, Language language = Language::Swedish) : sources(std::move(given)) {
        wishes.period = Month(2024, 2);
        wishes.language = language;
        rows = planRows(sources, wishes);
        for (std::size_t at = 0; at < kSlots; ++at) places.columns.at(at) = static_cast<std::int32_t>(at);
        for (std::size_t at = 0; at < rows.size(); ++at)
            places.rows[rows[at].identity] = static_cast<std::int32_t>(at);
        plans = planContents(sources, wishes, rows, places);
    }

    // The formula or text of a cell.
    [[nodiscard]] Text written(const Text& identity, Slot slot) const {
        const Content& content =
            plans.at(static_cast<std::size_t>(places.rows.at(identity))).at(slot).content;
        if (const auto* formula = std::get_if<Formula>(&content)) return formula->text;
        if (const auto* text = std::get_if<Text>(&content)) return *text;
        return u"";
    }
    [[nodiscard]] Text forecast(const Text& identity) const { return written(identity, Slot::Year1); }
    [[nodiscard]] Text period() const { return places.absoluteCell(Slot::Year3, u"head"); }
    [[nodiscard]] Text effects(std::size_t first, std::size_t last) const {
        return places.absoluteCell(kMeasureFrom, measureEffectRow(first)) + u":" +
               places.absoluteCell(kMeasureActivity, measureEffectRow(last));
    }

    Sources sources;
    Wishes wishes;
    std::vector<Row> rows;
    Places places;
    std::vector<RowPlan> plans;
};

TEST(Proposals, ByBudgetAreTheReportsOwnFigures) {
    const Planned planned(twoLinesOfTwoActivities());
    const auto cell = [&](Slot slot) { return planned.places.cell(slot, u"line:Intäkter"); };
    EXPECT_EQ(planned.forecast(u"line:Intäkter"),
              u"=" + cell(Slot::Period1) + u"+" + cell(Slot::Year3) + u"-" + cell(Slot::Period2));
    EXPECT_EQ(planned.forecast(u"activity:510").find(u"LEDGERFORECAST"), Text::npos);
    EXPECT_NE(planned.written(u"lines:proposal", Slot::Label).find(u"utfall + återstående budget; ingen"),
              Text::npos);
}

TEST(Proposals, EachLineGoesByItsMethodAndAnActivityIsTheSumOverLines) {
    Sources sources = twoLinesOfTwoActivities();
    sources.lines[1].method = ForecastMethod::RunRate;
    const Planned planned(sources);
    EXPECT_EQ(planned.forecast(u"line:Intäkter").find(u"LEDGERFORECAST"), Text::npos);
    const Text start = kCall + planned.period();
    EXPECT_EQ(planned.forecast(u"line:Kostnader"), u"=" + start + u";\"runrate\";\"Konto\";$Rader.$B3)");
    // By budget each table is asked in its own words.
    const Text budget =
        u"ORG.OUTTURN.FUNCTIONS.LEDGERSUM($O.$C$6;%;\"Account\";$Rader.$B2;\"Activity\";$V.$A2)";
    const auto of = [&](const Text& period) { return Text(budget).replace(budget.find(u'%'), 1, period); };
    EXPECT_EQ(planned.forecast(u"activity:510"),
              u"=ORG.OUTTURN.FUNCTIONS.LEDGERSUM($O.$C$5;" + planned.period() +
                  u";\"Konto\";$Rader.$B2;\"Verksamhet\";$V.$A2)+" +
                  of(u"INT(" + planned.period() + u"/100)") + u"-(" + of(planned.period()) + u")+" + start +
                  u";\"runrate\";\"Konto\";$Rader.$B3;\"Verksamhet\";$V.$A2)");
    // A code that would read as a criterion is escaped.
    EXPECT_NE(planned.forecast(u"activity:5*").find(u"\"Verksamhet\";SUBSTITUTE("), Text::npos);
}

TEST(Proposals, ASimplerMethodStandsInWhereTheHistoryIsTooShort) {
    Sources sources = twoLinesOfTwoActivities();
    sources.lines[0].method = ForecastMethod::HoltWinters;
    sources.lines[1].method = ForecastMethod::Share;
    const Planned planned(sources);
    const Text start = kCall + planned.period();
    const auto asked = [&](TextView method, TextView cell) {
        return start + u";\"" + Text(method) + u"\";\"Konto\";$Rader." + Text(cell) + u")";
    };
    EXPECT_EQ(planned.forecast(u"line:Intäkter"), u"=IFNA(" + asked(u"holt-winters", u"$B2") + u";IFNA(" +
                                                      asked(u"auto", u"$B2") + u";" +
                                                      asked(u"runrate", u"$B2") + u"))");
    const Text costs = planned.forecast(u"line:Kostnader");
    EXPECT_TRUE(costs.starts_with(u"=IFERROR(" + asked(u"share", u"$B3") + u";IFNA(" +
                                  asked(u"remaining", u"$B3") + u";"));
    EXPECT_TRUE(costs.ends_with(planned.places.cell(Slot::Period2, u"line:Kostnader") + u"))"));
    EXPECT_NE(planned.written(u"lines:proposal", Slot::Label).find(u"enklare metod"), Text::npos);
}

TEST(Proposals, ABookkeepingSignIsTurned) {
    Sources sources = twoLinesOfTwoActivities();
    sources.ledger.sign = TableSign::DebitPositive;
    sources.budget.sign = TableSign::DebitPositive;
    sources.measures = {measure(u"1", 0U, 1)};
    sources.lines[0].method = ForecastMethod::RunRate;
    const Planned planned(sources);
    EXPECT_TRUE(planned.forecast(u"line:Intäkter").starts_with(u"=-" + kCall));
    const Text activity = planned.forecast(u"activity:510");
    EXPECT_TRUE(activity.starts_with(u"=-" + kCall));
    EXPECT_NE(activity.find(u")-ORG.OUTTURN.FUNCTIONS.LEDGERSUM("), Text::npos);
    EXPECT_NE(activity.find(u"-(-ORG.OUTTURN.FUNCTIONS.LEDGERSUM("), Text::npos);
    EXPECT_TRUE(activity.ends_with(u")+" + planned.places.absoluteCell(Slot::Period1, u"effect:1")));
    EXPECT_EQ(planned.written(u"effect:1", kMeasureYearly), u"=-$M.B1");
}

TEST(Proposals, MeasuresAreOneRangeByLineAndWithinItByActivity) {
    Sources sources = twoLinesOfTwoActivities();
    sources.measures = {measure(u"1", std::nullopt, 1), measure(u"2", 1U, 1), measure(u"3", 0U, 0),
                        measure(u"4", 0U, 1), measure(u"5", 1U, 1)};
    for (RowSource& line : sources.lines) line.method = ForecastMethod::RunRate;
    EXPECT_EQ(measuresInOrder(sources), (std::vector<std::size_t>{2, 3, 1, 4, 0}));
    const Planned planned(sources);
    const auto given = [&](std::size_t first, std::size_t last) {
        return u";\"Measures\";" + planned.effects(first, last) + u")";
    };
    EXPECT_TRUE(planned.forecast(u"line:Intäkter").ends_with(given(2, 2)));
    EXPECT_TRUE(planned.forecast(u"line:Kostnader").ends_with(given(3, 0)));
    EXPECT_NE(planned.forecast(u"activity:510").find(given(2, 2) + u"+"), Text::npos);
    EXPECT_TRUE(planned.forecast(u"activity:510").ends_with(given(3, 3)));
    const Text second = planned.forecast(u"activity:5*");
    EXPECT_TRUE(second.ends_with(given(1, 4)));
    EXPECT_EQ(second.find(u"\"Measures\""), second.rfind(u"\"Measures\"")) << "none of the revenue's";
    EXPECT_EQ(planned.written(u"effect:2", kMeasureFrom), u"=$M.C2");
    EXPECT_EQ(planned.written(u"effect:2", kMeasureYearly), u"=$M.B2");
    EXPECT_EQ(planned.written(u"effect:2", kMeasureActivity), u"=$V.$A3");
    EXPECT_EQ(planned.written(u"effect:1", kMeasureActivity), u"") << "of no activity: the greatest";
    // Each measure's row stands below the one before it, so that a range holds no other.
    EXPECT_EQ(planned.places.row(u"effect:1"), planned.places.row(u"effect:3") + 4);
}

TEST(Proposals, TheNoteNamesTheMethodsInPlainWords) {
    Sources sources = twoLinesOfTwoActivities();
    for (RowSource& line : sources.lines) line.method = ForecastMethod::Remaining;
    const auto note = [](const Sources& of, Language language) {
        return Planned(of, language).written(u"lines:proposal", Slot::Label);
    };
    EXPECT_NE(note(sources, Language::Swedish).find(u"utfall + fjolårets återstående månader"), Text::npos);
    EXPECT_NE(note(sources, Language::English).find(u"last year’s remaining months"), Text::npos);
    sources.lines[0].method = ForecastMethod::Theta;
    sources.measures = {measure(u"1", std::nullopt, 1)};
    const Text mixed = note(sources, Language::Swedish);
    EXPECT_NE(mixed.find(u"$Rader.$A2&\": \"&\"statistisk prognos (Theta)\""), Text::npos);
    EXPECT_NE(mixed.find(u"$Rader.$A3&\": \"&\"utfall + fjolårets"), Text::npos);
    EXPECT_NE(mixed.find(u"åtgärder"), Text::npos);
}

TEST(Proposals, ABudgetWithoutActivitiesLeavesThemWithoutForecast) {
    Sources sources = twoLinesOfTwoActivities();
    sources.budget.activityField.clear();
    for (RowSource& line : sources.lines) line.method = ForecastMethod::RunRate;
    const Planned planned(sources);
    EXPECT_EQ(planned.forecast(u"activity:510"), kNothing);
    EXPECT_TRUE(planned.forecast(u"line:Intäkter").starts_with(u"=" + kCall));
}

TEST(Band, IsOfAllLinesByTheirMethodOrByBlend) {
    Sources sources = twoLinesOfTwoActivities();
    const auto lower = [](const Sources& of) { return Planned(of).written(u"chart:band", Slot::Period1); };
    EXPECT_NE(lower(sources).find(u";\"budget\";0.8;\"Konto\";$Rader.$B$2:$B$3);1;1)"), Text::npos);
    sources.lines[1].method = ForecastMethod::Ets;
    EXPECT_NE(lower(sources).find(u";\"blend\";0.8;"), Text::npos);
    const auto down = [](const Sources& of) { return Planned(of).written(u"chart:band", Slot::Period4); };
    const Text before = down(sources);
    sources.ledger.sign = TableSign::DebitPositive;
    EXPECT_NE(down(sources), before) << "what goes up in the books goes down in the report";
}

}  // namespace
}  // namespace outturn::report
