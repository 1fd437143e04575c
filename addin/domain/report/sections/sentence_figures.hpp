#pragma once

#include <cstdint>

#include "domain/report/plan.hpp"

namespace outturn::report {

// The amounts that sentences name, a hidden row each, so that the sentences themselves are words that a
// person may edit and cells that stay live.
enum class Told : std::uint8_t {
    Result,
    ResultBudget,
    Deviation,
    DeviationChange,  // since the report before this one
    Forecast,
    ForecastChange,     // since the round before
    ForecastDeviation,  // from the year's budget
    Measures,
    Realised,
    RisksLow,
    RisksHigh,
    RisksExpected,
    Equity,
    EquityUsed,
    EquityExceeded,
};

// Whether the workbook has what the amount is made of.
bool isTold(Told told, const Sources& sources);

struct ToldCells {
    Text amount;   // in kronor
    Text printed;  // a whole number of the report's unit
    Text words;    // "−9 miljoner kronor"
};
// Of an amount that is told.
ToldCells told(const Laid& laid, Told told);

// Cells: "november", "november 2023", and the month of the report before this one.
Text toldMonth(const Laid& laid);
Text toldMonthAndYear(const Laid& laid);
Text toldPreviousMonth(const Laid& laid);

// COUNT of cells one by one.
Text countOf(const std::vector<Text>& cells);

}  // namespace outturn::report
