#include "sidebar/commands/rows.hpp"

#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/util/XMergeable.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include "domain/texts.hpp"
#include "sheet/document/ranges.hpp"
#include "sheet/drill_down/sheet.hpp"

namespace outturn::sidebar {

namespace css = com::sun::star;

sheet::Range selectedCell(const Frame& frame) {
    const Reference<css::view::XSelectionSupplier> selection(frame->getController(), UNO_QUERY);
    if (!selection.is()) return {};
    const css::uno::Any selected = selection->getSelection();
    // Several ranges, and what is drawn on a sheet, are no range.
    const sheet::Range range(selected, UNO_QUERY);
    if (!range.is() || !Reference<css::sheet::XCellRangeAddressable>(range, UNO_QUERY).is()) return {};
    const auto address = sheet::addressOf(range);
    const bool single = address.StartRow == address.EndRow && address.StartColumn == address.EndColumn;
    const Reference<css::util::XMergeable> merged(range, UNO_QUERY);
    if (!single && !(merged.is() && merged->getIsMerged())) return {};
    return range->getCellRangeByPosition(0, 0, 0, 0);
}

Text rowsRefusal(const sheet::SpreadsheetDocument& document, sheet::DrillRefusal refusal, Language language) {
    using sheet::DrillRefusal;
    switch (refusal) {
        case DrillRefusal::ReadOnly:
            return Text(text(TextId::DocumentReadOnly, language));
        case DrillRefusal::StructureProtected:
            return Text(text(TextId::StructureProtected, language));
        case DrillRefusal::SheetProtected:
            return text(TextId::ReportSheetProtected, language, {sheet::DrillSheet(document).name()});
        case DrillRefusal::NoFigure:
            return Text(text(TextId::RowsNoFigure, language));
        case DrillRefusal::ErrorShown:
            return Text(text(TextId::RowsErrorShown, language));
        case DrillRefusal::MoreThanSums:
            return Text(text(TextId::RowsMoreThanSums, language));
        case DrillRefusal::TooManyRows:
            return Text(text(TextId::RowsTooMany, language));
    }
    return {};
}

}  // namespace outturn::sidebar
