#include "domain/period.hpp"

#include <chrono>
#include <cmath>
#include <optional>
#include <string>

namespace outturn {

namespace {

constexpr TextView kRangeSign = u"..";

// What one writing names, before it is known whether a month stands for itself or for the year up to it.
struct Writing {
    PeriodRange months;
    bool isMonth = false;
};

bool isYear(int year) {
    return year >= 1900 && year <= 2999;
}

std::optional<Writing> ofYear(int year) {
    if (!isYear(year)) return std::nullopt;
    return Writing{{Month(year, 1), Month(year, 12)}, false};
}

std::optional<Writing> ofMonth(int year, int month) {
    if (!isYear(year) || month < 1 || month > 12) return std::nullopt;
    return Writing{{Month(year, month), Month(year, month)}, true};
}

std::optional<Writing> ofDay(std::chrono::year_month_day day) {
    if (!day.ok()) return std::nullopt;
    return ofMonth(static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())));
}

// 2024, 202402 or 20240215: each has a number of digits that no other has.
std::optional<Writing> ofCode(int code) {
    if (code <= 9999) return ofYear(code);
    if (code <= 999999) return ofMonth(code / 100, code % 100);
    return ofDay(std::chrono::year_month_day(std::chrono::year(code / 10000),
                                             std::chrono::month(static_cast<unsigned>(code / 100 % 100)),
                                             std::chrono::day(static_cast<unsigned>(code % 100))));
}

std::optional<Writing> ofNumber(double number, DateOrigin origin) {
    // Also refuses what is not a number.
    if (!(number >= 1900 && number <= 29991231)) return std::nullopt;
    if (number >= 10000 && number < 100000) {
        // A date, perhaps with a time of day behind the decimal point.
        const std::chrono::days day(static_cast<int>(number));
        return ofDay(std::chrono::sys_days(day + std::chrono::days(origin.daysFromUnixEpoch)));
    }
    if (number != std::floor(number)) return std::nullopt;
    return ofCode(static_cast<int>(number));
}

// Digits and hyphens just where ISO 8601 has them. A date's serial number is not a text anybody writes.
std::optional<Writing> ofText(TextView text) {
    const bool hasHyphens = text.size() == 7 || text.size() == 10;
    if (!hasHyphens && text.size() != 4 && text.size() != 6 && text.size() != 8) return std::nullopt;
    int code = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (hasHyphens && (at == 4 || at == 7)) {
            if (text[at] != u'-') return std::nullopt;
        } else {
            if (text[at] < u'0' || text[at] > u'9') return std::nullopt;
            code = code * 10 + (text[at] - u'0');
        }
    }
    // Leading zeros would make a shorter code of it: "002024" is no year.
    if (text.front() == u'0') return std::nullopt;
    return ofCode(code);
}

std::optional<Writing> ofRange(TextView first, TextView last) {
    const auto from = ofText(trimmed(first));
    const auto to = ofText(trimmed(last));
    if (!from || !to || from->months.first > to->months.last) return std::nullopt;
    return Writing{{from->months.first, to->months.last}, false};
}

std::optional<Writing> read(const PeriodInput& input, DateOrigin origin) {
    if (const double* number = std::get_if<double>(&input)) return ofNumber(*number, origin);
    const TextView text = trimmed(std::get<TextView>(input));
    const auto sign = text.find(kRangeSign);
    if (sign == TextView::npos) return ofText(text);
    return ofRange(text.substr(0, sign), text.substr(sign + kRangeSign.size()));
}

}  // namespace

Text monthText(Month month) {
    const Text code = fromUtf8(std::to_string(month.code()));
    return code.substr(0, 4) + u'-' + code.substr(4);
}

Result<PeriodRange> reportPeriod(const PeriodInput& input, DateOrigin origin) {
    const auto writing = read(input, origin);
    if (!writing) return Fault::BadArgument;
    if (!writing->isMonth) return writing->months;
    return PeriodRange{Month(writing->months.last.year(), 1), writing->months.last};
}

Result<PeriodRange> bookedPeriod(const PeriodInput& input, DateOrigin origin) {
    const auto writing = read(input, origin);
    if (!writing) return Fault::BadTable;
    return writing->months;
}

}  // namespace outturn
