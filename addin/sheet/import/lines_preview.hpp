#pragma once

#include "sheet/import/preview.hpp"

namespace outturn::sheet {

// The report lines that the workbook's accounts call for, by their chart: a Lines table is made of them, or
// an empty one filled. Lines that stand already are never written over: they are held against the accounts.
Previewed previewLines(const SpreadsheetDocument& document, Language language);

}  // namespace outturn::sheet
