#pragma once

#include <vector>

#include "calc/arguments.hpp"
#include "domain/forecast/ledger_forecasts.hpp"
#include "domain/forecast/method.hpp"
#include "domain/table/table.hpp"

namespace outturn::calc {

// Pairs of field and criterion, of which those of the field "Measures" or "Åtgärder" are rows of measures
// (unless the ledger has a column of that name): from-month, amount a year, and the activity's code or
// nothing. Blank rows are left out. Fault::BadArgument: a row with an amount and no month, or with neither
// two nor three cells.
Result<ForecastQuestion> forecastQuestion(const Any& period, const Sequence<Any>& pairs, const Table& ledger,
                                          DateOrigin origin);

// Left out or empty: Blend, which is the budget where nothing can be learnt.
Result<ForecastMethod> ledgerMethod(const Any& named);

// "auto|ses"; "*": all; left out or empty: those a report shows.
Result<std::vector<ForecastMethod>> ledgerMethods(const Any& named);

}  // namespace outturn::calc
