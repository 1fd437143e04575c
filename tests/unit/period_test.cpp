#include "domain/period.hpp"

#include <limits>

#include <gtest/gtest.h>

#include "domain/text.hpp"

namespace outturn {
namespace {

PeriodRange months(int first, int last) {
    return {Month(first / 100, first % 100), Month(last / 100, last % 100)};
}

// Both readings of one writing at once: what a function takes it for, and what a table's row does.
void expectPeriod(const PeriodInput& input, PeriodRange report, PeriodRange booked) {
    const auto asReport = reportPeriod(input);
    const auto asBooked = bookedPeriod(input);
    ASSERT_TRUE(asReport.has_value());
    ASSERT_TRUE(asBooked.has_value());
    EXPECT_EQ(asReport.value(), report)
        << asReport.value().first.code() << ".." << asReport.value().last.code();
    EXPECT_EQ(asBooked.value(), booked)
        << asBooked.value().first.code() << ".." << asBooked.value().last.code();
}

void expectNone(const PeriodInput& input) {
    const auto asReport = reportPeriod(input);
    ASSERT_TRUE(asReport.has_error());
    EXPECT_EQ(asReport.error(), Fault::BadArgument);
    const auto asBooked = bookedPeriod(input);
    ASSERT_TRUE(asBooked.has_error());
    EXPECT_EQ(asBooked.error(), Fault::BadTable);
}

TEST(Month, CountsAcrossYears) {
    EXPECT_EQ(Month(2024, 1).plus(-1), Month(2023, 12));
    EXPECT_EQ(Month(2023, 11).plus(14).code(), 202501);
    EXPECT_EQ(Month(2024, 2) - Month(2022, 12), 14);
    EXPECT_LT(Month(2023, 12), Month(2024, 1));
}

TEST(PeriodRange, IncludesBothEnds) {
    const PeriodRange range = months(202307, 202406);
    EXPECT_EQ(range.length(), 12);
    EXPECT_TRUE(range.contains(Month(2023, 7)));
    EXPECT_TRUE(range.contains(Month(2024, 6)));
    EXPECT_FALSE(range.contains(Month(2023, 6)));
    EXPECT_FALSE(range.contains(Month(2024, 7)));
}

TEST(Period, MonthIsTheYearUpToItInAReportAndItselfInATable) {
    for (const PeriodInput& input :
         {PeriodInput(202402.0), PeriodInput(u"202402"), PeriodInput(u"2024-02"), PeriodInput(u"2024-02-29"),
          PeriodInput(u"20240201"), PeriodInput(20240215.0), PeriodInput(u"  2024-02\u00A0")}) {
        expectPeriod(input, months(202401, 202402), months(202402, 202402));
    }
}

TEST(Period, YearIsTheWholeYear) {
    expectPeriod(2024.0, months(202401, 202412), months(202401, 202412));
    expectPeriod(u"2024", months(202401, 202412), months(202401, 202412));
    expectPeriod(1900.0, months(190001, 190012), months(190001, 190012));
    expectPeriod(2999.0, months(299901, 299912), months(299901, 299912));
}

TEST(Period, RangeIsJustItsMonths) {
    expectPeriod(u"202301..202311", months(202301, 202311), months(202301, 202311));
    expectPeriod(u"2023-07..2024-06", months(202307, 202406), months(202307, 202406));
    expectPeriod(u" 202302 .. 202302 ", months(202302, 202302), months(202302, 202302));
}

TEST(Period, RangeTakesYearsAndDatesAtItsEnds) {
    expectPeriod(u"2022..2023", months(202201, 202312), months(202201, 202312));
    expectPeriod(u"2023..202402", months(202301, 202402), months(202301, 202402));
    expectPeriod(u"2023-07-15..2024", months(202307, 202412), months(202307, 202412));
    expectPeriod(u"2024..202402", months(202401, 202402), months(202401, 202402));
}

TEST(Period, RangeMustRunForward) {
    expectNone(u"202311..202301");
    expectNone(u"2024..2023");
    expectNone(u"202402..2023");
}

TEST(Period, RangeNeedsBothEndsAndNoMore) {
    expectNone(u"202301..");
    expectNone(u"..202311");
    expectNone(u"..");
    expectNone(u"202301...202311");
    expectNone(u"202301..202302..202303");
    expectNone(u"202301..202313");
    expectNone(u"45337..45400");
}

TEST(Period, SerialNumberIsADate) {
    expectPeriod(45337.0, months(202401, 202402), months(202402, 202402));  // 2024-02-15
    expectPeriod(45351.0, months(202401, 202402), months(202402, 202402));  // 2024-02-29
    expectPeriod(45352.0, months(202401, 202403), months(202403, 202403));
    expectPeriod(10000.0, months(192701, 192705), months(192705, 192705));  // 1927-05-18
    expectPeriod(99999.0, months(217301, 217310), months(217310, 217310));  // 2173-10-13
}

TEST(Period, TimeOfDayCountsAsItsDay) {
    expectPeriod(45351.999988, months(202401, 202402), months(202402, 202402));
    expectPeriod(99999.5, months(217301, 217310), months(217310, 217310));
    expectNone(9999.9);
}

TEST(Period, SerialNumberFollowsTheDocumentsOrigin) {
    constexpr DateOrigin k1904{-24107};  // 1904-01-01
    EXPECT_EQ(bookedPeriod(45351.0 - 1462, k1904).value(), months(202402, 202402));
    EXPECT_EQ(bookedPeriod(45352.0 - 1462, k1904).value(), months(202403, 202403));
    EXPECT_EQ(bookedPeriod(202402.0, k1904).value(), months(202402, 202402));
    EXPECT_EQ(bookedPeriod(45337.0, DateOrigin{-900'000}).error(), Fault::BadTable);  // before 1900
}

TEST(Period, ImpossibleMonthsAndDaysAreNone) {
    for (const double number :
         {202413.0, 202400.0, 202499.0, 20240230.0, 20230229.0, 20241301.0, 20240100.0}) {
        expectNone(number);
    }
    for (const TextView text : {u"202413", u"2024-13", u"2024-00", u"2024-02-30", u"2023-02-29",
                                u"2024-04-31", u"2024-01-00", u"20240230"}) {
        expectNone(text);
    }
    expectPeriod(u"2000-02-29", months(200001, 200002), months(200002, 200002));
    expectNone(u"2100-02-29");
}

TEST(Period, NumbersOutsideEveryReadingAreNone) {
    for (const double number : {0.0, -1.0, 1.0, 12.0, 1899.0, 3000.0, 9999.0, 100000.0, 189912.0, 300001.0,
                                18991231.0, 30000101.0, 1e9, 1e300, -202402.0}) {
        expectNone(number);
    }
}

TEST(Period, FractionsAndNonNumbersAreNone) {
    expectNone(202402.5);
    expectNone(2024.5);
    expectNone(20240215.25);
    expectNone(std::numeric_limits<double>::quiet_NaN());
    expectNone(std::numeric_limits<double>::infinity());
    expectNone(-std::numeric_limits<double>::infinity());
}

TEST(Period, OtherTextIsNone) {
    for (const TextView text :
         {u"",         u" ",        u"abc",           u"2024-2", u"2024/02",  u"02-2024",
          u"feb 2024", u"2024-02-", u"2024 02",       u"-2024",  u"202402.5", u"2024-02-15T10:00",
          u"20-2402",  u"45337",    u"002024",        u"0020",   u"2024--2",  u"２０２４０２",
          u"２０２４", u"2024–02",  u"99999999999999"}) {
        expectNone(text);
    }
}

TEST(Period, NumberAndItsTextAreTheSame) {
    for (int year = 1899; year <= 3000; ++year) {
        for (int month = 0; month <= 13; ++month) {
            const int code = year * 100 + month;
            const Text text = fromUtf8(std::to_string(code));
            const auto number = bookedPeriod(static_cast<double>(code));
            const auto written = bookedPeriod(text);
            ASSERT_EQ(number.has_value(), written.has_value()) << code;
            ASSERT_EQ(number.has_value(), year >= 1900 && year <= 2999 && month >= 1 && month <= 12) << code;
            if (number.has_value()) {
                ASSERT_EQ(number.value(), written.value());
                ASSERT_EQ(number.value().first.code(), code);
            }
        }
    }
}

TEST(Period, SerialNumbersNeverGoBack) {
    Month before = bookedPeriod(10000.0).value().first;
    for (int serial = 10001; serial <= 99999; ++serial) {
        const Month month = bookedPeriod(static_cast<double>(serial)).value().first;
        ASSERT_GE(month - before, 0) << serial;
        ASSERT_LE(month - before, 1) << serial;
        before = month;
    }
}

}  // namespace
}  // namespace outturn
