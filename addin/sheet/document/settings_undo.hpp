#pragma once

#include "sheet/settings.hpp"

namespace outturn::sheet {

// Writes what an import sets: the signs of the tables, where they were pointed at, and the organisation.
// Hands undo what they were, as a document's properties have no undo of their own. Within an undo step of the
// caller's. Other settings are left alone.
void setImportSettings(const SpreadsheetDocument& document, const Settings& changed);

}  // namespace outturn::sheet
