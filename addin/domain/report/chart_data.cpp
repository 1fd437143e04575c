#include "domain/report/chart_data.hpp"

#include <string>

#include "domain/report/message.hpp"

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
    CellPlan& cell = cells.at(number(slot));
    cell.content = std::move(content);
    cell.style = style;
    cell.always = true;
}

void putFormula(RowPlan& cells, Slot slot, TextView formula, Style style = Style::ChartAmount) {
    put(cells, slot, Formula{Text(formula)}, style);
}

Content textOf(TextView words) {
    return Text(words);
}

}  // namespace

ChartData::ChartData(const Sources& sources, const Wishes& wishes, const std::vector<Row>& rows,
                     const Places& places)
    : sources_(sources),
      wishes_(wishes),
      places_(places),
      period_(places.absoluteCell(Slot::Year3, u"head")) {
    for (const Row& row : rows) {
        if (row.role == Role::Figures && row.section == Section::Activities) activities_.push_back(&row);
    }
}

void ChartData::plan(RowPlan& cells, const Row& row) const {
    const bool ofMonths = row.section == Section::Lines;
    if (row.role == Role::ChartTitles) titles(cells);
    if (row.role == Role::ChartHeads && ofMonths) monthHeads(cells);
    if (row.role == Role::ChartHeads && !ofMonths) barHeads(cells);
    if (row.role == Role::ChartMonth) month(cells, row);
    if (row.role == Role::ChartBar) bar(cells, row);
}

void ChartData::titles(RowPlan& cells) const {
    const auto title = [&](Slot slot, TextId id) {
        cells.at(number(slot)) = {text(id, wishes_.language, {unitName(wishes_.unit)}), Style::ChartTitle};
    };
    title(Slot::Label, TextId::ReportChartResult);
    if (hasDeviationChart(sources_)) title(Slot::Year1, TextId::ReportChartDeviations);
}

void ChartData::monthHeads(RowPlan& cells) const {
    put(cells, Slot::Period1, textOf(words(TextId::ReportOutturn)));
    put(cells, Slot::Period2, textOf(words(TextId::ReportForecast)));
    put(cells, Slot::Period3, textOf(words(TextId::ReportBudget)));
    put(cells, Slot::Period4, textOf(words(TextId::ReportChartLastYear)));
    putFormula(cells, Slot::Year1,
               u"=IF(MOD(" + period_ + u";100)=12;" + inQuotes(words(TextId::ReportOutturn)) + u";" +
                   inQuotes(words(TextId::ReportForecast)) + u")");
    put(cells, Slot::Year2, textOf(words(TextId::ReportBudget)));
    put(cells, Slot::Year3, textOf(words(TextId::ReportChartLastYear)));
    const Text all = months(Slot::Period1, Slot::Period4);
    // The greatest and the least number, passing over the months without one.
    putFormula(cells, Slot::Year4,
               u"=" + Text(kNameDistance) + u"*(MAX(0;AGGREGATE(4;6;" + all + u"))-MIN(0;AGGREGATE(5;6;" +
                   all + u")))");
}

void ChartData::month(RowPlan& cells, const Row& row) const {
    const std::size_t month = row.index + 1;
    const Text upTo = u"INT(" + period_ + u"/100)*100+" + numeral(month);
    const auto name = monthName(static_cast<int>(month), wishes_.language);
    constexpr std::size_t kShort = 3;
    put(cells, Slot::Label, textOf(name.substr(0, kShort)));
    putFormula(cells, Slot::Period1,
               u"=IF(" + upTo + u"<=" + period_ + u";" + result(sources_.ledger, upTo) + u";NA())");
    putFormula(cells, Slot::Period2, forecast(row));
    putFormula(cells, Slot::Period3, u"=" + result(sources_.budget, upTo));
    putFormula(cells, Slot::Period4,
               sources_.lastYear ? u"=" + result(sources_.ledger, u"(" + upTo + u"-100)") : Text(kNoPoint));
    for (const Slot slot : {Slot::Year1, Slot::Year2, Slot::Year3}) {
        putFormula(cells, slot, month == kMonths ? nameHeight(slot) : Text(kNoPoint));
    }
}

// Line by line as the table reckons it, in the report's unit.
Text ChartData::result(const LedgerSource& table, const Text& period) const {
    std::vector<Text> lines;
    for (const RowSource& line : sources_.lines) {
        lines.push_back(ledgerSum(table, period, {{table.accountField, line.criterionCell}}));
    }
    return over(u"SUM", lines) + u"/" + unit();
}

// From the outturn on as the budget goes on, and what the forecast for the year then still lacks in equal
// parts month by month. (To stretch the budget's own course instead would divide by what is left of its
// result, which is often nearly 0.)
Text ChartData::forecast(const Row& row) const {
    const std::size_t month = row.index + 1;
    const Text now = u"MOD(" + period_ + u";100)";
    const Text year =
        places_.absoluteCell(slotOf(Section::Lines, Figure::Forecast), u"result") + u"/" + unit();
    if (month == kMonths) return u"=IF(" + now + u"=12;NA();" + year + u")";
    const Text outturn = u"INDEX(" + months(Slot::Period1, Slot::Period1) + u";" + now + u")";
    const Text budget = u"INDEX(" + months(Slot::Period3, Slot::Period3) + u";" + now + u")";
    const Text yearBudget = places_.absoluteCell(Slot::Period3, chartMonth(kMonths - 1));
    return u"=IF(OR(" + now + u"=12;" + numeral(month) + u"<" + now + u");NA();" + outturn + u"+" +
           places_.cell(Slot::Period3, row.identity) + u"-" + budget + u"+(" + year + u"-" + outturn + u"-" +
           yearBudget + u"+" + budget + u")*(" + numeral(month) + u"-" + now + u")/(12-" + now + u"))";
}

// Of the names of the lines that end in December the middle one stands at its line's end, and the others at
// theirs or so far off that they can be read.
Text ChartData::nameHeight(Slot slot) const {
    const Text december = chartMonth(kMonths - 1);
    const Text first = u"IF(MOD(" + period_ + u";100)=12;" + places_.cell(Slot::Period1, december) + u";" +
                       places_.cell(Slot::Period2, december) + u")";
    const Text budget = places_.cell(Slot::Period3, december);
    const Text lastYear = places_.cell(Slot::Period4, december);
    const Text apart = places_.cell(Slot::Year4, u"chart:months");
    if (!sources_.lastYear) {
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

void ChartData::barHeads(RowPlan& cells) const {
    put(cells, Slot::Period2, textOf(words(TextId::ReportChartBetter)));
    put(cells, Slot::Period3, textOf(words(TextId::ReportChartWorse)));
}

void ChartData::bar(RowPlan& cells, const Row& row) const {
    const Style style = Style::ChartDeviation;
    const Row& activity = *activities_[row.index];
    const Text deviation = places_.cell(slotOf(Section::Activities, Figure::Deviation), activity.identity);
    putFormula(cells, Slot::Year1, u"=" + places_.cell(Slot::Label, activity.identity), style);
    putFormula(cells, Slot::Year2, u"=IF(ISNUMBER(" + deviation + u");" + deviation + u"/" + unit() + u";0)",
               style);
    // Of two equal ones the first of the table comes first.
    const Text own = places_.cell(Slot::Year2, row.identity);
    const Text upToHere = places_.absoluteCell(Slot::Year2, chartBar(0, activities_.size())) + u":" + own;
    putFormula(cells, Slot::Year3,
               u"=SUMPRODUCT(--(" + bars(Slot::Year2) + u">" + own + u"))+SUMPRODUCT(--(" + upToHere + u"=" +
                   own + u"))",
               style);

    const Text found = u"MATCH(" + numeral(row.index + 1) + u";" + bars(Slot::Year3) + u";0)";
    putFormula(cells, Slot::Label, u"=INDEX(" + bars(Slot::Year1) + u";" + found + u")", style);
    putFormula(cells, Slot::Period1, u"=INDEX(" + bars(Slot::Year2) + u";" + found + u")", style);
    const Text value = places_.cell(Slot::Period1, row.identity);
    putFormula(cells, Slot::Period2, u"=IF(" + value + u">=0;" + value + u";NA())", style);
    putFormula(cells, Slot::Period3, u"=IF(" + value + u"<0;" + value + u";NA())", style);
    const Text most = u"MAX(0;MAX(" + bars(Slot::Year2) + u"))";
    const Text least = u"MIN(0;MIN(" + bars(Slot::Year2) + u"))";
    const Text room = Text(kFigureRoom) + u"*(" + most + u"-" + least + u")";
    const bool isFirst = row.index == 0;
    putFormula(cells, Slot::Period4, isFirst ? u"=" + most + u"+" + room : Text(kNoPoint), style);
    putFormula(cells, Slot::Year4,
               isFirst ? u"=IF(" + least + u"<0;" + least + u"-" + room + u";0)" : Text(kNoPoint), style);
}

Text ChartData::months(Slot first, Slot last) const {
    return places_.absoluteCell(first, chartMonth(0)) + u":" +
           places_.absoluteCell(last, chartMonth(kMonths - 1));
}

Text ChartData::bars(Slot slot) const {
    const std::size_t count = activities_.size();
    return places_.absoluteCell(slot, chartBar(0, count)) + u":" +
           places_.absoluteCell(slot, chartBar(count - 1, count));
}

Text ChartData::unit() const {
    return fromUtf8(std::to_string(static_cast<long>(kronorPer(wishes_.unit))));
}

}  // namespace outturn::report
