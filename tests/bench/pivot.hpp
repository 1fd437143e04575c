#pragma once

#include "bench/ledger_workbook.hpp"

namespace outturn::bench {

// The sums of the whole ledger by account and activity: as a table of LEDGER.SUM formulas after one edited
// cell, and as a pivot table refreshed after one.
void againstPivotTable(LedgerWorkbook& ours, LedgerWorkbook& theirs);

}  // namespace outturn::bench
