#include <filesystem>

#include <gtest/gtest.h>

#include "accuracy/back_test_run.hpp"

// What the forecasts promise on the series of the M3 competition, beside what R's forecast package and plain
// rules said of them (forecast_accuracy prints the whole table).

namespace outturn::accuracy {
namespace {

constexpr unsigned kThreads = 2;
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
    const auto years = outcomes(series_, 0, ForecastMethod::Auto, Asked::Point, kThreads);
    EXPECT_EQ(years.size(), 286u * kKnownMonths.size());
    EXPECT_LE(meanAbsoluteError(years, 0), 3.2);
    for (const Peer& peer : readPeers(kFolder + "/peers.csv")) {
        double all = 0;
        for (const std::size_t known : kKnownMonths) {
            const std::vector<double>& errors = peer.errors.at(known);
            ASSERT_EQ(errors.size(), series_.size());
            const double mean = meanOf(errors);
            all += mean / static_cast<double>(kKnownMonths.size());
            if (peer.name == "runrate") {
                EXPECT_LT(meanAbsoluteError(years, known), mean) << known << " months";
            }
        }
        EXPECT_LT(meanAbsoluteError(years, 0), all) << peer.name;
    }
}

TEST_F(Competition, BandsHoldWhatTheySay) {
    const auto years = outcomes(series_, 0, ForecastMethod::Auto, Asked::Bands, kThreads);
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
        const auto years = outcomes(series_, 0, method, Asked::Bands, kThreads);
        EXPECT_NEAR(heldByNarrow(years, 0), 80, 5) << toUtf8(methodWord(method));
        EXPECT_NEAR(heldByWide(years, 0), 95, 3) << toUtf8(methodWord(method));
    }
}

TEST_F(Competition, ThreadsDoNotChangeTheAnswer) {
    const std::span<const MonthlySeries> some(series_.data(), 20);
    const auto alone = outcomes(some, 1, ForecastMethod::Auto, Asked::Bands, 1);
    const auto together = outcomes(some, 1, ForecastMethod::Auto, Asked::Bands, 3);
    ASSERT_EQ(alone.size(), together.size());
    for (std::size_t at = 0; at < alone.size(); ++at) {
        EXPECT_EQ(alone[at].narrow.point, together[at].narrow.point);
        EXPECT_EQ(alone[at].wide.upper, together[at].wide.upper);
    }
}

TEST(CompetitionFiles, AMissingFileIsAnError) {
    EXPECT_THROW(readSeries("no-such-file.csv"), std::runtime_error);
    EXPECT_THROW(readPeers("no-such-file.csv"), std::runtime_error);
}

}  // namespace
}  // namespace outturn::accuracy
