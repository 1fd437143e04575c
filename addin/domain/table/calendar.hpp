#pragma once

#include <span>
#include <vector>

#include "domain/table/row_reader.hpp"

namespace outturn {

// A row of the Calendar table that nothing is wrong with: which report is due for a month.
struct Meeting {
    Month period;
    Text report;
    std::uint32_t sheetRow = 0;
};

// The Calendar table. When the meeting is may be a date, any text, or not yet known.
struct Calendar {
    std::vector<Meeting> meetings;  // in the table's order
    std::size_t broken = 0;         // rows left out
    ColumnPlaces places;
    std::vector<Problem> problems;

    static Calendar read(std::span<const std::vector<Cell>> rows, std::uint32_t firstRow,
                         DateOrigin origin = {});
};

}  // namespace outturn
