#include "domain/report/carried.hpp"

#include <array>
#include <string>

#include "domain/report/formula_text.hpp"
#include "domain/report/message.hpp"
#include "domain/texts.hpp"

namespace outturn::report {

namespace {

constexpr std::array kLanguages = {Language::English, Language::Swedish};
constexpr int kLastMonth = 12;

// What stands before the month.
TextView opening(Language language) {
    const TextView pattern = text(TextId::ReportCarriedOver, language);
    return pattern.substr(0, pattern.find(u"%1"));
}

}  // namespace

Text carriedOver(const Carried& carried, Language language) {
    const Text year = fromUtf8(std::to_string(carried.from.year()));
    return text(TextId::ReportCarriedOver, language, {monthName(carried.from.month(), language), year}) +
           u" " + carried.words;
}

std::optional<Carried> readCarriedOver(TextView cell) {
    for (const Language language : kLanguages) {
        if (!cell.starts_with(opening(language))) continue;
        const std::size_t colon = cell.find(u':');
        if (colon == TextView::npos) continue;
        const TextView when = cell.substr(opening(language).size(), colon - opening(language).size());
        const std::size_t space = when.find(u' ');
        if (space == TextView::npos) continue;
        for (int month = 1; month <= kLastMonth; ++month) {
            if (when.substr(0, space) != monthName(month, language)) continue;
            int year = 0;
            for (const char16_t digit : when.substr(space + 1)) {
                if (digit < u'0' || digit > u'9' || year > 9999) return std::nullopt;
                year = year * 10 + (digit - u'0');
            }
            return Carried{Text(trimmed(cell.substr(colon + 1))), Month(year, month)};
        }
    }
    return std::nullopt;
}

Text isCarriedOver(const Text& cell) {
    Text any;
    for (const Language language : kLanguages) {
        const TextView begins = opening(language);
        any += (any.empty() ? u"" : u";");
        any += u"LEFT(" + cell + u";" + fromUtf8(std::to_string(begins.size())) + u")=" + inQuotes(begins);
    }
    return u"OR(" + any + u")";
}

}  // namespace outturn::report
