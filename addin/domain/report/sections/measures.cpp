// The measures that are decided: what they have brought, what the year will bring, and the goal.
#include "domain/report/measure_effect.hpp"
#include "domain/report/sections/sections.hpp"
#include "domain/report/sections/side_table.hpp"

namespace outturn::report {

namespace {

constexpr Slot kFrom = Slot::Period4;
constexpr Slot kDecided = Slot::Year1;
constexpr Slot kRealised = Slot::Year2;
constexpr Slot kExpected = Slot::Year3;
constexpr Slot kRemaining = Slot::Year4;
constexpr std::array kAmounts = {kDecided, kRealised, kExpected, kRemaining};

void heads(RowPlan& row, const Laid& laid) {
    row.put(Slot::Label, laid.words(TextId::MeasuresMeasure), Style::ColumnText);
    row.putJoined(Slot::Period1, Slot::Period3, laid.words(TextId::SideTablesActivity), Style::ColumnText);
    row.put(kFrom, laid.words(TextId::MeasuresFrom), Style::Column);
    row.put(kDecided, laid.words(TextId::MeasuresDecided), Style::Column);
    row.put(kRealised, laid.words(TextId::MeasuresRealised), Style::Column);
    row.put(kExpected, laid.words(TextId::MeasuresExpected), Style::Column);
    row.put(kRemaining, laid.words(TextId::MeasuresRemaining), Style::Column);
}

void measure(RowPlan& row, const Laid& laid, const Text& identity, const MeasureSource& source) {
    row.put(Slot::Label, textOf(source.nameCell), Style::LabelText);
    row.putJoined(Slot::Period1, Slot::Period3, activityOf(laid, source.activity, source.activityCell),
                  Style::LabelText);
    row.put(kFrom, Formula{u"=" + source.fromCell}, Style::MonthInTable);
    row.put(kDecided, Formula{u"=" + source.amountCell}, Style::Figure);
    row.put(kRealised,
            source.realisedCell.empty() ? Content(Text(kNothing)) : Formula{u"=" + source.realisedCell},
            Style::Figure);
    row.put(kExpected, Formula{u"=" + measureEffect(source, laid.figures.period(), u"12")}, Style::Figure);
    const Text realised = laid.cell(kRealised, identity);
    row.put(kRemaining,
            valueWhere(u"ISNUMBER(" + realised + u")", laid.cell(kExpected, identity) + u"-" + realised),
            Style::Figure);
}

void total(RowPlan& row, const Laid& laid, const std::vector<Text>& identities) {
    row.put(Slot::Label, laid.words(TextId::MeasuresTotal), Style::ResultLabel);
    for (const Slot slot : kAmounts) {
        const auto cells = cellsOf(laid, slot, identities);
        // What no measure says is not nothing.
        row.put(slot, valueWhere(over(u"COUNT", cells) + u">0", over(u"SUM", cells)), Style::ResultFigure);
    }
}

void goal(RowPlan& row, const Laid& laid, const Text& /*identity*/) {
    row.put(Slot::Label, laid.words(TextId::MeasuresGoal), Style::Label);
    row.put(kDecided, Formula{u"=" + over(u"SUM", laid.sources.measuresGoal)}, Style::Figure);
}

void gap(RowPlan& row, const Laid& laid, const Text& identity) {
    // What is printed decides: a gap that shows 0 is neither missing nor beyond.
    const Text printed = u"ROUND(" + laid.cell(kDecided, identity) + u"/" + laid.unit + u";0)";
    row.put(Slot::Label,
            Formula{u"=IF(" + printed + u"<0;" + inQuotes(laid.words(TextId::MeasuresMissing)) + u";IF(" +
                    printed + u">0;" + inQuotes(laid.words(TextId::MeasuresBeyond)) + u";" +
                    inQuotes(laid.words(TextId::MeasuresGap)) + u"))"},
            Style::Label);
    row.put(kDecided,
            Formula{u"=" + laid.cell(kDecided, u"measures:result") + u"-" +
                    laid.cell(kDecided, u"measures:goal")},
            Style::Deviation);
}

void addTableOfMeasures(RowList& rows) {
    addHeads(rows, u"measures:heads", heads);
    std::vector<Text> identities;
    for (const MeasureSource& source : rows.sources().measures) {
        addTableRow(
            rows, u"measure:" + source.name, identities,
            [source](RowPlan& row, const Laid& laid, const Text& own) { measure(row, laid, own, source); });
    }
    addSumRow(rows, u"measures:result",
              [identities](RowPlan& row, const Laid& laid) { total(row, laid, identities); });
    if (!rows.sources().measuresGoal.empty()) {
        addTableRow(rows, u"measures:goal", identities, goal);
        addTableRow(rows, u"measures:gap", identities, gap);
    }
    addNote(rows, u"measures:note", [](const Laid& laid) { return laid.words(TextId::MeasuresNote); });
}

}  // namespace

void addMeasures(RowList& rows) {
    const Sources& sources = rows.sources();
    if (sources.measures.empty() && sources.brokenMeasures == 0) return;
    rows.addHeading(u"measures", TextId::MeasuresHeading);
    if (!sources.measures.empty()) addTableOfMeasures(rows);
    addBrokenNote(rows, u"measures:broken", sources.brokenMeasures, TextId::MeasuresTable);
    rows.addGap();
}

}  // namespace outturn::report
