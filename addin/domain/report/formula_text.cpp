#include "domain/report/formula_text.hpp"

#include <algorithm>
#include <cstddef>

namespace outturn::report {

namespace {

using namespace std::string_literals;

// LibreOffice takes no more than 255 arguments; more of them are a sum of sums.
constexpr std::size_t kMostArguments = 200;

// What a criterion reads as more than itself, apart from the escape ~.
constexpr TextView kSignCharacters = u"*?|!=.<>";

Text call(TextView method, const Text& handle, const Text& period, const Conditions& conditions) {
    Text formula = u"ORG.OUTTURN.FUNCTIONS." + Text(method) + u"(" + handle + u";" + period;
    for (const auto& [field, criterion] : conditions) formula += u";" + inQuotes(field) + u";" + criterion;
    return formula + u")";
}

Text withEscape(const Text& formula, char16_t character) {
    return u"SUBSTITUTE(" + formula + u";" + inQuotes(Text{character}) + u";" +
           inQuotes(Text{u'~', character}) + u")";
}

}  // namespace

Text inQuotes(TextView text) {
    Text written = u"\"";
    for (const char16_t character : text) {
        if (character == u'"') written += u'"';
        written += character;
    }
    return written + u"\"";
}

Text sentence(TextView pattern, std::initializer_list<TextView> arguments) {
    std::vector<Text> parts;
    Text words;
    const auto endWords = [&] {
        if (!words.empty()) parts.push_back(inQuotes(words));
        words.clear();
    };
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        const char16_t next = at + 1 < pattern.size() ? pattern[at + 1] : u'\0';
        if (pattern[at] == u'%' && next >= u'1' && next <= u'9') {
            endWords();
            const auto number = static_cast<std::size_t>(next - u'1');
            if (number < arguments.size()) parts.emplace_back(arguments.begin()[number]);
            ++at;
        } else {
            words += pattern[at];
        }
    }
    endWords();
    Text joined;
    for (const Text& part : parts) joined += (joined.empty() ? u"" : u"&") + part;
    return joined;
}

bool isPlainCriterion(TextView text) {
    return !text.empty() && text.find(u'~') == TextView::npos &&
           text.find_first_of(kSignCharacters) == TextView::npos;
}

Text literalCriterion(const Text& cell) {
    Text escaped = cell;
    // The escape itself first, or those of the others would be escaped again.
    for (const char16_t character : u"~"s + Text(kSignCharacters)) {
        escaped = withEscape(escaped, character);
    }
    return escaped;
}

Text ledgerSum(const LedgerSource& table, const Text& period, const Conditions& conditions) {
    return (table.sign == TableSign::DebitPositive ? u"-" : u"") +
           call(u"LEDGERSUM", table.handle, period, conditions);
}

Text ledgerRowCount(const LedgerSource& table, const Text& period, const Conditions& conditions) {
    return u"ROWS(" + call(u"LEDGERROWS", table.handle, period, conditions) + u")-1";
}

Text groupedNumber(const Text& amount, const Text& unit) {
    // FIXED parts thousands as the workbook's language does; what it puts there is read off a thousand.
    return u"SUBSTITUTE(FIXED(ABS(ROUND(" + amount + u"/" + unit +
           u";0));0;FALSE());MID(FIXED(1000;0;FALSE());2;1);\"\u202F\")";
}

Text over(TextView function, const std::vector<Text>& cells) {
    if (cells.empty()) return u"0";
    std::vector<Text> calls;
    for (std::size_t first = 0; first < cells.size(); first += kMostArguments) {
        Text arguments;
        for (std::size_t at = first; at < std::min(first + kMostArguments, cells.size()); ++at) {
            arguments += (arguments.empty() ? u"" : u";") + cells[at];
        }
        calls.push_back(Text(function) + u"(" + arguments + u")");
    }
    return calls.size() == 1 ? calls.front() : over(function, calls);
}

}  // namespace outturn::report
