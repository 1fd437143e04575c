#include "domain/forecast/smoothing.hpp"

#include <cmath>
#include <iterator>
#include <limits>

#include <gtest/gtest.h>

#include "air_passengers.hpp"
#include "domain/forecast/ets.hpp"

namespace outturn {
namespace {

constexpr SmoothingModel kMultiplicative{Errors::Additive, Trend::Additive, Season::Multiplicative};

// The known answer of R's HoltWinters(AirPassengers, seasonal = "multiplicative").
TEST(Smoothing, HoltWintersOfAirPassengersIsThatOfR) {
    const SmoothingWeights weights{0.2755925, 0.03269295, 0.8707292, 1.0};
    const SmoothingFit fit = smoothed(kAirPassengers, kMultiplicative, weights,
                                      startOfHoltWinters(kAirPassengers, Season::Multiplicative));
    EXPECT_NEAR(fit.state.level, 469.3232, 5e-5);
    EXPECT_NEAR(fit.state.slope, 3.0215, 5e-5);
    const double expected[] = {447.0559, 419.7123, 464.8671, 496.0839, 507.5326, 575.4509,
                               666.5923, 657.9137, 550.3088, 492.9853, 420.2073, 465.6345};
    const Series months = forecastOf(fit, std::size(expected));
    for (std::size_t month = 0; month < std::size(expected); ++month)
        EXPECT_NEAR(months[month], expected[month], 5e-4) << "month " << month + 1;
}

// R finds these weights by minimising the squared errors from the same start: ours may be no worse by more
// than what the search leaves.
TEST(Smoothing, FittedWeightsAreAsNearAsThoseOfR) {
    const SmoothingState start = startOfHoltWinters(kAirPassengers, Season::Multiplicative);
    const SmoothingFit ofR =
        smoothed(kAirPassengers, kMultiplicative, {0.2755925, 0.03269295, 0.8707292, 1.0}, start);
    const SmoothingFit ours = fitted(kAirPassengers, kMultiplicative, start);
    EXPECT_LE(ours.likelihood, ofR.likelihood + 0.01);
    EXPECT_NEAR(ours.weights.level, 0.2755925, 0.05);
    EXPECT_NEAR(ours.weights.season, 0.8707292, 0.05);
}

TEST(Smoothing, SimpleSmoothingByHand) {
    const double series[] = {10, 20, 40};
    const SmoothingFit fit = smoothed(series, {}, {0.5, 0, 0, 1}, {10, 0, {}, 0});
    EXPECT_EQ(fit.state.level, 27.5);
    EXPECT_EQ(forecastOf(fit, 2), (Series{27.5, 27.5}));
    // Errors 0, 10 and 25.
    EXPECT_DOUBLE_EQ(fit.likelihood, 3 * std::log(725.0));
}

TEST(Smoothing, HoltByHand) {
    const double series[] = {12, 14};
    const SmoothingFit fit =
        smoothed(series, {Errors::Additive, Trend::Additive, Season::None}, {0.5, 0.5, 0, 1}, {8, 2, {}, 0});
    // 12 is 2 above 10: level 11, slope 2.5; 14 is 0.5 above 13.5: level 13.75, slope 2.625.
    EXPECT_EQ(fit.state.level, 13.75);
    EXPECT_EQ(fit.state.slope, 2.625);
    EXPECT_EQ(forecastOf(fit, 2), (Series{16.375, 19.0}));
}

TEST(Smoothing, DampedTrendFades) {
    SmoothingFit fit;
    fit.model.trend = Trend::Damped;
    fit.weights.damping = 0.5;
    fit.state.level = 100;
    fit.state.slope = 8;
    EXPECT_EQ(forecastOf(fit, 4), (Series{104, 106, 107, 107.5}));
}

TEST(Smoothing, MultiplicativeErrorsRefuseAForecastOfNothing) {
    const double series[] = {-1, -1};
    const SmoothingFit fit =
        smoothed(series, {Errors::Multiplicative, Trend::None, Season::None}, {0.5, 0, 0, 1}, {-1, 0, {}, 0});
    EXPECT_EQ(fit.likelihood, std::numeric_limits<double>::infinity());
}

TEST(Smoothing, EtsSeesTheSeasonOfAirPassengers) {
    EXPECT_EQ(etsFit(kAirPassengers).model.season, Season::Multiplicative);
}

TEST(Smoothing, EtsGivesNoSeasonToAStraightLine) {
    Series line;
    for (int month = 0; month < 48; ++month) line.push_back(100 + month + 0.1 * (month * month * 31 % 17));
    const SmoothingFit fit = etsFit(line);
    EXPECT_EQ(fit.model.season, Season::None);
    EXPECT_NE(fit.model.trend, Trend::None);
    EXPECT_NEAR(forecastOf(fit, 12).back(), 160, 3);
}

TEST(Smoothing, CriterionWantsMoreMonthsThanFigures) {
    SmoothingFit fit;
    fit.model = kMultiplicative;
    EXPECT_EQ(correctedCriterion(fit, 18), std::numeric_limits<double>::infinity());
    EXPECT_LT(correctedCriterion(fit, 19), std::numeric_limits<double>::infinity());
}

}  // namespace
}  // namespace outturn
