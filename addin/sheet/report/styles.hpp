#pragma once

#include <com/sun/star/table/BorderLine2.hpp>
#include <rtl/ustring.hxx>

#include "domain/report/plan.hpp"
#include "sheet/settings.hpp"

namespace outturn::sheet {

// What keeps texts side by side in a table apart, in hundredths of a millimetre.
inline constexpr sal_Int32 kTextGap = 150;

// The report's cell styles: named in English in every language, all descended from "Outturn", so that a house
// style is laid over by changing them. A style that is there already is left as it is.

// "Outturn Figure mnkr"
rtl::OUString styleName(report::Style style, Unit unit, Language language);

// Styles that conditions put on.
enum class Highlight : std::uint8_t {
    Better,
    Worse,
    BetterMarked,  // and material
    WorseMarked,
    Proposed,
    Best,     // of its row
    ToWrite,  // a comment that is asked for, or comes from an earlier report
    Wrong,
};
rtl::OUString highlightName(Highlight highlight, Unit unit);

// Makes those that the document lacks.
void makeStyles(const SpreadsheetDocument& document, Unit unit, Language language);

// The line between the rows of a table.
com::sun::star::table::BorderLine2 hairline();

}  // namespace outturn::sheet
