#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "domain/exports/sheet_cells.hpp"
#include "sheet/document/ranges.hpp"

namespace outturn::sheet {

// A copy of all that an export's sheet holds, which outlives its document.
class ExportCells {
  public:
    explicit ExportCells(const SpreadsheetDocument& document, const Range& sheet);

    // Empty in a text file.
    [[nodiscard]] const Text& sheetName() const { return name_; }
    // Its cells look into this object.
    [[nodiscard]] exports::SheetCells cells() const;
    // Filtered out or hidden; they are read like any other.
    [[nodiscard]] std::size_t hiddenRows() const { return hiddenRows_; }
    [[nodiscard]] std::size_t hiddenColumns() const { return hiddenColumns_; }
    // Outturn made the sheet itself: a report, a control sheet …
    [[nodiscard]] bool isOutturns() const;

  private:
    void readFormats(const SpreadsheetDocument& document, const Range& used);
    void countHidden(const Range& used);
    [[nodiscard]] exports::CellBlock blockOf(const CellRangeAddress& address) const;

    Text name_;
    DateOrigin origin_;
    CellCopy copy_;
    std::vector<exports::CellBlock> dates_;
    std::vector<exports::CellBlock> merged_;
    std::size_t hiddenRows_ = 0;
    std::size_t hiddenColumns_ = 0;
};

// More cells than a person exports, and than memory is kept for: a single one at the end of a sheet makes it
// so.
bool isTooLargeToExport(const Range& sheet);

}  // namespace outturn::sheet
