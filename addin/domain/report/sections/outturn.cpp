// Outturn to date: the table of activities again, with the change since last year and room for a comment.
#include "domain/report/sections/comment.hpp"
#include "domain/report/sections/sections.hpp"
#include "domain/report/sections/table_parts.hpp"

namespace outturn::report {

namespace {

constexpr TextView kActivity = u"activity";

void heads(RowPlan& row, const Laid& laid) {
    dressHeads(row);
    row.put(Slot::Period1, laid.words(TextId::ReportOutturn), Style::Column);
    row.put(Slot::Period2, laid.words(TextId::ReportBudget), Style::Column);
    row.put(Slot::Period3, laid.words(TextId::ReportDeviation), Style::Column);
    row.put(Slot::Period4, laid.words(TextId::ReportOutturnLastYear), Style::Column);
    row.put(Slot::Year1, laid.words(TextId::OutturnChange), Style::Column);
}

// How much larger than last year, whatever the sign: a cost that grew has grown. Nothing where one of them
// is a revenue and the other a cost.
Text growth(const Text& outturn, const Text& lastYear) {
    const Text share = u"IF(AND(ROUND(" + lastYear + u";2)<>0;SIGN(" + outturn + u")*SIGN(" + lastYear +
                       u")>=0);" + outturn + u"/" + lastYear + u"-1;" + inQuotes(kNothing) + u")";
    return u"=IF(AND(ISNUMBER(" + outturn + u");ISNUMBER(" + lastYear + u"));" + share + u";" +
           inQuotes(kNothing) + u")";
}

void figures(RowPlan& row, const Laid& laid, const Text& identity, const TablePart& part) {
    const bool result = part.role == Role::Result;
    dressFigures(row, part.role);
    // What a person typed in the table counts here too.
    const auto refer = [&](Slot slot, Figure figure, Style style) -> CellPlan& {
        const Text cell = laid.cell(slotOf(Section::Activities, figure), part.identity);
        return row.put(slot, Formula{u"=" + cell}, style);
    };
    row.put(Slot::Label, Formula{u"=" + laid.cell(Slot::Label, part.identity)},
            result ? Style::ResultLabel : Style::Label);
    const Style figure = result ? Style::ResultFigure : Style::Figure;
    refer(Slot::Period1, Figure::Outturn, figure);
    refer(Slot::Period2, Figure::Budget, figure);
    CellPlan& deviation =
        refer(Slot::Period3, Figure::Deviation, result ? Style::ResultDeviation : Style::Deviation);
    if (laid.hasLimits()) {
        deviation.marked =
            laid.isMaterial(laid.cell(Slot::Period3, identity), laid.cell(Slot::Period2, identity));
    }
    refer(Slot::Period4, Figure::OutturnLastYear, figure);
    if (result) {
        // A result is a difference: how much it grew in percent says nothing.
        row.put(Slot::Year1, Text(kNothing), Style::ResultShare);
        return;
    }
    row.put(Slot::Year1,
            Formula{growth(laid.cell(Slot::Period1, identity), laid.cell(Slot::Period4, identity))},
            Style::Share);
    row.below = Rule::None;
    // For when the activity is gone and only its comment is left.
    row.hide(Slot::Previous, part.rest ? laid.words(TextId::ReportOtherActivities)
                                       : laid.sources.activities[part.index].label);
}

void comment(RowPlan& row, const Laid& laid, const Text& identity, const Text& figures) {
    const Text material =
        laid.isMaterial(laid.cell(Slot::Period3, figures), laid.cell(Slot::Period2, figures));
    const Text prompt =
        u"=IF(" + material + u";" + inQuotes(laid.words(TextId::OutturnCommentPrompt)) + u";\"\")";
    putComment(row, laid, identity, prompt);
    row.below = Rule::Hairline;
}

}  // namespace

void addOutturn(RowList& rows) {
    const auto parts = activityParts(rows);
    if (parts.empty()) return;
    rows.addHeading(u"outturn", TextId::OutturnHeading);
    rows.add(u"outturn:heads", Role::ColumnHeads, heads);
    for (const TablePart& part : parts) {
        const Text identity = u"outturn:" + part.identity;
        rows.add(identity, part.role,
                 [identity, part](RowPlan& row, const Laid& laid) { figures(row, laid, identity, part); });
        if (part.role == Role::Result) continue;
        // "outturn:comment:510", "outturn:comment-rest"
        const Text comments = u"outturn:comment" + part.identity.substr(kActivity.size());
        rows.add(comments, Role::Comment, [comments, identity](RowPlan& row, const Laid& laid) {
            comment(row, laid, comments, identity);
        });
    }
    rows.addGap();
}

}  // namespace outturn::report
