#pragma once

#include <cstddef>
#include <vector>

#include "domain/language.hpp"
#include "domain/texts.hpp"
#include "sheet/drill_down/sides.hpp"

namespace outturn::sheet {

// How many rows of a sheet the listing takes.
std::size_t rowsNeeded(const std::vector<DrillSide>& sides);

// Writes the listing of a figure: which figure it is, what it consists of and that this adds up to it, then
// the rows of each part with their sum. The rows are values, as they are now; the sums are formulas over
// them, and the figure beside them is the live one: where the table changes later, the difference shows it.
class DrillWriter {
  public:
    DrillWriter(const SpreadsheetDocument& document, const Range& sheet, Language language);

    void write(const std::vector<DrillSide>& sides, const Range& figure, const Text& label);

  private:
    void writeBlocks(const std::vector<DrillSide>& sides, std::int32_t row);
    // Each gives the first row after it.
    std::int32_t writeBlock(const DrillPart& part, std::int32_t row);
    std::int32_t writeRows(const DrillPart& part, std::int32_t row);
    void writeSummary(const std::vector<DrillSide>& sides, const Range& figure, std::int32_t row);
    void writeLine(std::int32_t row, TextView label, const Text& formula, bool bold);
    void formatAmounts(const Range& cells);
    void widen(std::int32_t column, std::int32_t width);
    void setWidths();
    [[nodiscard]] Text words(TextId id) const;

    SpreadsheetDocument document_;
    Range sheet_;
    Language language_;
    std::int32_t amountFormat_ = 0;
    std::vector<std::vector<Text>> sums_;  // by side, the cells with its parts' sums
    std::vector<std::int32_t> widths_;
};

}  // namespace outturn::sheet
