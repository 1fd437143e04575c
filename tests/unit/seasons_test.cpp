#include "domain/forecast/seasons.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <gtest/gtest.h>

#include "air_passengers.hpp"
#include "domain/forecast/loess.hpp"
#include "domain/forecast/minimise.hpp"

namespace outturn {
namespace {

// A line and a season of sines: `swing` above and below, on `slope` a month.
Series wave(std::size_t months, double slope, double swing) {
    Series series;
    for (std::size_t month = 0; month < months; ++month) {
        const double turn = 2 * std::numbers::pi * static_cast<double>(month % 12) / 12;
        series.push_back(100 + slope * static_cast<double>(month) + swing * std::sin(turn));
    }
    return series;
}

TEST(Seasons, CentredAverageOfALineIsTheLine) {
    const Series averages = centredAverages(wave(24, 2, 0));
    ASSERT_EQ(averages.size(), 12u);
    EXPECT_NEAR(averages.front(), 112, 1e-9);
    EXPECT_NEAR(averages.back(), 134, 1e-9);
    EXPECT_TRUE(centredAverages(wave(12, 2, 0)).empty());
}

TEST(Seasons, ClassicalSeasonIsWhatWasAdded) {
    const SeasonFigures figures = classicalSeason(wave(48, 1, 10), Season::Additive);
    EXPECT_NEAR(figures[0], 0, 1e-9);
    EXPECT_NEAR(figures[3], 10, 1e-9);
    EXPECT_NEAR(figures[9], -10, 1e-9);
}

TEST(Seasons, UnderTwoYearsThereIsNoSeason) {
    EXPECT_EQ(classicalSeason(wave(23, 1, 10), Season::Additive), noSeason(Season::Additive));
    EXPECT_EQ(shrunkSeason(wave(23, 1, 10), Season::Multiplicative), noSeason(Season::Multiplicative));
    EXPECT_FALSE(isSeasonal(wave(23, 1, 10)));
}

// The figures that R's decompose(AirPassengers, "multiplicative") prints for January, July and November.
TEST(Seasons, FiguresOfAirPassengersAreThoseOfR) {
    const SeasonFigures figures = classicalSeason(kAirPassengers, Season::Multiplicative);
    EXPECT_NEAR(figures[0], 0.9102304, 1e-7);
    EXPECT_NEAR(figures[6], 1.2265555, 1e-7);
    EXPECT_NEAR(figures[10], 0.8011781, 1e-7);
}

TEST(Seasons, ShrinkingKeepsAClearSeasonAndDropsNoise) {
    const SeasonFigures clear = shrunkSeason(wave(60, 1, 10), Season::Additive);
    EXPECT_NEAR(clear[3], 10, 0.01);
    Series noise;
    for (std::size_t month = 0; month < 60; ++month)
        noise.push_back(100.0 + static_cast<double>(month * month * 7 % 31));
    const SeasonFigures raw = classicalSeason(noise, Season::Additive);
    const SeasonFigures shrunk = shrunkSeason(noise, Season::Additive);
    for (std::size_t month = 0; month < kSeasonMonths; ++month)
        EXPECT_LE(std::abs(shrunk[month]), std::abs(raw[month]));
    EXPECT_LT(std::abs(shrunk[3]), 0.7 * std::abs(raw[3]));
}

TEST(Seasons, TheTestTellsASeasonFromALine) {
    EXPECT_TRUE(isSeasonal(kAirPassengers));
    EXPECT_TRUE(isSeasonal(wave(60, 0, 10)));
    EXPECT_FALSE(isSeasonal(Series(60, 5.0)));
    EXPECT_EQ(testedSeason(kAirPassengers), Season::Multiplicative);
    EXPECT_EQ(testedSeason(wave(60, 0, 150)), Season::Additive);
}

TEST(Seasons, WithoutAndBackIsTheSame) {
    for (const Season season : {Season::Additive, Season::Multiplicative}) {
        const SeasonFigures figures = classicalSeason(kAirPassengers, season);
        Series series = withoutSeason(kAirPassengers, figures, season);
        putSeasonBack(series, 0, figures, season);
        for (std::size_t month = 0; month < series.size(); ++month)
            EXPECT_NEAR(series[month], kAirPassengers[month], 1e-9);
    }
}

TEST(Loess, ALineStaysALine) {
    const Series line = wave(30, 2, 0);
    const Series smoothed = loess(line, Local::Line, 7, -2, 34);
    EXPECT_NEAR(smoothed.front(), 96, 1e-9);
    EXPECT_NEAR(smoothed[17], line[15], 1e-9);
    EXPECT_NEAR(smoothed.back(), 162, 1e-9);
}

TEST(Loess, DecompositionFindsLineAndSeason) {
    const Series series = wave(72, 1, 10);
    const Decomposition parts = decomposedByLoess(series);
    for (std::size_t month = 0; month < series.size(); ++month) {
        EXPECT_NEAR(parts.season[month] + parts.trend[month], series[month], 0.5);
        EXPECT_NEAR(parts.trend[month], 100.0 + static_cast<double>(month), 0.5);
    }
}

// A function of one point asked of four.
template <std::size_t Size, class Function>
auto ofEach(const Function& function) {
    return [&function](const std::array<std::array<double, Size>, kLanes>& points) {
        LaneValues values{};
        std::transform(points.begin(), points.end(), values.begin(), function);
        return values;
    };
}

TEST(Minimise, FindsTheBottomOfAValley) {
    const auto one = [](const std::array<double, 2>& at) {
        return (at[0] - 0.3) * (at[0] - 0.3) + 4 * (at[1] - 0.7) * (at[1] - 0.7);
    };
    const auto valley = ofEach<2>(one);
    const Box<2> box{{0, 0}, {1, 1}};
    const auto bottom = Simplex(valley, box).minimum({0.9, 0.1}, 100, 1e-9);
    EXPECT_NEAR(bottom[0], 0.3, 1e-3);
    EXPECT_NEAR(bottom[1], 0.7, 1e-3);
}

TEST(Minimise, StaysInTheBoxAndStopsInTime) {
    int asked = 0;
    const auto one = [&](const std::array<double, 3>& at) {
        ++asked;
        return at[0] + at[1] - at[2];
    };
    const auto slope = ofEach<3>(one);
    const Box<3> box{{0, 0, 0}, {1, 1, 1}};
    const auto corner = Simplex(slope, box).minimum({0.5, 0.5, 0.5}, 200, 1e-9);
    EXPECT_NEAR(corner[0], 0, 1e-2);
    EXPECT_NEAR(corner[1], 0, 1e-2);
    EXPECT_NEAR(corner[2], 1, 1e-2);
    EXPECT_LE(asked, 4 * 206);
}

TEST(Lanes, EachLaneComesToWhatItWouldAlone) {
    const LaneValues first = {1.0, -2.5, 1e300, 0.1};
    const LaneValues second = {3.0, 0.7, 1e-9, -0.3};
    const Lanes left(first);
    const Lanes right(second);
    for (std::size_t lane = 0; lane < kLanes; ++lane) {
        EXPECT_EQ((left + right)[lane], first[lane] + second[lane]);
        EXPECT_EQ((left - right)[lane], first[lane] - second[lane]);
        EXPECT_EQ((left * right)[lane], first[lane] * second[lane]);
        EXPECT_EQ((left / right)[lane], first[lane] / second[lane]);
        EXPECT_EQ(Lanes(0.1)[lane], 0.1);
    }
}

}  // namespace
}  // namespace outturn
