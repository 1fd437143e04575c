#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <limits>
#include <stdexcept>
#include <thread>

#include "accuracy/accuracy_table.hpp"
#include "accuracy/watched.hpp"
#include "bench/comparison.hpp"
#include "bench/forecasts.hpp"
#include "bench/series_workbook.hpp"

namespace outturn::bench {

using accuracy::AccuracyRow;
using accuracy::Asked;
using accuracy::kKnownMonths;
using accuracy::MonthlySeries;
using accuracy::Outcome;
using accuracy::Watched;

namespace {

constexpr unsigned kThreads = 2;

// The processor's time tells what the threads took where others keep the machine busy.
void backTesting(std::span<const MonthlySeries> series) {
    constexpr int kTurns = 5;
    double least = std::numeric_limits<double>::infinity();
    double processor = std::numeric_limits<double>::infinity();
    std::size_t forecasts = 0;
    for (int turn = 0; turn < kTurns; ++turn) {
        Watched watched("Back-test of the sample");
        const std::clock_t before = std::clock();
        least = std::min(
            least, seconds([&] {
                backTest(series, ForecastMethod::Auto, Asked::Point, {&watched.progress(), kThreads});
            }));
        watched.check();
        processor = std::min(processor, static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC);
        forecasts = watched.progress().done;
    }
    std::printf(
        "\nThe back-test of the sample, auto after 2, 4, 8 and 11 months of the last year and the %zu "
        "before it:\n%zu forecasts in %.2f s on %u threads (%.2f s of the processor).\n",
        accuracy::kEarlierYears, forecasts, least, kThreads, processor);
}

void cancelling(std::span<const MonthlySeries> series) {
    constexpr auto kBefore = std::chrono::milliseconds(200);
    Progress progress;
    bool isStopped = false;
    std::jthread work([&] {
        isStopped = backTest(series, ForecastMethod::Auto, Asked::Point, {&progress, kThreads}).empty();
    });
    std::this_thread::sleep_for(kBefore);
    const double taken = seconds([&] {
        progress.cancelled = true;
        work.join();
    });
    if (!isStopped) throw std::runtime_error("the back-test was not cancelled");
    std::printf("Cancelled after %lld ms: %zu of %zu done, stopped %.1f ms later.\n",
                static_cast<long long>(kBefore.count()), progress.done.load(), progress.all.load(),
                taken * 1e3);
    std::fflush(stdout);
}

void bandRow(const char* name, std::span<const Outcome> years,
             double (*measure)(std::span<const Outcome>, std::size_t)) {
    std::printf("| %s ", name);
    for (const std::size_t known : kKnownMonths) std::printf("| %.1f ", measure(years, known));
    std::printf("| %.1f |\n", measure(years, 0));
}

void bands(std::span<const MonthlySeries> series) {
    Watched watched("Bands");
    const auto years = outcomes(series, 0, ForecastMethod::Auto, Asked::Bands, {&watched.progress(), 0});
    watched.check();
    std::printf("\n| FORECAST.BAND by auto, %% | 2 | 4 | 8 | 11 | all |\n|---|--:|--:|--:|--:|--:|\n");
    bandRow("outcomes in the 80 % band", years, accuracy::heldByNarrow);
    bandRow("outcomes in the 95 % band", years, accuracy::heldByWide);
    bandRow("width of the 80 % band", years, accuracy::meanWidth);
}

// The year to forecast is the last twelve months; they stand in the sheet, but no formula looks at those to
// come.
std::vector<AskedYear> lastYears(std::span<const MonthlySeries> series) {
    std::vector<AskedYear> years;
    for (std::size_t at = 0; at < series.size(); ++at) {
        const std::size_t start = series[at].months.size() - kSeasonMonths;
        for (const std::size_t known : kKnownMonths) years.push_back({at, 0, start, known});
    }
    return years;
}

// Twenty months of history: twelve before the year, eight of it.
std::vector<AskedYear> youngYears(std::span<const MonthlySeries> series) {
    constexpr std::size_t kKnown = 8;
    std::vector<AskedYear> years;
    for (std::size_t at = 0; at < series.size(); ++at) {
        const std::size_t start = series[at].months.size() - kSeasonMonths;
        years.push_back({at, start - kSeasonMonths, start, kKnown});
    }
    return years;
}

struct Answered {
    std::vector<Outcome> outcomes;  // where there was an answer
    std::size_t values = 0;         // #VALUE!
    std::size_t others = 0;         // other errors
};

Answered answered(const SeriesWorkbook& workbook, std::span<const MonthlySeries> series,
                  std::span<const AskedYear> years) {
    workbook.recalculate();
    const std::vector<Answer> answers = workbook.answers();
    Answered result;
    for (std::size_t at = 0; at < years.size(); ++at) {
        if (answers[at].error != 0) {
            ++(answers[at].error == kValueError ? result.values : result.others);
            continue;
        }
        Outcome outcome;
        outcome.known = years[at].known;
        outcome.actual = sumOf(SeriesView(series[years[at].series].months).last(kSeasonMonths));
        outcome.narrow.point = answers[at].total;
        result.outcomes.push_back(outcome);
    }
    return result;
}

// What FORECAST.YEAR says in the office is what the back-test says of the method, to the öre.
void expectSame(std::span<const Outcome> inOffice, std::span<const Outcome> ours) {
    bool isSame = inOffice.size() == ours.size();
    for (std::size_t at = 0; isSame && at < ours.size(); ++at)
        isSame = std::abs(inOffice[at].narrow.point - ours[at].narrow.point) < 0.006;
    if (!isSame) throw std::runtime_error("the office's forecasts are not those of the back-test");
}

void young(std::span<const MonthlySeries> series, SeriesWorkbook& workbook) {
    const auto years = youngYears(series);
    workbook.ask(ForecastBy::Outturn, years);
    const Answered ours = answered(workbook, series, years);
    workbook.ask(ForecastBy::Calc, years);
    const Answered theirs = answered(workbook, series, years);
    std::printf(
        "\n20 months of history (12 before the year, 8 of it), %zu series: FORECAST.YEAR answers %zu, "
        "wrong by %.2f %% in the mean;\nFORECAST.ETS.ADD answers %zu, #VALUE! %zu, other errors %zu.\n",
        series.size(), ours.outcomes.size(), meanAbsoluteError(ours.outcomes, 0), theirs.outcomes.size(),
        theirs.values, theirs.others);
    std::fflush(stdout);
}

}  // namespace

void accuracy(const driver::Office& office, const std::string& folder) {
    const std::string file = folder + "/m3-monthly-sample.csv";
    if (!std::filesystem::exists(file)) {
        std::printf("\nThe accuracy needs the competition's series, which are not here: %s\n", file.c_str());
        return;
    }
    const std::vector<MonthlySeries> series = accuracy::readSeries(file);
    backTesting(series);
    cancelling(series);

    std::vector<Series> months;
    months.reserve(series.size());
    for (const MonthlySeries& one : series) months.push_back(one.months);
    SeriesWorkbook workbook(office, months);
    const auto years = lastYears(series);
    workbook.ask(ForecastBy::Outturn, years);
    const Answered ours = answered(workbook, series, years);
    workbook.ask(ForecastBy::Calc, years);
    const Answered theirs = answered(workbook, series, years);

    Watched watched("Outturn's methods");
    auto ourTable = ourRows(series, 0, {&watched.progress(), 0});
    watched.check();
    expectSame(ours.outcomes, outcomes(series, 0, ForecastMethod::Auto, Asked::Point));
    std::vector<AccuracyRow> peers;
    if (std::filesystem::exists(folder + "/peers.csv")) peers = accuracy::peerRows(folder + "/peers.csv");
    peers.push_back(accuracy::rowOf("Calc FORECAST.ETS.ADD", theirs.outcomes));
    std::printf(
        "\nMean absolute error of the year's total in %%, %zu series of the M3 competition, after 2, 4, 8 "
        "and 11 months:\n\n",
        series.size());
    printBeside(std::move(ourTable), std::move(peers));
    if (theirs.values + theirs.others > 0)
        std::printf("\nFORECAST.ETS.ADD: %zu of %zu without an answer.\n", theirs.values + theirs.others,
                    years.size());
    bands(series);
    young(series, workbook);
}

}  // namespace outturn::bench
