#pragma once

#include <cstdint>
#include <map>
#include <utility>

#include "domain/table/column.hpp"
#include "sheet/document/ranges.hpp"

namespace outturn::sheet {

// A table's place and its header, for references to its cells.
class TablePlace {
  public:
    explicit TablePlace(const FoundTable& table);

    [[nodiscard]] bool has(Column column) const { return fields_.contains(column); }
    [[nodiscard]] Text field(Column column) const { return has(column) ? fields_.at(column).first : Text(); }
    // row: as the sheet numbers it, from 1.
    [[nodiscard]] Text cell(Column column, std::int64_t row) const;
    // column: of the table, from 0.
    [[nodiscard]] Text cell(std::int32_t column, std::int64_t row) const;
    [[nodiscard]] Text cells(Column column, std::int64_t first, std::int64_t last) const;
    [[nodiscard]] Text whole(std::int64_t lastRow) const;
    [[nodiscard]] std::int64_t firstRow() const { return address_.StartRow + 1; }
    [[nodiscard]] std::int64_t lastRow() const { return address_.EndRow + 1; }

  private:
    [[nodiscard]] Text letters(Column column) const;

    CellRangeAddress address_;
    Text prefix_;  // "$Huvudbok."
    std::map<Column, std::pair<Text, std::int32_t>> fields_;
};

}  // namespace outturn::sheet
