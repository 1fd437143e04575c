// The run rate, last year's months and a budget beside the statistics: their answers over plain numbers, and
// a band around any of them.
#include <limits>
#include <numeric>

#include <gtest/gtest.h>

#include "domain/forecast/year_forecast.hpp"

namespace outturn {
namespace {

// Months with a season and some noise that is the same every time.
Series living(std::size_t months) {
    Series series;
    series.reserve(months);
    for (std::size_t month = 0; month < months; ++month)
        series.push_back(1000 + 15 * static_cast<double>(month % 12) +
                         3 * static_cast<double>(month * month * 31 % 17));
    return series;
}

double forecast(SeriesView history, std::size_t known, ForecastMethod method) {
    return yearForecast({history, known}, method).value();
}

Fault fault(SeriesView history, std::size_t known, ForecastMethod method) {
    return yearForecast({history, known}, method).error();
}

TEST(YearArithmetic, ArithmeticAnswersAsItIsWritten) {
    Series history = living(24);
    const SeriesView months(history);
    const double soFar = history[12] + history[13];
    const double lastYear = std::accumulate(history.begin(), history.begin() + 12, 0.0);
    const double lastSoFar = history[0] + history[1];
    const SeriesView known = months.first(14);
    EXPECT_NEAR(forecast(known, 2, ForecastMethod::RunRate), 6 * soFar, 1e-6);
    EXPECT_NEAR(forecast(known, 2, ForecastMethod::Remaining), soFar + lastYear - lastSoFar, 1e-6);
    EXPECT_NEAR(forecast(known, 2, ForecastMethod::Share), soFar * lastYear / lastSoFar, 1e-6);
    EXPECT_EQ(fault(months.first(13), 2, ForecastMethod::Remaining), Fault::NotAvailable);
    EXPECT_EQ(fault(months.first(13), 2, ForecastMethod::Share), Fault::NotAvailable);
    history[0] = history[1] = 0;
    EXPECT_EQ(fault(known, 2, ForecastMethod::Share), Fault::DivisionByZero);
    EXPECT_EQ(yearBand({known, 2}, ForecastMethod::Share, 0.8).error(), Fault::DivisionByZero);
    for (const ForecastMethod method : {ForecastMethod::Budget, ForecastMethod::Blend}) {
        EXPECT_EQ(fault(months, 2, method), Fault::BadArgument);
        EXPECT_EQ(yearBand({months, 2}, method, 0.8).error(), Fault::BadArgument);
    }
}

TEST(YearArithmetic, ABandAroundAForecastFromElsewhere) {
    const Series history = living(40);
    const YearBand noise = bandAround({history, 4}, 15000, {}, 0.8).value();
    EXPECT_EQ(noise.point, 15000);
    EXPECT_NEAR(noise.point - noise.lower, noise.upper - noise.point, 1e-6);
    // One that was a month off each year is less sure than one that was right.
    const YearBand poor = bandAround({history, 4}, 15000, Series{1, -1, 1}, 0.8).value();
    const YearBand good = bandAround({history, 4}, 15000, Series{0, 0, 0}, 0.8).value();
    EXPECT_GT(poor.upper, noise.upper);
    EXPECT_LT(good.upper, noise.upper);
    // A forecast below what is booked already is taken as it is.
    const YearBand low = bandAround({history, 4}, 1000, {}, 0.8).value();
    EXPECT_EQ(low.lower, 1000);
    EXPECT_EQ(bandAround({history, 12}, 7, {}, 0.8).value().upper, 7);
    EXPECT_EQ(bandAround({Series(20, 0.0), 4}, 7, {}, 0.8).error(), Fault::NotAvailable);
    EXPECT_EQ(bandAround({Series(20, 0.0), 4}, 0, {}, 0.8).value().upper, 0);
    EXPECT_EQ(bandAround({history, 4}, std::numeric_limits<double>::infinity(), {}, 0.8).error(),
              Fault::BadArgument);
    EXPECT_EQ(bandAround({history, 4}, 1, {}, 1).error(), Fault::BadArgument);
}

}  // namespace
}  // namespace outturn
