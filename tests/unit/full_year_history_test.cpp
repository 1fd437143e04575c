// FORECAST.YEAR and FORECAST.BAND over short and awkward histories, by every method: a figure or a fault,
// never anything else.
#include <cmath>

#include <gtest/gtest.h>

#include "air_passengers.hpp"
#include "domain/forecast/full_year.hpp"
#include "domain/forecast/year_forecast.hpp"

namespace outturn {
namespace {

ExactAmount kronor(double amount) {
    return ExactAmount::fromKronor(amount).value();
}

// The year so far is the last `known` of the months.
YearSoFar yearOf(SeriesView months, std::size_t known) {
    YearSoFar year;
    for (const double month : months.first(months.size() - known)) {
        year.history.emplace_back();
        if (!std::isnan(month)) year.history.back() = kronor(month);
    }
    for (const double month : months.last(known)) year.outturn.push_back(kronor(month));
    return year;
}

// Whole kronor with a season and some noise that is the same every time.
Series living(std::size_t months) {
    Series series;
    for (std::size_t month = 0; month < months; ++month)
        series.push_back(1000 + 40 * static_cast<double>(month % 12) +
                         static_cast<double>(month * month * 31 % 17));
    return series;
}

bool isWholeOre(ExactAmount amount) {
    return ExactAmount::fromMoney(amount.toMoney()) == amount;
}

// Every method's forecast and band: a figure in whole öre inside its band, or a fault that is to be expected.
// The number of methods that gave both.
int expectDefined(const YearSoFar& year) {
    int answered = 0;
    for (const ForecastMethod method : kForecastMethods) {
        const std::string name = toUtf8(methodWord(method));
        const auto total = fullYearForecast(year, method);
        const auto band = fullYearBand(year, method, 0.8);
        if (!total) {
            EXPECT_TRUE(total.error() == Fault::NotAvailable ||
                        (method == ForecastMethod::Share && total.error() == Fault::DivisionByZero))
                << name;
            EXPECT_EQ(band.error(), total.error()) << name;
            continue;
        }
        EXPECT_TRUE(isWholeOre(total.value())) << name;
        if (!band) {
            EXPECT_EQ(band.error(), Fault::NotAvailable) << name;
            continue;
        }
        EXPECT_LE(band.value().lower, total.value()) << name;
        EXPECT_EQ(band.value().point, total.value()) << name;
        EXPECT_GE(band.value().upper, total.value()) << name;
        EXPECT_TRUE(isWholeOre(band.value().lower) && isWholeOre(band.value().upper)) << name;
        const auto again = fullYearBand(year, method, 0.8);
        EXPECT_EQ(again.value().lower, band.value().lower) << name;
        EXPECT_EQ(again.value().upper, band.value().upper) << name;
        ++answered;
    }
    return answered;
}

constexpr int kAll = static_cast<int>(kForecastMethods.size());

TEST(FullYearHistory, NoneToTwentyThreeMonths) {
    for (std::size_t months = 0; months < 24; ++months) {
        for (const std::size_t known : {1u, 3u, 11u}) {
            SCOPED_TRACE(std::to_string(months) + " months and " + std::to_string(known));
            YearSoFar year = yearOf(living(months + known), known);
            year.budget.assign(12, kronor(1200));
            const int answered = expectDefined(year);
            // Under four months nothing is said of how sure it is; from a year on every method has its
            // answer.
            EXPECT_EQ(answered, months + known < 4 ? 0 : months < 12 ? kAll - 2 : kAll);
            if (months >= 12) {
                EXPECT_NEAR(fullYearForecast(year, ForecastMethod::Auto).value().kronor(), 14700, 1500);
            }
        }
    }
}

// Where Calc's FORECAST.ETS.ADD gives #VALUE!.
TEST(FullYearHistory, TwentyMonthsHaveAResult) {
    EXPECT_NEAR(fullYearForecast(yearOf(living(20), 8), ForecastMethod::Auto).value().kronor(), 14700, 150);
    EXPECT_NEAR(fullYearForecast(yearOf(living(22), 2), ForecastMethod::Auto).value().kronor(), 14700, 700);
}

TEST(FullYearHistory, OneMonthAndNothingElse) {
    const YearSoFar year = yearOf(Series{50}, 1);
    EXPECT_EQ(fullYearForecast(year, ForecastMethod::Auto).value().kronor(), 600);
    EXPECT_EQ(fullYearForecast(year, ForecastMethod::RunRate).value().kronor(), 600);
    EXPECT_EQ(fullYearForecast(year, ForecastMethod::Ets).error(), Fault::NotAvailable);
    EXPECT_EQ(fullYearBand(year, ForecastMethod::RunRate, 0.8).error(), Fault::NotAvailable);
}

TEST(FullYearHistory, AllZero) {
    YearSoFar year = yearOf(Series(64, 0.0), 4);
    EXPECT_EQ(expectDefined(year), kAll - 3) << "no budget, and no share of nothing";
    EXPECT_EQ(fullYearForecast(year, ForecastMethod::Auto).value().kronor(), 0);
    EXPECT_EQ(fullYearBand(year, ForecastMethod::Auto, 0.95).value().upper.kronor(), 0);
    // A budget that nothing has been booked on: the months do not say how far off it may be.
    year.budget.assign(12, kronor(100));
    EXPECT_EQ(fullYearForecast(year, ForecastMethod::Budget).value().kronor(), 800);
    EXPECT_EQ(fullYearBand(year, ForecastMethod::Budget, 0.8).error(), Fault::NotAvailable);
}

TEST(FullYearHistory, OneSpike) {
    Series lone(64, 0.0);
    lone[20] = 5000;
    expectDefined(yearOf(lone, 4));
    Series spike(64, 100.0);
    spike[40] = 100'000;
    expectDefined(yearOf(spike, 4));
    EXPECT_LT(fullYearForecast(yearOf(spike, 4), ForecastMethod::Auto).value().kronor(), 12'000);
}

TEST(FullYearHistory, ALevelShift) {
    Series shifted(64, 100.0);
    std::fill(shifted.begin() + 48, shifted.end(), 200.0);
    EXPECT_EQ(expectDefined(yearOf(shifted, 4)), kAll - 2);
    EXPECT_NEAR(fullYearForecast(yearOf(shifted, 4), ForecastMethod::Auto).value().kronor(), 2400, 240);
}

TEST(FullYearHistory, NegativeIsTheMirrorAndASignChangeNoObstacle) {
    const Series months = living(64);
    Series mirrored = months;
    for (double& month : mirrored) month = -month;
    for (const ForecastMethod method : kForecastMethods) {
        const auto forward = fullYearBand(yearOf(months, 4), method, 0.8);
        const auto backward = fullYearBand(yearOf(mirrored, 4), method, 0.8);
        ASSERT_EQ(forward.has_value(), backward.has_value());
        if (!forward) continue;
        EXPECT_EQ(forward.value().point, -backward.value().point) << toUtf8(methodWord(method));
        EXPECT_EQ(forward.value().upper, -backward.value().lower) << toUtf8(methodWord(method));
    }
    Series changing = months;
    for (double& month : changing) month -= 1200;
    EXPECT_EQ(expectDefined(yearOf(changing, 4)), kAll - 2);
}

TEST(FullYearHistory, AMissingMonthIsFilledByTheStatistics) {
    const Series whole = living(64);
    Series holed = whole;
    holed[50] = std::nan("");
    EXPECT_EQ(expectDefined(yearOf(holed, 4)), kAll - 2);
    for (const ForecastMethod method : {ForecastMethod::Auto, ForecastMethod::Theta, ForecastMethod::Loess}) {
        const double filled = fullYearForecast(yearOf(holed, 4), method).value().kronor();
        EXPECT_NEAR(filled, fullYearForecast(yearOf(whole, 4), method).value().kronor(), 60);
    }
    // Years that were empty before the line began are no years of zeros.
    Series young(24, std::nan(""));
    young.insert(young.end(), whole.begin(), whole.end());
    for (const ForecastMethod method : kForecastMethods) {
        const auto late = fullYearBand(yearOf(young, 4), method, 0.8);
        if (!late) continue;
        EXPECT_EQ(late.value().lower, fullYearBand(yearOf(whole, 4), method, 0.8).value().lower)
            << toUtf8(methodWord(method));
    }
}

TEST(FullYearHistory, MoreHolesThanMonthsAreTooFew) {
    Series hollow(36, std::nan(""));
    hollow.insert(hollow.end(), 4, 1.0);
    // Empty before the line began: the four months are all there is.
    EXPECT_EQ(fullYearForecast(yearOf(hollow, 4), ForecastMethod::Auto).value().kronor(), 12);
    hollow[0] = 1;
    EXPECT_EQ(fullYearForecast(yearOf(hollow, 4), ForecastMethod::Auto).error(), Fault::NotAvailable);
    EXPECT_EQ(fullYearForecast(yearOf(hollow, 4), ForecastMethod::RunRate).value().kronor(), 12);
    EXPECT_EQ(fullYearForecast(yearOf(hollow, 4), ForecastMethod::Remaining).value().kronor(), 4);
}

TEST(FullYearHistory, SixHundredMonths) {
    EXPECT_EQ(expectDefined(yearOf(living(606), 6)), kAll - 2);
}

// What the engine says of the months without the measure, and the measure once.
TEST(FullYearHistory, ADatedAdjustmentIsTakenOutBeforeTheStatisticsLook) {
    const Series months = living(64);
    YearSoFar year = yearOf(months, 4);
    const auto without = fullYearBand(year, ForecastMethod::Auto, 0.8).value();
    for (std::size_t month = 2; month < 4; ++month) year.outturn[month] += kronor(-300);
    year.datedAdjustment.assign(12, kronor(-300));
    year.datedAdjustment[0] = year.datedAdjustment[1] = ExactAmount();
    const auto with = fullYearBand(year, ForecastMethod::Auto, 0.8).value();
    EXPECT_EQ(with.point, without.point + kronor(-3000));
    EXPECT_EQ(with.lower, without.lower + kronor(-3000));
    EXPECT_EQ(with.upper, without.upper + kronor(-3000));
    EXPECT_EQ(fullYearForecast(year, ForecastMethod::Auto).value(), with.point);
}

TEST(FullYearHistory, TheAnswerIsTheEnginesToTheOre) {
    const SeriesView months = SeriesView(kAirPassengers).first(136);
    for (const ForecastMethod method : kForecastMethods) {
        if (!isStatistical(method)) continue;
        const double engine = yearForecast({months, 4}, method).value();
        EXPECT_NEAR(fullYearForecast(yearOf(months, 4), method).value().kronor(), engine, 0.005000001);
    }
}

TEST(FullYearHistory, TheBandWidensWithTheLevelAndNarrowsAsMonthsClose) {
    const Series months = living(71);
    for (const ForecastMethod method : kForecastMethods) {
        double before = 1e9;
        for (const std::size_t known : {2u, 11u}) {
            YearSoFar year = yearOf(SeriesView(months).first(60 + known), known);
            year.budget.assign(12, kronor(1200));
            const auto narrow = fullYearBand(year, method, 0.8).value();
            const auto wide = fullYearBand(year, method, 0.95).value();
            EXPECT_LT(wide.lower, narrow.lower) << toUtf8(methodWord(method));
            EXPECT_GT(wide.upper, narrow.upper) << toUtf8(methodWord(method));
            const double width = (narrow.upper - narrow.lower).kronor();
            EXPECT_LT(width, before) << toUtf8(methodWord(method)) << ", " << known << " known";
            before = width;
        }
        YearSoFar whole = yearOf(months, 12);
        const auto closed = fullYearBand(whole, method, 0.8).value();
        EXPECT_EQ(closed.lower, closed.upper);
    }
}

TEST(FullYearHistory, BadLevelsAndVastAmounts) {
    const YearSoFar year = yearOf(living(64), 4);
    for (const double level : {0.0, 1.0, -0.1, 80.0, std::nan("")}) {
        EXPECT_EQ(fullYearBand(year, ForecastMethod::Auto, level).error(), Fault::BadArgument) << level;
        EXPECT_EQ(fullYearBand(yearOf(living(64), 12), ForecastMethod::RunRate, level).error(),
                  Fault::BadArgument);
    }
    const YearSoFar vast = yearOf(Series(64, 9e12), 4);
    for (const ForecastMethod method : kForecastMethods) {
        const Fault expected = method == ForecastMethod::Budget || method == ForecastMethod::Blend
                                   ? Fault::NotAvailable
                                   : Fault::OutOfRange;
        EXPECT_EQ(fullYearForecast(vast, method).error(), expected) << toUtf8(methodWord(method));
        EXPECT_EQ(fullYearBand(vast, method, 0.8).error(), expected) << toUtf8(methodWord(method));
    }
}

}  // namespace
}  // namespace outturn
