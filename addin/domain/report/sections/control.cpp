#include <string>

#include "domain/report/plan.hpp"
#include "domain/report/sections/sections.hpp"

namespace outturn::report {

namespace {

// A column of LEDGER.CHECK. LibreOffice compares texts of an array by identity, and those of an add-in have
// none of their own until something is appended.
Text checkColumn(const Laid& laid, int number) {
    return u"INDEX(ORG.OUTTURN.FUNCTIONS.LEDGERCHECK(" + laid.sources.ledger.handle + u";" +
           laid.sources.linesTable + u");0;" + fromUtf8(std::to_string(number)) + u")&\"\"";
}

Text problemCount(const Laid& laid, TextView kind) {
    return u"=SUMPRODUCT(--(" + checkColumn(laid, 4) + u"=" + inQuotes(kind) + u"))";
}

// The accounts that the problems of a kind name: LEDGER.CHECK tells them in a sentence, in the language of
// the interface, so the sentence's words are taken away around them, in either language.
Text problemList(const Laid& laid, TextView kind, TextId pattern) {
    Text before;
    Text after;
    for (const Language language : {Language::English, Language::Swedish}) {
        const TextView whole = text(pattern, language);
        const auto at = whole.find(u"%1");
        before += (before.empty() ? u"" : u"|") + Text(whole.substr(0, at));
        after += (after.empty() ? u"" : u"|") + Text(whole.substr(at + 2));
    }
    return u"=REGEX(TEXTJOIN(\", \";TRUE();IF(" + checkColumn(laid, 4) + u"=" + inQuotes(kind) + u";" +
           checkColumn(laid, 3) + u";\"\"));" + inQuotes(u"(?:" + before + u")(.*?)(?:" + after + u")") +
           u";\"$1\";\"g\")";
}

using Value = std::function<Text(const Laid&)>;

Row& add(RowList& rows, TextView name, TextId label, Style style, const Value& value) {
    const auto fill = [label, style, value](RowPlan& row, const Laid& laid) {
        row.put(Slot::Label, laid.words(label), Style::ControlLabel);
        row.put(Slot::Period1, Formula{value(laid)}, style);
        row.put(Slot::Period2, {}, style);
        row.joins.push_back({Slot::Period1, Slot::Period2});
    };
    return rows.add(u"control:" + Text(name), Role::Control, fill);
}

void addProblems(RowList& rows, const Text& kind, TextId label, TextId pattern) {
    Row& added = add(rows, kind, label, Style::ControlCount,
                     [kind](const Laid& laid) { return problemCount(laid, kind); });
    added.fill = [fill = added.fill, kind, pattern](RowPlan& row, const Laid& laid) {
        fill(row, laid);
        row.cells.at(number(Slot::Period1)).mustBeZero = true;
        row.put(Slot::Period3, Formula{problemList(laid, kind, pattern)}, Style::ControlList);
    };
}

}  // namespace

void addControl(RowList& rows) {
    rows.addHeading(u"control", TextId::ReportControl);
    add(rows, u"rows", TextId::ReportControlRows, Style::ControlCount,
        [](const Laid& laid) { return u"=COUNTA(" + laid.sources.ledgerAmounts + u")"; });
    add(rows, u"ledger", TextId::ReportControlLedger, Style::ControlAmount,
        [](const Laid& laid) { return u"=" + laid.figures.ledgerTotal(); });
    add(rows, u"report", TextId::ReportControlReport, Style::ControlAmount,
        [](const Laid& laid) { return u"=" + laid.result(Figure::Outturn); });
    Row& difference =
        add(rows, u"difference", TextId::ReportControlDifference, Style::ControlAmount, [](const Laid& laid) {
            return u"=ROUND(" + laid.cell(Slot::Period1, u"control:ledger") + u"-" +
                   laid.cell(Slot::Period1, u"control:report") + u";2)";
        });
    difference.fill = [fill = difference.fill](RowPlan& row, const Laid& laid) {
        fill(row, laid);
        row.cells.at(number(Slot::Period1)).mustBeZero = true;
    };
    addProblems(rows, u"no-line", TextId::ReportControlNoLine, TextId::ProblemNoLine);
    addProblems(rows, u"two-lines", TextId::ReportControlTwoLines, TextId::ProblemTwoLines);
}

}  // namespace outturn::report
