#include "domain/report/sections/band_figures.hpp"

#include <string>

#include "domain/report/proposals.hpp"
#include "domain/report/sections/chart_figures.hpp"
#include "domain/report/words.hpp"

namespace outturn::report {

namespace {

constexpr TextView kBand = u"chart:band";
constexpr TextView kLevel = u"0.8";

Text numeral(std::size_t number) {
    return fromUtf8(std::to_string(number));
}

void put(RowPlan& cells, Slot slot, Content content) {
    cells.put(slot, std::move(content), Style::ChartAmount).always = true;
}

Text months(const Laid& laid, Slot slot) {
    return laid.places.absoluteCell(slot, chartMonth(0)) + u":" +
           laid.places.absoluteCell(slot, chartMonth(kMonths - 1));
}

}  // namespace

BandFigures::BandFigures(const Laid& laid) : laid_(laid), now_(u"MOD(" + laid.figures.period() + u";100)") {}

Text BandFigures::own(Slot slot) const {
    return laid_.places.absoluteCell(slot, Text(kBand));
}

Text BandFigures::exists() const {
    return own(Slot::Year4) + u"=1";
}

void BandFigures::year(RowPlan& row) const {
    const Proposals proposals(laid_.sources, laid_.places, laid_.figures.period());
    const Text band = proposals.band(kLevel);
    std::size_t at = 0;
    for (const Slot slot : {Slot::Period1, Slot::Period2, Slot::Period3}) {
        // In December the year is known.
        row.hide(slot, Formula{u"=IF(" + now_ + u"=12;NA();INDEX(" + band + u";1;" + numeral(++at) + u"))"});
    }
    const Text toLower = own(Slot::Period2) + u"-" + own(Slot::Period1);
    const Text toUpper = own(Slot::Period3) + u"-" + own(Slot::Period2);
    const bool turned = proposals.hasMinus();
    row.hide(Slot::Period4, Formula{u"=" + (turned ? toUpper : toLower)});
    row.hide(Slot::Year1, Formula{u"=" + (turned ? toLower : toUpper)});
    const Text forecast = laid_.result(Figure::Forecast);
    row.hide(Slot::Year2, Formula{u"=ROUND(" + forecast + u"-" + own(Slot::Period4) + u";2)"});
    row.hide(Slot::Year3, Formula{u"=ROUND(" + forecast + u"+" + own(Slot::Year1) + u";2)"});
    row.hide(Slot::Year4,
             Formula{u"=IF(AND(ISNUMBER(" + own(Slot::Year2) + u");ISNUMBER(" + own(Slot::Year3) + u"));IF(" +
                     own(Slot::Year3) + u">" + own(Slot::Year2) + u";1;0);0)"});
}

void BandFigures::heads(RowPlan& row) const {
    put(row, kLower, laid_.words(TextId::ProposalsBandLow));
    put(row, kWidth, laid_.words(TextId::ProposalsBandWide));
}

// It widens as the root of the months to come: the sum of months that err each by themselves does. Until the
// present month, and where there is none, it lies on the line and has no width: the areas of a chart know no
// gaps.
void BandFigures::month(RowPlan& row, std::size_t index) const {
    const Text month = numeral(index + 1);
    const Text outturn = laid_.places.cell(Slot::Period1, chartMonth(index));
    const Text forecast = laid_.places.cell(Slot::Period2, chartMonth(index));
    const Text share = u"SQRT((" + month + u"-" + now_ + u")/(12-" + now_ + u"))";
    put(row, kLower,
        Formula{u"=IF(OR(" + now_ + u"=12;" + month + u"<" + now_ + u");" + outturn + u";" + forecast +
                u"-IF(" + exists() + u";" + own(Slot::Period4) + u"/" + laid_.unit + u"*" + share + u";0))"});
    put(row, kWidth,
        Formula{u"=IF(AND(" + exists() + u";" + month + u">" + now_ + u");(" + own(Slot::Period4) + u"+" +
                own(Slot::Year1) + u")/" + laid_.unit + u"*" + share + u";0)"});
}

Text BandFigures::top(const Laid& laid) {
    return u"IFERROR(SUMPRODUCT(MAX(" + months(laid, kLower) + u"+" + months(laid, kWidth) + u"));0)";
}

Text BandFigures::bottom(const Laid& laid) {
    return u"IFERROR(MIN(" + months(laid, kLower) + u");0)";
}

Text BandFigures::sentence() const {
    const Unit unit = laid_.wishes.unit;
    const Text name = inQuotes(unitName(unit));
    const auto number = [&](Slot slot) { return numberInWords(own(slot), Signed::Always, unit); };
    const Text low = number(Slot::Year2);
    const Text high = number(Slot::Year3);
    const Text between = report::sentence(laid_.words(TextId::ProposalsBand), {low, high, name});
    const Text narrow = report::sentence(laid_.words(TextId::ProposalsBandNarrow), {low, name});
    const Text isNarrow = printed(own(Slot::Year2), unit) + u"=" + printed(own(Slot::Year3), unit);
    return u"=IF(" + exists() + u";" + choice(isNarrow, narrow, between) + u";\"\")";
}

void addBandFigures(RowList& rows) {
    rows.add(Text(kBand), Role::Hidden, [](RowPlan& row, const Laid& laid) { BandFigures(laid).year(row); });
}

}  // namespace outturn::report
