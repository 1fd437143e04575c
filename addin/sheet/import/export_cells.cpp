#include "sheet/import/export_cells.hpp"

#include <algorithm>
#include <utility>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XSheetCellRange.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/sheet/XUniqueCellFormatRangesSupplier.hpp>
#include <com/sun/star/util/NumberFormat.hpp>
#include <com/sun/star/util/XMergeable.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>

#include "calc/arguments.hpp"
#include "sheet/document/properties.hpp"
#include "sheet/document/sheet_names.hpp"

namespace outturn::sheet {

namespace css = com::sun::star;
using css::uno::UNO_QUERY_THROW;

namespace {

constexpr std::int64_t kMostCells = 40'000'000;

Range usedRange(const Range& sheet) {
    const CellRangeAddress used = usedArea(sheet);
    return part(sheet, used.StartColumn, used.StartRow, used.EndColumn, used.EndRow);
}

// How many of the numbers first … last are in none of the spans.
std::size_t outside(std::vector<std::pair<std::int32_t, std::int32_t>> spans, std::int32_t first,
                    std::int32_t last) {
    std::sort(spans.begin(), spans.end());
    std::size_t missing = 0;
    std::int32_t next = first;
    for (const auto& [from, to] : spans) {
        if (from > next) missing += static_cast<std::size_t>(from - next);
        next = std::max(next, to + 1);
    }
    if (next <= last) missing += static_cast<std::size_t>(last - next + 1);
    return missing;
}

}  // namespace

bool isTooLargeToExport(const Range& sheet) {
    const CellRangeAddress used = usedArea(sheet);
    return std::int64_t{used.EndRow - used.StartRow + 1} * (used.EndColumn - used.StartColumn + 1) >
           kMostCells;
}

ExportCells::ExportCells(const SpreadsheetDocument& document, const Range& sheet)
    : name_(nameOf(sheet)), origin_(calc::dateOrigin({document, UNO_QUERY_THROW})), copy_(usedRange(sheet)) {
    const CellRangeAddress& address = copy_.address();
    const Range used = part(sheet, address.StartColumn, address.StartRow, address.EndColumn, address.EndRow);
    readFormats(document, used);
    countHidden(used);
}

exports::SheetCells ExportCells::cells() const {
    exports::SheetCells cells;
    cells.rows = copy_.rows();
    cells.firstRow = static_cast<std::uint32_t>(copy_.address().StartRow) + 1;
    cells.firstColumn = static_cast<std::uint32_t>(copy_.address().StartColumn);
    cells.dates = dates_;
    cells.merged = merged_;
    cells.origin = origin_;
    return cells;
}

exports::CellBlock ExportCells::blockOf(const CellRangeAddress& address) const {
    const auto at = [](std::int32_t position, std::int32_t first) {
        return static_cast<std::size_t>(std::max(position - first, 0));
    };
    const CellRangeAddress& own = copy_.address();
    return {at(address.StartRow, own.StartRow), at(address.StartColumn, own.StartColumn),
            at(std::min(address.EndRow, own.EndRow), own.StartRow),
            at(std::min(address.EndColumn, own.EndColumn), own.StartColumn)};
}

// Cells of one look lie together: what is asked is asked once a look, not once a cell. To be the first of a
// merged cell, and of how large a one, is part of the look.
void ExportCells::readFormats(const SpreadsheetDocument& document, const Range& used) {
    const auto formats =
        Reference<css::util::XNumberFormatsSupplier>(document, UNO_QUERY_THROW)->getNumberFormats();
    const Reference<css::container::XIndexAccess> looks(
        Reference<css::sheet::XUniqueCellFormatRangesSupplier>(used, UNO_QUERY_THROW)
            ->getUniqueCellFormatRanges(),
        UNO_QUERY_THROW);
    const Range sheet = sheetOf(used);
    for (sal_Int32 look = 0; look < looks->getCount(); ++look) {
        const Reference<css::sheet::XSheetCellRanges> ranges(looks->getByIndex(look), UNO_QUERY_THROW);
        const auto addresses = ranges->getRangeAddresses();
        if (addresses.getLength() == 0) continue;
        const CellRangeAddress first = addresses.getConstArray()[0];
        const Range cell = part(sheet, first.StartColumn, first.StartRow, first.StartColumn, first.StartRow);
        const auto format = formats->getByKey(property<sal_Int32>(cell, "NumberFormat"));
        const auto type = property<sal_Int16>(format, "Type");
        const bool isDate = (type & css::util::NumberFormat::DATE) != 0;
        const bool isMerged = Reference<css::util::XMergeable>(cell, UNO_QUERY_THROW)->getIsMerged();
        if (!isDate && !isMerged) continue;
        CellRangeAddress whole = first;
        if (isMerged) {
            const Reference<css::sheet::XSheetCellCursor> cursor(
                Reference<css::sheet::XSheetCellRange>(cell, UNO_QUERY_THROW)
                    ->getSpreadsheet()
                    ->createCursorByRange({cell, UNO_QUERY_THROW}));
            cursor->collapseToMergedArea();
            whole = addressOf(Range(cursor, UNO_QUERY_THROW));
        }
        const std::int32_t height = whole.EndRow - whole.StartRow;
        const std::int32_t width = whole.EndColumn - whole.StartColumn;
        for (const CellRangeAddress& address : addresses) {
            if (isDate) dates_.push_back(blockOf(address));
            if (!isMerged) continue;
            for (std::int32_t row = address.StartRow; row <= address.EndRow; ++row) {
                for (std::int32_t column = address.StartColumn; column <= address.EndColumn; ++column)
                    merged_.push_back(blockOf({address.Sheet, column, row, column + width, row + height}));
            }
        }
    }
}

void ExportCells::countHidden(const Range& used) {
    const auto visible = Reference<css::sheet::XCellRangesQuery>(used, UNO_QUERY_THROW)->queryVisibleCells();
    std::vector<std::pair<std::int32_t, std::int32_t>> rows;
    std::vector<std::pair<std::int32_t, std::int32_t>> columns;
    const auto addresses = visible->getRangeAddresses();
    for (const CellRangeAddress& address : addresses) {
        rows.emplace_back(address.StartRow, address.EndRow);
        columns.emplace_back(address.StartColumn, address.EndColumn);
    }
    const CellRangeAddress& own = copy_.address();
    hiddenRows_ = outside(std::move(rows), own.StartRow, own.EndRow);
    hiddenColumns_ = outside(std::move(columns), own.StartColumn, own.EndColumn);
}

bool ExportCells::isOutturns() const {
    constexpr std::size_t kDeepest = 60;
    constexpr TextView kMark = u"outturn-";
    const auto& rows = copy_.rows();
    const std::size_t count = std::min(rows.size(), kDeepest);
    return std::any_of(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(count), [&](const auto& row) {
        return std::any_of(row.begin(), row.end(), [&](const Cell& cell) {
            const auto* text = std::get_if<TextView>(&cell);
            return text != nullptr && text->starts_with(kMark);
        });
    });
}

}  // namespace outturn::sheet
