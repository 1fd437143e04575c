// The rows of the charts, and the figures of the cumulative result.
#include "domain/report/sections/chart_figures.hpp"

#include <algorithm>
#include <string>

#include "domain/report/message.hpp"
#include "domain/report/sections/band_figures.hpp"
#include "domain/report/sections/sections.hpp"

namespace outturn::report {

namespace {

// Of the height of what is drawn: how far the names of two lines stand apart.
constexpr TextView kNameDistance = u"0.1";
// Of that: how far a name stands above or below the lines it belongs to.
constexpr TextView kAboveLine = u"0.7";
// Figures from here on are too long to stand beside a name.
constexpr TextView kTooLong = u"9999.5";
// The outturn's name is about four months wide; so many months to either side of its middle.
constexpr std::size_t kHalfName = 2;
// The last month it may stand over, so that it keeps clear of the names where the lines end.
constexpr std::size_t kLastName = 8;

constexpr TextView kNoPoint = u"=NA()";

Text numeral(std::size_t number) {
    return fromUtf8(std::to_string(number));
}

void put(RowPlan& cells, Slot slot, Content content) {
    cells.put(slot, std::move(content), Style::ChartAmount).always = true;
}

void putFormula(RowPlan& cells, Slot slot, TextView formula) {
    put(cells, slot, Formula{Text(formula)});
}

void titles(RowPlan& row, const Laid& laid) {
    const auto title = [&](TextId id) {
        return text(id, laid.wishes.language, {unitName(laid.wishes.unit)});
    };
    row.put(Slot::Label,
            Formula{u"=" + inQuotes(title(TextId::ReportChartResult)) + u"&IF(" + BandFigures(laid).exists() +
                    u";" + inQuotes(laid.words(TextId::ProposalsBandShown)) + u";\"\")"},
            Style::ChartTitle);
    if (hasDeviationChart(laid.sources))
        row.put(Slot::Year1, title(TextId::ReportChartDeviations), Style::ChartTitle);
}

}  // namespace

bool hasDeviationChart(const Sources& sources) {
    return !sources.activities.empty() && !sources.budget.activityField.empty();
}

Text chartMonth(std::size_t index) {
    return u"chart:month:" + numeral(index + 1);
}

ResultFigures::ResultFigures(const Laid& laid)
    : laid_(laid),
      period_(laid.figures.period()),
      now_(u"MOD(" + period_ + u";100)"),
      apart_(laid.places.absoluteCell(Slot::Spacer, u"chart:months")) {}

void ResultFigures::heads(RowPlan& cells) const {
    put(cells, Slot::Period1, laid_.words(TextId::ReportOutturn));
    put(cells, Slot::Period2, laid_.words(TextId::ReportForecast));
    put(cells, Slot::Period3, laid_.words(TextId::ReportBudget));
    put(cells, Slot::Period4, laid_.words(TextId::ReportChartLastYear));
    const Text outturn = u"INDEX(" + months(Slot::Period1, Slot::Period1) + u";" + now_ + u")";
    putFormula(cells, Slot::Year1,
               u"=IF(" + now_ + u"=12;" + name(TextId::ReportOutturn, firstDecember()) + u";" +
                   name(TextId::ReportForecast, firstDecember()) + u")");
    putFormula(cells, Slot::Year2, u"=" + name(TextId::ReportBudget, december(Slot::Period3)));
    putFormula(cells, Slot::Year3, u"=" + name(TextId::ReportChartLastYear, december(Slot::Period4)));
    putFormula(cells, Slot::Year4, u"=" + name(TextId::ReportOutturn, outturn));
    const Text all = months(Slot::Period1, Slot::Period4);
    // The greatest and the least number, passing over the months without one.
    putFormula(cells, Slot::Spacer,
               u"=" + Text(kNameDistance) + u"*(MAX(0;AGGREGATE(4;6;" + all + u");" +
                   BandFigures::top(laid_) + u")-MIN(0;AGGREGATE(5;6;" + all + u");" +
                   BandFigures::bottom(laid_) + u"))");
}

// A line's name and where it ended, in whole units, where the figures of all lines are short enough.
Text ResultFigures::name(TextId words, const Text& amount) const {
    const Text name = inQuotes(laid_.words(words));
    Text fit = u"AND(ABS(" + firstDecember() + u")<" + Text(kTooLong) + u";ABS(" + december(Slot::Period3) +
               u")<" + Text(kTooLong);
    if (laid_.sources.lastYear) fit += u";ABS(" + december(Slot::Period4) + u")<" + Text(kTooLong);
    fit += u")";
    const Text sign = u"IF(ROUND(" + amount + u";0)<0;\"\u2212\";\"\")";
    return name + u"&IFERROR(IF(" + fit + u";\" \"&" + sign + u"&" + groupedNumber(amount, u"1") +
           u";\"\");\"\")";
}

void ResultFigures::month(RowPlan& cells, std::size_t index) const {
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
    putFormula(cells, Slot::Year4, outturnNameHeight(index));
}

// Line by line as the table reckons it, in the report's unit.
Text ResultFigures::result(const LedgerSource& table, const Text& period) const {
    std::vector<Text> lines;
    for (const RowSource& line : laid_.sources.lines) {
        lines.push_back(ledgerSum(table, period, {{table.accountField, line.criterionCell}}));
    }
    return over(u"SUM", lines) + u"/" + laid_.unit;
}

// From the outturn on as the budget goes on, and what the forecast for the year then still lacks in equal
// parts month by month. (To stretch the budget's own course instead would divide by what is left of its
// result, which is often nearly 0.)
Text ResultFigures::forecast(std::size_t index) const {
    const std::size_t month = index + 1;
    const Text year =
        laid_.places.absoluteCell(slotOf(Section::Lines, Figure::Forecast), u"result") + u"/" + laid_.unit;
    if (month == kMonths) return u"=IF(" + now_ + u"=12;NA();" + year + u")";
    const Text outturn = u"INDEX(" + months(Slot::Period1, Slot::Period1) + u";" + now_ + u")";
    const Text budget = u"INDEX(" + months(Slot::Period3, Slot::Period3) + u";" + now_ + u")";
    const Text yearBudget = laid_.places.absoluteCell(Slot::Period3, chartMonth(kMonths - 1));
    return u"=IF(OR(" + now_ + u"=12;" + numeral(month) + u"<" + now_ + u");NA();" + outturn + u"+" +
           laid_.places.cell(Slot::Period3, chartMonth(index)) + u"-" + budget + u"+(" + year + u"-" +
           outturn + u"-" + yearBudget + u"+" + budget + u")*(" + numeral(month) + u"-" + now_ + u")/(12-" +
           now_ + u"))";
}

// Of the names of the lines that end in December the middle one stands at its line's end, and the others at
// theirs or so far off that they can be read.
Text ResultFigures::nameHeight(Slot slot) const {
    const Text first = firstDecember();
    const Text budget = december(Slot::Period3);
    const Text lastYear = december(Slot::Period4);
    if (!laid_.sources.lastYear) {
        if (slot == Slot::Year3) return Text(kNoPoint);
        const Text own = slot == Slot::Year1 ? first : budget;
        const Text other = slot == Slot::Year1 ? budget : first;
        const Text above = slot == Slot::Year1 ? u">=" : u">";
        return u"=IF(" + own + above + other + u";MAX(" + own + u";" + other + u"+" + apart_ + u");" + own +
               u")";
    }
    const Text all = first + u";" + budget + u";" + lastYear;
    const auto height = [&](const Text& own, const Text& higher) {
        return u"=CHOOSE(1+" + higher + u";MAX(" + own + u";MEDIAN(" + all + u")+" + apart_ + u");" + own +
               u";MIN(" + own + u";MEDIAN(" + all + u")-" + apart_ + u"))";
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

// Near the last month with an outturn, above or below all the lines there, whichever is nearer to its own. In
// December it stands where the line ends.
Text ResultFigures::outturnNameHeight(std::size_t index) const {
    if (index < kHalfName || index > kLastName) return Text(kNoPoint);
    const Text around =
        laid_.places.absoluteCell(Slot::Period1, chartMonth(index - kHalfName)) + u":" +
        laid_.places.absoluteCell(Slot::Period4, chartMonth(std::min(index + kHalfName, kMonths - 1)));
    const Text top = u"AGGREGATE(4;6;" + around + u")";
    const Text bottom = u"AGGREGATE(5;6;" + around + u")";
    const Text own = u"INDEX(" + months(Slot::Period1, Slot::Period1) + u";MIN(" + now_ + u";" +
                     numeral(index + 1) + u"))";
    // Not across the line of zero either.
    const auto clear = [&](const Text& edge, TextView sign) {
        const Text off = Text(sign) + Text(kAboveLine) + u"*" + apart_;
        return u"IF(ABS(" + edge + off + u")<0.5*" + apart_ + u";0" + off + u";" + edge + off + u")";
    };
    return u"=IF(OR(" + now_ + u"=12;MIN(MAX(" + now_ + u";" + numeral(kHalfName + 1) + u");" +
           numeral(kLastName + 1) + u")<>" + numeral(index + 1) + u");NA();IF(" + top + u"-" + own + u"<=" +
           own + u"-" + bottom + u";" + clear(top, u"+") + u";" + clear(bottom, u"-") + u"))";
}

Text ResultFigures::december(Slot slot) const {
    return laid_.places.absoluteCell(slot, chartMonth(kMonths - 1));
}

Text ResultFigures::firstDecember() const {
    return u"IF(" + now_ + u"=12;" + december(Slot::Period1) + u";" + december(Slot::Period2) + u")";
}

Text ResultFigures::months(Slot first, Slot last) const {
    return laid_.places.absoluteCell(first, chartMonth(0)) + u":" +
           laid_.places.absoluteCell(last, chartMonth(kMonths - 1));
}

void addCharts(RowList& rows) {
    rows.add(u"charts:titles", Role::ChartTitles, titles);
    rows.add(u"charts", Role::Charts);
    rows.addGap();
}

void addChartFigures(RowList& rows) {
    rows.add(u"chart:months", Role::Hidden, [](RowPlan& row, const Laid& laid) {
        ResultFigures(laid).heads(row);
        BandFigures(laid).heads(row);
    });
    for (std::size_t at = 0; at < kMonths; ++at) {
        rows.add(chartMonth(at), Role::Hidden, [at](RowPlan& row, const Laid& laid) {
            ResultFigures(laid).month(row, at);
            BandFigures(laid).month(row, at);
        });
    }
    addBandFigures(rows);
    if (hasDeviationChart(rows.sources())) addWaterfallFigures(rows);
}

}  // namespace outturn::report
