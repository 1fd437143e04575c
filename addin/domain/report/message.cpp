#include "domain/report/message.hpp"

#include <string>

#include "domain/report/formula_text.hpp"
#include "domain/texts.hpp"

namespace outturn::report {

namespace {

constexpr TextId kMonths[] = {TextId::MonthJanuary, TextId::MonthFebruary, TextId::MonthMarch,
                              TextId::MonthApril,   TextId::MonthMay,      TextId::MonthJune,
                              TextId::MonthJuly,    TextId::MonthAugust,   TextId::MonthSeptember,
                              TextId::MonthOctober, TextId::MonthNovember, TextId::MonthDecember};

Text choice(const Text& condition, const Text& then, const Text& otherwise) {
    return u"IF(" + condition + u";" + then + u";" + otherwise + u")";
}

}  // namespace

Text messageFormula(const MessageCells& cells, Unit unit, Language language) {
    const Text kronor = fromUtf8(std::to_string(static_cast<long>(kronorPer(unit))));
    const auto printed = [&](const Text& cell) { return u"ROUND(" + cell + u"/" + kronor + u";0)"; };
    const auto amount = [&](const Text& cell) {
        return groupedNumber(cell, kronor) + u"&" + inQuotes(u"\u00A0" + Text(unitName(unit)));
    };
    Text month = u"CHOOSE(MOD(" + cells.period + u";100)";
    for (const TextId name : kMonths) month += u";" + inQuotes(text(name, language));
    month += u")";

    const Text deviation = amount(cells.deviation);
    const auto outturn = [&](TextId id) { return sentence(text(id, language), {month, deviation}); };
    const Text soFar = choice(printed(cells.deviation) + u">0", outturn(TextId::ReportMessageBetter),
                              choice(printed(cells.deviation) + u"<0", outturn(TextId::ReportMessageWorse),
                                     outturn(TextId::ReportMessageEqual)));
    const Text forecast = choice(printed(cells.forecast) + u"<0", inQuotes(u"−"), inQuotes(u"")) + u"&" +
                          amount(cells.forecast);
    const Text year =
        choice(cells.submitted + u">0", sentence(text(TextId::ReportMessageForecast, language), {forecast}),
               sentence(text(TextId::ReportMessageProposal, language), {forecast}));
    return u"=" + soFar + u"&" + year;
}

TextView monthName(int month, Language language) {
    return text(kMonths[month - 1], language);
}

}  // namespace outturn::report
