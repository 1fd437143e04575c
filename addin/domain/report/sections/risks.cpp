// The risks as the table lists them, and what those that worsen the result and those that improve it come to.
#include "domain/report/sections/sections.hpp"
#include "domain/report/sections/side_table.hpp"

namespace outturn::report {

namespace {

using Identities = std::vector<Text>;

constexpr Slot kLow = Slot::Period4;
constexpr Slot kHigh = Slot::Year1;
constexpr Slot kProbability = Slot::Year2;  // and the next, for its head is long
constexpr Slot kWeighted = Slot::Year4;

void heads(RowPlan& row, const Laid& laid) {
    row.put(Slot::Label, laid.words(TextId::SideTablesActivity), Style::ColumnText);
    row.putJoined(Slot::Period1, Slot::Period3, laid.words(TextId::RisksRisk), Style::ColumnText);
    row.put(kLow, laid.words(TextId::RisksLow), Style::Column);
    row.put(kHigh, laid.words(TextId::RisksHigh), Style::Column);
    row.putJoined(kProbability, Slot::Year3, laid.words(TextId::RisksProbability), Style::Column);
    row.put(kWeighted, laid.words(TextId::RisksWeighted), Style::Column);
}

void risk(RowPlan& row, const Laid& laid, const Text& identity, const RiskSource& source) {
    row.put(Slot::Label, activityOf(laid, source.activity, source.activityCell), Style::LabelText);
    row.putJoined(Slot::Period1, Slot::Period3, textOf(source.nameCell), Style::LabelText);
    row.put(kLow, Formula{u"=" + source.lowCell}, Style::Figure);
    row.put(kHigh, Formula{u"=" + source.highCell}, Style::Figure);
    row.putJoined(kProbability, Slot::Year3, Formula{u"=" + source.probabilityCell}, Style::Probability);
    row.put(kWeighted,
            Formula{u"=ROUND(" + laid.cell(kProbability, identity) + u"*(" + laid.cell(kLow, identity) +
                    u"+" + laid.cell(kHigh, identity) + u")/2;2)"},
            Style::Deviation);
}

// Of the risks whose middle between low and high is less than nothing, or not; without a sign of all.
Text sum(const Laid& laid, Slot slot, const Identities& identities, TextView sign) {
    std::vector<Text> parts;
    for (const Text& identity : identities) {
        const Text cell = laid.cell(slot, identity);
        parts.push_back(sign.empty() ? cell
                                     : u"IF(" + laid.cell(kLow, identity) + u"+" +
                                           laid.cell(kHigh, identity) + Text(sign) + u"0;" + cell + u";0)");
    }
    return u"=" + over(u"SUM", parts);
}

void putSums(RowPlan& row, const Laid& laid, const Identities& identities, TextView sign) {
    const auto put = [&](Slot slot, Style style) {
        row.put(slot, Formula{sum(laid, slot, identities, sign)}, style);
    };
    put(kLow, sign.empty() ? Style::ResultFigure : Style::Figure);
    put(kHigh, sign.empty() ? Style::ResultFigure : Style::Figure);
    put(kWeighted, sign.empty() ? Style::ResultDeviation : Style::Deviation);
}

void addSumOf(RowList& rows, const Text& identity, TextId words, TextView sign,
              const Identities& identities) {
    Identities own;
    addTableRow(rows, identity, own, [=](RowPlan& row, const Laid& laid, const Text& /*own*/) {
        row.put(Slot::Label, laid.words(words), Style::Label);
        putSums(row, laid, identities, sign);
    });
}

void addTableOfRisks(RowList& rows) {
    addHeads(rows, u"risks:heads", heads);
    Identities identities;
    for (const RiskSource& source : rows.sources().risks) {
        addTableRow(
            rows, u"risk:" + source.name, identities,
            [source](RowPlan& row, const Laid& laid, const Text& own) { risk(row, laid, own, source); });
    }
    addSumOf(rows, u"risks:negative", TextId::RisksNegative, u"<", identities);
    addSumOf(rows, u"risks:positive", TextId::RisksPositive, u">=", identities);
    addSumRow(rows, u"risks:result", [identities](RowPlan& row, const Laid& laid) {
        row.put(Slot::Label, laid.words(TextId::RisksNet), Style::ResultLabel);
        putSums(row, laid, identities, {});
    });
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
