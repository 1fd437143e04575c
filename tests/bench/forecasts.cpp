#include "bench/forecasts.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <limits>
#include <numbers>
#include <stdexcept>

#include "bench/comparison.hpp"
#include "bench/ledger_workbook.hpp"
#include "bench/series_ledger.hpp"
#include "bench/series_workbook.hpp"
#include "domain/forecast/year_forecast.hpp"

namespace outturn::bench {

namespace {

constexpr std::size_t kRows = 300;
constexpr std::size_t kYears = 5;
constexpr std::size_t kKnown = 4;

// A row of a budget: a level, a trend, a season, and noise that is the same every time.
Series living(std::size_t months, std::size_t row) {
    Series series;
    for (std::size_t month = 0; month < months; ++month) {
        const auto at = static_cast<double>(month);
        const auto noise = static_cast<double>((month * month * 31 + row * 7) % 17) - 8;
        const double season = std::sin(std::numbers::pi * at / 6 + static_cast<double>(row));
        series.push_back(1000 + 10 * static_cast<double>(row) + 2 * at + 80 * season + 5 * noise);
    }
    return series;
}

// Each time another ledger of whole öre, so that no answer can be one from before.
std::vector<Series> rows(int turn) {
    std::vector<Series> all;
    for (std::size_t row = 0; row < kRows; ++row) {
        all.push_back(living(kYears * kSeasonMonths + kKnown, row));
        for (std::size_t month = 0; month < all.back().size(); ++month) {
            const double moved =
                all.back()[month] + static_cast<double>(turn) * static_cast<double>(month % 5);
            all.back()[month] = std::round(moved * 100) / 100;
        }
    }
    return all;
}

// The same question: no error, and answers as near to each other as forecasts of such series are.
void expectBothAnswer(const std::vector<Answer>& ours, const std::vector<Answer>& theirs) {
    constexpr double kNear = 0.1;
    for (std::size_t at = 0; at < ours.size(); ++at) {
        if (ours[at].error != 0 || theirs[at].error != 0 ||
            std::abs(ours[at].total - theirs[at].total) > kNear * std::abs(theirs[at].total))
            throw std::runtime_error("forecast " + std::to_string(at) + ": " +
                                     std::to_string(ours[at].total) + " and " +
                                     std::to_string(theirs[at].total));
    }
}

std::vector<double> totalsOf(const std::vector<Answer>& answers) {
    std::vector<double> totals;
    totals.reserve(answers.size());
    for (const Answer& answer : answers) totals.push_back(answer.total);
    return totals;
}

double secondsOfCall(const Series& history) {
    constexpr int kTurns = 20;
    constexpr std::size_t kMonthsOfYear = 6;
    double least = std::numeric_limits<double>::infinity();
    for (int turn = 0; turn < kTurns; ++turn) {
        least = std::min(least, seconds([&] {
                             if (!yearForecast({history, kMonthsOfYear}, ForecastMethod::Auto))
                                 throw std::runtime_error("no forecast");
                         }));
    }
    return least;
}

}  // namespace

void forecasting(const driver::Office& office) {
    constexpr int kTurns = 5;
    SeriesWorkbook ours(office, rows(0));
    SeriesWorkbook theirs(office, rows(0));
    const SeriesLedger ledger(office, rows(0), kKnown);
    std::vector<AskedYear> years;
    for (std::size_t row = 0; row < kRows; ++row) years.push_back({row, 0, kYears * kSeasonMonths, kKnown});
    ours.ask(ForecastBy::Outturn, years);
    theirs.ask(ForecastBy::Calc, years);
    std::vector<double> our;
    std::vector<double> their;
    std::vector<double> ledgers;
    for (int turn = 0; turn < kTurns; ++turn) {
        const auto changed = rows(turn);
        ours.fill(changed);
        theirs.fill(changed);
        ledger.fill(changed);
        our.push_back(seconds([&] { ours.recalculate(); }));
        their.push_back(seconds([&] { theirs.recalculate(); }));
        ledgers.push_back(seconds([&] { ledger.recalculate(); }));
        expectBothAnswer(ours.answers(), theirs.answers());
        expectSame(totalsOf(ours.answers()), ledger.answers(), "LEDGER.FORECAST and FORECAST.YEAR");
    }
    const double peer = *std::min_element(their.begin(), their.end());
    print({"300 rows × 5 years of history, FORECAST.YEAR by auto", "FORECAST.ETS.ADD",
           *std::min_element(our.begin(), our.end()), peer});
    print({"the same from a ledger of 19 200 rows, LEDGER.FORECAST by auto", "FORECAST.ETS.ADD",
           *std::min_element(ledgers.begin(), ledgers.end()), peer});
}

void lengthsOfHistory() {
    std::printf("\n| months of history | one forecast by auto | a month of history |\n|---:|---:|---:|\n");
    for (const std::size_t months : {24u, 60u, 120u, 240u, 480u, 600u}) {
        const double taken = secondsOfCall(living(months, 1));
        std::printf("| %zu | %.3f ms | %.2f µs |\n", months, taken * 1e3,
                    taken * 1e6 / static_cast<double>(months));
    }
    std::printf(
        "Plain rules answer under two years. Up to eight earlier years are asked what the method would "
        "have said;\nfrom then on a month costs the same.\n");
    std::fflush(stdout);
}

}  // namespace outturn::bench
