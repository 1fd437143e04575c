#include "domain/criterion.hpp"

#include <algorithm>
#include <utility>

namespace outturn {

namespace {

using Signs = std::u32string;
using SignsView = std::u32string_view;

// A sign is its character moved past the end of Unicode, where no cell's text can reach it.
constexpr char32_t sign(char16_t character) {
    return 0x110000U + character;
}
constexpr bool isSign(char32_t c) {
    return c >= sign(0);
}
constexpr char16_t character(char32_t c) {
    return static_cast<char16_t>(isSign(c) ? c - sign(0) : c);
}

constexpr char32_t kAnyRun = sign(u'*');
constexpr char32_t kAnyOne = sign(u'?');
constexpr char32_t kOr = sign(u'|');
constexpr char32_t kNot = sign(u'!');
constexpr char32_t kEquals = sign(u'=');
constexpr char32_t kDot = sign(u'.');
constexpr TextView kSignCharacters = u"*?|!=.<>";
constexpr char16_t kEscape = u'~';

Signs withSigns(TextView text) {
    Signs signs;
    signs.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool isEscape =
            text[at] == kEscape && at + 1 < text.size() &&
            (text[at + 1] == kEscape || kSignCharacters.find(text[at + 1]) != TextView::npos);
        if (isEscape) {
            signs += text[++at];
        } else if (kSignCharacters.find(text[at]) != TextView::npos) {
            signs += sign(text[at]);
        } else {
            signs += text[at];
        }
    }
    return signs;
}

bool isBlank(char32_t c) {
    if (isSign(c)) return false;
    const char16_t unit = character(c);
    return trimmed(TextView(&unit, 1)).empty();
}

SignsView trimmedSigns(SignsView signs) {
    while (!signs.empty() && isBlank(signs.front())) signs.remove_prefix(1);
    while (!signs.empty() && isBlank(signs.back())) signs.remove_suffix(1);
    return signs;
}

Text plainText(SignsView signs) {
    Text text;
    text.reserve(signs.size());
    for (const char32_t c : signs) text += character(c);
    return text;
}

bool hasWildcard(SignsView signs) {
    return std::any_of(signs.begin(), signs.end(), [](char32_t c) { return c == kAnyRun || c == kAnyOne; });
}

// How many code units the character at a place takes.
std::size_t characterLength(TextView text, std::size_t at) {
    const bool isPair = at + 1 < text.size() && text[at] >= 0xD800 && text[at] <= 0xDBFF &&
                        text[at + 1] >= 0xDC00 && text[at + 1] <= 0xDFFF;
    return isPair ? 2 : 1;
}

// Only the last run is ever lengthened: an earlier one that took more would leave less for what follows it.
// So the time is at most pattern times value, however many asterisks there are.
bool matchesWildcard(SignsView pattern, TextView value) {
    std::size_t at = 0;
    std::size_t next = 0;
    std::size_t afterRun = SignsView::npos;  // in the pattern, behind the last asterisk
    std::size_t runEnd = 0;                  // in the value, where that asterisk's run ends for now
    while (at < value.size()) {
        if (next < pattern.size() && pattern[next] == kAnyRun) {
            afterRun = ++next;
            runEnd = at;
            if (next == pattern.size()) return true;
        } else if (next < pattern.size() && pattern[next] == kAnyOne) {
            at += characterLength(value, at);
            ++next;
        } else if (next < pattern.size() && pattern[next] == value[at]) {
            ++at;
            ++next;
        } else if (afterRun != SignsView::npos) {
            runEnd += characterLength(value, runEnd);
            at = runEnd;
            next = afterRun;
        } else {
            return false;
        }
    }
    return std::all_of(pattern.begin() + static_cast<std::ptrdiff_t>(next), pattern.end(),
                       [](char32_t c) { return c == kAnyRun; });
}

// Unicode has ä before å, the Swedish alphabet å before ä.
constexpr char16_t alphabetic(char16_t c) {
    if (c == u'å') return u'ä';
    if (c == u'ä') return u'å';
    return c;
}

bool isBefore(TextView left, TextView right) {
    return std::lexicographical_compare(left.begin(), left.end(), right.begin(), right.end(),
                                        [](char16_t a, char16_t b) { return alphabetic(a) < alphabetic(b); });
}

}  // namespace

Result<Criterion> Criterion::parse(TextView text) {
    Criterion criterion;
    if (trimmed(text).empty()) return criterion;
    const Signs signs = withSigns(folded(text));
    SignsView rest = signs;
    for (bool isLast = false; !isLast;) {
        const auto end = rest.find(kOr);
        isLast = end == SignsView::npos;
        SignsView alternative = trimmedSigns(rest.substr(0, end));
        if (!isLast) rest.remove_prefix(end + 1);

        const bool isUnwanted = alternative.starts_with(kNot);
        if (isUnwanted) alternative = trimmedSigns(alternative.substr(1));
        auto pattern = parsePattern(alternative);
        if (!pattern) return Fault::BadArgument;
        (isUnwanted ? criterion.unwanted_ : criterion.wanted_).push_back(*std::move(pattern));
    }
    return criterion;
}

std::optional<Criterion::Pattern> Criterion::parsePattern(SignsView signs) {
    Pattern pattern;
    if (signs.starts_with(kEquals)) {
        signs = trimmedSigns(signs.substr(1));
        if (signs.empty()) return pattern;
    }
    if (signs.empty() || signs.starts_with(kNot) || signs.starts_with(kEquals) ||
        signs.starts_with(sign(u'<')) || signs.starts_with(sign(u'>'))) {
        return std::nullopt;
    }
    constexpr char32_t kRange[] = {kDot, kDot};
    const auto range = signs.find(kRange, 0, std::size(kRange));
    if (range != SignsView::npos) {
        return parseRange(trimmedSigns(signs.substr(0, range)),
                          trimmedSigns(signs.substr(range + std::size(kRange))));
    }
    if (hasWildcard(signs)) {
        pattern.kind = Pattern::Kind::Wildcard;
        for (const char32_t c : signs) pattern.wildcard += c == kAnyRun || c == kAnyOne ? c : character(c);
    } else {
        pattern.kind = Pattern::Kind::Equal;
        pattern.text = plainText(signs);
    }
    return pattern;
}

std::optional<Criterion::Pattern> Criterion::parseRange(SignsView first, SignsView last) {
    constexpr char32_t kRange[] = {kDot, kDot};
    const bool hasThirdEnd =
        last.starts_with(kDot) || last.find(kRange, 0, std::size(kRange)) != SignsView::npos;
    if (first.empty() || last.empty() || hasThirdEnd || hasWildcard(first) || hasWildcard(last))
        return std::nullopt;
    Pattern pattern;
    pattern.kind = Pattern::Kind::Range;
    pattern.text = plainText(first);
    pattern.rangeEnd = plainText(last);
    // "301..30" is in order: from 301 to the last code that starts with 30.
    if (isBefore(pattern.rangeEnd, pattern.text) && !pattern.text.starts_with(pattern.rangeEnd))
        return std::nullopt;
    return pattern;
}

bool Criterion::matches(const Pattern& pattern, TextView value) {
    switch (pattern.kind) {
        case Pattern::Kind::Empty:
            return value.empty();
        case Pattern::Kind::Equal:
            return value == pattern.text;
        case Pattern::Kind::Range:
            return !isBefore(value, pattern.text) &&
                   (value.starts_with(pattern.rangeEnd) || isBefore(value, pattern.rangeEnd));
        case Pattern::Kind::Wildcard:
            return matchesWildcard(pattern.wildcard, value);
    }
    return false;
}

bool Criterion::matches(TextView value) const {
    const auto matchesValue = [value](const Pattern& pattern) { return matches(pattern, value); };
    if (std::any_of(unwanted_.begin(), unwanted_.end(), matchesValue)) return false;
    return wanted_.empty() || std::any_of(wanted_.begin(), wanted_.end(), matchesValue);
}

Text exactly(TextView value) {
    constexpr TextView kSigns = u"~*?|!=.<>";
    if (trimmed(value).empty()) return u"=";
    Text criterion;
    for (const char16_t character : value) {
        if (kSigns.find(character) != TextView::npos) criterion += u'~';
        criterion += character;
    }
    return criterion;
}

}  // namespace outturn
