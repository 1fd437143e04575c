#include "calc/range_reader.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include <com/sun/star/sheet/XCellRangeData.hpp>

#include "calc/arguments.hpp"
#include "calc/references.hpp"

namespace outturn::calc {

namespace {

using com::sun::star::sheet::XCellRangeData;
using com::sun::star::table::XCellRange;
using com::sun::star::uno::UNO_QUERY_THROW;

// A piece: small enough that its UNO values stay in the processor's cache and are given back before the next.
constexpr std::int32_t kRowsAtATime = 4096;

Sequence<Sequence<Any>> rowsOf(const Reference<XCellRange>& sheet, const CellRangeAddress& address,
                               std::int32_t first, std::int32_t last) {
    const Reference<XCellRangeData> data(
        sheet->getCellRangeByPosition(address.StartColumn, first, address.EndColumn, last), UNO_QUERY_THROW);
    return data->getDataArray();
}

void copyRow(const Sequence<Any>& row, std::vector<Cell>& cells) {
    cells.clear();
    const Any* const content = row.getConstArray();
    for (sal_Int32 column = 0; column < row.getLength(); ++column) cells.push_back(cell(content[column]));
}

}  // namespace

RangeReader::RangeReader(const Reference<XCellRange>& sheet, const CellRangeAddress& address,
                         TableReader reader)
    : sheet_(sheet),
      address_(address),
      reader_(std::move(reader)),
      rowCount_(address.EndRow - address.StartRow) {}

Result<RangeReader> RangeReader::open(const Reference<XCellRange>& range, Keys keys, DateOrigin origin) {
    if (!range.is() || goesOverSheets(range)) return Fault::BadReference;
    const CellRangeAddress address = addressOf(usedPart(range));
    const Reference<XCellRange> sheet = sheetOf(range);
    const auto headerData = rowsOf(sheet, address, address.StartRow, address.StartRow);
    std::vector<Cell> header;
    copyRow(headerData[0], header);
    return RangeReader(
        sheet, address,
        TableReader(header, static_cast<std::uint32_t>(address.StartRow) + 1, std::move(keys), origin));
}

void RangeReader::readOn() {
    const std::int32_t first = address_.StartRow + 1 + rowsRead_;
    const std::int32_t last = std::min(first + kRowsAtATime - 1, address_.EndRow);
    if (first > last) return;
    const auto data = rowsOf(sheet_, address_, first, last);
    std::vector<Cell> cells;
    const Sequence<Any>* const rows = data.getConstArray();
    for (sal_Int32 row = 0; row < data.getLength(); ++row) {
        copyRow(rows[row], cells);
        reader_.addRow(cells);
    }
    rowsRead_ += last - first + 1;
}

Result<Table> readTable(const Reference<XCellRange>& range, Keys keys, DateOrigin origin) {
    OUTTURN_TRY(auto reader, RangeReader::open(range, std::move(keys), origin));
    while (!reader.finished()) reader.readOn();
    return reader.table();
}

}  // namespace outturn::calc
