#pragma once

#include <map>

#include "domain/report/sources.hpp"
#include "sheet/report/sheet.hpp"
#include "sheet/tables/survey.hpp"

namespace outturn::sheet {

// By table, the cell with =LEDGER(…) over it: "$Outturn.$C$5".
using HandleCells = std::map<TableKind, Text>;

// Where the report's formulas find everything, from what was found in the workbook.
report::Sources reportSources(const Findings& findings, const ReportRequest& request,
                              const HandleCells& handles);

// The table's reference without the empty rows at its end, but for some room for rows to come: what a
// function is handed as cells is copied, however empty.
Text compactReference(const FoundTable& table);

}  // namespace outturn::sheet
