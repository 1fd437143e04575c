#pragma once

#include "calc/arguments.hpp"
#include "domain/forecast/full_year.hpp"

namespace outturn::calc {

// The arguments of FORECAST.YEAR and FORECAST.BAND.
//   outturn     empty cells at the end are months to come, those before are 0
//   budget      one amount is spread evenly; twelve empty cells are no budget
//   history     a range whose cells make whole years is read year by year; of any other the cells up to the
//   last
//               that is filled are the months just before the year
//   adjustment  one amount, or one of each of twelve months
// Fault::BadArgument and Fault::OutOfRange.
Result<YearSoFar> yearSoFar(const Any& outturn, const Any& budget, const Any& history, const Any& adjustment);

// The one named, or the default where none is.
Result<ForecastMethod> yearMethod(const Any& named, const YearSoFar& year);

// 0.8 where left out.
Result<double> bandLevel(const Any& level);

}  // namespace outturn::calc
