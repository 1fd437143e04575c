// How good the forecasts of a year are, beside those of others, on the series of a competition.
//   forecast_accuracy SERIES.csv [PEERS.csv]
// First the years before the last, on which the design was chosen, then the last, on which it is judged.
#include <chrono>
#include <cstdio>
#include <exception>
#include <numeric>

#include "accuracy/back_test_run.hpp"

namespace {

using outturn::ForecastMethod;
using outturn::accuracy::Asked;
using outturn::accuracy::kKnownMonths;
using outturn::accuracy::MonthlySeries;
using outturn::accuracy::Outcome;
using outturn::accuracy::Peer;

constexpr unsigned kThreads = 2;
constexpr std::size_t kEarlierYears = 3;

struct Shown {
    const char* name;
    ForecastMethod method;
};
constexpr Shown kShown[] = {
    {"auto", ForecastMethod::Auto},     {"combination", ForecastMethod::Combination},
    {"theta", ForecastMethod::Theta},   {"ets", ForecastMethod::Ets},
    {"stl", ForecastMethod::Loess},     {"holt-winters", ForecastMethod::HoltWinters},
    {"damped", ForecastMethod::Damped}, {"holt", ForecastMethod::Holt},
    {"ses", ForecastMethod::Simple},
};

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

double meanOf(const Peer& peer, std::size_t known) {
    double sum = 0;
    double count = 0;
    for (const auto& [months, errors] : peer.errors) {
        if (known != 0 && months != known) continue;
        sum = std::accumulate(errors.begin(), errors.end(), sum);
        count += static_cast<double>(errors.size());
    }
    return sum / count;
}

void errors(const std::vector<MonthlySeries>& series, std::size_t yearsBack) {
    for (const Shown& shown : kShown) {
        const auto years = outcomes(series, yearsBack, shown.method, Asked::Point, kThreads);
        row(shown.name, [&](std::size_t known) { return meanAbsoluteError(years, known); });
    }
}

void bands(const std::vector<Outcome>& years) {
    row("80 % band holds, %", [&](std::size_t known) { return heldByNarrow(years, known); });
    row("95 % band holds, %", [&](std::size_t known) { return heldByWide(years, known); });
    row("80 % band's width, %", [&](std::size_t known) { return meanWidth(years, known); });
}

void time(const std::vector<MonthlySeries>& series, unsigned threads) {
    const auto start = std::chrono::steady_clock::now();
    const auto years = outcomes(series, 0, ForecastMethod::Auto, Asked::Point, threads);
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    std::printf("%zu forecasts by auto on %u threads: %.2f s\n", years.size(), threads, taken.count());
}

void run(int count, char** arguments) {
    const auto series = outturn::accuracy::readSeries(arguments[1]);
    for (std::size_t yearsBack = kEarlierYears; yearsBack > 0; --yearsBack) {
        const std::string title =
            "Mean absolute error in %, " + std::to_string(yearsBack) + " before the last year";
        head(title.c_str());
        errors(series, yearsBack);
        bands(outcomes(series, yearsBack, ForecastMethod::Auto, Asked::Bands, kThreads));
    }
    head("Mean absolute error in %, the last year");
    errors(series, 0);
    if (count > 2) {
        for (const Peer& peer : outturn::accuracy::readPeers(arguments[2]))
            row((peer.name + " (peer)").c_str(), [&](std::size_t known) { return meanOf(peer, known); });
    }
    head("The bands of auto, the last year");
    bands(outcomes(series, 0, ForecastMethod::Auto, Asked::Bands, kThreads));
    std::printf("\n");
    time(series, 1);
    time(series, kThreads);
}

}  // namespace

int main(int count, char** arguments) {
    if (count < 2) {
        std::fprintf(stderr, "forecast_accuracy SERIES.csv [PEERS.csv]\n");
        return 2;
    }
    try {
        run(count, arguments);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
    return 0;
}
