#include "domain/text.hpp"

#include <array>
#include <iterator>

#include <boost/locale/utf.hpp>
#include <boost/spirit/home/support/char_encoding/unicode/query.hpp>

namespace outturn {

namespace {

// Latin-1 is nearly all that a Swedish ledger holds: its lower case is one look into this table.
constexpr auto kLatinLower = [] {
    std::array<char16_t, 256> lower{};
    for (char16_t c = 0; c < 256; ++c) {
        const bool isUpper = (c >= u'A' && c <= u'Z') || (c >= u'\u00C0' && c <= u'\u00DE' && c != u'\u00D7');
        lower[c] = static_cast<char16_t>(isUpper ? c + 32 : c);
    }
    return lower;
}();

char16_t lower(char16_t c) {
    if (c < kLatinLower.size()) return kLatinLower[c];
    if (c >= 0xD800 && c <= 0xDFFF) return c;
    return static_cast<char16_t>(boost::spirit::ucd::to_lowercase(c));
}

// U+FEFF is what is left of a byte order mark at the start of an imported file; it shows as nothing.
bool isBlank(char16_t c) {
    if (c > u' ' && c < u'\u0085') return false;
    return boost::spirit::ucd::is_white_space(c) || c == u'\uFEFF';
}

// What cannot be read becomes U+FFFD, a unit at a time, so that two different texts stay different in length.
template <class Target, class Source>
Target converted(Source text) {
    namespace utf = boost::locale::utf;
    constexpr utf::code_point kReplacement = 0xFFFD;
    using To = utf::utf_traits<typename Target::value_type>;
    using From = utf::utf_traits<typename Source::value_type>;

    Target result;
    result.reserve(text.size());
    for (auto at = text.begin(); at != text.end();) {
        auto next = at;
        utf::code_point point = From::decode(next, text.end());
        if (point == utf::illegal || point == utf::incomplete) {
            point = kReplacement;
            next = std::next(at);
        }
        To::encode(point, std::back_inserter(result));
        at = next;
    }
    return result;
}

}  // namespace

Text folded(TextView text) {
    Text result(text);
    for (char16_t& c : result) c = lower(c);
    return result;
}

TextView trimmed(TextView text) {
    while (!text.empty() && isBlank(text.front())) text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back())) text.remove_suffix(1);
    return text;
}

std::string toUtf8(TextView text) {
    return converted<std::string>(text);
}

Text fromUtf8(std::string_view text) {
    return converted<Text>(text);
}

}  // namespace outturn
