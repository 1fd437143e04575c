#include "domain/report/message.hpp"

#include <string>

#include "domain/report/formula_text.hpp"
#include "domain/report/words.hpp"
#include "domain/texts.hpp"

namespace outturn::report {

namespace {

constexpr TextId kMonths[] = {TextId::MonthJanuary, TextId::MonthFebruary, TextId::MonthMarch,
                              TextId::MonthApril,   TextId::MonthMay,      TextId::MonthJune,
                              TextId::MonthJuly,    TextId::MonthAugust,   TextId::MonthSeptember,
                              TextId::MonthOctober, TextId::MonthNovember, TextId::MonthDecember};

}  // namespace

Text messageFormula(const MessageCells& cells, Unit unit, Language language) {
    const Text kronor = fromUtf8(std::to_string(static_cast<long>(kronorPer(unit))));
    const auto amount = [&](const Text& cell) {
        return groupedNumber(cell, kronor) + u"&" + inQuotes(u"\u00A0" + Text(unitName(unit)));
    };
    const Text month = monthInWords(cells.period, language);

    const Text deviation = amount(cells.deviation);
    const auto outturn = [&](TextId id) { return sentence(text(id, language), {month, deviation}); };
    const Text soFar = bySign(printed(cells.deviation, unit), outturn(TextId::ReportMessageBetter),
                              outturn(TextId::ReportMessageWorse), outturn(TextId::ReportMessageEqual));
    const Text forecast = choice(printed(cells.forecast, unit) + u"<0", inQuotes(u"−"), inQuotes(u"")) +
                          u"&" + amount(cells.forecast);
    const Text year =
        choice(cells.submitted + u">0", sentence(text(TextId::ReportMessageForecast, language), {forecast}),
               sentence(text(TextId::ReportMessageProposal, language), {forecast}));
    return u"=" + soFar + u"&" + year;
}

TextView monthName(int month, Language language) {
    return text(kMonths[month - 1], language);
}

}  // namespace outturn::report
