#pragma once

#include <string>
#include <vector>

#include "driver/workbook.hpp"

namespace outturn::bench {

// A workbook with a ledger of so many rows (Period, Account, Activity, Cost centre, Amount; 26 months, 400
// accounts, 6 activities, 40 cost centres, from a fixed generator) on the sheet Ledger, and two sheets of
// formulas, Ours and Theirs, that ask the same questions: by LEDGER.SUM over one LEDGER cell, and by SUMIFS
// with the same criteria.
class LedgerWorkbook {
  public:
    LedgerWorkbook(const driver::Office& office, int rows);
    ~LedgerWorkbook();
    LedgerWorkbook(const LedgerWorkbook&) = delete;
    LedgerWorkbook& operator=(const LedgerWorkbook&) = delete;

    [[nodiscard]] const driver::Workbook& workbook() const { return workbook_; }
    void askOurs(int formulas) const;
    void askTheirs(int formulas) const;
    void forget(const char* sheet) const;
    // What the formulas of "Ours" or "Theirs" show, calculated where they are not up to date.
    [[nodiscard]] std::vector<double> answers(const char* sheet) const;
    // Another amount in a row in the middle.
    void editOneCell() const;
    void recalculate() const { workbook_.recalculateAll(); }
    [[nodiscard]] int rows() const { return rows_; }

  private:
    const driver::Office& office_;
    driver::Workbook workbook_;
    int rows_;
    mutable int edits_ = 0;
};

// Ends the program with a message where the two differ by half an öre or more anywhere.
void expectSame(const std::vector<double>& ours, const std::vector<double>& theirs, const std::string& where);

}  // namespace outturn::bench
