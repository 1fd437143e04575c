#pragma once

#include "domain/report/sources.hpp"
#include "domain/text.hpp"

namespace outturn::report {

// What a measure improves the result by in the year of `period`, from January or its start up to and
// including a month of that year (1 to 12), a twelfth of its amount each month, in whole öre: a formula
// without "=". The effect of months between is the difference of two, so that parts add up.
Text measureEffect(const MeasureSource& measure, const Text& period, const Text& month);

// The effect of the months after the period: what a forecast has not seen yet.
Text measureEffectToCome(const MeasureSource& measure, const Text& period);

// The hidden rows that hold it (in Period1) for each of the sources' measures, and the mean of each of their
// risks, weighted by its probability: formulas of many of them would grow past what Calc takes.
Text measureEffectRow(std::size_t index);
Text riskMeanRow(std::size_t index);

}  // namespace outturn::report
