#pragma once

#include "driver/office.hpp"

namespace outturn::bench {

// Filling the report of a workbook with so many ledger rows, against writing the same figures as SUMIFS
// formulas and calculating them: three lines and six activities, outturn, budget, last year and whole years.
void fillingTheReport(const driver::Office& office, int rows);

// A workbook of twelve periods: December filled with eleven reports there, against January with none.
void fillingTwelvePeriods(const driver::Office& office, int rows);

// A workbook of forty activities and ten years of history, filled once (nothing remembered) and again, each
// against the same workbook without earlier years.
void fillingYearsOfHistory(const driver::Office& office);

}  // namespace outturn::bench
