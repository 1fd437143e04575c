#pragma once

#include <memory>
#include <span>

#include "domain/period.hpp"
#include "domain/table/cell.hpp"
#include "domain/table/keys.hpp"
#include "domain/table/table.hpp"

namespace outturn {

// Reads a table row by row, so that a long one can be read in pieces.
//   Required columns: Period, Amount, and Account or (a table of forecasts) Line.
//   Period: see bookedPeriod. A row that holds several months is spread over them (budget/spreading): by the
//   key in its Key column where it is a whole year's twelve months, evenly otherwise or where the key cell is
//   empty. Each month is whole öre; what an amount has beyond that stays with its last month. A month's key
//   is ignored. Amount: a number; text is never guessed at. An empty amount is 0, with a notice. A row whose
//   period, amount or needed key cannot be read is a problem and an unreadable row. In a table that is not
//   usable only the dimensions are read. A row all of whose cells are empty, or white space, is passed over.
class TableReader {
  public:
    // firstRow: the header's row on the sheet, from 1.
    TableReader(std::span<const Cell> header, std::uint32_t firstRow, Keys keys = {}, DateOrigin origin = {});
    ~TableReader();
    TableReader(TableReader&&) noexcept;
    TableReader& operator=(TableReader&&) noexcept;

    // The next row of the sheet: as many cells as the header has (fewer: the rest is empty).
    void addRow(std::span<const Cell> cells);
    // Ends the reading; the reader is spent.
    Table finish();

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace outturn
