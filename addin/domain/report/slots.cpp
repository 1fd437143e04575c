#include "domain/report/slots.hpp"

#include <string>

namespace outturn::report {

namespace {

constexpr std::array<TextView, kSlots> kSlotNames = {u"outturn-label", u"outturn-1",
                                                     u"outturn-2",     u"outturn-3",
                                                     u"outturn-4",     u"outturn-spacer",
                                                     u"outturn-5",     u"outturn-6",
                                                     u"outturn-7",     u"outturn-8",
                                                     u"outturn-row",   u"outturn-marks",
                                                     u"outturn-round", u"outturn-round-before",
                                                     u"outturn-rank",  u"outturn-filled"};

constexpr std::array<Figure, kAllFigures.size()> kActivitiesOrder = {
    Figure::Deviation, Figure::Outturn,          Figure::Budget,     Figure::OutturnLastYear,
    Figure::Forecast,  Figure::PreviousForecast, Figure::YearBudget, Figure::FinalLastYear};
constexpr std::array<Slot, kAllFigures.size()> kFigureSlots = {Slot::Period1, Slot::Period2, Slot::Period3,
                                                               Slot::Period4, Slot::Year1,   Slot::Year2,
                                                               Slot::Year3,   Slot::Year4};

}  // namespace

TextView slotName(Slot slot) {
    return kSlotNames.at(number(slot));
}

Slot slotOf(Section section, Figure figure) {
    const auto& order = section == Section::Activities ? kActivitiesOrder : kAllFigures;
    std::size_t at = 0;
    while (order.at(at) != figure) ++at;
    return kFigureSlots.at(at);
}

Text reportMark(Month period) {
    return u"outturn-report:" + fromUtf8(std::to_string(period.code()));
}

}  // namespace outturn::report
