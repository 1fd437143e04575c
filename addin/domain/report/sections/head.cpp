#include "domain/report/message.hpp"
#include "domain/report/plan.hpp"
#include "domain/report/sections/sections.hpp"

namespace outturn::report {

namespace {

void columns(RowPlan& row, const Laid& /*laid*/) {
    for (std::size_t at = 0; at < kSlots; ++at) row.hide(slotAt(at), Text(slotName(slotAt(at))));
}

void head(RowPlan& row, const Laid& laid) {
    row.put(Slot::Label, laid.wishes.organisation, Style::Organisation);
    row.put(Slot::Year3, static_cast<double>(laid.wishes.period.code()), Style::Period).always = true;
    row.put(Slot::Year4, {}, Style::Period);
    row.joins.push_back({Slot::Year3, Slot::Year4});
    row.hide(Slot::Previous, contentOf(laid.figures.previousRound()));
}

void title(RowPlan& row, const Laid& laid) {
    row.put(Slot::Label, laid.words(TextId::ReportTitle), Style::Title);
    row.put(Slot::Year3, laid.wishes.today, Style::Date);
    row.put(Slot::Year4, {}, Style::Date);
    row.joins.push_back({Slot::Year3, Slot::Year4});
}

void message(RowPlan& row, const Laid& laid) {
    const Text sentence =
        messageFormula({laid.figures.period(), laid.result(Figure::Deviation), laid.result(Figure::Forecast),
                        laid.cell(Slot::Submitted, u"result")},
                       laid.wishes.unit, laid.wishes.language);
    row.across(Formula{sentence}, Style::Message);
}

}  // namespace

void addHead(RowList& rows) {
    rows.add(u"columns", Role::Columns, columns);
    rows.add(u"head", Role::Head, head);
    rows.add(u"title", Role::Title, title);
    rows.add(u"message", Role::Message, message);
    rows.addGap();
}

}  // namespace outturn::report
