#pragma once

#include <memory>
#include <set>
#include <tuple>
#include <variant>
#include <vector>

#include "domain/report/figure_formula.hpp"
#include "domain/table/ledger_index.hpp"
#include "sheet/drill_down/names.hpp"
#include "sheet/drill_down/scratch.hpp"

namespace outturn::sheet {

// Why no rows were shown; nothing was changed then.
enum class DrillRefusal {
    ReadOnly,
    StructureProtected,
    SheetProtected,  // the sheet of shown rows
    NoFigure,        // the cell adds up nothing from a table
    ErrorShown,      // the cell, or one behind it, shows an error
    MoreThanSums,    // a LEDGER.SUM is more than added and subtracted
    TooManyRows,
};

// One LEDGER.SUM and the rows behind it, or an amount that has none (typed, or from another calculation).
struct DrillPart {
    Text label;
    double factor = 1;
    bool less = false;                         // its cell is subtracted within its side
    std::shared_ptr<const LedgerIndex> index;  // null: an amount without rows
    Text table;                                // its sheet
    PeriodRange period;
    std::vector<RowShare> rows;
    double amount = 0;  // of an amount without rows, with its factor
};

// A term of the figure: its parts add up to it. less: it is subtracted.
struct DrillSide {
    Text label;
    bool less = false;
    std::vector<DrillPart> parts;
};

// Whether a cell's formula leads to a LEDGER.SUM, over however many cells. Calculates nothing.
bool leadsToLedgerSum(const SpreadsheetDocument& document, const Range& cell);

// What a figure consists of, by its formula and those of the cells it adds and subtracts.
std::variant<std::vector<DrillSide>, DrillRefusal> drillSides(const SpreadsheetDocument& document,
                                                              const Range& cell, FigureNames& names,
                                                              DrillScratch& scratch);

}  // namespace outturn::sheet
