#pragma once

#include "domain/report/unit.hpp"
#include "domain/text.hpp"

namespace outturn::report {

// Number formats, as an English workbook writes their codes. They are meant for the language French (France),
// whose thousands are parted by a narrow no-break space; the sheet floor asks for that.
enum class Signs : std::uint8_t {
    Minus,         // −7   0   26
    PlusAndMinus,  // −7   0   +26
};
enum class Asterisk : std::uint8_t {
    None,
    Room,   // the figure keeps clear of where others have one
    Shown,  // 1 333*
};

// What rounds to 0 shows 0 without a sign.
Text numberFormat(Unit unit, Signs signs, Asterisk asterisk);

// 202402 as "2024-02 · mnkr".
Text periodFormat(Unit unit);

}  // namespace outturn::report
