#include <algorithm>
#include <bit>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>

#include <gtest/gtest.h>

#include "accuracy/accuracy_table.hpp"

// What the forecasts promise on the series of the M3 competition, beside what R's forecast package and plain
// rules said of them (forecast_accuracy prints the whole table).

namespace outturn::accuracy {
namespace {

const std::string kFolder = OUTTURN_COMPETITION;

class Competition : public testing::Test {
  protected:
    void SetUp() override {
        if (!std::filesystem::exists(kFolder)) GTEST_SKIP() << "no series in " << kFolder;
        series_ = readSeries(kFolder + "/m3-monthly-sample.csv");
        ASSERT_EQ(series_.size(), 286u);
    }

    std::vector<MonthlySeries> series_;
};

TEST_F(Competition, AutoIsBetterThanItsPeers) {
    const auto years = outcomes(series_, 0, ForecastMethod::Auto, Asked::Point);
    EXPECT_EQ(years.size(), 286u * kKnownMonths.size());
    const AccuracyRow ours = rowOf("auto", years);
    EXPECT_LE(ours.errors.back(), 3.2);
    const auto peers = peerRows(kFolder + "/peers.csv");
    EXPECT_EQ(peers.size(), 10u);
    for (const AccuracyRow& peer : peers) EXPECT_LT(ours.errors.back(), peer.errors.back()) << peer.name;
    const auto runRate = std::find_if(peers.begin(), peers.end(),
                                      [](const AccuracyRow& peer) { return peer.name == "run rate"; });
    ASSERT_NE(runRate, peers.end());
    for (std::size_t at = 0; at < ours.errors.size(); ++at)
        EXPECT_LT(ours.errors[at], runRate->errors[at])
            << kKnownMonths[at % kKnownMonths.size()] << " months";
}

// Measured as others measure: what is known of the peers comes out.
TEST_F(Competition, PeersHaveTheErrorsThatAreKnownOfThem) {
    const std::map<std::string, double> known = {
        {"run rate", 4.53},
        {"last year's remaining months", 4.72},
        {"last year's share", 4.98},
        {"R ets", 3.58},
        {"R Holt-Winters", 3.72},
        {"R stlf", 3.52},
        {"R Theta", 3.37},
        {"mean of R's ets, Theta, stlf", 3.32},
        {"median of R's three and two rules", 3.23},
    };
    std::size_t found = 0;
    for (const AccuracyRow& peer : peerRows(kFolder + "/peers.csv")) {
        const auto row = known.find(peer.name);
        if (row == known.end()) continue;
        EXPECT_NEAR(peer.errors.back(), row->second, 0.005) << peer.name;
        ++found;
    }
    EXPECT_EQ(found, known.size());
}

TEST_F(Competition, BandsHoldWhatTheySay) {
    const auto years = outcomes(series_, 0, ForecastMethod::Auto, Asked::Bands);
    EXPECT_NEAR(heldByNarrow(years, 0), 80, 2);
    EXPECT_NEAR(heldByWide(years, 0), 95, 2);
    double before = 1000;
    for (const std::size_t known : kKnownMonths) {
        EXPECT_NEAR(heldByNarrow(years, known), 80, 5) << known << " months";
        EXPECT_NEAR(heldByWide(years, known), 95, 3) << known << " months";
        EXPECT_LT(meanWidth(years, known), before) << known << " months";
        before = meanWidth(years, known);
    }
}

// The simple rules know less of their errors, but no less than this.
TEST_F(Competition, BandsOfArithmeticHoldWhatTheySay) {
    for (const ForecastMethod method :
         {ForecastMethod::RunRate, ForecastMethod::Remaining, ForecastMethod::Share}) {
        const auto years = outcomes(series_, 0, method, Asked::Bands);
        EXPECT_NEAR(heldByNarrow(years, 0), 80, 5) << toUtf8(methodWord(method));
        EXPECT_NEAR(heldByWide(years, 0), 95, 3) << toUtf8(methodWord(method));
    }
}

void expectSame(const Outcome& left, const Outcome& right) {
    const auto bits = [](double value) { return std::bit_cast<std::uint64_t>(value); };
    for (const auto band : {&Outcome::narrow, &Outcome::wide}) {
        EXPECT_EQ(bits((left.*band).lower), bits((right.*band).lower));
        EXPECT_EQ(bits((left.*band).point), bits((right.*band).point));
        EXPECT_EQ(bits((left.*band).upper), bits((right.*band).upper));
    }
}

// Twice, and on one thread as on several: the same bits.
TEST_F(Competition, TwoCallsGiveTheSameNumbers) {
    const auto years = outcomes(series_, 0, ForecastMethod::Auto, Asked::Bands);
    const auto again = outcomes(series_, 0, ForecastMethod::Auto, Asked::Bands, {nullptr, 1});
    ASSERT_EQ(years.size(), again.size());
    for (std::size_t at = 0; at < years.size(); ++at) expectSame(years[at], again[at]);
}

TEST_F(Competition, TheBackTestHoldsEveryYear) {
    const std::span<const MonthlySeries> some(series_.data(), 20);
    Progress progress;
    const auto years = backTest(some, ForecastMethod::Theta, Asked::Point, {&progress, 0});
    ASSERT_EQ(years.size(), kEarlierYears + 1);
    std::size_t all = 0;
    for (std::size_t back = 0; back < years.size(); ++back) {
        const auto alone = outcomes(some, back, ForecastMethod::Theta, Asked::Point);
        ASSERT_EQ(years[back].size(), alone.size());
        for (std::size_t at = 0; at < alone.size(); ++at) expectSame(years[back][at], alone[at]);
        all += alone.size();
    }
    EXPECT_EQ(progress.done, all);
    EXPECT_EQ(progress.all, all);
}

TEST_F(Competition, ACancelledBackTestIsNone) {
    Progress progress;
    progress.cancelled = true;
    EXPECT_TRUE(backTest(series_, ForecastMethod::Auto, Asked::Bands, {&progress, 0}).empty());
    EXPECT_TRUE(outcomes(series_, 0, ForecastMethod::Auto, Asked::Bands, {&progress, 0}).empty());
    EXPECT_EQ(progress.done, 0u);
}

TEST(CompetitionFiles, AMissingFileIsAnError) {
    EXPECT_THROW(readSeries("no-such-file.csv"), std::runtime_error);
    EXPECT_THROW(readPeers("no-such-file.csv"), std::runtime_error);
}

}  // namespace
}  // namespace outturn::accuracy
