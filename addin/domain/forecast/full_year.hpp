#pragma once

#include <optional>
#include <vector>

#include "domain/forecast/method.hpp"
#include "domain/money.hpp"
#include "domain/result.hpp"

namespace outturn {

// What a full-year forecast starts from.
struct YearSoFar {
    std::vector<ExactAmount> outturn;  // the first 1 to 12 months of the year
    std::vector<ExactAmount> budget;   // twelve months, or none
    // The months before the year, oldest first, whole years or not; may be empty. A month that is nothing is
    // missing for the statistical methods, 0 for the others.
    std::vector<std::optional<ExactAmount>> history;
    ExactAmount adjustment;  // added to the forecast: measures and the like
    // An adjustment month by month, twelve or none: what of it is in the outturn is taken out before the
    // method looks, so that it does not go on in the forecast a second time, and all twelve are added.
    std::vector<ExactAmount> datedAdjustment;
};

// The method meant where none is named: Budget where there is one, else Auto with two years of history, else
// RunRate.
ForecastMethod defaultMethod(const YearSoFar& year);

// What the year is expected to end at, plus the adjustment; with twelve months of outturn it is their sum.
//   Budget     outturn + the budget of the months that remain
//   RunRate    outturn × 12 ÷ months
//   Remaining  outturn + what last year's same remaining months came to
//   Share      outturn ÷ the share of last year that had come in by the same month
//   Blend      Budget: here are no earlier years' budgets to learn from
//   the others as yearForecast
// Fault::BadArgument: no month or more than twelve, a budget or a dated adjustment that is not twelve months.
// Fault::NotAvailable: the method needs a budget or a history that is not there. Fault::DivisionByZero: Share
// where nothing had come in by that month last year. Fault::OutOfRange.
// All but Budget and Remaining, which only add, are rounded to the nearest öre.
Result<ExactAmount> fullYearForecast(const YearSoFar& year, ForecastMethod method);

struct FullYearBand {
    ExactAmount lower;
    ExactAmount point;  // fullYearForecast
    ExactAmount upper;
};

// Where the year will end with the probability `level` (yearBand), to the nearest öre: from what the method
// got wrong in earlier years and from the months' own noise; Budget has the noise alone. The adjustment is as
// sure as the point. Faults as fullYearForecast, and Fault::BadArgument for a level that is not between 0 and
// 1, Fault::NotAvailable for fewer than four months in all.
Result<FullYearBand> fullYearBand(const YearSoFar& year, ForecastMethod method, double level);

}  // namespace outturn
