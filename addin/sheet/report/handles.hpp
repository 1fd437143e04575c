#pragma once

#include "sheet/report/sheet.hpp"
#include "sheet/report/sources.hpp"

namespace outturn::sheet {

// The sheet "Outturn": a cell with =LEDGER(…) for the ledger, the budget and the forecasts, shared by all
// reports of the workbook.
class HandleSheet {
  public:
    explicit HandleSheet(const SpreadsheetDocument& document);

    [[nodiscard]] bool exists() const { return sheet_.is(); }
    [[nodiscard]] bool isProtected() const;
    // Puts an empty sheet last; before anything is filled, for every sheet that is made recalculates the
    // cells.
    void make();
    // Writes what has changed, and says where the cells are.
    HandleCells fill(const Findings& findings, Language language);
    // The table lies elsewhere now: its cell reads it from there. Nothing where it was read from another
    // place than the one before, or has no cell.
    void follow(TableKind kind, const Text& before, const Text& now);

  private:
    SpreadsheetDocument document_;
    Range sheet_;
};

}  // namespace outturn::sheet
