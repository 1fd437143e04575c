#pragma once

#include "domain/money.hpp"
#include "domain/period.hpp"
#include "domain/text.hpp"

namespace outturn {

// A decided measure: what it brings in a whole year, a twelfth of it each month from its first.
struct DatedMeasure {
    Month from;
    ExactAmount yearly;
    Text activity;  // folded; empty: the greatest leaf's
};

// What it brings in the first `months` months of the year that begins with yearStart, in whole öre (halves
// away from zero): as the report's own rows of measures say, so that parts of a year add up to it. Throws
// MoneyOverflow.
ExactAmount effectUpTo(const DatedMeasure& measure, Month yearStart, int months);

// What it brings in one month; years are counted from yearStart, before and after.
ExactAmount effectIn(const DatedMeasure& measure, Month yearStart, Month month);

}  // namespace outturn
