// The summary of results: by line, and by activity.
#include "domain/report/plan.hpp"
#include "domain/report/sections/largest_deviations.hpp"
#include "domain/report/sections/proposal_note.hpp"
#include "domain/report/sections/sections.hpp"

namespace outturn::report {

namespace {

TextId heading(Figure figure) {
    switch (figure) {
        case Figure::Outturn:
            return TextId::ReportOutturn;
        case Figure::Budget:
        case Figure::YearBudget:
            return TextId::ReportBudget;
        case Figure::Deviation:
            return TextId::ReportDeviation;
        case Figure::OutturnLastYear:
            return TextId::ReportOutturnLastYear;
        case Figure::Forecast:
            return TextId::ReportForecast;
        case Figure::PreviousForecast:
            return TextId::ReportPreviousForecast;
        case Figure::FinalLastYear:
            return TextId::ReportFinalLastYear;
    }
    return TextId::ReportResult;
}

Style figureStyle(Role role, Figure figure) {
    const bool result = role == Role::Result;
    if (figure == Figure::Deviation) return result ? Style::ResultDeviation : Style::Deviation;
    if (figure == Figure::Forecast) return result ? Style::ResultForecast : Style::Forecast;
    return result ? Style::ResultFigure : Style::Figure;
}

void groups(RowPlan& row, const Laid& laid) {
    row.dress(Slot::Period1, Slot::Period4, Style::Group);
    row.dress(Slot::Year1, Slot::Year4, Style::Group);
    row.put(Slot::Period1, laid.words(TextId::ReportToDate), Style::Group);
    row.put(Slot::Year1, laid.words(TextId::ReportFullYear), Style::Group);
}

void heads(RowPlan& row, const Laid& laid, Section section) {
    row.dress(Slot::Label, Slot::Label, Style::ColumnLabel);
    row.dress(Slot::Spacer, Slot::Spacer, Style::ColumnLabel);
    for (const Figure figure : kAllFigures) {
        row.put(slotOf(section, figure), laid.words(heading(figure)),
                figure == Figure::Forecast ? Style::ColumnForecast : Style::Column);
    }
}

Text isMaterial(const Row& row, const Laid& laid) {
    if (!laid.figures.exists(row.section, Figure::Deviation)) return u"FALSE()";
    return laid.isMaterial(laid.cell(row, Figure::Deviation), laid.cell(row, Figure::Budget));
}

// The label, and behind it a sign where the deviation is material: colour alone would not tell it.
Content label(const Row& row, const Laid& laid) {
    const Text sign = laid.materialSign(laid.cell(row, Figure::Deviation), isMaterial(row, laid));
    if (row.role == Role::Result || row.rest) {
        const Text words = laid.words(row.rest ? TextId::ReportOtherActivities : TextId::ReportResult);
        if (sign.empty()) return words;
        return Formula{u"=" + inQuotes(words) + sign};
    }
    const auto& rows = row.section == Section::Lines ? laid.sources.lines : laid.sources.activities;
    return Formula{u"=" + rows[row.index].labelCell + sign};
}

void figures(RowPlan& plan, const Row& row, const Laid& laid) {
    const Style style = row.role == Role::Result ? Style::ResultLabel : Style::Label;
    plan.put(Slot::Label, label(row, laid), style);
    plan.put(Slot::Spacer, {}, style);
    for (const Figure figure : kAllFigures) {
        CellPlan& cell = plan.put(slotOf(row.section, figure), contentOf(laid.figures.figure(row, figure)),
                                  figureStyle(row.role, figure));
        if (figure == Figure::Deviation && laid.hasLimits()) cell.marked = isMaterial(row, laid);
    }
    plan.hide(Slot::Submitted, contentOf(laid.figures.submitted(row)));
    plan.hide(Slot::Previous, contentOf(laid.figures.previous(row)));
    if (row.section == Section::Activities && row.role == Role::Figures)
        plan.hide(Slot::Rank, Formula{u"=" + rankAmongMaterial(laid, row)});
}

Text note(const Laid& laid, Section section) {
    const Text rounded = inQuotes(laid.words(TextId::ReportNoteRounded));
    const Text condition = laid.figures.doesNotAddUp(section, laid.unit);
    if (section == Section::Activities) return u"=IF(" + condition + u";" + rounded + u";\"\")";
    Text explained = laid.words(TextId::ReportNoteDeviation);
    if (laid.hasLimits()) {
        explained += u" " + text(TextId::ReportNoteMaterial, laid.wishes.language, {laid.limits()});
    }
    return u"=" + inQuotes(explained) + u"&IF(" + condition + u";\" \"&" + rounded + u";\"\")";
}

void addFigures(RowList& rows, const Text& identity, Role role, Section section, std::size_t index,
                bool rest = false) {
    Row& row = rows.addNamed(identity, role, {});
    row.section = section;
    row.index = index;
    row.rest = rest;
    row.fill = [identity = row.identity, role, section, index, rest](RowPlan& plan, const Laid& laid) {
        figures(plan, {identity, role, {}, section, index, rest}, laid);
    };
}

}  // namespace

void addTable(RowList& rows, Section section) {
    const bool ofLines = section == Section::Lines;
    const auto& sources = ofLines ? rows.sources().lines : rows.sources().activities;
    if (sources.empty()) return;
    const Text name = ofLines ? u"lines" : u"activities";
    rows.addHeading(name, ofLines ? TextId::ReportSummary : TextId::ReportActivities);
    rows.add(name + u":groups", Role::Groups, groups);
    rows.add(name + u":heads", Role::ColumnHeads,
             [section](RowPlan& plan, const Laid& laid) { heads(plan, laid, section); });
    for (std::size_t at = 0; at < sources.size(); ++at) {
        addFigures(rows, (ofLines ? u"line:" : u"activity:") + sources[at].name, Role::Figures, section, at);
    }
    if (!ofLines && rows.sources().otherActivities) {
        addFigures(rows, u"activity-rest", Role::Figures, section, sources.size(), true);
    }
    addFigures(rows, ofLines ? u"result" : u"activities:result", Role::Result, section, 0);
    rows.add(name + u":note", Role::Note, [section](RowPlan& plan, const Laid& laid) {
        plan.across(Formula{note(laid, section)}, Style::Note);
    });
    rows.add(name + u":proposal", Role::Note, [section](RowPlan& plan, const Laid& laid) {
        plan.across(Formula{proposalNote(laid, section)}, Style::Note);
    });
    rows.addGap();
}

}  // namespace outturn::report
