#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include <com/sun/star/table/CellRangeAddress.hpp>
#include <com/sun/star/uno/Any.hxx>
#include <com/sun/star/uno/Sequence.hxx>

#include "domain/table/cell.hpp"
#include "sheet/tables.hpp"

namespace outturn::sheet {

using com::sun::star::table::CellRangeAddress;

// Small questions to Calc about ranges.
CellRangeAddress addressOf(const Range& range);
// As a formula on any sheet writes it: "$Huvudbok.$A$1:$G$20".
Text referenceOf(const Range& range);
// A sheet is a range too.
Range sheetOf(const Range& range);
// From the first to the last cell with content (formats are none); A1 on an empty sheet.
CellRangeAddress usedArea(const Range& sheet);
// The range cut at the end of its sheet's used area; at least its first cell.
Range usedPart(const Range& range);
// Calc keeps the first sheet's cells of a reference over several sheets: the others would be lost in silence.
bool goesOverSheets(const Range& range);
Range part(const Range& sheet, std::int32_t firstColumn, std::int32_t firstRow, std::int32_t lastColumn,
           std::int32_t lastRow);

// A copy of a range's cells, read at once.
class CellCopy {
  public:
    explicit CellCopy(const Range& range);

    [[nodiscard]] const std::vector<std::vector<Cell>>& rows() const { return rows_; }
    // Where its first cell is.
    [[nodiscard]] const CellRangeAddress& address() const { return address_; }

  private:
    CellRangeAddress address_;
    com::sun::star::uno::Sequence<com::sun::star::uno::Sequence<com::sun::star::uno::Any>> data_;
    std::vector<std::vector<Cell>> rows_;  // look at data_
};

}  // namespace outturn::sheet
