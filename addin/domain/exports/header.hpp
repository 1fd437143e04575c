#pragma once

#include <optional>
#include <vector>

#include "domain/exports/heading.hpp"
#include "domain/exports/sheet_cells.hpp"

namespace outturn::exports {

// A column's header, of one row or of two.
struct ColumnHeader {
    Text text;
    Heading heading;
    std::optional<int> year;  // over a month, or beside it
};

struct Header {
    std::size_t firstRow = 0;
    std::size_t lastRow = 0;  // firstRow, or the one below
    std::vector<ColumnHeader> columns;
};

// The rows that name the columns: among the first hundred the row with the most known words, an account's and
// an amount's before others; and the row above or below it where that names columns, too. Nothing where no
// row has two known words, or one and two months.
std::optional<Header> findHeader(const Grid& grid);

// The row says the same as the header: a new page.
bool repeatsHeader(const Grid& grid, std::size_t row, const Header& header);

}  // namespace outturn::exports
