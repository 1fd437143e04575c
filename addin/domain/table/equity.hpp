#pragma once

#include <span>
#include <vector>

#include "domain/table/row_reader.hpp"

namespace outturn {

// A row of the Equity table: an amount that may be used in a year.
struct EquityAmount {
    int year = 0;
    std::uint32_t sheetRow = 0;
};

// The Equity table. The period is a year, or months of one year; other columns are for the reader.
struct Equity {
    std::vector<EquityAmount> amounts;  // in the table's order
    std::size_t broken = 0;             // rows left out
    ColumnPlaces places;
    std::vector<Problem> problems;

    static Equity read(std::span<const std::vector<Cell>> rows, std::uint32_t firstRow,
                       DateOrigin origin = {});
};

}  // namespace outturn
