#include "domain/report/limit.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <string>
#include <system_error>

#include "domain/money.hpp"

namespace outturn {
namespace {

constexpr double kMostPercent = 100;
// A percentage is kept to this many decimals, so that what is read of it is what was written.
constexpr int kPercentDecimals = 6;
constexpr std::size_t kGroup = 3;
constexpr char16_t kNoBreakSpace = u'\u00A0';
constexpr TextView kMinusSigns = u"-\u2212\u2013";
constexpr TextView kSpaces = u" \u00A0\u202F\u2009";

bool isDigit(char16_t c) {
    return c >= u'0' && c <= u'9';
}
bool isSpace(char16_t c) {
    return kSpaces.find(c) != TextView::npos;
}
bool allDigits(TextView text) {
    return std::all_of(text.begin(), text.end(), isDigit);
}

char16_t decimalSign(Language language) {
    return language == Language::Swedish ? u',' : u'.';
}
char16_t otherSign(Language language) {
    return language == Language::Swedish ? u'.' : u',';
}

// "3 000 000": the digits alone; nothing where the groups are none.
std::optional<Text> ungrouped(TextView whole, char16_t separator) {
    Text digits;
    std::size_t group = 0;
    char16_t used = u'\0';
    for (const char16_t c : whole) {
        if (isDigit(c)) {
            digits += c;
            ++group;
            continue;
        }
        const char16_t kind = isSpace(c) ? u' ' : c;
        if (kind != u' ' && kind != separator) return std::nullopt;
        const bool first = used == u'\0';
        if (!first && (kind != used || group != kGroup)) return std::nullopt;
        if (first && (group == 0 || group > kGroup)) return std::nullopt;
        used = kind;
        group = 0;
    }
    if (used != u'\0' && group != kGroup) return std::nullopt;
    return digits;
}

// Where the decimals begin: the language's own sign, or the other one where no thousands can be meant.
std::size_t decimalPlace(TextView written, Language language) {
    const std::size_t own = written.find(decimalSign(language));
    if (own != TextView::npos) return own;
    const std::size_t other = written.find(otherSign(language));
    if (other == TextView::npos || written.find(otherSign(language), other + 1) != TextView::npos)
        return TextView::npos;
    const TextView before = written.substr(0, other);
    const bool thousands = allDigits(before) && !before.empty() && before.size() <= kGroup &&
                           before != u"0" && written.size() - other - 1 == kGroup;
    return thousands ? TextView::npos : other;
}

std::optional<double> readNumber(TextView written, Language language) {
    const std::size_t place = decimalPlace(written, language);
    const auto whole = ungrouped(written.substr(0, place), otherSign(language));
    if (!whole) return std::nullopt;
    Text number = *whole;
    if (place != TextView::npos) {
        const TextView decimals = written.substr(place + 1);
        if (decimals.empty() || !allDigits(decimals)) return std::nullopt;
        number += u'.';
        number += decimals;
    }
    if (number.empty()) return std::nullopt;
    const std::string digits = toUtf8(number);
    double value = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return read.ec == std::errc() ? value : std::numeric_limits<double>::infinity();
}

// "3 000 tkr" in its parts.
struct Written {
    bool negative = false;
    TextView number;
    TextView unit;
};

Written parted(TextView typed) {
    Written written;
    TextView rest = trimmed(typed);
    if (!rest.empty() && kMinusSigns.find(rest.front()) != TextView::npos) {
        written.negative = true;
        rest = trimmed(rest.substr(1));
    }
    const auto* const end = std::find_if_not(rest.begin(), rest.end(), [](char16_t c) {
        return isDigit(c) || isSpace(c) || c == u',' || c == u'.';
    });
    const auto length = static_cast<std::size_t>(end - rest.begin());
    written.number = trimmed(rest.substr(0, length));
    written.unit = trimmed(rest.substr(length));
    return written;
}

bool meansPercent(TextView unit) {
    const Text named = folded(unit);
    return named.empty() || named == u"%" || named == u"procent" || named == u"percent";
}

double roundedPercent(double percent) {
    const double steps = std::pow(10.0, kPercentDecimals);
    return std::round(percent * steps) / steps;
}

// The fewest digits that are read back as the same number, never with an exponent.
std::string shortest(double value) {
    std::array<char, 400> buffer{};  // the longest double takes 310
    const auto written =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed);
    return {buffer.data(), written.ptr};
}

// A whole number of steps of 10^-decimals, without zeros at the end of the decimals.
Text shownNumber(std::int64_t steps, std::size_t decimals, Language language) {
    std::string digits = std::to_string(steps);
    if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
    const std::size_t whole = digits.size() - decimals;
    Text shown;
    for (std::size_t at = 0; at < whole; ++at) {
        if (at > 0 && (whole - at) % kGroup == 0)
            shown += language == Language::Swedish ? kNoBreakSpace : u',';
        shown += static_cast<char16_t>(digits[at]);
    }
    const std::size_t last = digits.find_last_not_of('0');
    if (last != std::string::npos && last >= whole) {
        shown += decimalSign(language);
        for (std::size_t at = whole; at <= last; ++at) shown += static_cast<char16_t>(digits[at]);
    }
    return shown;
}

// How many decimals of a unit make an öre.
std::size_t oreDecimals(Unit unit) {
    switch (unit) {
        case Unit::Kronor:
            return 2;
        case Unit::Thousands:
            return 5;
        case Unit::Millions:
            return 8;
    }
    return 2;
}

std::optional<double> known(const LimitRead& read) {
    const auto* const limit = std::get_if<std::optional<double>>(&read);
    return limit == nullptr ? std::nullopt : *limit;
}

}  // namespace

LimitRead readLimitAmount(TextView typed, Unit unit, Language language) {
    if (trimmed(typed).empty()) return std::nullopt;
    const Written written = parted(typed);
    const auto number = readNumber(written.number, language);
    if (!number) return LimitFault::NoNumber;
    const auto named = written.unit.empty() ? std::optional(unit) : unitNamed(written.unit);
    if (!named) return LimitFault::UnknownUnit;
    if (written.negative) return LimitFault::NotPositive;
    const auto money = Money::fromKronor(*number * kronorPer(*named));
    if (!money) return LimitFault::TooLarge;
    if (*money <= Money()) return LimitFault::NotPositive;
    return money->kronor();
}

LimitRead readLimitShare(TextView typed, Language language) {
    if (trimmed(typed).empty()) return std::nullopt;
    const Written written = parted(typed);
    const auto number = readNumber(written.number, language);
    if (!number) return LimitFault::NoNumber;
    if (!meansPercent(written.unit)) return LimitFault::UnknownUnit;
    const double percent = roundedPercent(*number);
    if (written.negative || percent <= 0) return LimitFault::NotPositive;
    if (!(percent <= kMostPercent)) return LimitFault::TooLarge;
    return percent / 100;
}

Text limitAmountShown(double kronor, Unit unit, Language language) {
    const auto money = Money::fromKronor(kronor);
    const Text number = shownNumber(money ? money->ore() : 0, oreDecimals(unit), language);
    return number + kNoBreakSpace + Text(unitName(unit));
}

Text limitShareShown(double share, Language language) {
    const auto steps =
        static_cast<std::int64_t>(std::llround(share * 100 * std::pow(10.0, kPercentDecimals)));
    const Text number = shownNumber(steps, kPercentDecimals, language);
    return language == Language::Swedish ? number + kNoBreakSpace + u'%' : number + u'%';
}

Text limitAmountKept(double kronor) {
    return fromUtf8(shortest(kronor));
}

Text limitPercentKept(double share) {
    return fromUtf8(shortest(roundedPercent(share * 100)));
}

std::optional<double> keptLimitAmount(TextView kept) {
    return known(readLimitAmount(kept, Unit::Kronor, Language::English));
}

std::optional<double> keptLimitShare(TextView kept) {
    return known(readLimitShare(kept, Language::English));
}

}  // namespace outturn
