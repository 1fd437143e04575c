#pragma once

#include "domain/language.hpp"
#include "sheet/drill_down/drill_down.hpp"
#include "sidebar/document_window.hpp"

namespace outturn::sidebar {

// The cell that is selected in the window, a merged one too; null where that is none or several.
sheet::Range selectedCell(const Frame& frame);

// Why no rows were shown, and what to do about it.
Text rowsRefusal(const sheet::SpreadsheetDocument& document, sheet::DrillRefusal refusal, Language language);

}  // namespace outturn::sidebar
