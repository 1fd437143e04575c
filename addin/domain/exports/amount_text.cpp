#include "domain/exports/amount_text.hpp"

#include <array>
#include <initializer_list>

namespace outturn::exports {
namespace {

constexpr TextView kDashes = u"-\u2212\u2013\u2010\u2011";
constexpr TextView kSpaces = u" \u00A0\u202F\u2009\u2007\t'\u2019";
constexpr std::size_t kGroup = 3;

bool isOneOf(char16_t c, TextView characters) {
    return characters.find(c) != TextView::npos;
}

bool isDigit(char16_t c) {
    return c >= u'0' && c <= u'9';
}

// Takes a currency off either end.
TextView withoutCurrency(TextView text) {
    for (const TextView word : {TextView(u"kr."), TextView(u"kr"), TextView(u"sek"), TextView(u":-")}) {
        if (text.size() <= word.size()) continue;
        if (folded(text.substr(text.size() - word.size())) == word) {
            return trimmed(text.substr(0, text.size() - word.size()));
        }
        if (folded(text.substr(0, word.size())) == word) return trimmed(text.substr(word.size()));
    }
    return text;
}

// Whether what stands before the decimal sign is digits, in groups of three where anything parts them.
bool readWhole(TextView text, char16_t otherSign, Text& digits) {
    std::size_t group = 0;  // digits since the last separator
    char16_t separator = 0;
    for (const char16_t c : text) {
        if (isDigit(c)) {
            digits += c;
            ++group;
            continue;
        }
        if (c != otherSign && !isOneOf(c, kSpaces)) return false;
        const bool isFirst = separator == 0;
        if (!isFirst && (c != separator || group != kGroup)) return false;
        if (isFirst && (group == 0 || group > kGroup)) return false;
        // Nobody parts the thousands of "0,125".
        if (isFirst && digits.front() == u'0') return false;
        separator = c;
        group = 0;
    }
    return separator == 0 || group == kGroup;
}

std::optional<std::int64_t> millionthsOf(TextView whole, TextView decimals) {
    constexpr std::size_t kDecimals = 6;
    constexpr std::int64_t kTen = 10;
    std::int64_t result = 0;
    const auto append = [&](std::int64_t digit) {
        return !__builtin_mul_overflow(result, kTen, &result) &&
               !__builtin_add_overflow(result, digit, &result);
    };
    for (const char16_t c : whole) {
        if (!append(c - u'0')) return std::nullopt;
    }
    for (std::size_t at = 0; at < kDecimals; ++at) {
        if (!append(at < decimals.size() ? decimals[at] - u'0' : 0)) return std::nullopt;
    }
    const bool roundsUp = decimals.size() > kDecimals && decimals[kDecimals] >= u'5';
    if (roundsUp && __builtin_add_overflow(result, std::int64_t{1}, &result)) return std::nullopt;
    return result;
}

}  // namespace

std::optional<ExactAmount> amountOf(TextView text, DecimalSign sign) {
    text = withoutCurrency(trimmed(text));
    if (text.empty()) return std::nullopt;
    if (text.size() == 1 && isOneOf(text.front(), kDashes)) return ExactAmount();
    bool negative = false;
    if (text.front() == u'(' && text.back() == u')') {
        negative = true;
        text = trimmed(text.substr(1, text.size() - 2));
        if (text.empty()) return std::nullopt;
    } else if (isOneOf(text.front(), kDashes) || text.front() == u'+') {
        negative = text.front() != u'+';
        text = trimmed(text.substr(1));
    } else if (isOneOf(text.back(), kDashes)) {
        negative = true;
        text = trimmed(text.substr(0, text.size() - 1));
    }
    text = withoutCurrency(text);

    const char16_t decimalSign = sign == DecimalSign::Comma ? u',' : u'.';
    const char16_t otherSign = sign == DecimalSign::Comma ? u'.' : u',';
    const auto at = text.find(decimalSign);
    const TextView decimals = at == TextView::npos ? TextView() : text.substr(at + 1);
    for (const char16_t c : decimals) {
        if (!isDigit(c)) return std::nullopt;
    }
    Text whole;
    if (!readWhole(text.substr(0, at), otherSign, whole)) return std::nullopt;
    if (whole.empty() && decimals.empty()) return std::nullopt;
    const auto millionths = millionthsOf(whole, decimals);
    if (!millionths) return std::nullopt;
    return ExactAmount::fromMillionths(negative ? -*millionths : *millionths);
}

void DecimalSigns::add(const Cell& cell) {
    const auto* text = std::get_if<TextView>(&cell);
    if (text == nullptr) return;
    const auto withComma = amountOf(*text, DecimalSign::Comma);
    const auto withPoint = amountOf(*text, DecimalSign::Point);
    if (withComma) ++commas_;
    if (withPoint) ++points_;
    if (example_.empty() && withComma && withPoint && *withComma != *withPoint) example_ = trimmed(*text);
}

std::optional<DecimalSign> DecimalSigns::decided() const {
    if (commas_ != points_) return commas_ > points_ ? DecimalSign::Comma : DecimalSign::Point;
    if (example_.empty()) return DecimalSign::Comma;
    return std::nullopt;
}

}  // namespace outturn::exports
