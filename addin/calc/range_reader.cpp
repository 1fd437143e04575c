#include "calc/range_reader.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XSheetCellRange.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>

#include "calc/arguments.hpp"
#include "calc/references.hpp"
#include "calc/strings.hpp"

namespace outturn::calc {

namespace {

using com::sun::star::beans::XPropertySet;
using com::sun::star::sheet::XCellRangeData;
using com::sun::star::sheet::XSheetCellRange;
using com::sun::star::sheet::XUsedAreaCursor;
using com::sun::star::table::CellRangeAddress;
using com::sun::star::table::XCellRange;
using com::sun::star::uno::UNO_QUERY;
using com::sun::star::uno::UNO_QUERY_THROW;

// A piece: small enough that its UNO values stay in the processor's cache and are given back before the next.
constexpr std::int32_t kRowsAtATime = 4096;

// Calc hands a reference over several sheets on as its first sheet; only its written name still tells.
bool goesOverSheets(const Reference<XCellRange>& range) {
    rtl::OUString name;
    Reference<XPropertySet>(range, UNO_QUERY_THROW)->getPropertyValue("AbsoluteName") >>= name;
    // "$Sheet.$A$1:$E$9" has one sheet name; a second one begins after the colon. A quoted name may hold a
    // colon.
    bool quoted = false;
    const TextView text = view(name);
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == u'\'') quoted = !quoted;
        if (!quoted && text[at] == u':') return text.substr(at).find(u'.') != TextView::npos;
    }
    return false;
}

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

RangeReader::RangeReader(Reference<XCellRange> sheet, const CellRangeAddress& address, TableReader reader)
    : sheet_(std::move(sheet)),
      address_(address),
      reader_(std::move(reader)),
      rowCount_(address.EndRow - address.StartRow) {}

Result<RangeReader> RangeReader::open(const Reference<XCellRange>& range, Keys keys, DateOrigin origin) {
    if (!range.is() || goesOverSheets(range)) return Fault::BadReference;
    CellRangeAddress address = addressOf(range);
    const auto spreadsheet = Reference<XSheetCellRange>(range, UNO_QUERY_THROW)->getSpreadsheet();
    const Reference<XCellRange> cursor(spreadsheet->createCursor(), UNO_QUERY_THROW);
    Reference<XUsedAreaCursor>(cursor, UNO_QUERY_THROW)->gotoEndOfUsedArea(false);
    const CellRangeAddress used = addressOf(cursor);
    address.EndRow = std::max(address.StartRow, std::min(address.EndRow, used.EndRow));
    address.EndColumn = std::max(address.StartColumn, std::min(address.EndColumn, used.EndColumn));

    const Reference<XCellRange> sheet(spreadsheet, UNO_QUERY_THROW);
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
