#include "domain/report/slots.hpp"

#include <string>

namespace outturn::report {

namespace {

constexpr TextView kReportMark = u"outturn-report:";

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
    return Text(kReportMark) + fromUtf8(std::to_string(period.code()));
}

std::optional<Month> readReportMark(TextView cell) {
    constexpr std::size_t kDigits = 6;
    if (!cell.starts_with(kReportMark)) return std::nullopt;
    cell.remove_prefix(kReportMark.size());
    if (cell.size() != kDigits) return std::nullopt;
    int code = 0;
    for (const char16_t digit : cell) {
        if (digit < u'0' || digit > u'9') return std::nullopt;
        code = code * 10 + (digit - u'0');
    }
    constexpr int kHundred = 100;
    const int month = code % kHundred;
    if (month < 1 || month > 12) return std::nullopt;
    return Month(code / kHundred, month);
}

}  // namespace outturn::report
