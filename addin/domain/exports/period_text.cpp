#include "domain/exports/period_text.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace outturn::exports {
namespace {

struct Named {
    TextView name;
    int month;
};

constexpr std::array kMonthNames = {
    Named{u"jan", 1},      Named{u"januari", 1},   Named{u"january", 1}, Named{u"feb", 2},
    Named{u"februari", 2}, Named{u"february", 2},  Named{u"febr", 2},    Named{u"mar", 3},
    Named{u"mars", 3},     Named{u"march", 3},     Named{u"apr", 4},     Named{u"april", 4},
    Named{u"maj", 5},      Named{u"may", 5},       Named{u"jun", 6},     Named{u"juni", 6},
    Named{u"june", 6},     Named{u"jul", 7},       Named{u"juli", 7},    Named{u"july", 7},
    Named{u"aug", 8},      Named{u"augusti", 8},   Named{u"august", 8},  Named{u"sep", 9},
    Named{u"sept", 9},     Named{u"september", 9}, Named{u"okt", 10},    Named{u"oktober", 10},
    Named{u"oct", 10},     Named{u"october", 10},  Named{u"nov", 11},    Named{u"november", 11},
    Named{u"dec", 12},     Named{u"december", 12},
};

constexpr int kMonthsAYear = 12;

bool isDigit(char16_t c) {
    return c >= u'0' && c <= u'9';
}

// A run of digits or of letters, with what stands before it.
struct Token {
    Text text;  // folded
    bool digits = false;
    Text before;
};

std::vector<Token> tokensOf(TextView text) {
    std::vector<Token> tokens;
    Text before;
    const Text lower = folded(trimmed(text));
    for (const char16_t c : lower) {
        const bool digit = isDigit(c);
        const bool letter = (c >= u'a' && c <= u'z') || c == u'å' || c == u'ä' || c == u'ö';
        if (!digit && !letter) {
            before += c == u'\u00A0' ? u' ' : c;
            continue;
        }
        if (tokens.empty() || !before.empty() || tokens.back().digits != digit) {
            tokens.push_back({{}, digit, before});
            before.clear();
        }
        tokens.back().text += c;
    }
    if (!before.empty() && before != u".") return {};
    // No part of a period is as long, nor would it be a number that can be held.
    constexpr std::size_t kMostDigits = 8;
    const auto isTooLong = [](const Token& token) { return token.text.size() > kMostDigits && token.digits; };
    if (std::any_of(tokens.begin(), tokens.end(), isTooLong)) return {};
    return tokens;
}

int numberOf(const Text& digits) {
    int number = 0;
    for (const char16_t c : digits) number = number * 10 + (c - u'0');
    return number;
}

// Of four digits, or of two.
std::optional<int> yearOf(int number, std::size_t digits) {
    constexpr int kCentury = 100;
    constexpr int kFirstOfThis = 70;
    if (digits == 2) return number + (number < kFirstOfThis ? 2000 : 2000 - kCentury);
    if (digits == 4 && number >= 1950 && number <= 2099) return number;
    return std::nullopt;
}

PeriodWriting ofMonths(Month first, Month last) {
    PeriodWriting writing;
    writing.months = {first, last};
    return writing;
}

PeriodWriting ofShape(PeriodShape shape, std::vector<int> numbers) {
    PeriodWriting writing;
    writing.shape = shape;
    writing.numbers = std::move(numbers);
    return writing;
}

std::optional<PeriodWriting> ofMonth(std::optional<int> year, int month) {
    if (!year || month < 1 || month > kMonthsAYear) return std::nullopt;
    return ofMonths(Month(*year, month), Month(*year, month));
}

// "feb 2024", "2024 februari", "feb-24", "15 feb 2024"; "24 feb" could be a day.
std::optional<PeriodWriting> withName(const std::vector<Token>& tokens) {
    std::optional<int> month;
    std::vector<Token> numbers;
    std::size_t monthAt = 0;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        if (tokens[at].digits) {
            numbers.push_back(tokens[at]);
            continue;
        }
        if (month) return std::nullopt;
        month = monthNamed(tokens[at].text);
        monthAt = at;
        if (!month) return std::nullopt;
    }
    if (!month) return std::nullopt;
    if (numbers.empty()) {
        PeriodWriting writing;
        writing.shape = PeriodShape::MonthAlone;
        writing.month = *month;
        return writing;
    }
    const auto year = [&](const Token& token) { return yearOf(numberOf(token.text), token.text.size()); };
    if (numbers.size() == 1) {
        if (numbers[0].text.size() == 2 && monthAt != 0) return std::nullopt;
        return ofMonth(year(numbers[0]), *month);
    }
    if (numbers.size() != 2 || monthAt != 1 || numbers[1].text.size() != 4) return std::nullopt;
    if (numbers[0].text.size() > 2) return std::nullopt;
    return ofMonth(year(numbers[1]), *month);
}

std::optional<PeriodWriting> ofDigits(const Text& digits) {
    const int number = numberOf(digits);
    switch (digits.size()) {
        case 1:
        case 2: {
            if (number < 1 || number > kMonthsAYear) return std::nullopt;
            PeriodWriting writing;
            writing.shape = PeriodShape::MonthAlone;
            writing.month = number;
            return writing;
        }
        case 4:
            return ofShape(PeriodShape::FourDigits, {number});
        case 6:
            return ofShape(PeriodShape::SixDigits, {number});
        case 8:
            return ofShape(PeriodShape::EightDigits, {number});
        default:
            return std::nullopt;
    }
}

std::optional<PeriodWriting> ofNumbers(const std::vector<Token>& tokens) {
    std::vector<int> numbers;
    std::vector<std::size_t> lengths;
    for (const Token& token : tokens) {
        if (token.text.size() > 4) return std::nullopt;
        numbers.push_back(numberOf(token.text));
        lengths.push_back(token.text.size());
    }
    if (numbers.size() == 2) {
        if (lengths[0] == 4 && lengths[1] <= 2) return ofMonth(yearOf(numbers[0], 4), numbers[1]);
        if (lengths[1] == 4 && lengths[0] <= 2) return ofMonth(yearOf(numbers[1], 4), numbers[0]);
        if (lengths[0] == 2 && lengths[1] == 2) return ofShape(PeriodShape::TwoPairs, numbers);
        return std::nullopt;
    }
    if (numbers.size() != 3) return std::nullopt;
    if (lengths[0] == 4 && lengths[1] <= 2 && lengths[2] <= 2) {
        if (numbers[2] < 1 || numbers[2] > 31) return std::nullopt;
        return ofMonth(yearOf(numbers[0], 4), numbers[1]);
    }
    if (lengths[0] > 2 || lengths[1] > 2) return std::nullopt;
    if (lengths[2] == 4) return ofShape(PeriodShape::DayFirstOrLast, numbers);
    if (lengths[2] == 2) return ofShape(PeriodShape::ThreePairs, numbers);
    return std::nullopt;
}

// Two periods that say all themselves, "202401-202403" among them.
std::optional<PeriodWriting> ofRange(TextView text) {
    for (const TextView sign : {TextView(u".."), TextView(u"--"), TextView(u" - "), TextView(u" \u2013 "),
                                TextView(u"\u2013"), TextView(u" till "), TextView(u"-")}) {
        const auto at = text.find(sign);
        if (at == TextView::npos || text.find(sign, at + 1) != TextView::npos) continue;
        const auto end = [](TextView part) -> std::optional<PeriodRange> {
            part = trimmed(part);
            if (part.size() < 6) return std::nullopt;
            const auto writing = periodWriting(part);
            if (!writing) return std::nullopt;
            if (writing->shape == PeriodShape::Months) return writing->months;
            if (writing->shape != PeriodShape::SixDigits) return std::nullopt;
            const auto month = ofMonth(yearOf(writing->numbers[0] / 100, 4), writing->numbers[0] % 100);
            if (!month) return std::nullopt;
            return month->months;
        };
        const auto first = end(text.substr(0, at));
        const auto last = end(text.substr(at + sign.size()));
        if (first && last && first->first <= last->last) return ofMonths(first->first, last->last);
    }
    return std::nullopt;
}

}  // namespace

std::optional<int> monthNamed(TextView name) {
    Text lower = folded(trimmed(name));
    if (!lower.empty() && lower.back() == u'.') lower.pop_back();
    const auto* found = std::find_if(kMonthNames.begin(), kMonthNames.end(),
                                     [&](const Named& each) { return each.name == lower; });
    if (found == kMonthNames.end()) return std::nullopt;
    return found->month;
}

std::optional<PeriodWriting> periodWriting(TextView text) {
    text = trimmed(text);
    constexpr std::size_t kLongest = 40;
    if (text.empty() || text.size() > kLongest) return std::nullopt;
    if (auto range = ofRange(text)) return range;
    auto tokens = tokensOf(text);
    if (tokens.empty() || tokens.size() > 3 || !tokens.front().before.empty()) return std::nullopt;
    // "2024M02", "2024 P02": the letter parts them.
    if (tokens.size() == 3 && (tokens[1].text == u"m" || tokens[1].text == u"p"))
        tokens.erase(tokens.begin() + 1);
    const bool isNumbered = tokens.size() == 2 && tokens[1].digits && tokens[1].text.size() <= 2 &&
                            (tokens[0].text == u"p" || tokens[0].text == u"m" || tokens[0].text == u"per");
    if (isNumbered) return ofDigits(tokens[1].text);
    if (std::any_of(tokens.begin(), tokens.end(), [](const Token& token) { return !token.digits; })) {
        return withName(tokens);
    }
    // A time of day behind the date does not come here: a colon parts no date.
    for (const Token& token : tokens) {
        if (token.before.size() > 1 || token.before == u":" || token.before == u",") return std::nullopt;
    }
    return tokens.size() == 1 ? ofDigits(tokens.front().text) : ofNumbers(tokens);
}

std::optional<PeriodWriting> periodWriting(const Cell& cell, bool isDate, DateOrigin origin) {
    if (const auto* text = std::get_if<TextView>(&cell)) {
        // "2024-02-15 00:00:00", as databases export it.
        const TextView whole = trimmed(*text);
        constexpr std::size_t kDate = 10;
        const bool hasTime = whole.size() > kDate && (whole[kDate] == u' ' || whole[kDate] == u'T') &&
                             whole.find(u':') != TextView::npos;
        return periodWriting(hasTime ? whole.substr(0, kDate) : whole);
    }
    const auto* number = std::get_if<double>(&cell);
    if (number == nullptr || !(*number >= 1 && *number < 1e8)) return std::nullopt;
    // A serial number that is no longer shown as the date it is.
    const bool isSerial = std::floor(*number) >= 10000 && *number < 100000;
    if (isDate || isSerial) {
        if (!isSerial) return std::nullopt;
        const auto month = bookedPeriod(*number, origin);
        if (!month) return std::nullopt;
        return ofMonths(month.value().first, month.value().last);
    }
    if (*number != std::floor(*number)) return std::nullopt;
    Text digits = numberText(*number);
    // Calc drops the first zero of 0102 and of 05022024.
    if (digits.size() == 3 || digits.size() == 7) digits.insert(digits.begin(), u'0');
    return ofDigits(digits);
}

}  // namespace outturn::exports
