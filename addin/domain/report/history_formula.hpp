#pragma once

#include <vector>

#include "domain/report/forecast_history.hpp"
#include "domain/report/formula_text.hpp"

namespace outturn::report {

// The formulas of the sheet of what forecasts said, without "=". ended: the cells of how the years ended,
// said: those of a forecast, as long; what does not exist is text there, and so it is here.

// Which months count for a method: of those that the methods are compared by (1 in `counted`) each of which
// it says something.
Text countedMonths(const Text& said, const Text& counted);
// For submitted forecasts: all there are of years that have an outturn.
Text roundMonths(const Text& said, const Text& ended);

// Over the months counted: the mean of |ended − said|, that over the mean |ended|, the mean of ended − said,
// and that over the mean |ended|.
Text meanErrorOf(const Text& ended, const Text& said, const Text& counted);
Text errorShareOf(const Text& ended, const Text& said, const Text& counted);
Text biasOf(const Text& ended, const Text& said, const Text& counted);
Text biasShareOf(const Text& ended, const Text& said, const Text& counted);
// After a month (1–12) only; months: the cells of 202301 and so on.
Text biasAfter(const Text& month, const Text& months, const Text& ended, const Text& said,
               const Text& counted);

// The sum of cells that are all numbers.
Text sumWhereAll(const std::vector<Text>& cells);

// LEDGER.ACCURACY of all methods for a block, as reported: revenue positive, "–" for what cannot be said. The
// criteria of several lines go as one text: within an array formula Calc hands the cells of a range over one
// at a time, and only the first answer's first cells would be seen.
Text accuracyCall(const Sources& sources, const HistoryBlock& block, int year);

// LEDGER.METHODS of a block as of a period.
Text methodsCall(const Sources& sources, const HistoryBlock& block, const Text& period);

}  // namespace outturn::report
