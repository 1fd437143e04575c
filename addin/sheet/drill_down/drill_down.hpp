#pragma once

#include <variant>

#include "domain/language.hpp"
#include "sheet/drill_down/sides.hpp"

namespace outturn::sheet {

struct ShownRows {
    Text sheetName;  // "Visade rader"
};

using DrillOutcome = std::variant<ShownRows, DrillRefusal>;

// Lists the rows behind the figure in a cell on a sheet of their own and shows it. One undo step takes all of
// it back. Must be called on the office's main thread.
DrillOutcome showRows(const SpreadsheetDocument& document, const Range& cell, Language language);

}  // namespace outturn::sheet
