#pragma once

#include <com/sun/star/table/CellRangeAddress.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/uno/Reference.hxx>

#include "domain/result.hpp"
#include "domain/table/keys.hpp"
#include "domain/table/table.hpp"
#include "domain/table/table_reader.hpp"

namespace outturn::calc {

using com::sun::star::uno::Reference;

// Reads a table from a range of a sheet, in pieces: whole columns are cut at the sheet's used area, and no
// more than a piece is held as UNO values at a time.
class RangeReader {
  public:
    // The first row of the range is the header. Fault::BadReference where the range goes over several sheets
    // (Calc would hand over the first one's cells only), or is none.
    static Result<RangeReader> open(const Reference<com::sun::star::table::XCellRange>& range, Keys keys,
                                    DateOrigin origin);

    // Rows below the header, blank ones included, up to the end of the used area.
    [[nodiscard]] std::int32_t rowCount() const { return rowCount_; }
    [[nodiscard]] std::int32_t rowsRead() const { return rowsRead_; }
    [[nodiscard]] bool finished() const { return rowsRead_ == rowCount_; }
    // Reads the next piece.
    void readOn();
    // Once finished.
    Table table() { return reader_.finish(); }

  private:
    RangeReader(const Reference<com::sun::star::table::XCellRange>& sheet,
                const com::sun::star::table::CellRangeAddress& address, TableReader reader);

    Reference<com::sun::star::table::XCellRange> sheet_;
    com::sun::star::table::CellRangeAddress address_;
    TableReader reader_;
    std::int32_t rowCount_ = 0;
    std::int32_t rowsRead_ = 0;
};

// All of it at once.
Result<Table> readTable(const Reference<com::sun::star::table::XCellRange>& range, Keys keys,
                        DateOrigin origin);

}  // namespace outturn::calc
