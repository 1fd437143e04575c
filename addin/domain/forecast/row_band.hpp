#pragma once

#include <span>

#include "domain/forecast/spread.hpp"
#include "domain/forecast/standing.hpp"
#include "domain/forecast/year_forecast.hpp"
#include "domain/result.hpp"

namespace outturn {

// The size of a row: that of its leaves together, whatever their signs.
double sizeOf(const Standing& standing);

// A forecast of a row with its band, in kronor. pastErrors: outturn less forecast of closed years after as
// many months, in mean months of the time (sizeOf). As yearBand() does it for one series: from the errors of
// the whole row, so that what moves together in its leaves counts, and the noise of the months summed.
// Fault::NotAvailable: under four months.
Result<YearBand> rowBand(BandOf forecast, const Standing& standing, double point, SeriesView pastErrors,
                         double level);

}  // namespace outturn
