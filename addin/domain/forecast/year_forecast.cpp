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

// Share where there is a year to look at, and nothing had come in by then.
Fault noAnswer(ForecastMethod method, SeriesView months, std::size_t known) {
    const bool hasYear = months.size() >= kSeasonMonths + known;
    return method == ForecastMethod::Share && hasYear ? Fault::DivisionByZero : Fault::NotAvailable;
}

bool needsBudget(ForecastMethod method) {
    return method == ForecastMethod::Budget || method == ForecastMethod::Blend;
}

bool isLevel(double level) {
    return level > 0 && level < 1;
}

// How far the year may end from the forecast, in the unit of the months.
double widthOf(BandOf forecast, SeriesView months, std::size_t known, SeriesView pastErrors, double level) {
    const SeriesView before = months.first(months.size() - known);
    const double size = sizeOf(before.empty() ? months : before);
    const double spread = modelSpread(months, known);
    // In a year that stands still the model's own measure is the only one.
    return size > 0 ? size * bandWidth(forecast, spread / size, pastErrors, known, level)
                    : bandWidth(forecast, spread, {}, known, level);
}

Result<YearBand> bandOf(BandOf forecast, const Prepared& history, std::size_t known, double point,
                        SeriesView pastErrors, double level) {
    const SeriesView months = history.months;
    if (months.size() < kLeastBandMonths) return Fault::NotAvailable;
    const double width = widthOf(forecast, months, known, pastErrors, level);
    const double total = history.unit != 0 ? point / history.unit : 0.0;
    // Where no month was negative, none is expected to be: the year is at least what is known.
    const bool isPositive =
        std::all_of(months.begin(), months.end(), [](double month) { return month >= 0; });
    const double least = isPositive ? std::min(sumOf(months.last(known)), total) : total - width;
    const double lower = std::max(total - width, least) * history.unit;
    const double upper = (total + width) * history.unit;
    return finite(YearBand{std::min({lower, point, upper}), point, std::max({lower, point, upper})});
}

}  // namespace

Result<double> yearForecast(const YearQuestion& question, ForecastMethod method) {
    if (needsBudget(method)) return Fault::BadArgument;
    OUTTURN_TRY(const Prepared history, prepared(question.history, question.known));
    if (question.known == kSeasonMonths) return finite(sumOf(question.history.last(question.known)));
    const auto answer = answerOf(history.months, question.known, method, PastErrors::NotWanted);
    if (!answer) return noAnswer(method, history.months, question.known);
    return finite(answer->total * history.unit);
}

CombinedForecasts combinedForecasts(const YearQuestion& question) {
    const auto history = prepared(question.history, question.known);
    if (!history) return {history.error(), history.error()};
    if (question.known == kSeasonMonths) {
        const auto total = finite(sumOf(question.history.last(question.known)));
        return {total, total};
    }
    const double unit = history.value().unit;
    const auto answers = combinedAnswers(history.value().months, question.known);
    return {finite(answers.byAuto.total * unit), finite(answers.byCombination.total * unit)};
}

Result<YearBand> yearBand(const YearQuestion& question, ForecastMethod method, double level) {
    if (needsBudget(method) || !isLevel(level)) return Fault::BadArgument;
    OUTTURN_TRY(const Prepared history, prepared(question.history, question.known));
    if (question.known == kSeasonMonths) {
        const double total = sumOf(question.history.last(question.known));
        return finite(YearBand{total, total, total});
    }
    const auto answer = answerOf(history.months, question.known, method, PastErrors::Wanted);
    if (!answer) return noAnswer(method, history.months, question.known);
    return bandOf(isStatistical(method) ? BandOf::Statistics : BandOf::Arithmetic, history, question.known,
                  answer->total * history.unit, answer->pastErrors, level);
}

Result<YearBand> bandAround(const YearQuestion& question, double point, SeriesView pastErrors, double level) {
    if (!isLevel(level) || !std::isfinite(point)) return Fault::BadArgument;
    OUTTURN_TRY(const Prepared history, prepared(question.history, question.known));
    if (question.known == kSeasonMonths) return YearBand{point, point, point};
    if (history.unit == 0 && point != 0) return Fault::NotAvailable;
    return bandOf(BandOf::Arithmetic, history, question.known, point, pastErrors, level);
}

}  // namespace outturn
