#include "domain/exports/labels.hpp"

#include <algorithm>
#include <array>

namespace outturn::exports {
namespace {

constexpr std::array kTotals = {
    TextView(u"summa"),
    TextView(u"summor"),
    TextView(u"total"),
    TextView(u"totalt"),
    TextView(u"totalsumma"),
    TextView(u"delsumma"),
    TextView(u"delsummor"),
    TextView(u"subtotal"),
    TextView(u"sub-total"),
    TextView(u"sum"),
    TextView(u"totals"),
    TextView(u"s:a"),
    TextView(u"sa"),
    TextView(u"slutsumma"),
    TextView(u"resultat"),
    TextView(u"nettokostnad"),
    TextView(u"rörelseresultat"),
    TextView(u"bruttoresultat"),
    TextView(u"nettoresultat"),
    TextView(u"tot"),
    TextView(u"grand"),
    TextView(u"nettokostnader"),
    TextView(u"totalsum"),
    TextView(u"result"),
    TextView(u"omslutning"),
};

bool isTotal(TextView word) {
    return std::find(kTotals.begin(), kTotals.end(), word) != kTotals.end();
}

// The first and the last word, without a colon or full stop behind them.
std::pair<Text, Text> ends(TextView label) {
    const Text lower = folded(trimmed(label));
    const auto isSpace = [](char16_t c) { return c == u' ' || c == u'\u00A0'; };
    const auto first = std::find_if(lower.begin(), lower.end(), isSpace);
    const auto last = std::find_if(lower.rbegin(), lower.rend(), isSpace);
    std::pair<Text, Text> result(Text(lower.begin(), first), Text(last.base(), lower.end()));
    for (Text* word : {&result.first, &result.second}) {
        while (!word->empty() && (word->back() == u':' || word->back() == u'.' || word->back() == u'*'))
            word->pop_back();
    }
    return result;
}

}  // namespace

bool saysTotal(TextView label) {
    const auto [first, last] = ends(label);
    return isTotal(first) || isTotal(last);
}

bool beginsWithTotal(TextView label) {
    return isTotal(ends(label).first);
}

bool saysBalance(TextView label) {
    const Text lower = folded(trimmed(label));
    if (lower == u"ib" || lower == u"ub") return true;
    for (const TextView start :
         {TextView(u"ingående "), TextView(u"utgående "), TextView(u"ing "), TextView(u"utg "),
          TextView(u"ing. "), TextView(u"utg. "), TextView(u"opening "), TextView(u"closing ")}) {
        if (!lower.starts_with(start)) continue;
        for (const TextView what : {TextView(u"saldo"), TextView(u"balan")}) {
            if (lower.find(what, start.size()) != Text::npos) return true;
        }
    }
    return false;
}

}  // namespace outturn::exports
