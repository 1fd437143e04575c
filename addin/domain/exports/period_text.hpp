#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "domain/period.hpp"
#include "domain/table/cell.hpp"

namespace outturn::exports {

// In which order year, month and day stand where they are digits alone.
enum class PeriodOrder : std::uint8_t {
    YearMonth,
    MonthYear,
    Year,
    YearMonthDay,
    DayMonthYear,
    MonthDayYear
};

// "ym", "my", "y", "ymd", "dmy", "mdy": an answer to the question.
TextView word(PeriodOrder order);

// How a period is written; those below Months can be read in several orders.
enum class PeriodShape : std::uint8_t {
    Months,          // "2024-02", "feb 2024", "2024-02-15", a date, "202401..202403": says it all
    MonthAlone,      // "feb", 2: lacks the year
    FourDigits,      // 2402, 0102
    SixDigits,       // 202402, 240215
    EightDigits,     // 20240215, 15022024
    TwoPairs,        // 24-02, 02/24
    DayFirstOrLast,  // 15/02/2024, 02/15/2024
    ThreePairs,      // 24-02-15, 15.02.24
};

struct PeriodWriting {
    PeriodShape shape = PeriodShape::Months;
    PeriodRange months;        // Months
    int month = 0;             // MonthAlone
    std::vector<int> numbers;  // of the other shapes, as they stand
};

// What a cell says; nothing where it is no period in any way. isDate: a number that the sheet shows as a
// date. Years are 1950–2099; those of two digits 1970–2069.
std::optional<PeriodWriting> periodWriting(const Cell& cell, bool isDate, DateOrigin origin);
std::optional<PeriodWriting> periodWriting(TextView text);

// "202402"; of a whole year "2024"; "202401..202403": as a table has it.
Text periodText(const PeriodRange& period);

// "jan", "Januari", "okt.": 1–12.
std::optional<int> monthNamed(TextView word);

// The periods of a column: each is read as the column is, which its other cells tell.
class PeriodReader {
  public:
    // isDateColumn: it is headed as one, so that days are as likely as months.
    explicit PeriodReader(bool isDateColumn = false) : isDateColumn_(isDateColumn) {}

    void add(const PeriodWriting& writing, TextView shown);

    // Shapes that can be read in several orders, with other months, and no more wrongly in one than in the
    // other.
    struct Doubt {
        PeriodShape shape = PeriodShape::FourDigits;
        Text example;                                               // a cell that the orders read differently
        std::vector<std::pair<PeriodOrder, PeriodRange>> readings;  // of the example
    };
    [[nodiscard]] std::vector<Doubt> doubts() const;
    void decide(PeriodShape shape, PeriodOrder order) { decided_[shape] = order; }

    // All is added and answered: what is not in doubt stays as it is.
    void settle();

    // The order in which a shape is read; nothing where none fits or it is in doubt.
    [[nodiscard]] std::optional<PeriodOrder> order(PeriodShape shape) const;
    // year: of a month that stands alone.
    [[nodiscard]] std::optional<PeriodRange> read(const PeriodWriting& writing,
                                                  std::optional<int> year = {}) const;
    [[nodiscard]] bool lacksYear() const { return lacksYear_; }
    [[nodiscard]] const std::map<PeriodShape, std::size_t>& shapes() const { return shapes_; }

  private:
    struct Vote {
        std::map<PeriodOrder, std::size_t> readable;
        // By pair of orders: the first cell that both read, and not alike.
        std::map<std::pair<PeriodOrder, PeriodOrder>, std::pair<Text, PeriodWriting>> different;
    };
    [[nodiscard]] std::vector<PeriodOrder> best(const Vote& vote) const;

    bool isDateColumn_;
    bool lacksYear_ = false;
    std::map<PeriodShape, std::size_t> shapes_;
    std::map<PeriodShape, Vote> votes_;
    std::map<PeriodShape, PeriodOrder> decided_;
};

}  // namespace outturn::exports
