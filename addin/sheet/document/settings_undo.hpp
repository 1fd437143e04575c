#pragma once

#include "sheet/settings.hpp"

namespace outturn::sheet {

// Writes the signs of the tables and where they were pointed at, and hands undo what they were: a document's
// properties have no undo of their own. Within an undo step of the caller's. Other settings are left alone.
void setTableSettings(const SpreadsheetDocument& document, const Settings& changed);

}  // namespace outturn::sheet
