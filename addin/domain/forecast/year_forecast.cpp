#include "domain/forecast/year_forecast.hpp"

#include <algorithm>
#include <cmath>

#include "domain/forecast/prepared.hpp"
#include "domain/forecast/spread.hpp"
#include "domain/forecast/year_answer.hpp"

namespace outturn {

namespace {

// Fewer say nothing of how much months differ.
constexpr std::size_t kLeastBandMonths = 4;

Result<double> finite(double value) {
    if (!std::isfinite(value)) return Fault::OutOfRange;
    return value;
}

Result<YearBand> finite(const YearBand& band) {
    if (!std::isfinite(band.lower) || !std::isfinite(band.point) || !std::isfinite(band.upper))
        return Fault::OutOfRange;
    return band;
}

}  // namespace

Result<double> yearForecast(const YearQuestion& question, ForecastMethod method) {
    if (!isStatistical(method)) return Fault::BadArgument;
    OUTTURN_TRY(const Prepared history, prepared(question.history, question.known));
    if (question.known == kSeasonMonths) return finite(sumOf(question.history.last(question.known)));
    const auto answer = answerOf(history.months, question.known, method, PastErrors::NotWanted);
    if (!answer) return Fault::NotAvailable;
    return finite(answer->total * history.unit);
}

Result<YearBand> yearBand(const YearQuestion& question, ForecastMethod method, double level) {
    if (!isStatistical(method) || !(level > 0 && level < 1)) return Fault::BadArgument;
    OUTTURN_TRY(const Prepared history, prepared(question.history, question.known));
    if (question.known == kSeasonMonths) {
        const double total = sumOf(question.history.last(question.known));
        return finite(YearBand{total, total, total});
    }
    const SeriesView months = history.months;
    if (months.size() < kLeastBandMonths) return Fault::NotAvailable;
    const auto answer = answerOf(months, question.known, method, PastErrors::Wanted);
    if (!answer) return Fault::NotAvailable;
    const SeriesView before = months.first(months.size() - question.known);
    const double size = sizeOf(before.empty() ? months : before);
    const double spread = modelSpread(months, question.known);
    // In a year that stands still the model's own measure is the only one.
    const double width = size > 0 ? size * bandWidth(spread / size, answer->pastErrors, question.known, level)
                                  : bandWidth(spread, {}, question.known, level);
    // Where no month was negative, none is expected to be: the year is at least what is known.
    const bool isPositive =
        std::all_of(months.begin(), months.end(), [](double month) { return month >= 0; });
    const double least = isPositive ? sumOf(months.last(question.known)) : answer->total - width;
    const double lower = std::max(answer->total - width, least) * history.unit;
    const double upper = (answer->total + width) * history.unit;
    return finite(YearBand{std::min(lower, upper), answer->total * history.unit, std::max(lower, upper)});
}

}  // namespace outturn
