#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "domain/period.hpp"
#include "domain/table/cell.hpp"

namespace outturn::exports {

// A rectangle of the cells that are looked at, counted from 0 there, the last row and column included.
struct CellBlock {
    std::size_t firstRow = 0;
    std::size_t firstColumn = 0;
    std::size_t lastRow = 0;
    std::size_t lastColumn = 0;

    [[nodiscard]] bool contains(std::size_t row, std::size_t column) const {
        return firstRow <= row && row <= lastRow && firstColumn <= column && column <= lastColumn;
    }
};

// What another system exported, as it stands in a sheet.
struct SheetCells {
    std::span<const std::vector<Cell>> rows;
    std::uint32_t firstRow = 1;     // of the sheet, from 1
    std::uint32_t firstColumn = 0;  // of the sheet, from 0
    std::vector<CellBlock> dates;   // whose numbers are shown as dates
    std::vector<CellBlock> merged;  // what they hold stands in their first cell
    DateOrigin origin;
};

// The same, asked cell by cell.
class Grid {
  public:
    explicit Grid(const SheetCells& sheet);

    [[nodiscard]] std::size_t rows() const { return sheet_.rows.size(); }
    [[nodiscard]] std::size_t columns() const { return columns_; }
    [[nodiscard]] std::uint32_t sheetRow(std::size_t row) const {
        return sheet_.firstRow + static_cast<std::uint32_t>(row);
    }
    // "A", "AB"
    [[nodiscard]] Text columnName(std::size_t column) const;
    [[nodiscard]] DateOrigin origin() const { return sheet_.origin; }

    [[nodiscard]] const Cell& at(std::size_t row, std::size_t column) const {
        return cellAt(sheet_.rows[row], column);
    }
    // What the merged cell holds that this one belongs to.
    [[nodiscard]] const Cell& merged(std::size_t row, std::size_t column) const;
    [[nodiscard]] const CellBlock* blockOf(std::size_t row, std::size_t column) const;
    [[nodiscard]] bool isDate(std::size_t row, std::size_t column) const;
    [[nodiscard]] bool isBlankRow(std::size_t row) const;

  private:
    // By column, each by its rows.
    using ByColumn = std::vector<std::vector<CellBlock>>;
    [[nodiscard]] ByColumn byColumn(const std::vector<CellBlock>& blocks) const;
    static const CellBlock* find(const ByColumn& blocks, std::size_t row, std::size_t column);

    const SheetCells& sheet_;
    std::size_t columns_ = 0;
    ByColumn dates_;
    ByColumn merged_;
};

// "2024-02-15" of a date's number; the number where it is none.
Text dayText(double number, DateOrigin origin);

}  // namespace outturn::exports
