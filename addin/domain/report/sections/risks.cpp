// The risks as the table lists them, and what those that worsen the result and those that improve it come to.
#include "domain/report/sections/sections.hpp"
#include "domain/report/sections/side_table.hpp"

namespace outturn::report {

namespace {

constexpr Slot kLow = Slot::Period4;
constexpr Slot kHigh = Slot::Year1;
constexpr Slot kProbability = Slot::Year2;
constexpr Slot kWeighted = Slot::Year3;

void heads(RowPlan& row, const Laid& laid) {
    row.put(Slot::Label, laid.words(TextId::SideTablesActivity), Style::ColumnText);
    row.putJoined(Slot::Period1, Slot::Period3, laid.words(TextId::RisksRisk), Style::ColumnText);
    row.put(kLow, laid.words(TextId::RisksLow), Style::Column);
    row.put(kHigh, laid.words(TextId::RisksHigh), Style::Column);
    row.put(kProbability, laid.words(TextId::RisksProbability), Style::Column);
    row.putJoined(kWeighted, Slot::Year4, laid.words(TextId::RisksWeighted), Style::Column);
}

void risk(RowPlan& row, const Laid& laid, const Text& identity, const RiskSource& source) {
    row.put(Slot::Label, activityOf(laid, source.activity, source.activityCell), Style::Label);
    row.putJoined(Slot::Period1, Slot::Period3, textOf(source.nameCell), Style::LabelText);
    row.put(kLow, Formula{u"=" + source.lowCell}, Style::Figure);
    row.put(kHigh, Formula{u"=" + source.highCell}, Style::Figure);
    row.put(kProbability, Formula{u"=" + source.probabilityCell}, Style::Probability);
    row.putJoined(kWeighted, Slot::Year4,
                  Formula{u"=ROUND(" + laid.cell(kProbability, identity) + u"*(" + laid.cell(kLow, identity) +
                          u"+" + laid.cell(kHigh, identity) + u")/2;2)"},
                  Style::Deviation);
}

// Of the risks whose middle between low and high is less than nothing, or more.
Text sum(const Laid& laid, Slot slot, const std::vector<Text>& identities, TextView sign) {
    std::vector<Text> parts;
    for (const Text& identity : identities) {
        const Text cell = laid.cell(slot, identity);
        parts.push_back(sign.empty() ? cell
                                     : u"IF(" + laid.cell(kLow, identity) + u"+" +
                                           laid.cell(kHigh, identity) + Text(sign) + u"0;" + cell + u";0)");
    }
    return u"=" + over(u"SUM", parts);
}

void addSum(RowList& rows, TextView name, TextId words, TextView sign, const std::vector<Text>& identities) {
    addSumRow(rows, u"risks:" + Text(name), [words, sign, identities](RowPlan& row, const Laid& laid) {
        row.put(Slot::Label, laid.words(words), Style::ResultLabel);
        row.put(kLow, Formula{sum(laid, kLow, identities, sign)}, Style::ResultFigure);
        row.put(kHigh, Formula{sum(laid, kHigh, identities, sign)}, Style::ResultFigure);
        row.putJoined(kWeighted, Slot::Year4, Formula{sum(laid, kWeighted, identities, sign)},
                      Style::ResultDeviation);
    });
}

void addTableOfRisks(RowList& rows) {
    addHeads(rows, u"risks:heads", heads);
    std::vector<Text> identities;
    for (const RiskSource& source : rows.sources().risks) {
        addTableRow(
            rows, u"risk:" + source.name, identities,
            [source](RowPlan& row, const Laid& laid, const Text& own) { risk(row, laid, own, source); });
    }
    addSum(rows, u"negative", TextId::RisksNegative, u"<", identities);
    addSum(rows, u"positive", TextId::RisksPositive, u">", identities);
    addSum(rows, u"result", TextId::RisksNet, u"", identities);
    addNote(rows, u"risks:note", [](const Laid& laid) { return laid.words(TextId::RisksNote); });
}

}  // namespace

void addRisks(RowList& rows) {
    const Sources& sources = rows.sources();
    if (sources.risks.empty() && sources.brokenRisks == 0) return;
    rows.addHeading(u"risks", TextId::RisksHeading);
    if (!sources.risks.empty()) addTableOfRisks(rows);
    addBrokenNote(rows, u"risks:broken", sources.brokenRisks, TextId::RisksTable);
    rows.addGap();
}

}  // namespace outturn::report
