#pragma once

#include <span>
#include <vector>

#include <com/sun/star/uno/Any.hxx>

#include "domain/forecast/ledger_forecasts.hpp"
#include "domain/language.hpp"

namespace outturn::calc {

using com::sun::star::uno::Any;

// LEDGER.BAND: lower, point and upper in one row.
Any listBand(const YearBand& band);

// LEDGER.METHODS: a header, then a row for each method: its word (the same in every language, as formulas
// look for it), forecast, lower, upper, mean error, bias, mean error as a share, years, weight. What does not
// exist is #N/A.
Any listMethods(std::span<const MethodAnswer> answers, Language language);

// LEDGER.ACCURACY: a header, then a row for each month: month as 202301, outturn of the year, what each
// method said.
Any listAccuracy(std::span<const ForecastMethod> methods, std::span<const AccuracyMonth> months,
                 Language language);

}  // namespace outturn::calc
