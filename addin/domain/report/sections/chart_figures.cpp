#include "domain/report/sections/chart_figures.hpp"

#include <string>

#include "domain/report/message.hpp"
#include "domain/report/sections/sections.hpp"

namespace outturn::report {

namespace {

// Of the height of what is drawn: how far the names of two lines stand apart.
constexpr TextView kNameDistance = u"0.1";
// Of the length of what is drawn: the room for a figure beside the longest bar.
constexpr TextView kFigureRoom = u"0.22";

constexpr TextView kNoPoint = u"=NA()";

Text numeral(std::size_t number) {
    return fromUtf8(std::to_string(number));
}

void put(RowPlan& cells, Slot slot, Content content, Style style = Style::ChartAmount) {
    cells.put(slot, std::move(content), style).always = true;
}

void putFormula(RowPlan& cells, Slot slot, TextView formula, Style style = Style::ChartAmount) {
    put(cells, slot, Formula{Text(formula)}, style);
}

}  // namespace

bool hasDeviationChart(const Sources& sources) {
    return !sources.activities.empty() && !sources.budget.activityField.empty();
}

Text chartMonth(std::size_t index) {
    return u"chart:month:" + numeral(index + 1);
}

Text chartBar(std::size_t index, std::size_t count) {
    return u"chart:bar:" + (index + 1 == count ? Text(u"last") : numeral(index + 1));
}

ChartFigures::ChartFigures(const Laid& laid) : laid_(laid), period_(laid.figures.period()) {
    for (const Row& row : laid.rows) {
        if (row.role == Role::Figures && row.section == Section::Activities) activities_.push_back(&row);
    }
}

void ChartFigures::titles(RowPlan& row, const Laid& laid) {
    const auto title = [&](Slot slot, TextId id) {
        row.put(slot, text(id, laid.wishes.language, {unitName(laid.wishes.unit)}), Style::ChartTitle);
    };
    title(Slot::Label, TextId::ReportChartResult);
    if (hasDeviationChart(laid.sources)) title(Slot::Year1, TextId::ReportChartDeviations);
}

void ChartFigures::monthHeads(RowPlan& cells) const {
    put(cells, Slot::Period1, laid_.words(TextId::ReportOutturn));
    put(cells, Slot::Period2, laid_.words(TextId::ReportForecast));
    put(cells, Slot::Period3, laid_.words(TextId::ReportBudget));
    put(cells, Slot::Period4, laid_.words(TextId::ReportChartLastYear));
    putFormula(cells, Slot::Year1,
               u"=IF(MOD(" + period_ + u";100)=12;" + inQuotes(laid_.words(TextId::ReportOutturn)) + u";" +
                   inQuotes(laid_.words(TextId::ReportForecast)) + u")");
    put(cells, Slot::Year2, laid_.words(TextId::ReportBudget));
    put(cells, Slot::Year3, laid_.words(TextId::ReportChartLastYear));
    const Text all = months(Slot::Period1, Slot::Period4);
    // The greatest and the least number, passing over the months without one.
    putFormula(cells, Slot::Year4,
               u"=" + Text(kNameDistance) + u"*(MAX(0;AGGREGATE(4;6;" + all + u"))-MIN(0;AGGREGATE(5;6;" +
                   all + u")))");
}

void ChartFigures::month(RowPlan& cells, std::size_t index) const {
    const std::size_t month = index + 1;
    const Text upTo = u"INT(" + period_ + u"/100)*100+" + numeral(month);
    const auto name = monthName(static_cast<int>(month), laid_.wishes.language);
    constexpr std::size_t kShort = 3;
    put(cells, Slot::Label, Text(name.substr(0, kShort)));
    putFormula(cells, Slot::Period1,
               u"=IF(" + upTo + u"<=" + period_ + u";" + result(laid_.sources.ledger, upTo) + u";NA())");
    putFormula(cells, Slot::Period2, forecast(index));
    putFormula(cells, Slot::Period3, u"=" + result(laid_.sources.budget, upTo));
    putFormula(cells, Slot::Period4,
               laid_.sources.lastYear ? u"=" + result(laid_.sources.ledger, u"(" + upTo + u"-100)")
                                      : Text(kNoPoint));
    for (const Slot slot : {Slot::Year1, Slot::Year2, Slot::Year3}) {
        putFormula(cells, slot, month == kMonths ? nameHeight(slot) : Text(kNoPoint));
    }
}

// Line by line as the table reckons it, in the report's unit.
Text ChartFigures::result(const LedgerSource& table, const Text& period) const {
    std::vector<Text> lines;
    for (const RowSource& line : laid_.sources.lines) {
        lines.push_back(ledgerSum(table, period, {{table.accountField, line.criterionCell}}));
    }
    return over(u"SUM", lines) + u"/" + laid_.unit;
}

// From the outturn on as the budget goes on, and what the forecast for the year then still lacks in equal
// parts month by month. (To stretch the budget's own course instead would divide by what is left of its
// result, which is often nearly 0.)
Text ChartFigures::forecast(std::size_t index) const {
    const std::size_t month = index + 1;
    const Text now = u"MOD(" + period_ + u";100)";
    const Text year =
        laid_.places.absoluteCell(slotOf(Section::Lines, Figure::Forecast), u"result") + u"/" + laid_.unit;
    if (month == kMonths) return u"=IF(" + now + u"=12;NA();" + year + u")";
    const Text outturn = u"INDEX(" + months(Slot::Period1, Slot::Period1) + u";" + now + u")";
    const Text budget = u"INDEX(" + months(Slot::Period3, Slot::Period3) + u";" + now + u")";
    const Text yearBudget = laid_.places.absoluteCell(Slot::Period3, chartMonth(kMonths - 1));
    return u"=IF(OR(" + now + u"=12;" + numeral(month) + u"<" + now + u");NA();" + outturn + u"+" +
           laid_.places.cell(Slot::Period3, chartMonth(index)) + u"-" + budget + u"+(" + year + u"-" +
           outturn + u"-" + yearBudget + u"+" + budget + u")*(" + numeral(month) + u"-" + now + u")/(12-" +
           now + u"))";
}

// Of the names of the lines that end in December the middle one stands at its line's end, and the others at
// theirs or so far off that they can be read.
Text ChartFigures::nameHeight(Slot slot) const {
    const Text december = chartMonth(kMonths - 1);
    const Text first = u"IF(MOD(" + period_ + u";100)=12;" + laid_.places.cell(Slot::Period1, december) +
                       u";" + laid_.places.cell(Slot::Period2, december) + u")";
    const Text budget = laid_.places.cell(Slot::Period3, december);
    const Text lastYear = laid_.places.cell(Slot::Period4, december);
    const Text apart = laid_.places.cell(Slot::Year4, u"chart:months");
    if (!laid_.sources.lastYear) {
        if (slot == Slot::Year3) return Text(kNoPoint);
        const Text own = slot == Slot::Year1 ? first : budget;
        const Text other = slot == Slot::Year1 ? budget : first;
        const Text above = slot == Slot::Year1 ? u">=" : u">";
        return u"=IF(" + own + above + other + u";MAX(" + own + u";" + other + u"+" + apart + u");" + own +
               u")";
    }
    const Text all = first + u";" + budget + u";" + lastYear;
    const auto height = [&](const Text& own, const Text& higher) {
        return u"=CHOOSE(1+" + higher + u";MAX(" + own + u";MEDIAN(" + all + u")+" + apart + u");" + own +
               u";MIN(" + own + u";MEDIAN(" + all + u")-" + apart + u"))";
    };
    switch (slot) {
        case Slot::Year1:
            return height(first, u"(" + budget + u">" + first + u")+(" + lastYear + u">" + first + u")");
        case Slot::Year2:
            return height(budget, u"(" + first + u">=" + budget + u")+(" + lastYear + u">" + budget + u")");
        default:
            return height(lastYear,
                          u"(" + first + u">=" + lastYear + u")+(" + budget + u">=" + lastYear + u")");
    }
}

void ChartFigures::barHeads(RowPlan& cells) const {
    put(cells, Slot::Period2, laid_.words(TextId::ReportChartBetter));
    put(cells, Slot::Period3, laid_.words(TextId::ReportChartWorse));
}

void ChartFigures::bar(RowPlan& cells, std::size_t index) const {
    const Style style = Style::ChartDeviation;
    const Text identity = chartBar(index, activities_.size());
    const Row& activity = *activities_[index];
    const Text deviation =
        laid_.places.cell(slotOf(Section::Activities, Figure::Deviation), activity.identity);
    putFormula(cells, Slot::Year1, u"=" + laid_.places.cell(Slot::Label, activity.identity), style);
    putFormula(cells, Slot::Year2,
               u"=IF(ISNUMBER(" + deviation + u");" + deviation + u"/" + laid_.unit + u";0)", style);
    // Of two equal ones the first of the table comes first.
    const Text own = laid_.places.cell(Slot::Year2, identity);
    const Text upToHere =
        laid_.places.absoluteCell(Slot::Year2, chartBar(0, activities_.size())) + u":" + own;
    putFormula(cells, Slot::Year3,
               u"=SUMPRODUCT(--(" + bars(Slot::Year2) + u">" + own + u"))+SUMPRODUCT(--(" + upToHere + u"=" +
                   own + u"))",
               style);

    const Text found = u"MATCH(" + numeral(index + 1) + u";" + bars(Slot::Year3) + u";0)";
    putFormula(cells, Slot::Label, u"=INDEX(" + bars(Slot::Year1) + u";" + found + u")", style);
    putFormula(cells, Slot::Period1, u"=INDEX(" + bars(Slot::Year2) + u";" + found + u")", style);
    const Text value = laid_.places.cell(Slot::Period1, identity);
    putFormula(cells, Slot::Period2, u"=IF(" + value + u">=0;" + value + u";NA())", style);
    putFormula(cells, Slot::Period3, u"=IF(" + value + u"<0;" + value + u";NA())", style);
    const Text most = u"MAX(0;MAX(" + bars(Slot::Year2) + u"))";
    const Text least = u"MIN(0;MIN(" + bars(Slot::Year2) + u"))";
    const Text room = Text(kFigureRoom) + u"*(" + most + u"-" + least + u")";
    const bool isFirst = index == 0;
    putFormula(cells, Slot::Period4, isFirst ? u"=" + most + u"+" + room : Text(kNoPoint), style);
    putFormula(cells, Slot::Year4,
               isFirst ? u"=IF(" + least + u"<0;" + least + u"-" + room + u";0)" : Text(kNoPoint), style);
}

Text ChartFigures::months(Slot first, Slot last) const {
    return laid_.places.absoluteCell(first, chartMonth(0)) + u":" +
           laid_.places.absoluteCell(last, chartMonth(kMonths - 1));
}

Text ChartFigures::bars(Slot slot) const {
    const std::size_t count = activities_.size();
    return laid_.places.absoluteCell(slot, chartBar(0, count)) + u":" +
           laid_.places.absoluteCell(slot, chartBar(count - 1, count));
}

void addCharts(RowList& rows) {
    rows.add(u"charts:titles", Role::ChartTitles, ChartFigures::titles);
    rows.add(u"charts", Role::Charts);
    rows.addGap();
}

void addChartFigures(RowList& rows) {
    rows.add(u"chart:months", Role::Hidden,
             [](RowPlan& row, const Laid& laid) { ChartFigures(laid).monthHeads(row); });
    for (std::size_t at = 0; at < kMonths; ++at) {
        rows.add(chartMonth(at), Role::Hidden,
                 [at](RowPlan& row, const Laid& laid) { ChartFigures(laid).month(row, at); });
    }
    if (!hasDeviationChart(rows.sources())) return;
    const std::size_t bars = rows.sources().activities.size() + (rows.sources().otherActivities ? 1 : 0);
    rows.add(u"chart:bars", Role::Hidden,
             [](RowPlan& row, const Laid& laid) { ChartFigures(laid).barHeads(row); });
    for (std::size_t at = 0; at < bars; ++at) {
        rows.add(chartBar(at, bars), Role::Hidden,
                 [at](RowPlan& row, const Laid& laid) { ChartFigures(laid).bar(row, at); });
    }
}

}  // namespace outturn::report
