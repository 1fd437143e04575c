#include "domain/report/words.hpp"

#include <string>

#include "domain/report/formula_text.hpp"
#include "domain/report/message.hpp"
#include "domain/texts.hpp"

namespace outturn::report {

namespace {

constexpr int kMonths = 12;
// From here on a quantity is whole, as its number format has it.
constexpr TextView kLargeQuantity = u"1000";

Text numeral(long number) {
    return fromUtf8(std::to_string(number));
}

Text signOf(const Text& whole, Signed sign) {
    switch (sign) {
        case Signed::Never:
            return {};
        case Signed::Minus:
            return choice(whole + u"<0", u"\"−\"", u"\"\"") + u"&";
        case Signed::Always:
            return bySign(whole, u"\"+\"", u"\"−\"", u"\"\"") + u"&";
    }
    return {};
}

struct UnitWords {
    TextId one;
    TextId many;
};

UnitWords wordsOf(Unit unit) {
    switch (unit) {
        case Unit::Kronor:
            return {TextId::ProseKrona, TextId::ProseKronor};
        case Unit::Thousands:
            return {TextId::ProseThousand, TextId::ProseThousands};
        case Unit::Millions:
            return {TextId::ProseMillion, TextId::ProseMillions};
    }
    return {TextId::ProseKrona, TextId::ProseKronor};
}

Text kronorOf(Unit unit) {
    return numeral(static_cast<long>(kronorPer(unit)));
}

// The text of this number in a list and what links it to the one before.
Text nextInList(const Text& item, const Text& number, const Text& count, const Text& separator,
                Language language) {
    const Text link = choice(count + u"=" + number, inQuotes(text(TextId::ProseAnd, language)), separator);
    return choice(count + u">=" + number, link + u"&" + item, u"\"\"");
}

}  // namespace

Text choice(const Text& condition, const Text& then, const Text& otherwise) {
    return u"IF(" + condition + u";" + then + u";" + otherwise + u")";
}

Text bySign(const Text& number, const Text& above, const Text& below, const Text& zero) {
    return choice(number + u">0", above, choice(number + u"<0", below, zero));
}

Text printed(const Text& amount, Unit unit) {
    return u"ROUND(" + amount + u"/" + kronorOf(unit) + u";0)";
}

Text numberInWords(const Text& amount, Signed sign, Unit unit) {
    return signOf(printed(amount, unit), sign) + groupedNumber(amount, kronorOf(unit));
}

Text amountInWords(const Text& amount, Signed sign, Unit unit, Language language) {
    const UnitWords words = wordsOf(unit);
    const Text number = numberInWords(amount, sign, unit);
    Text many = sentence(text(words.many, language), {number});
    if (text(words.one, language) == text(words.many, language)) return many;
    return choice(u"ABS(" + printed(amount, unit) + u")=1", sentence(text(words.one, language), {number}),
                  many);
}

Text percentInWords(const Text& share, Signed sign, Language language) {
    const Text whole = u"ROUND(" + share + u"*100;0)";
    const Text number = signOf(whole, sign) + groupedNumber(share + u"*100", u"1");
    return choice(whole + u"=0", inQuotes(text(TextId::ProseBelowOnePercent, language)),
                  sentence(text(TextId::ProsePercent, language), {number}));
}

Text quantityInWords(const Text& quantity, Language language) {
    const Text mark = language == Language::Swedish ? u"\",\"" : u"\".\"";
    // FIXED writes decimals as the workbook's language does; the mark is read off a half.
    const Text decimal =
        u"SUBSTITUTE(FIXED(" + quantity + u";1;TRUE());MID(FIXED(0.5;1;TRUE());2;1);" + mark + u")";
    const Text isWhole = u"OR(ABS(" + quantity + u")>=" + Text(kLargeQuantity) + u";ROUND(" + quantity +
                         u";1)=ROUND(" + quantity + u";0))";
    const Text minus = choice(quantity + u"<0", u"\"−\"", u"\"\"");
    return choice(isWhole, minus + u"&" + groupedNumber(quantity, u"1"), decimal);
}

Text monthInWords(const Text& period, Language language) {
    Text formula = u"CHOOSE(MOD(" + period + u";100)";
    for (int month = 1; month <= kMonths; ++month) formula += u";" + inQuotes(monthName(month, language));
    return formula + u")";
}

Text listInWords(const std::vector<Text>& texts, const Text& count, const Text& separator,
                 Language language) {
    Text list;
    for (std::size_t at = 0; at < texts.size(); ++at) {
        if (at == 0) {
            list = texts[at];
            continue;
        }
        list += u'&';
        list += nextInList(texts[at], numeral(static_cast<long>(at) + 1), count, separator, language);
    }
    return list;
}

Text capitalised(const Text& words) {
    return u"UPPER(LEFT(" + words + u";1))&MID(" + words + u";2;LEN(" + words + u"))";
}

}  // namespace outturn::report
