#pragma once

#include "domain/exports/sheet_cells.hpp"
#include "domain/exports/understood.hpp"

namespace outturn::exports {

// Recognises the table in what another system exported. Where the data does not decide, it asks: call it
// again with the answers. The export's totals, subtotals, headings and titles are left out; a row that cannot
// be read is named.
Understood understand(const SheetCells& sheet, Wanted wanted, const Answers& answers = {});

}  // namespace outturn::exports
