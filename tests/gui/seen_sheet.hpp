#pragma once

#include <string>
#include <vector>

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/uno/Any.hxx>

#include "driver/office.hpp"

namespace outturn::driver {

// What is seen of a sheet's used area. Which rows and columns are shown, and which cells are empty, is read
// once: every question to a cell of its own goes over to the office's process and back.
class SeenSheet {
  public:
    explicit SeenSheet(const Reference<com::sun::star::sheet::XSpreadsheet>& sheet);

    [[nodiscard]] sal_Int32 lastColumn() const { return static_cast<sal_Int32>(columns_.size()) - 1; }
    [[nodiscard]] sal_Int32 lastRow() const { return static_cast<sal_Int32>(rows_.size()) - 1; }
    // Neither its row nor its column is hidden.
    [[nodiscard]] bool isVisible(sal_Int32 column, sal_Int32 row) const;
    // As the cell shows it, hidden or not; empty beyond the used area.
    [[nodiscard]] std::string shown(sal_Int32 column, sal_Int32 row) const;

  private:
    Reference<com::sun::star::sheet::XSpreadsheet> sheet_;
    std::vector<bool> columns_;
    std::vector<bool> rows_;
    std::vector<std::vector<bool>> isEmpty_;
};

}  // namespace outturn::driver
