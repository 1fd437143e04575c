#pragma once

#include "domain/report/sources.hpp"
#include "domain/text.hpp"

namespace outturn::report {

// The cells the message speaks of.
struct MessageCells {
    Text period;
    Text deviation;  // of the result, up to the period
    Text forecast;   // of the result, for the year
    Text submitted;  // 0 where that forecast is a proposal
};

// The sentence under the title as a formula: what is printed decides, so that 0 as printed is neither better
// nor worse.
Text messageFormula(const MessageCells& cells, Unit unit, Language language);

// "februari"; month 1 to 12.
TextView monthName(int month, Language language);

}  // namespace outturn::report
