#pragma once

#include "domain/forecast/blend.hpp"
#include "domain/forecast/method.hpp"
#include "domain/forecast/standing.hpp"
#include "domain/result.hpp"

namespace outturn {

// What a method other than Blend says of one leaf, without its measures. Budget and Remaining are exact, the
// others in whole öre, so that leaves add up in any order. A leaf without bookings for a year and longer is
// closed: the statistical methods say 0 of the months to come. Fault::NotAvailable, Fault::DivisionByZero
// (Share), Fault::OutOfRange.
Result<ExactAmount> leafForecast(const Standing& standing, const Leaf& leaf, ForecastMethod method);

// The same for all leaves together, with their measures. A leaf that is too young for a statistical method is
// left to Auto, one that had nothing by this month last year to Remaining instead of Share: an activity that
// opened in spring should not keep a whole line from being forecast. Where the method has no answer for any
// leaf, the first one's fault. Blend takes a share for each line, and is Auto where the budget does not hold
// the year; a leaf that is budgeted but not booked yet is its budget.
Result<ExactAmount> rowForecast(const Standing& standing, ForecastMethod method,
                                const BlendShares& shares = {});

// By line, for all its leaves: what Blend learns from.
Result<std::map<std::uint32_t, ExactAmount>> lineForecasts(const Standing& standing, ForecastMethod method);

}  // namespace outturn
