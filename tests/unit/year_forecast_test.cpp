#include "domain/forecast/year_forecast.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <numeric>

#include <gtest/gtest.h>

#include "air_passengers.hpp"

namespace outturn {
namespace {

constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr ForecastMethod kEvery[] = {
    ForecastMethod::Auto,  ForecastMethod::Combination, ForecastMethod::Simple,
    ForecastMethod::Holt,  ForecastMethod::Damped,      ForecastMethod::HoltWinters,
    ForecastMethod::Theta, ForecastMethod::Ets,         ForecastMethod::Loess,
};

// Months with a season, a trend and some noise that is the same every time.
Series living(std::size_t months) {
    Series series;
    for (std::size_t month = 0; month < months; ++month) {
        const double noise = static_cast<double>(month * month * 31 % 17) - 8;
        series.push_back(1000 + 2 * static_cast<double>(month) + 15 * static_cast<double>(month % 12) +
                         3 * noise);
    }
    return series;
}

double forecast(SeriesView history, std::size_t known, ForecastMethod method = ForecastMethod::Auto) {
    return yearForecast({history, known}, method).value();
}

Fault fault(SeriesView history, std::size_t known, ForecastMethod method = ForecastMethod::Auto) {
    return yearForecast({history, known}, method).error();
}

// An answer that is a number, within what the months ever were and as much again, and a band around it.
void expectSane(SeriesView history, std::size_t known) {
    const auto [least, most] = std::minmax_element(history.begin(), history.end());
    const double width = *most - *least;
    for (const ForecastMethod method : kEvery) {
        const Result<double> total = yearForecast({history, known}, method);
        ASSERT_TRUE(total) << "method " << static_cast<int>(method);
        EXPECT_GE(total.value(), 12 * (*least - width) - 1e-6) << "method " << static_cast<int>(method);
        EXPECT_LE(total.value(), 12 * (*most + width) + 1e-6) << "method " << static_cast<int>(method);
        const Result<YearBand> band = yearBand({history, known}, method, 0.8);
        ASSERT_TRUE(band) << "method " << static_cast<int>(method);
        EXPECT_LE(band.value().lower, total.value());
        EXPECT_EQ(band.value().point, total.value());
        EXPECT_GE(band.value().upper, total.value());
    }
}

// 1960 came to 5714 thousand passengers, a tenth more than 1959.
TEST(YearForecast, AirPassengers) {
    const double actual = std::accumulate(kAirPassengers.end() - 12, kAirPassengers.end(), 0.0);
    const auto errorOf = [&](std::size_t known, ForecastMethod method) {
        return std::abs(forecast(SeriesView(kAirPassengers).first(132 + known), known, method) - actual) /
               actual;
    };
    EXPECT_LT(errorOf(2, ForecastMethod::Auto), 0.05);
    for (const ForecastMethod method : kEvery) {
        // Its season is added, that of the passengers grows with them.
        const double most = method == ForecastMethod::Loess ? 0.04 : 0.02;
        EXPECT_LT(errorOf(8, method), most) << "method " << static_cast<int>(method);
    }
}

TEST(YearForecast, TwelveKnownMonthsAreTheirSum) {
    Series history = living(36);
    const double sum = std::accumulate(history.end() - 12, history.end(), 0.0);
    EXPECT_DOUBLE_EQ(forecast(history, 12), sum);
    const YearBand band = yearBand({history, 12}, ForecastMethod::Auto, 0.8).value();
    EXPECT_EQ(band.lower, band.upper);
    EXPECT_DOUBLE_EQ(band.point, sum);
}

TEST(YearForecast, EveryLengthHasAnAnswerOrAFault) {
    const Series history = living(60);
    EXPECT_EQ(fault({}, 0), Fault::NotAvailable);
    for (std::size_t months = 1; months <= history.size(); ++months) {
        for (std::size_t known = 0; known <= std::min<std::size_t>(months, 12); ++known) {
            const SeriesView view = SeriesView(history).first(months);
            const double total = forecast(view, known);
            EXPECT_GT(total, 12 * 800) << months << " months, " << known << " known";
            EXPECT_LT(total, 12 * 1500) << months << " months, " << known << " known";
            for (const ForecastMethod method : kEvery) {
                const Result<double> named = yearForecast({view, known}, method);
                if (named) {
                    EXPECT_TRUE(std::isfinite(named.value()));
                }
                const Result<YearBand> band = yearBand({view, known}, method, 0.8);
                if (!band) {
                    EXPECT_EQ(band.error(), Fault::NotAvailable);
                }
            }
        }
    }
}

TEST(YearForecast, FewMonthsGoOnAsTheyWere) {
    const double months[] = {100, 120, 110};
    EXPECT_NEAR(forecast(months, 3), 12 * 110, 1e-9);
    EXPECT_NEAR(forecast(months, 1), 110 + 11 * 110, 1e-9);
    EXPECT_EQ(fault(months, 3, ForecastMethod::Theta), Fault::NotAvailable);
    EXPECT_EQ(yearBand({months, 3}, ForecastMethod::Auto, 0.8).error(), Fault::NotAvailable);
}

// Where Calc's FORECAST.ETS.ADD gives #VALUE!.
TEST(YearForecast, TwentyMonthsHaveAnAnswer) {
    const Series history = living(20);
    const double actual = [] {
        const Series whole = living(24);
        return std::accumulate(whole.end() - 12, whole.end(), 0.0);
    }();
    EXPECT_NEAR(forecast(history, 8), actual, 0.02 * actual);
    expectSane(history, 8);
}

TEST(YearForecast, ZerosComeToZero) {
    for (const std::size_t months : {1u, 11u, 20u, 60u}) {
        const Series zeros(months, 0.0);
        EXPECT_EQ(forecast(zeros, 1), 0.0);
        for (const ForecastMethod method : kEvery) {
            const Result<double> total = yearForecast({zeros, 1}, method);
            if (total) {
                EXPECT_EQ(total.value(), 0.0);
            }
        }
    }
    const YearBand band = yearBand({Series(60, 0.0), 3}, ForecastMethod::Auto, 0.95).value();
    EXPECT_EQ(band.lower, 0.0);
    EXPECT_EQ(band.upper, 0.0);
}

TEST(YearForecast, TheSameEveryMonthGoesOn) {
    const Series flat(60, 250.0);
    for (const ForecastMethod method : kEvery) EXPECT_NEAR(forecast(flat, 4, method), 3000, 1e-6);
    const YearBand band = yearBand({flat, 4}, ForecastMethod::Auto, 0.95).value();
    EXPECT_NEAR(band.upper - band.lower, 0, 1e-3);
}

TEST(YearForecast, OneSpikeDoesNotComeBackWhole) {
    Series spike(60, 100.0);
    spike[40] = 10000;
    expectSane(spike, 4);
    EXPECT_LT(forecast(spike, 4), 3000);
    Series lone(48, 0.0);
    lone[20] = 5000;
    expectSane(lone, 4);
    EXPECT_GE(forecast(lone, 4), 0);
    EXPECT_LT(forecast(lone, 4), 2500);
}

TEST(YearForecast, ABillOnceAYearIsExpectedOnce) {
    for (const std::size_t billed : {1u, 11u}) {
        Series bills;
        for (std::size_t month = 0; month < 60; ++month) bills.push_back(month % 12 == billed ? 1200.0 : 0.0);
        for (const std::size_t years : {1u, 2u, 4u}) {
            for (const std::size_t known : {1u, 6u, 11u}) {
                const SeriesView history = SeriesView(bills).first(12 * years + known);
                EXPECT_NEAR(forecast(history, known), 1200, 1) << years << " years, " << known << " known";
                const YearBand band = yearBand({history, known}, ForecastMethod::Auto, 0.95).value();
                EXPECT_GE(band.lower, billed < known ? 1200 - 1e-6 : 0.0);
            }
        }
    }
}

TEST(YearForecast, ALevelShiftIsFollowed) {
    Series shifted(64, 100.0);
    std::fill(shifted.begin() + 48, shifted.end(), 200.0);
    expectSane(shifted, 4);
    EXPECT_NEAR(forecast(shifted, 4), 2400, 240);
}

// Costs are negative in the report: the answer may not depend on the sign.
TEST(YearForecast, NegativeValuesAreTheMirror) {
    for (const std::size_t months : {5u, 20u, 32u, 68u}) {
        const Series history = living(months);
        Series mirrored = history;
        for (double& month : mirrored) month = -month;
        for (const ForecastMethod method : kEvery)
            EXPECT_EQ(forecast(mirrored, 5, method), -forecast(history, 5, method));
        const YearBand band = yearBand({history, 5}, ForecastMethod::Auto, 0.8).value();
        const YearBand turned = yearBand({mirrored, 5}, ForecastMethod::Auto, 0.8).value();
        EXPECT_EQ(turned.lower, -band.upper);
        EXPECT_EQ(turned.upper, -band.lower);
    }
}

TEST(YearForecast, ASignChangeIsNoObstacle) {
    Series history = living(68);
    for (double& month : history) month -= 1100;
    expectSane(history, 8);
    Series result;
    for (std::size_t month = 0; month < 56; ++month) result.push_back(month % 3 == 0 ? -200.0 : 110.0);
    expectSane(result, 8);
}

TEST(YearForecast, AMissingMonthIsFilled) {
    const Series whole = living(68);
    Series holed = whole;
    holed[30] = kMissing;
    EXPECT_NEAR(forecast(holed, 8), forecast(whole, 8), 0.005 * forecast(whole, 8));
    // What comes before the first month is no history.
    Series late = whole;
    std::fill_n(late.begin(), 12, kMissing);
    EXPECT_EQ(forecast(late, 8), forecast(SeriesView(whole).subspan(12), 8));
}

TEST(YearForecast, AMissingMonthOfTheYearHasNoTotal) {
    Series history = living(68);
    history[66] = kMissing;
    EXPECT_EQ(fault(history, 8), Fault::NotAvailable);
    EXPECT_EQ(fault(history, 12), Fault::NotAvailable);
    EXPECT_TRUE(yearForecast({history, 1}, ForecastMethod::Auto));
    Series hollow = living(68);
    for (std::size_t month = 1; month < 50; ++month) hollow[month] = kMissing;
    EXPECT_EQ(fault(hollow, 8), Fault::NotAvailable);
    EXPECT_EQ(fault(Series(30, kMissing), 0), Fault::NotAvailable);
}

TEST(YearForecast, BadArguments) {
    Series history = living(68);
    EXPECT_EQ(fault(history, 13), Fault::BadArgument);
    EXPECT_EQ(fault(SeriesView(history).first(3), 4), Fault::BadArgument);
    EXPECT_EQ(fault({}, 4), Fault::NotAvailable);
    for (const double level : {0.0, 1.0, -0.5, 80.0, kMissing})
        EXPECT_EQ(yearBand({history, 8}, ForecastMethod::Auto, level).error(), Fault::BadArgument);
    history[10] = kInfinity;
    EXPECT_EQ(fault(history, 8), Fault::BadArgument);
}

TEST(YearForecast, VastAndTinyAmounts) {
    const double usual = forecast(living(68), 8);
    for (const double unit : {1e-300, 1e-9, 1e12, 1e290}) {
        Series history = living(68);
        for (double& month : history) month *= unit;
        EXPECT_NEAR(forecast(history, 8) / unit, usual, 1e-6 * usual);
    }
    EXPECT_EQ(fault(Series(40, 1.7e308), 4), Fault::OutOfRange);
}

TEST(YearForecast, TwoCallsGiveTheSameBits) {
    const Series history = living(92);
    for (const ForecastMethod method : kEvery) {
        const YearBand first = yearBand({history, 8}, method, 0.8).value();
        const YearBand second = yearBand({history, 8}, method, 0.8).value();
        EXPECT_EQ(std::bit_cast<std::uint64_t>(first.point), std::bit_cast<std::uint64_t>(second.point));
        EXPECT_EQ(std::bit_cast<std::uint64_t>(first.lower), std::bit_cast<std::uint64_t>(second.lower));
        EXPECT_EQ(std::bit_cast<std::uint64_t>(first.upper), std::bit_cast<std::uint64_t>(second.upper));
    }
}

TEST(YearForecast, BandsNarrowAsMonthsCloseAndWidenWithTheLevel) {
    const Series history = living(96);
    double before = kInfinity;
    for (const std::size_t known : {2u, 5u, 8u, 11u}) {
        const SeriesView view = SeriesView(history).first(84 + known);
        const YearBand narrow = yearBand({view, known}, ForecastMethod::Auto, 0.8).value();
        const YearBand wide = yearBand({view, known}, ForecastMethod::Auto, 0.95).value();
        EXPECT_LT(narrow.upper - narrow.lower, before) << known << " known";
        EXPECT_LT(wide.lower, narrow.lower);
        EXPECT_GT(wide.upper, narrow.upper);
        EXPECT_GT(narrow.upper, narrow.lower);
        before = narrow.upper - narrow.lower;
    }
}

TEST(YearForecast, FiftyYearsOfMonthsAreAHistoryAsAnyOther) {
    const Series history = living(600);
    expectSane(history, 6);
}

}  // namespace
}  // namespace outturn
