#pragma once

#include <vector>

#include "domain/forecast/method.hpp"
#include "domain/forecast/monthly.hpp"
#include "domain/result.hpp"

namespace outturn {

// The question a controller asks: `known` months of the year are booked (they end the history, oldest month
// first); what will the year come to?
struct YearQuestion {
    SeriesView history;
    std::size_t known = 0;  // 0 to 12; with twelve the answer is their sum
};

// The same total for the same history, bit for bit, in time that grows with the history's length.
// Auto and Combination answer from one month on: of months alone the mean goes on, with one year before the
// present one the simple rules answer. RunRate needs a month, Remaining and Share a year before the present
// one, the others four months. A history of zeros comes to 0, one of negative values to the mirror of its
// positive twin. Fault::BadArgument and Fault::NotAvailable as prepared() says, or too few months; Budget and
// Blend are not asked of months alone: Fault::BadArgument. Fault::DivisionByZero: Share where nothing had
// come in last year. Fault::OutOfRange.
Result<double> yearForecast(const YearQuestion& question, ForecastMethod method);
// Auto and Combination, which take hardly longer together than one of them alone.
struct CombinedForecasts {
    Result<double> byAuto;
    Result<double> byCombination;
};
CombinedForecasts combinedForecasts(const YearQuestion& question);

struct YearBand {
    double lower = 0;
    double point = 0;
    double upper = 0;
};

// Where the year will end with the probability `level`, between 0 and 1 (Fault::BadArgument): from the errors
// the method made in earlier years after as many months, and from the series' own noise as far as years are
// few. From four months on (Fault::NotAvailable). Where no month was negative, or none positive, the band
// does not go back behind the known months. Otherwise as yearForecast.
Result<YearBand> yearBand(const YearQuestion& question, ForecastMethod method, double level);

// The same around a forecast from elsewhere, such as a budget's. `pastErrors` are what its like got wrong in
// earlier years after as many months: outturn less forecast, in mean months of the time (sizeOf); there may
// be none. Fault::NotAvailable also where all months are 0 and the forecast is not: they do not say how far
// the year may be from it.
Result<YearBand> bandAround(const YearQuestion& question, double point, SeriesView pastErrors, double level);

}  // namespace outturn
