#pragma once

#include <cstdint>

#include "domain/language.hpp"
#include "domain/report/unit.hpp"
#include "domain/text.hpp"

namespace outturn::report {

enum class Signs : std::uint8_t {
    Minus,         // −7   0   26
    PlusAndMinus,  // −7   0   +26
};
enum class Asterisk : std::uint8_t {
    None,
    Room,   // the figure keeps clear of where others have one
    Shown,  // 1 333*
};

// A number format's code as an English workbook writes it, and whether it is to be one of the language
// Swedish, whose thousands are parted by a no-break space. A format in millions is English and holds a narrow
// no-break space itself: saving as .xlsx, LibreOffice writes only one of the two separators that divide by a
// million for any other language, so that millions would be thousands there.
struct NumberFormat {
    Text code;
    bool swedish = true;
};

// What rounds to 0 shows 0 without a sign; the minus is the true one. In millions an amount below 1 000 may
// begin with the narrow space, which right-aligned is not seen; PlusAndMinus does not part the thousands
// there.
NumberFormat numberFormat(Unit unit, Signs signs, Asterisk asterisk);

// Of figures that are in the unit already: those of an axis, as exact as it needs.
Text axisFormat(Unit unit);

// The figure beside a bar, in the unit, with the same sign whichever way from zero the bar lies.
Text barFormat(TextView sign);

// A share or a change: 0.04 as "+4 %".
Text shareFormat();

// How far off something was: 0.012 as "1,2 %" or "1.2%".
Text errorShareFormat(Language language);
// Which way: 0.012 as "+1,2 %" or "+1.2%".
Text biasShareFormat(Language language);

// Hours, visits: whole ones.
Text countFormat();
// A mean, kronor an hour: small ones with a decimal. (Calc would show "#,##0.#" of 90 as "90,".)
Text preciseFormat();

// 202402 as "2024-02 · mnkr".
Text periodFormat(Unit unit);

}  // namespace outturn::report
