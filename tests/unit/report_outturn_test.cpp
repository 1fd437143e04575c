// The sections of outturn and forecast as data, and what stands in a comment.
#include <algorithm>

#include <gtest/gtest.h>

#include "domain/report/fingerprint.hpp"
#include "domain/report/plan.hpp"
#include "domain/report/sections/comment.hpp"

namespace outturn::report {
namespace {

RowSource rowSource(const Text& name, const Text& label, const Text& criterion) {
    RowSource source;
    source.name = name;
    source.labelCell = label;
    source.criterionCell = criterion;
    source.label = name;
    return source;
}

Sources twoActivities() {
    Sources sources;
    sources.ledger = {u"$Outturn.$C$5", TableSign::RevenuePositive, u"Konto", u"Verksamhet", u""};
    sources.budget = sources.ledger;
    sources.lines = {rowSource(u"Intäkter", u"$Rader.$A2", u"$Rader.$B2"),
                     rowSource(u"Kostnader", u"$Rader.$A3", u"$Rader.$B3")};
    sources.activities = {rowSource(u"510", u"$Verksamheter.$B2", u"$Verksamheter.$A2"),
                          rowSource(u"510", u"$Verksamheter.$B3", u"$Verksamheter.$A3")};
    sources.otherActivities = true;
    return sources;
}

MeasureSource measure(std::size_t line, std::optional<std::size_t> activity) {
    MeasureSource source;
    source.name = u"Åtgärd";
    source.nameCell = u"$M.$A2";
    source.amountCell = u"$M.$C2";
    source.fromCell = u"$M.$D2";
    source.line = line;
    source.activity = activity;
    return source;
}

struct Planned {
    explicit Planned(Sources given, Wishes asked = {})
        : sources(std::move(given)), wishes(std::move(asked)), rows(planRows(sources, wishes)) {
        for (std::size_t at = 0; at < kSlots; ++at) places.columns.at(at) = static_cast<std::int32_t>(at);
        for (std::size_t at = 0; at < rows.size(); ++at)
            places.rows[rows[at].identity] = static_cast<std::int32_t>(at);
        plans = planContents(sources, wishes, rows, places);
    }

    [[nodiscard]] bool has(const Text& identity) const { return places.rows.contains(identity); }
    [[nodiscard]] const Row& row(const Text& identity) const {
        return rows.at(static_cast<std::size_t>(places.row(identity)));
    }
    [[nodiscard]] const CellPlan& at(const Text& identity, Slot slot) const {
        return plans.at(static_cast<std::size_t>(places.row(identity))).at(slot);
    }
    [[nodiscard]] Text formula(const Text& identity, Slot slot) const {
        const auto* formula = std::get_if<Formula>(&at(identity, slot).content);
        return formula == nullptr ? Text(u"no formula") : formula->text;
    }

    Sources sources;
    Wishes wishes;
    std::vector<Row> rows;
    Places places;
    std::vector<RowPlan> plans;
};

TEST(OutturnSection, HasACommentBelowEachActivity) {
    const Planned planned(twoActivities());
    for (const auto& [figures, comment] :
         {std::pair<Text, Text>(u"outturn:activity:510", u"outturn:comment:510"),
          {u"outturn:activity:510#2", u"outturn:comment:510#2"},
          {u"outturn:activity-rest", u"outturn:comment-rest"}}) {
        ASSERT_TRUE(planned.has(figures) && planned.has(comment));
        EXPECT_EQ(planned.places.row(comment), planned.places.row(figures) + 1);
        EXPECT_EQ(planned.row(comment).role, Role::Comment);
        EXPECT_EQ(planned.at(comment, Slot::Label).style, Style::Comment);
    }
    EXPECT_EQ(planned.formula(u"outturn:activity:510#2", Slot::Period1),
              u"=" + planned.places.cell(slotOf(Section::Activities, Figure::Outturn), u"activity:510#2"));
    Sources without = twoActivities();
    without.activities.clear();
    EXPECT_FALSE(Planned(without).has(u"outturn"));
}

TEST(OutturnSection, AsksForACommentOnlyWhereThereIsALimit) {
    const Planned without(twoActivities());
    EXPECT_EQ(without.formula(u"outturn:comment:510", Slot::Label).substr(0, 12), u"=IF(FALSE();");
    EXPECT_TRUE(without.at(u"outturn:activity:510", Slot::Period3).marked.empty());
    Wishes wishes;
    wishes.limitAmount = 100;
    const Planned with(twoActivities(), wishes);
    EXPECT_NE(with.formula(u"outturn:comment:510", Slot::Label).find(u"orsak och åtgärd"), Text::npos);
    EXPECT_FALSE(with.at(u"outturn:activity:510", Slot::Period3).marked.empty());
}

TEST(Comment, BeginsWithWhatTheReportBeforeSaid) {
    Wishes wishes;
    wishes.language = Language::English;
    wishes.carried[u"outturn:comment:510"] = {u"=not a formula", Month(2024, 1)};
    wishes.carried[u"title"] = {u"Own title", Month(2024, 1)};
    const Planned planned(twoActivities(), wishes);
    const auto* words = std::get_if<Text>(&planned.at(u"outturn:comment:510", Slot::Label).content);
    ASSERT_NE(words, nullptr);
    EXPECT_EQ(*words, u"Carried over from January 2024: =not a formula");
    EXPECT_NE(planned.formula(u"outturn:comment:510#2", Slot::Label), u"no formula");
    EXPECT_EQ(std::get<Text>(planned.at(u"title", Slot::Label).content), u"Financial report")
        << "only comments are carried over";
}

TEST(Proposals, HoldEachMeasureOnceInItsLineAndItsActivity) {
    Sources sources = twoActivities();
    const Planned before(sources);
    sources.measures = {measure(1, 0), measure(1, std::nullopt)};
    const Planned planned(sources);
    const Slot lines = slotOf(Section::Lines, Figure::Forecast);
    const Slot activities = slotOf(Section::Activities, Figure::Forecast);
    const Text first = planned.places.absoluteCell(Slot::Period1, u"effect:1");
    const Text second = planned.places.absoluteCell(Slot::Period1, u"effect:2");
    EXPECT_TRUE(planned.formula(u"line:Kostnader", lines).ends_with(u"+" + first + u"+" + second));
    EXPECT_EQ(planned.formula(u"line:Intäkter", lines).find(first), Text::npos);
    EXPECT_TRUE(planned.formula(u"activity:510", activities).ends_with(u"+" + first));
    EXPECT_EQ(planned.formula(u"activity:510", activities).find(second), Text::npos);
    EXPECT_EQ(planned.formula(u"activity:510#2", activities).find(first), Text::npos);
    EXPECT_EQ(planned.row(u"effect:1").role, Role::Hidden);
    EXPECT_FALSE(before.has(u"effect:1") || before.has(u"bridge:measures"));
    EXPECT_NE(planned.formula(u"activities:proposal", Slot::Label).find(u"åtgärder"), Text::npos);
    EXPECT_EQ(before.formula(u"activities:proposal", Slot::Label).find(u"åtgärder"), Text::npos);
}

TEST(Proposals, ASubmittedForecastIsNotChangedByMeasures) {
    Sources sources = twoActivities();
    sources.forecasts =
        LedgerSource{u"$Outturn.$C$7", TableSign::RevenuePositive, u"", u"Verksamhet", u"Rad"};
    sources.measures = {measure(1, 0)};
    const Planned planned(sources);
    const Text formula = planned.formula(u"line:Kostnader", slotOf(Section::Lines, Figure::Forecast));
    const Text effect = planned.places.absoluteCell(Slot::Period1, u"effect:1");
    // Only the last part, for where none is submitted, holds it.
    EXPECT_TRUE(formula.ends_with(effect + u")"));
    EXPECT_EQ(formula.find(effect), formula.rfind(effect));
}

TEST(Bridge, HasRowsForWhatThereIs) {
    Sources sources = twoActivities();
    const Planned without(sources);
    EXPECT_TRUE(without.has(u"bridge:to-date") && without.has(u"bridge:forecast"));
    EXPECT_FALSE(without.has(u"bridge:risks") || without.has(u"bridge:with-risks"));
    RiskSource risk;
    risk.lowCell = u"$R.$C2";
    risk.highCell = u"$R.$D2";
    risk.probabilityCell = u"$R.$E2";
    risk.nameCell = u"$R.$B2";
    sources.risks = {risk};
    const Planned with(sources);
    EXPECT_EQ(with.formula(u"risk-mean:1", Slot::Period1), u"=ROUND($R.$E2*($R.$C2+$R.$D2)/2;2)");
    EXPECT_TRUE(with.has(u"bridge:with-risks"));
}

TEST(ReportMark, IsReadBack) {
    EXPECT_EQ(readReportMark(reportMark(Month(2024, 2))), Month(2024, 2));
    for (const Text& wrong :
         {Text(u"outturn-report:"), Text(u"outturn-report:202413"), Text(u"outturn-report:20240a"),
          Text(u"outturn-report:2024021"), Text(u"rapport:202402"), Text()}) {
        EXPECT_EQ(readReportMark(wrong), std::nullopt);
    }
}

TEST(Fingerprint, TellsAReferenceElsewhere) {
    EXPECT_EQ(fingerprint(u"=B20"), fingerprint(u"=$L$1")) << "why references are compared";
    EXPECT_TRUE(refersElsewhere(u"=$L$1", u"=B20"));
    EXPECT_TRUE(refersElsewhere(u"=$Eget.$B$20", u"=B20"));
    EXPECT_FALSE(refersElsewhere(u"=B31", u"=B20")) << "rows move";
    EXPECT_FALSE(refersElsewhere(u"=#REF!", u"=B20"));
    EXPECT_FALSE(refersElsewhere(u"=B#REF!", u"=B20"));
    EXPECT_FALSE(refersElsewhere(u"=$Verksamheter.$B2", u"=$Lista.$A2")) << "tables move";
    EXPECT_FALSE(refersElsewhere(u"=B20+1", u"=B20")) << "the fingerprints differ";
}

}  // namespace
}  // namespace outturn::report
