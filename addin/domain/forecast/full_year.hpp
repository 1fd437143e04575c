#pragma once

#include <optional>
#include <span>
#include <vector>

#include "domain/forecast/method.hpp"
#include "domain/money.hpp"
#include "domain/result.hpp"

namespace outturn {

// What a full-year forecast starts from.
struct YearSoFar {
    std::vector<ExactAmount> outturn;  // the first 1 to 12 months of the year
    std::vector<ExactAmount> budget;   // twelve months, or none
    std::vector<ExactAmount> history;  // whole earlier years, oldest month first; may be empty
    ExactAmount adjustment;            // added to the forecast: measures and the like
};

// The method meant where none is named: budget where there is one, else runrate. (With two years of history
// the statistical forecast will take runrate's place.)
ForecastMethod defaultMethod(const YearSoFar& year);

// What the year is expected to end at, plus the adjustment; with twelve months of outturn it is their sum.
//   Budget     outturn + the budget of the months that remain
//   RunRate    outturn × 12 ÷ months
//   Remaining  outturn + what last year's same remaining months came to
//   Share      outturn ÷ the share of last year that had come in by the same month
// Fault::BadArgument: no month or more than twelve, a budget that is not twelve months, history not in whole
// years. Fault::NotAvailable: the method needs a budget or a year of history that is not there.
// Fault::DivisionByZero: Share where nothing had come in by that month last year. Fault::OutOfRange.
// RunRate and Share are rounded to the nearest öre.
Result<ExactAmount> fullYearForecast(const YearSoFar& year, ForecastMethod method);

}  // namespace outturn
