// The equity that the board may use, and how much of it the forecast's deficit takes.
#include "domain/report/sections/sections.hpp"
#include "domain/report/sections/side_table.hpp"

namespace outturn::report {

namespace {

constexpr TextView kAllowed = u"equity:allowed";
constexpr TextView kUsed = u"equity:used";
constexpr Slot kAmount = Slot::Year4;

void heads(RowPlan& row, const Laid& laid) {
    row.put(kAmount, laid.words(TextId::EquityAmount), Style::Column);
}

using Amount = std::function<Text(const Laid&)>;

void add(RowList& rows, TextView identity, TextId words, Style style, const Amount& amount) {
    std::vector<Text> identities;
    addTableRow(rows, Text(identity), identities,
                [words, style, amount](RowPlan& row, const Laid& laid, const Text& /*own*/) {
                    row.putJoined(Slot::Label, Slot::Year3, laid.words(words), Style::Label);
                    row.put(kAmount, Formula{u"=" + amount(laid)}, style);
                });
}

Text allowed(const Laid& laid) {
    return laid.cell(kAmount, Text(kAllowed));
}

// A forecast without a deficit uses nothing.
Text deficit(const Laid& laid) {
    return u"MAX(0;-(" + laid.result(Figure::Forecast) + u"))";
}

}  // namespace

void addEquity(RowList& rows) {
    if (rows.sources().equity.empty()) return;
    rows.addHeading(u"equity", TextId::EquityHeading);
    addHeads(rows, u"equity:heads", heads);
    add(rows, kAllowed, TextId::EquityAllowed, Style::Figure,
        [](const Laid& laid) { return over(u"SUM", laid.sources.equity); });
    add(rows, kUsed, TextId::EquityUsed, Style::Figure,
        [](const Laid& laid) { return u"MIN(" + allowed(laid) + u";" + deficit(laid) + u")"; });
    add(rows, u"equity:left", TextId::EquityLeft, Style::Figure,
        [](const Laid& laid) { return allowed(laid) + u"-" + laid.cell(kAmount, Text(kUsed)); });
    // Less than nothing, as every other deviation that is bad.
    add(rows, u"equity:beyond", TextId::EquityBeyond, Style::Deviation,
        [](const Laid& laid) { return u"MIN(0;" + allowed(laid) + u"-" + deficit(laid) + u")"; });
    rows.addGap();
}

}  // namespace outturn::report
