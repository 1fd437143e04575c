// How good the forecasts of a year are, beside those of others, on the series of a competition.
//   forecast_accuracy SERIES.csv [PEERS.csv]
// First the years before the last, on which the design was chosen, then the last, on which it is judged.
#include <chrono>
#include <cstdio>
#include <exception>

#include "accuracy/accuracy_table.hpp"
#include "accuracy/watched.hpp"

namespace {

using namespace outturn::accuracy;
using outturn::ForecastMethod;

void head(const char* title) {
    std::printf("\n%s\n%-24s", title, "known months");
    for (const std::size_t known : kKnownMonths) std::printf("%8zu", known);
    std::printf("%8s\n", "all");
}

// `measure` of a number of known months; of 0 over all.
template <class Measure>
void row(const char* name, const Measure& measure) {
    std::printf("%-24s", name);
    for (const std::size_t known : kKnownMonths) std::printf("%8.2f", measure(known));
    std::printf("%8.2f\n", measure(std::size_t(0)));
}

void rows(const std::vector<AccuracyRow>& all) {
    for (const AccuracyRow& one : all) {
        std::printf("%-24s", one.name.c_str());
        for (const double error : one.errors) std::printf("%8.2f", error);
        std::printf("\n");
    }
}

void bands(const std::vector<Outcome>& years) {
    row("80 % band holds, %", [&](std::size_t known) { return heldByNarrow(years, known); });
    row("95 % band holds, %", [&](std::size_t known) { return heldByWide(years, known); });
    row("80 % band's width, %", [&](std::size_t known) { return meanWidth(years, known); });
}

void time(const std::vector<MonthlySeries>& series, unsigned threads) {
    Watched watched("The back-test on " + std::to_string(threads) + " threads");
    const auto start = std::chrono::steady_clock::now();
    backTest(series, ForecastMethod::Auto, Asked::Point, {&watched.progress(), threads});
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    watched.check();
    std::printf("%zu forecasts by auto, the last year and those before, on %u threads: %.2f s\n",
                watched.progress().done.load(), threads, taken.count());
}

void run(int count, char** arguments) {
    const auto series = readSeries(arguments[1]);
    Watched watched("Forecasts");
    const Running running{&watched.progress(), 0};
    const auto bandsByYear = backTest(series, ForecastMethod::Auto, Asked::Bands, running);
    watched.check();
    for (std::size_t yearsBack = kEarlierYears; yearsBack > 0; --yearsBack) {
        const auto all = ourRows(series, yearsBack, running);
        watched.check();
        head(("Mean absolute error in %, " + std::to_string(yearsBack) + " before the last year").c_str());
        rows(all);
        bands(bandsByYear[yearsBack]);
    }
    const auto last = ourRows(series, 0, running);
    watched.check();
    std::printf("\nMean absolute error in %%, the last year, by known months\n\n");
    printBeside(last, count > 2 ? peerRows(arguments[2]) : std::vector<AccuracyRow>());
    head("The bands of auto, the last year");
    bands(bandsByYear.front());
    std::printf("\n");
}

}  // namespace

int main(int count, char** arguments) {
    if (count < 2) {
        std::fprintf(stderr, "forecast_accuracy SERIES.csv [PEERS.csv]\n");
        return 2;
    }
    try {
        run(count, arguments);
        const auto series = readSeries(arguments[1]);
        for (const unsigned threads : {1u, 2u}) time(series, threads);
    } catch (const Stopped& stopped) {
        std::fprintf(stderr, "%s\n", stopped.what());
        return 130;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
    return 0;
}
