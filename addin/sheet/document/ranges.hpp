#pragma once

#include <cstdint>
#include <vector>

#include <com/sun/star/uno/Any.hxx>
#include <com/sun/star/uno/Sequence.hxx>

#include "calc/references.hpp"
#include "domain/table/cell.hpp"
#include "sheet/tables/tables.hpp"

namespace outturn::sheet {

// The calc floor's small questions about ranges serve here too.
using calc::addressOf;
using calc::CellRangeAddress;
using calc::goesOverSheets;
using calc::part;
using calc::referenceOf;
using calc::sheetOf;
using calc::usedArea;
using calc::usedPart;

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
