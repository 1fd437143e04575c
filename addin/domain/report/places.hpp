#pragma once

#include <array>
#include <cstdint>
#include <map>

#include "domain/report/slots.hpp"

namespace outturn::report {

// "A", "AB" for a column counted from 0.
Text columnLetters(std::int32_t column);
// "B9" for a cell whose column and row are counted from 0.
Text cellName(std::int32_t column, std::int32_t row);

// Where a report's rows and columns stand on its sheet, for formulas to point at. Rows and columns from 0.
struct Places {
    std::map<Text, std::int32_t> rows;
    std::array<std::int32_t, kSlots> columns{};

    [[nodiscard]] std::int32_t row(const Text& identity) const { return rows.at(identity); }
    [[nodiscard]] std::int32_t column(Slot slot) const { return columns.at(number(slot)); }
    [[nodiscard]] Text cell(Slot slot, const Text& identity) const;          // "D9"
    [[nodiscard]] Text absoluteCell(Slot slot, const Text& identity) const;  // "$D$9"
    // "D7:D9", with "$" where asked for before the columns.
    [[nodiscard]] Text range(Slot slot, const Text& first, const Text& last, bool fixedColumn = false) const;
};

}  // namespace outturn::report
