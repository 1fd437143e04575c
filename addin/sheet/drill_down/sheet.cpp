#include "sheet/drill_down/sheet.hpp"

#include <algorithm>
#include <string>

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include "domain/texts.hpp"
#include "sheet/document/properties.hpp"
#include "sheet/document/ranges.hpp"
#include "sheet/document/sheet_names.hpp"
#include "sheet/drill_down/writer.hpp"

namespace outturn::sheet {

namespace css = com::sun::star;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

namespace {

constexpr TextView kMark = u"outturn-shown-rows";
constexpr sal_Int32 kEverything = 1023;  // CellFlags: content, notes and formats

// "Visade rader", "Visade rader (2)": as freeSheetName makes them.
bool isOurName(TextView name) {
    for (const Language language : {Language::Swedish, Language::English}) {
        const TextView ours = text(TextId::RowsSheet, language);
        if (name == ours) return true;
        if (name.starts_with(Text(ours) + u" (") && name.ends_with(u")")) return true;
    }
    return false;
}

}  // namespace

DrillSheet::DrillSheet(const SpreadsheetDocument& document) : document_(document) {
    for (std::int16_t at = 0; at < sheetCount(document) && !sheet_.is(); ++at) {
        const Range sheet = sheetAt(document, at);
        if (isOurName(nameOf(sheet)) && textIn(sheet, 0, 0) == kMark) sheet_ = sheet;
    }
}

bool DrillSheet::is(const Range& sheet) const {
    return exists() && nameOf(sheet) == name();
}

bool DrillSheet::isProtected() const {
    return exists() && sheet::isProtected(sheet_);
}

Text DrillSheet::name() const {
    return nameOf(sheet_);
}

void DrillSheet::make(Language language, const Range& figure) {
    const Text name = freeSheetName(document_, Text(text(TextId::RowsSheet, language)));
    sheet_ = insertSheet(document_, name, static_cast<std::int16_t>(addressOf(figure).Sheet + 1));
    writeText(sheet_, 0, 0, kMark);
    const Reference<css::table::XColumnRowRange> lines(sheet_, UNO_QUERY_THROW);
    const Reference<css::uno::XInterface> first(lines->getRows()->getByIndex(0), UNO_QUERY_THROW);
    setProperty(first, "IsVisible", false);
}

Range DrillSheet::scratchCell() const {
    return part(sheet_, 1, 0, 1, 0);
}

bool DrillSheet::holds(const std::vector<DrillSide>& sides) const {
    return rowsNeeded(sides) <= static_cast<std::size_t>(addressOf(sheet_).EndRow);
}

void DrillSheet::write(const std::vector<DrillSide>& sides, const Range& figure, const Text& label,
                       Language language) {
    const CellRangeAddress used = usedArea(sheet_);
    const Range shown = part(sheet_, 0, 1, used.EndColumn, std::max(1, used.EndRow));
    Reference<css::sheet::XSheetOperation>(shown, UNO_QUERY_THROW)->clearContents(kEverything);
    DrillWriter(document_, sheet_, language).write(sides, figure, label);
}

void DrillSheet::show() const {
    const auto controller = Reference<css::frame::XModel>(document_, UNO_QUERY_THROW)->getCurrentController();
    const Reference<css::sheet::XSpreadsheetView> view(controller, UNO_QUERY);
    const Reference<css::view::XSelectionSupplier> selection(controller, UNO_QUERY);
    if (!view.is() || !selection.is()) return;  // no window: nobody looks
    view->setActiveSheet(Reference<css::sheet::XSpreadsheet>(sheet_, UNO_QUERY_THROW));
    selection->select(css::uno::Any(part(sheet_, 0, 1, 0, 1)));
}

}  // namespace outturn::sheet
