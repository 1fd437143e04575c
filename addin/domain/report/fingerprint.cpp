#include "domain/report/fingerprint.hpp"

#include <cstdint>

namespace outturn::report {

namespace {

// # and ! as in #REF!, which a reference becomes when what it pointed to is deleted.
bool isWordCharacter(char16_t character) {
    return (character >= u'0' && character <= u'9') || (character >= u'A' && character <= u'Z') ||
           (character >= u'a' && character <= u'z') || character == u'_' || character == u'.' ||
           character == u'$' || character == u'#' || character == u'!' || character > 0x7F;
}

// The end of a text in quotes that begins at `from`; a doubled quote is one of its characters.
std::size_t endOfQuoted(TextView formula, std::size_t from) {
    const char16_t quote = formula[from];
    for (std::size_t at = from + 1; at < formula.size(); ++at) {
        if (formula[at] != quote) continue;
        if (at + 1 >= formula.size() || formula[at + 1] != quote) return at + 1;
        ++at;
    }
    return formula.size();
}

Text shape(TextView formula) {
    Text kept;
    std::size_t at = 0;
    while (at < formula.size()) {
        const std::size_t from = at;
        if (formula[at] == u'"') {
            at = endOfQuoted(formula, at);
            kept += formula.substr(from, at - from);
        } else if (isWordCharacter(formula[at]) || formula[at] == u'\'') {
            while (at < formula.size() && (isWordCharacter(formula[at]) || formula[at] == u'\'')) {
                at = formula[at] == u'\'' ? endOfQuoted(formula, at) : at + 1;
            }
            if (at < formula.size() && formula[at] == u'(') kept += formula.substr(from, at - from);
        } else {
            if (formula[at] != u' ') kept += formula[at];
            ++at;
        }
    }
    return kept;
}

// FNV-1a, 32 bits (Fowler, Noll, Vo), over the low and high byte of each character.
std::uint32_t hash(TextView text) {
    constexpr std::uint32_t kBasis = 2166136261U;
    constexpr std::uint32_t kPrime = 16777619U;
    std::uint32_t hashed = kBasis;
    for (const char16_t character : text) {
        hashed = (hashed ^ (character & 0xFFU)) * kPrime;
        hashed = (hashed ^ (static_cast<unsigned>(character) >> 8U)) * kPrime;
    }
    return hashed;
}

}  // namespace

bool refersElsewhere(TextView held, TextView planned) {
    const auto isReference = [](TextView formula) {
        return shape(formula) == u"=" && formula.find(u"#REF!") == TextView::npos;
    };
    // Without a sheet's name only: tables move from sheet to sheet, the report's own cells do not.
    const auto hasSheet = [](TextView formula) { return formula.find(u'.') != TextView::npos; };
    const auto column = [](TextView formula) {
        Text letters;
        for (const char16_t character : formula) {
            if (character >= u'A' && character <= u'Z') letters += character;
        }
        return letters;
    };
    if (!isReference(held) || !isReference(planned) || hasSheet(planned)) return false;
    return hasSheet(held) || column(held) != column(planned);
}

Text fingerprint(TextView content) {
    if (content.empty()) return {};
    const bool isArray = content.starts_with(u"{=") && content.ends_with(u'}');
    if (isArray) content = content.substr(1, content.size() - 2);
    const std::uint32_t hashed = hash(content.starts_with(u'=') ? shape(content) : Text(content));
    constexpr TextView kDigits = u"0123456789abcdef";
    Text digits;
    for (int shift = 28; shift >= 0; shift -= 4)
        digits += kDigits[(hashed >> static_cast<unsigned>(shift)) & 15U];
    return digits;
}

}  // namespace outturn::report
