#include "sheet/report/row_steps.hpp"

#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangeMovement.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/table/XTableRows.hpp>

#include "sheet/document/properties.hpp"
#include "sheet/document/ranges.hpp"

namespace outturn::sheet {

namespace css = com::sun::star;
using css::uno::UNO_QUERY_THROW;
using report::RowStep;

namespace {

void move(const Range& sheet, const Reference<css::table::XTableRows>& rows, const RowStep& step) {
    rows->insertByIndex(step.to, step.count);
    const std::int32_t from = step.row + (step.to <= step.row ? step.count : 0);
    for (std::int32_t at = 0; at < step.count; ++at) {
        const Reference<css::uno::XInterface> source(rows->getByIndex(from + at), UNO_QUERY_THROW);
        const Reference<css::uno::XInterface> target(rows->getByIndex(step.to + at), UNO_QUERY_THROW);
        setProperty(target, "Height", property<sal_Int32>(source, "Height"));
    }
    css::table::CellRangeAddress source = addressOf(sheet);
    source.StartRow = from;
    source.EndRow = from + step.count - 1;
    const css::table::CellAddress target(source.Sheet, 0, step.to);
    Reference<css::sheet::XCellRangeMovement>(sheet, UNO_QUERY_THROW)->moveRange(target, source);
    rows->removeByIndex(from, step.count);
}

}  // namespace

void perform(const Range& sheet, const RowStep& step) {
    const auto rows = Reference<css::table::XColumnRowRange>(sheet, UNO_QUERY_THROW)->getRows();
    switch (step.kind) {
        case RowStep::Kind::Insert: {
            rows->insertByIndex(step.row, 1);
            // It came with the looks of the row above.
            const Reference<css::sheet::XSheetOperation> cells(rows->getByIndex(step.row), UNO_QUERY_THROW);
            cells->clearContents(css::sheet::CellFlags::HARDATTR | css::sheet::CellFlags::STYLES);
            break;
        }
        case RowStep::Kind::Move:
            move(sheet, rows, step);
            break;
        case RowStep::Kind::Delete:
            rows->removeByIndex(step.row, 1);
            break;
        case RowStep::Kind::Release:
            break;
    }
}

}  // namespace outturn::sheet
