#pragma once

#include <compare>
#include <cstdint>
#include <variant>

#include "domain/result.hpp"
#include "domain/text.hpp"

namespace outturn {

// A calendar month, as the count of months since year 0, so that months subtract and step by one.
class Month {
  public:
    constexpr Month() = default;
    // month 1–12, year 1900–2999: the callers have checked.
    constexpr Month(int year, int month) : serial_(year * 12 + month - 1) {}
    static constexpr Month fromSerial(std::int32_t serial) {
        Month month;
        month.serial_ = serial;
        return month;
    }

    [[nodiscard]] constexpr int year() const { return serial_ / 12; }
    [[nodiscard]] constexpr int month() const { return serial_ % 12 + 1; }
    [[nodiscard]] constexpr std::int32_t serial() const { return serial_; }
    [[nodiscard]] constexpr Month plus(int months) const { return fromSerial(serial_ + months); }
    // 202402
    [[nodiscard]] constexpr int code() const { return year() * 100 + month(); }

    friend constexpr auto operator<=>(Month, Month) = default;  // NOLINT(modernize-use-nullptr)
    friend constexpr int operator-(Month left, Month right) { return left.serial_ - right.serial_; }

  private:
    std::int32_t serial_ = 0;
};

// "2024-02"
Text monthText(Month month);

// The months from first to last, both included; never empty.
struct PeriodRange {
    Month first;
    Month last;

    [[nodiscard]] constexpr int length() const { return last - first + 1; }
    [[nodiscard]] constexpr bool contains(Month month) const { return first <= month && month <= last; }
    friend constexpr bool operator==(const PeriodRange&, const PeriodRange&) = default;
};

// The day that a spreadsheet counts as 0, in days since 1970-01-01. A document may use another than
// 1899-12-30.
struct DateOrigin {
    std::int32_t daysFromUnixEpoch = -25569;
};

// What a cell or an argument may give for a period: a number (202402, 2024, 20240215, or a date's serial
// number, with or without a time of day) or text ("2024-02", "202402", "2024", "2024-02-15", "20240215",
// "202301..202311"; white space around them does not count). The ends of a range may be years and dates, too:
// "2022..2023" is both years whole.
using PeriodInput = std::variant<double, TextView>;

// A period as the functions take it. 202402: the year up to and including February; 2024: the whole year;
// "202301..202311": those months; a date counts as its month, so like 202402. A plain number is a year
// (1900–2999), a month (190001–299912), a day (19000101–29991231) or a date's serial number (10000–99999),
// whichever fits; nothing else does. Fault::BadArgument otherwise.
Result<PeriodRange> reportPeriod(const PeriodInput& input, DateOrigin origin = {});

// The same writings in a table's Period column, where 202402 and a date are that month alone, 2024 the twelve
// months of the year, "202307..202406" those months. Fault::BadTable otherwise.
Result<PeriodRange> bookedPeriod(const PeriodInput& input, DateOrigin origin = {});

}  // namespace outturn
