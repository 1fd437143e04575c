#include "accuracy/back_test_run.hpp"

#include <cmath>
#include <thread>

namespace outturn::accuracy {

namespace {

constexpr std::size_t kLeastMonths = 3 * kSeasonMonths;

Outcome outcome(SeriesView upToYearsEnd, std::size_t known, ForecastMethod method, Asked asked) {
    const YearQuestion question{upToYearsEnd.first(upToYearsEnd.size() - kSeasonMonths + known), known};
    Outcome result{known, sumOf(upToYearsEnd.last(kSeasonMonths)), {}, {}};
    if (asked == Asked::Point) {
        result.narrow.point = yearForecast(question, method).value();
        return result;
    }
    result.narrow = yearBand(question, method, 0.8).value();
    result.wide = yearBand(question, method, 0.95).value();
    return result;
}

bool holds(const YearBand& band, double actual) {
    return band.lower <= actual && actual <= band.upper;
}

template <class Measure>
double meanOver(std::span<const Outcome> outcomes, std::size_t known, const Measure& measure) {
    double sum = 0;
    double count = 0;
    for (const Outcome& outcome : outcomes) {
        if (known != 0 && outcome.known != known) continue;
        sum += measure(outcome);
        ++count;
    }
    return 100 * sum / count;
}

}  // namespace

std::vector<Outcome> outcomes(std::span<const MonthlySeries> series, std::size_t yearsBack,
                              ForecastMethod method, Asked asked, unsigned threads) {
    std::vector<SeriesView> years;
    for (const MonthlySeries& one : series) {
        if (one.months.size() < kLeastMonths + yearsBack * kSeasonMonths) continue;
        years.push_back(SeriesView(one.months).first(one.months.size() - yearsBack * kSeasonMonths));
    }
    std::vector<Outcome> result(years.size() * kKnownMonths.size());
    std::vector<std::jthread> workers;
    for (unsigned worker = 0; worker < threads; ++worker) {
        workers.emplace_back([&, worker] {
            for (std::size_t year = worker; year < years.size(); year += threads) {
                for (std::size_t at = 0; at < kKnownMonths.size(); ++at)
                    result[year * kKnownMonths.size() + at] =
                        outcome(years[year], kKnownMonths[at], method, asked);
            }
        });
    }
    workers.clear();
    return result;
}

double meanAbsoluteError(std::span<const Outcome> outcomes, std::size_t known) {
    return meanOver(outcomes, known, [](const Outcome& outcome) {
        return std::abs(outcome.narrow.point - outcome.actual) / std::abs(outcome.actual);
    });
}

double heldByNarrow(std::span<const Outcome> outcomes, std::size_t known) {
    return meanOver(outcomes, known,
                    [](const Outcome& outcome) { return holds(outcome.narrow, outcome.actual) ? 1.0 : 0.0; });
}

double heldByWide(std::span<const Outcome> outcomes, std::size_t known) {
    return meanOver(outcomes, known,
                    [](const Outcome& outcome) { return holds(outcome.wide, outcome.actual) ? 1.0 : 0.0; });
}

double meanWidth(std::span<const Outcome> outcomes, std::size_t known) {
    return meanOver(outcomes, known, [](const Outcome& outcome) {
        return (outcome.narrow.upper - outcome.narrow.lower) / std::abs(outcome.actual);
    });
}

}  // namespace outturn::accuracy
