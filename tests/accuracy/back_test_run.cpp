#include "accuracy/back_test_run.hpp"

#include <cmath>
#include <utility>

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

// A year of a series, and its place among the outcomes.
struct AskedYear {
    SeriesView upToYearsEnd;
    std::size_t back = 0;
    std::size_t first = 0;
};

std::vector<std::vector<Outcome>> outcomesOf(std::span<const MonthlySeries> series, std::size_t firstBack,
                                             std::size_t endBack, ForecastMethod method, Asked asked,
                                             const Running& running) {
    std::vector<AskedYear> years;
    std::vector<std::vector<Outcome>> result(endBack - firstBack);
    for (std::size_t back = firstBack; back < endBack; ++back) {
        std::size_t count = 0;
        for (const MonthlySeries& one : series) {
            if (one.months.size() < kLeastMonths + back * kSeasonMonths) continue;
            const SeriesView months(one.months);
            years.push_back({months.first(months.size() - back * kSeasonMonths), back - firstBack, count});
            count += kKnownMonths.size();
        }
        result[back - firstBack].resize(count);
    }
    const auto ask = [&](std::size_t item) {
        const AskedYear& year = years[item / kKnownMonths.size()];
        const std::size_t at = item % kKnownMonths.size();
        result[year.back][year.first + at] = outcome(year.upToYearsEnd, kKnownMonths[at], method, asked);
    };
    if (!inParallel(years.size() * kKnownMonths.size(), ask, running.progress, running.threads)) return {};
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
                              ForecastMethod method, Asked asked, const Running& running) {
    auto years = outcomesOf(series, yearsBack, yearsBack + 1, method, asked, running);
    return years.empty() ? std::vector<Outcome>() : std::move(years.front());
}

std::vector<std::vector<Outcome>> backTest(std::span<const MonthlySeries> series, ForecastMethod method,
                                           Asked asked, const Running& running) {
    return outcomesOf(series, 0, kEarlierYears + 1, method, asked, running);
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
