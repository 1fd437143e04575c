#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "domain/exports/header.hpp"
#include "domain/exports/layout.hpp"
#include "domain/exports/understood.hpp"

namespace outturn::exports {

// How the figures of a row become its amount.
struct FigureReading {
    DecimalSign decimalSign = DecimalSign::Comma;
    bool creditsHaveMinus = false;  // they are added to the debits, not taken off
};

// A row that holds amounts of an account.
struct DataRow {
    std::size_t row = 0;
    Text account;
    Text accountName;
    std::vector<std::optional<ExactAmount>> figures;  // as Layout::figures
    bool accountFromAbove = false;                    // of another such row
    bool broken = false;                              // a problem says why
};

struct SortedRows {
    std::vector<DataRow> data;
    bool accountsInHeadings = false;
    std::size_t accountsFromAbove = 0;
    Text exampleFromAbove;  // the first such account
};

// The row's amount; of a row of months the sum of them.
ExactAmount net(const std::vector<std::optional<ExactAmount>>& figures, const Layout& layout,
                const FigureReading& reading);

// Parts the rows below the header into those that hold amounts of an account, and those that are left out,
// with the reason. The export's own total and the plain sum are put into `understood.totals`.
SortedRows sortRows(const Grid& grid, const Header& header, const Layout& layout,
                    const FigureReading& reading, Understood& understood);

}  // namespace outturn::exports
