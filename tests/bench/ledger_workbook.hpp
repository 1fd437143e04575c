#pragma once

#include <span>
#include <string>
#include <vector>

#include "driver/workbook.hpp"

namespace outturn::bench {

// The ledger's activities.
std::span<const char* const> activities();

enum class AskedBy { LedgerSum, LedgerSumOverTable, Sumifs };

// A workbook with a ledger of so many rows (Period, Account, Activity, Cost centre, Amount; 26 months, 400
// accounts, 6 activities, 40 cost centres, from a fixed generator) on the sheet Ledger, and a sheet of
// formulas that ask questions of it: by LEDGER.SUM over one
// LEDGER cell, over the table itself (with that cell in the workbook), or by SUMIFS with the same criteria.
// Two of them hold the same ledger.
class LedgerWorkbook {
  public:
    LedgerWorkbook(const driver::Office& office, int rows);
    ~LedgerWorkbook();
    LedgerWorkbook(const LedgerWorkbook&) = delete;
    LedgerWorkbook& operator=(const LedgerWorkbook&) = delete;

    [[nodiscard]] const driver::Workbook& workbook() const { return workbook_; }
    // So many formulas, in place of those there are.
    void ask(AskedBy asked, int formulas);
    // What the formulas show, calculated where they are not up to date.
    std::vector<double> answers() const;
    // Another amount in a row in the middle.
    void editOneCell();
    void recalculate() const { workbook_.recalculateAll(); }
    [[nodiscard]] int rows() const { return rows_; }

  private:
    const driver::Office& office_;
    driver::Workbook workbook_;
    int rows_;
    int formulas_ = 0;
    int edits_ = 0;
};

// Ends the program with a message where the two differ by half an öre or more anywhere.
void expectSame(const std::vector<double>& ours, const std::vector<double>& theirs, const std::string& where);

}  // namespace outturn::bench
