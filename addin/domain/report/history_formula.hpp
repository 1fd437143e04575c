#pragma once

#include <optional>
#include <vector>

#include "domain/report/forecast_history.hpp"
#include "domain/report/formula_text.hpp"

namespace outturn::report {

// The formulas of the sheet of what forecasts said, without "=". ended: the cells of how the years ended,
// said: those of a forecast, as long; what does not exist is text there, and so it is here.

// Which months count for a method: those of which as many methods say something as of any. So the methods are
// compared by the same months, though some of them have nothing to say of the first year. spoken: how many
// do.
Text countedMonths(const Text& said, const Text& spoken);
// For submitted forecasts: all there are.
Text roundMonths(const Text& said);

// Over the months counted: the mean of |ended − said|, that over the mean |ended|, and the mean of
// ended − said.
Text meanErrorOf(const Text& ended, const Text& said, const Text& counted);
Text errorShareOf(const Text& ended, const Text& said, const Text& counted);
Text biasOf(const Text& ended, const Text& said, const Text& counted);
// After a month (1–12) only; months: the cells of 202301 and so on.
Text biasAfter(const Text& month, const Text& months, const Text& ended, const Text& said,
               const Text& counted);

// The sum of cells that are all numbers.
Text sumWhereAll(const std::vector<Text>& cells);

// LEDGER.ACCURACY of a line or an activity, as reported: revenue positive, "–" for what cannot be said. Of an
// activity the lines are asked for one by one: within an array formula Calc hands the cells of a range over
// one at a time, and only the first answer's first cells would be seen.
Text accuracyCall(const Sources& sources, const HistoryBlock& block, int year);

// LEDGER.METHODS of a line as of a period.
Text methodsCall(const Sources& sources, std::size_t line, const Text& period);

// The conditions on the rows of Forecasts that belong to a line or an activity; none where a round cannot be
// told by it.
std::optional<Conditions> submissionConditions(const Sources& sources, const HistoryBlock& block);

}  // namespace outturn::report
