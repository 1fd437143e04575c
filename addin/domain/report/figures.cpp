#include "domain/report/figures.hpp"

#include <algorithm>

#include "domain/report/measure_effect.hpp"
#include "domain/report/proposals.hpp"
#include "domain/report/rounds.hpp"

namespace outturn::report {

namespace {

// The round of a month as a period: 202402 alone would be the year up to it.
Text monthAlone(const Text& month) {
    return month + u"&\"..\"&" + month;
}

}  // namespace

Figures::Figures(const Sources& sources, const std::vector<Row>& rows, const Places& places)
    : sources_(sources), rows_(rows), places_(places) {}

Text Figures::period() const {
    return places_.absoluteCell(Slot::Year3, u"head");
}

Text Figures::ledgerTotal() const {
    return ledgerSum(sources_.ledger, period(), {});
}

bool Figures::canSubmit(Section section) const {
    return section == Section::Activities ? tellsActivities(sources_) : tellsLines(sources_);
}

bool Figures::exists(Section section, Figure figure) const {
    const bool budget = section == Section::Lines || !sources_.budget.activityField.empty();
    switch (figure) {
        case Figure::Outturn:
            return true;
        case Figure::Budget:
        case Figure::Deviation:
        case Figure::YearBudget:
        case Figure::Forecast:
            return budget;
        case Figure::PreviousForecast:
            return canSubmit(section);
        case Figure::OutturnLastYear:
        case Figure::FinalLastYear:
            return sources_.lastYear;
    }
    return false;
}

Text Figures::cell(const Row& row, Figure figure) const {
    return places_.cell(slotOf(row.section, figure), row.identity);
}

const Row& Figures::result(Section section) const {
    return *std::find_if(rows_.begin(), rows_.end(),
                         [&](const Row& row) { return row.role == Role::Result && row.section == section; });
}

std::vector<const Row*> Figures::parts(Section section, bool withRest) const {
    std::vector<const Row*> found;
    for (const Row& row : rows_) {
        const bool wanted = row.role == Role::Figures && row.section == section && (withRest || !row.rest);
        if (wanted) found.push_back(&row);
    }
    return found;
}

std::vector<Text> Figures::cells(Section section, Figure figure) const {
    std::vector<Text> found;
    for (const Row* row : parts(section, false)) found.push_back(cell(*row, figure));
    return found;
}

Conditions Figures::ofActivity(const RowSource& activity, const Text& accounts, const LedgerSource& table) {
    return {{table.accountField, accounts},
            {table.activityField,
             activity.plainCriterion ? activity.criterionCell : literalCriterion(activity.criterionCell)}};
}

Conditions Figures::booked(const Row& row, const LedgerSource& table) const {
    if (row.section == Section::Lines) return {{table.accountField, sources_.lines[row.index].criterionCell}};
    return ofActivity(sources_.activities[row.index], sources_.lineAccounts, table);
}

Conditions Figures::forecast(const Row& row) const {
    const auto round = row.section == Section::Lines ? roundOfLine(sources_, row.index)
                                                     : roundOfActivity(sources_, row.index);
    return round.value_or(Conditions());
}

Text Figures::figure(const Row& row, Figure figure) const {
    if (!exists(row.section, figure)) return Text(kNothing);
    if (row.role == Role::Result) return total(row, figure);
    return row.rest ? rest(figure) : own(row, figure);
}

Text Figures::own(const Row& row, Figure figure) const {
    const Text now = period();
    switch (figure) {
        case Figure::Outturn:
            return u"=" + ledgerSum(sources_.ledger, now, booked(row, sources_.ledger));
        case Figure::Budget:
            return u"=" + ledgerSum(sources_.budget, now, booked(row, sources_.budget));
        case Figure::Deviation:
            return u"=" + cell(row, Figure::Outturn) + u"-" + cell(row, Figure::Budget);
        case Figure::OutturnLastYear:
            return u"=" + ledgerSum(sources_.ledger, now + u"-100", booked(row, sources_.ledger));
        case Figure::YearBudget:
            return u"=" + ledgerSum(sources_.budget, u"INT(" + now + u"/100)", booked(row, sources_.budget));
        case Figure::FinalLastYear:
            return u"=" +
                   ledgerSum(sources_.ledger, u"INT(" + now + u"/100)-1", booked(row, sources_.ledger));
        case Figure::Forecast: {
            const Text proposal = proposed(row);
            if (!canSubmit(row.section)) return u"=" + proposal;
            return u"=IF(" + places_.cell(Slot::Submitted, row.identity) + u">0;" +
                   ledgerSum(*sources_.forecasts, monthAlone(now), forecast(row)) + u";" + proposal + u")";
        }
        case Figure::PreviousForecast: {
            const Text round = places_.absoluteCell(Slot::Previous, u"head");
            return u"=IF(" + places_.cell(Slot::Previous, row.identity) + u">0;" +
                   ledgerSum(*sources_.forecasts, monthAlone(round), forecast(row)) + u";" +
                   inQuotes(kNothing) + u")";
        }
    }
    return Text(kNothing);
}

Text Figures::proposed(const Row& row) const {
    const Proposals proposals(sources_, places_, period());
    // The report's own figures say it already, and let themselves be followed more easily.
    Text byBudget = cell(row, Figure::Outturn) + u"+" + cell(row, Figure::YearBudget) + u"-" +
                    cell(row, Figure::Budget) + measuresToCome(row);
    if (row.section == Section::Lines) return proposals.ofLine(row.index, byBudget);
    return proposals.byBudgetAlone() ? byBudget : proposals.ofActivity(row.index);
}

// What measures are still to bring of the year, to go on with a sum.
Text Figures::measuresToCome(const Row& row) const {
    Text effects;
    for (std::size_t at = 0; at < sources_.measures.size(); ++at) {
        const MeasureSource& measure = sources_.measures[at];
        const bool enters =
            row.section == Section::Lines ? measure.line == row.index : measure.activity == row.index;
        if (enters) effects += u"+" + places_.absoluteCell(Slot::Period1, measureEffectRow(at));
    }
    return effects;
}

// What the report holds and no activity of the table does.
Text Figures::rest(Figure figure) const {
    const Row& all = result(Section::Lines);
    const Text difference = cell(all, figure) + u"-" + over(u"SUM", cells(Section::Activities, figure));
    if (figure != Figure::PreviousForecast) return u"=" + difference;
    return u"=IF(" + places_.cell(Slot::Previous, u"activity-rest") + u">0;" + difference + u";" +
           inQuotes(kNothing) + u")";
}

Text Figures::total(const Row& row, Figure figure) const {
    if (row.section == Section::Activities) return u"=" + cell(result(Section::Lines), figure);
    const Text sum = over(u"SUM", cells(Section::Lines, figure));
    if (figure != Figure::PreviousForecast) return u"=" + sum;
    return u"=IF(" + places_.cell(Slot::Previous, row.identity) + u">0;" + sum + u";" + inQuotes(kNothing) +
           u")";
}

Text Figures::count(const Row& row, Slot slot, const Text& round) const {
    if (!canSubmit(row.section)) return u"=0";
    if (row.role == Role::Result && row.section == Section::Activities) {
        return u"=" + places_.cell(slot, result(Section::Lines).identity);
    }
    // A sum is no better founded than the least of its parts.
    if (row.role == Role::Result || row.rest) {
        std::vector<Text> counts;
        for (const Row* part : parts(row.section, false))
            counts.push_back(places_.cell(slot, part->identity));
        if (row.rest) counts.push_back(places_.cell(slot, result(Section::Lines).identity));
        return u"=" + over(u"MIN", counts);
    }
    return u"=" + ledgerRowCount(*sources_.forecasts, round, forecast(row));
}

Text Figures::submitted(const Row& row) const {
    return count(row, Slot::Submitted, monthAlone(period()));
}

Text Figures::previous(const Row& row) const {
    const Text round = places_.absoluteCell(Slot::Previous, u"head");
    const Text counted = count(row, Slot::Previous, monthAlone(round));
    const bool asks = canSubmit(row.section) && row.role == Role::Figures && !row.rest;
    return asks ? u"=IF(" + round + u"=0;0;" + counted.substr(1) + u")" : counted;
}

Text Figures::previousRound() const {
    if (!sources_.forecasts) return u"=0";
    const Text now = period();
    const Text earlier = u"INT(" + now + u"/100)&\"01..\"&(" + now + u"-1)";
    const Text rows =
        u"ORG.OUTTURN.FUNCTIONS.LEDGERROWS(" + sources_.forecasts->handle + u";" + earlier + u")";
    // The second column of LEDGER.ROWS is each row's month; its header is text, which MAX passes over where
    // there is a number too.
    return u"=IF(MOD(" + now + u";100)=1;0;IF(ROWS(" + rows + u")>1;SUMPRODUCT(MAX(INDEX(" + rows +
           u";0;2)));0))";
}

// 1 for the rows between a section's first and last that the report itself adds up.
Text Figures::mask(Section section) const {
    const auto rows = parts(section, true);
    const TextView prefix = section == Section::Lines ? u"line:" : u"activity";
    return u"(LEFT(" + places_.range(Slot::Identity, rows.front()->identity, rows.back()->identity, true) +
           u";" + fromUtf8(std::to_string(prefix.size())) + u")=" + inQuotes(prefix) + u")";
}

Text Figures::doesNotAddUp(Section section, const Text& unit) const {
    const auto rows = parts(section, true);
    const auto range = [&](Figure figure) {
        return places_.range(slotOf(section, figure), rows.front()->identity, rows.back()->identity);
    };
    const auto rounded = [&](const Text& cells) { return u"ROUND(" + cells + u"/" + unit + u";0)"; };
    const Text ours = mask(section);
    const auto differs = [&](const Text& cells, const Text& sum) {
        return u"IF(ISNUMBER(" + sum + u");SUMPRODUCT(IF(" + ours + u"*ISNUMBER(" + cells + u");" +
               rounded(cells) + u";0))<>" + rounded(sum) + u";FALSE())";
    };
    Text any;
    for (const Figure figure : kAllFigures) {
        if (!exists(section, figure)) continue;
        if (!any.empty()) any += u';';
        any += differs(range(figure), cell(result(section), figure));
    }
    if (exists(section, Figure::Deviation)) {
        const Text outturn = range(Figure::Outturn);
        const Text budget = range(Figure::Budget);
        const Text deviation = range(Figure::Deviation);
        const Row& sum = result(section);
        any += u";SUMPRODUCT(IF(" + ours + u"*ISNUMBER(" + deviation + u");ABS(" + rounded(outturn) + u"-" +
               rounded(budget) + u"-" + rounded(deviation) + u");0))>0;" +
               rounded(cell(sum, Figure::Outturn)) + u"-" + rounded(cell(sum, Figure::Budget)) + u"<>" +
               rounded(cell(sum, Figure::Deviation));
    }
    return u"OR(" + any + u")";
}

Text Figures::anyProposal(Section section) const {
    std::vector<Text> counts;
    for (const Row* part : parts(section, true))
        counts.push_back(places_.cell(Slot::Submitted, part->identity));
    counts.push_back(places_.cell(Slot::Submitted, result(section).identity));
    return over(u"MIN", counts) + u"=0";
}

}  // namespace outturn::report
