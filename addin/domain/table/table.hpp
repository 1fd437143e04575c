#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "domain/money.hpp"
#include "domain/period.hpp"
#include "domain/problem.hpp"
#include "domain/result.hpp"
#include "domain/table/column.hpp"

namespace outturn {

// A text column as a dictionary and a code a row. Code 0 is the empty cell.
struct Dimension {
    static constexpr std::uint32_t kEmpty = 0;
    static constexpr std::uint32_t kErrorCell = 0xFFFFFFFF;

    Text header;                   // as written, trimmed
    Text name;                     // the header folded, what a field is held against
    std::optional<Column> column;  // where Outturn knows the header
    bool ambiguous = false;        // another column bears the same header
    std::vector<Text> values;      // by code: as first written, trimmed; a number as its shortest text
    std::vector<Text> keys;        // by code: folded, what criteria are held against
    std::vector<std::optional<double>> numbers;  // by code: the number, where the cell held one
    std::vector<std::uint32_t> codes;            // by row
};

// One amount in one month. A row that holds a month gives one, a row that holds a year gives twelve.
struct Booking {
    std::uint32_t row;  // position among the table's rows, from 0
    Month month;
    ExactAmount amount;
};

// A row that is not blank but whose period or amount cannot be read. Any sum it could belong to is an error.
struct UnreadableRow {
    std::uint32_t row;
    std::optional<PeriodRange> period;  // where that much could be read
};

// A ledger, a budget or a table of forecasts, read once and never changed: typed columns, and what is wrong.
// Made by TableReader.
struct Table {
    std::vector<Dimension> dimensions;
    std::vector<Booking> bookings;  // in the order of the rows; the months of a year in order
    std::vector<UnreadableRow> unreadable;
    std::vector<std::uint32_t> sheetRows;  // by row: as the sheet numbers it, from 1; blank rows are not rows
    std::vector<Problem> problems;         // in the order of the sheet
    Text periodHeader;
    Text amountHeader;
    bool usable = false;      // the required columns are there, once each
    std::string fingerprint;  // 32 hexadecimal digits; equal for tables with equal content at the same rows

    [[nodiscard]] std::size_t rowCount() const { return sheetRows.size(); }
    // The column a criterion means: by its header as written (any case), else by the other language's name
    // for it. Fault::UnknownField; Fault::BadTable where two columns bear the header, or could be the one
    // meant.
    [[nodiscard]] Result<const Dimension*> dimension(TextView field) const;
    // Null where there is none.
    [[nodiscard]] const Dimension* dimension(Column column) const;
    // The months that hold bookings, oldest first, each once.
    [[nodiscard]] std::vector<Month> months() const;
};

}  // namespace outturn
