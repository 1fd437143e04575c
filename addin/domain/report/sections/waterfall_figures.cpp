// The figures of the waterfall of deviations.

#include <string>

#include "domain/report/sections/chart_figures.hpp"

namespace outturn::report {

namespace {

// In what the bars are drawn; see WaterfallFigures.
constexpr TextView kScale = u"1000";
// What a figure at a bar of no length is taken to be, so that it stands on the bar's side of zero.
constexpr TextView kNoLength = u"0.000001";
// Longer names are cut; the table above has them whole.
constexpr TextView kLongestName = u"25";
constexpr TextView kNoPoint = u"NA()";

void putFormula(RowPlan& cells, Slot slot, const Text& formula, Style style = Style::ChartAmount) {
    cells.put(slot, Formula{u"=" + formula}, style).always = true;
}

Text numeral(std::size_t number) {
    return fromUtf8(std::to_string(number));
}

Text orderRow(std::size_t index) {
    return u"chart:order:" + numeral(index + 1);
}

Text shortened(const Text& name) {
    return u"IF(LEN(" + name + u")>" + Text(kLongestName) + u";LEFT(" + name + u";" + Text(kLongestName) +
           u"-1)&\"\u2026\";" + name + u")";
}

}  // namespace

Text chartBar(std::size_t index) {
    return u"chart:bar:" + numeral(index + 1);
}

WaterfallFigures::WaterfallFigures(const Laid& laid) : laid_(laid) {
    for (const Row& row : laid.rows) {
        if (row.role == Role::Figures && row.section == Section::Activities) activities_.push_back(&row);
    }
}

// Period4 the result's deviation, Year1 and Year3 the least and the most that bars reach, Year2 the room for
// a figure beside them.
void WaterfallFigures::orderHead(RowPlan& cells) const {
    const Text result = laid_.result(Figure::Deviation);
    const Text ends = all(Slot::Year3);
    putFormula(cells, Slot::Period4, u"IF(ISNUMBER(" + result + u");" + result + u"/" + laid_.unit + u";0)");
    putFormula(cells, Slot::Year1, u"MIN(0;" + ends + u";" + total() + u")");
    putFormula(cells, Slot::Year3, u"MAX(0;" + ends + u";" + total() + u")");
    // As a share of what is drawn, a digit is about 0.037 wide, with what parts the thousands 0.049; a sign
    // and a gap come on top. Never more than half.
    const Text span = u"(" + most() + u"-" + least() + u")";
    const Text share = u"MIN(0.5;0.08+0.049*LEN(ROUND(" + span + u";0)))";
    putFormula(cells, Slot::Year2, span + u"*" + share + u"/(1-" + share + u")");
}

void WaterfallFigures::order(RowPlan& cells, std::size_t index) const {
    const Row& activity = *activities_[index];
    const Text deviation =
        laid_.places.cell(slotOf(Section::Activities, Figure::Deviation), activity.identity);
    Text name = laid_.places.cell(Slot::Label, activity.identity);
    if (laid_.hasLimits()) {
        for (const char16_t* sign : {u"\u00A0\u25B2", u"\u00A0\u25BC"}) {
            name.insert(0, u"SUBSTITUTE(").append(u";\"").append(sign).append(u"\";\"\")");
        }
    }
    putFormula(cells, Slot::Label, shortened(name) + u"&IF(ISNUMBER(" + deviation + u");\"\";\" \u2013\")");
    putFormula(cells, Slot::Period1,
               u"IF(ISNUMBER(" + deviation + u");" + deviation + u"/" + laid_.unit + u";0)");
    putFormula(cells, Slot::Year2, u"ISNUMBER(" + deviation + u")");
    // Of two equal ones the first of the table comes first.
    const Text own = ordered(Slot::Period1, index);
    const Text upToHere = laid_.places.absoluteCell(Slot::Period1, orderRow(0)) + u":" + own;
    putFormula(cells, Slot::Period2,
               u"SUMPRODUCT(--(" + all(Slot::Period1) + u">" + own + u"))+SUMPRODUCT(--(" + upToHere + u"=" +
                   own + u"))");
    putFormula(cells, Slot::Period3, u"MATCH(" + numeral(index + 1) + u";" + all(Slot::Period2) + u";0)");
    putFormula(cells, Slot::Period4,
               u"INDEX(" + all(Slot::Period1) + u";" + ordered(Slot::Period3, index) + u")");
    putFormula(cells, Slot::Year1, index == 0 ? Text(u"0") : ordered(Slot::Year3, index - 1));
    putFormula(cells, Slot::Year3, ordered(Slot::Year1, index) + u"+" + ordered(Slot::Period4, index));
}

void WaterfallFigures::heads(RowPlan& cells) const {
    const auto put = [&](Slot slot, TextId id) {
        cells.put(slot, laid_.words(id), Style::ChartAmount).always = true;
    };
    for (const Slot slot : {Slot::Period2, Slot::Period3, Slot::Year2}) put(slot, TextId::ReportChartBetter);
    for (const Slot slot : {Slot::Period4, Slot::Spacer, Slot::Year3}) put(slot, TextId::ReportChartWorse);
    put(Slot::Year1, TextId::ReportResult);
}

void WaterfallFigures::bar(RowPlan& cells, std::size_t index) const {
    const Text value = ordered(Slot::Period4, index);
    const Text ends = ordered(Slot::Year1, index) + u";" + ordered(Slot::Year3, index);
    const Text found = ordered(Slot::Period3, index);
    const auto scaled = [](const Text& formula) { return Text(kScale) + u"*(" + formula + u")"; };
    const Text right = scaled(u"MAX(0;" + ends + u")-MAX(0;MIN(" + ends + u"))");
    const Text left = scaled(u"MIN(0;" + ends + u")-MIN(0;MAX(" + ends + u"))");
    putFormula(cells, Slot::Label, u"INDEX(" + all(Slot::Label) + u";" + found + u")");
    putFormula(cells, Slot::Period1, scaled(u"MAX(0;MIN(" + ends + u"))+MIN(0;MAX(" + ends + u"))"));
    const auto where = [&](TextView condition, const Text& then, TextView otherwise) {
        return u"IF(" + value + Text(condition) + u";" + then + u";" + Text(otherwise) + u")";
    };
    putFormula(cells, Slot::Period2, where(u">=0", right, u"0"));
    putFormula(cells, Slot::Period3, where(u">=0", left, u"0"));
    putFormula(cells, Slot::Period4, where(u"<0", right, u"0"));
    putFormula(cells, Slot::Spacer, where(u"<0", left, u"0"));
    putFormula(cells, Slot::Year1, u"0");
    const Text isNumber = u"INDEX(" + all(Slot::Year2) + u";" + found + u")";
    const Text figure = u"IF(" + isNumber + u";IF(OR(MAX(" + ends + u")>0;MIN(" + ends +
                        u")=0);1;-1)*MAX(ABS(" + value + u");" + Text(kNoLength) + u");NA())";
    putFormula(cells, Slot::Year2, where(u">=0", figure, kNoPoint), Style::ChartBetter);
    putFormula(cells, Slot::Year3, where(u"<0", figure, kNoPoint), Style::ChartWorse);
    putFormula(cells, Slot::Year4,
               index > 0 ? Text(u"0")
                         : u"IF(" + most() + u">0;" +
                               scaled(most() + u"+" + room() + u"-MAX(0;" + ends + u")") + u";0)");
}

void WaterfallFigures::sum(RowPlan& cells) const {
    const Text isNumber = u"ISNUMBER(" + laid_.result(Figure::Deviation) + u")";
    cells.put(Slot::Label, laid_.words(TextId::ReportResult), Style::ChartAmount).always = true;
    for (const Slot slot : {Slot::Period1, Slot::Period2, Slot::Period3, Slot::Period4, Slot::Spacer}) {
        putFormula(cells, slot, u"0");
    }
    putFormula(cells, Slot::Year1, Text(kScale) + u"*" + total());
    putFormula(
        cells, Slot::Year2,
        u"IF(AND(" + isNumber + u";" + total() + u">=0);MAX(" + total() + u";" + Text(kNoLength) + u");NA())",
        Style::ChartBetter);
    putFormula(cells, Slot::Year3, u"IF(AND(" + isNumber + u";" + total() + u"<0);" + total() + u";NA())",
               Style::ChartWorse);
    putFormula(cells, Slot::Year4,
               u"IF(" + least() + u"<0;" + Text(kScale) + u"*(" + least() + u"-" + room() + u"-MIN(0;" +
                   total() + u"));0)");
}

Text WaterfallFigures::all(Slot slot) const {
    return laid_.places.absoluteCell(slot, orderRow(0)) + u":" +
           laid_.places.absoluteCell(slot, orderRow(activities_.size() - 1));
}

Text WaterfallFigures::ordered(Slot slot, std::size_t index) const {
    return laid_.places.cell(slot, orderRow(index));
}

Text WaterfallFigures::total() const {
    return laid_.places.absoluteCell(Slot::Period4, u"chart:order");
}

Text WaterfallFigures::most() const {
    return laid_.places.absoluteCell(Slot::Year3, u"chart:order");
}

Text WaterfallFigures::least() const {
    return laid_.places.absoluteCell(Slot::Year1, u"chart:order");
}

Text WaterfallFigures::room() const {
    return laid_.places.absoluteCell(Slot::Year2, u"chart:order");
}

void addWaterfallFigures(RowList& rows) {
    const std::size_t bars = rows.sources().activities.size() + (rows.sources().otherActivities ? 1 : 0);
    rows.add(u"chart:order", Role::Hidden,
             [](RowPlan& row, const Laid& laid) { WaterfallFigures(laid).orderHead(row); });
    for (std::size_t at = 0; at < bars; ++at) {
        rows.add(orderRow(at), Role::Hidden,
                 [at](RowPlan& row, const Laid& laid) { WaterfallFigures(laid).order(row, at); });
    }
    rows.add(u"chart:bars", Role::Hidden,
             [](RowPlan& row, const Laid& laid) { WaterfallFigures(laid).heads(row); });
    for (std::size_t at = 0; at < bars; ++at) {
        rows.add(chartBar(at), Role::Hidden,
                 [at](RowPlan& row, const Laid& laid) { WaterfallFigures(laid).bar(row, at); });
    }
    rows.add(u"chart:sum", Role::Hidden,
             [](RowPlan& row, const Laid& laid) { WaterfallFigures(laid).sum(row); });
}

}  // namespace outturn::report
