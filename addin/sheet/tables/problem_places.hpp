#pragma once

#include <optional>
#include <span>
#include <vector>

#include "sheet/document/ranges.hpp"
#include "sheet/tables/survey.hpp"

namespace outturn::sheet {

// Knows where a table's columns stand on its sheet, so that a problem's cell can be shown.
class ProblemPlaces {
  public:
    explicit ProblemPlaces(const FoundTable& table);

    // The cell: the problem's row, and the column under its header; the table's first column where no header
    // is meant, or the one meant is missing. Of a header that is there twice, the second.
    [[nodiscard]] PlacedProblem place(const Problem& problem) const;

    // RowsOutside, where a table of a fixed size has a row directly below it that looks like its next one:
    // pasted there, it would never be counted. A line of totals has no period, so it does not.
    [[nodiscard]] std::optional<Problem> rowsOutside() const;

  private:
    [[nodiscard]] std::int32_t columnOf(const Problem& problem) const;

    FoundTable table_;
    CellRangeAddress address_;
    std::vector<Text> headers_;  // folded
};

}  // namespace outturn::sheet
