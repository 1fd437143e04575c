#pragma once

#include "sheet/tables/tables.hpp"

namespace outturn::sheet {

bool hasSheet(const SpreadsheetDocument& document, TextView name);
// The name, or "name (2)" and so on where a sheet bears it already.
Text freeSheetName(const SpreadsheetDocument& document, const Text& wanted);
// position: from 0; past the end: last.
Range insertSheet(const SpreadsheetDocument& document, TextView name, std::int16_t position);
std::int16_t sheetCount(const SpreadsheetDocument& document);
Range sheetAt(const SpreadsheetDocument& document, std::int16_t position);
Text nameOf(const Range& sheet);
bool isProtected(const Range& sheet);

// A cell's text; empty for a number or an empty cell.
Text textIn(const Range& sheet, std::int32_t column, std::int32_t row);
// What a cell shows, be it text, a number or a formula's.
Text shownIn(const Range& sheet, std::int32_t column, std::int32_t row);
void writeText(const Range& sheet, std::int32_t column, std::int32_t row, TextView text);
void writeFormula(const Range& sheet, std::int32_t column, std::int32_t row, TextView formula);

}  // namespace outturn::sheet
