#include "sheet/comparison/comparison.hpp"

#include <algorithm>
#include <string>

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/util/XProtectable.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include "calc/strings.hpp"
#include "domain/texts.hpp"
#include "sheet/comparison/writer.hpp"
#include "sheet/document/quiet_document.hpp"
#include "sheet/document/ranges.hpp"
#include "sheet/document/sheet_names.hpp"
#include "sheet/handover/handover.hpp"
#include "sheet/report/snapshot.hpp"

namespace outturn::sheet {

namespace css = com::sun::star;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using Why = ComparisonRefusal::Why;

namespace {

struct ReportSheet {
    Range sheet;
    Month month;
};

std::vector<ReportSheet> reports(const SpreadsheetDocument& document) {
    std::vector<ReportSheet> found;
    for (std::int16_t at = 0; at < sheetCount(document); ++at) {
        const Range sheet = sheetAt(document, at);
        if (const auto month = monthOfReport(sheet)) found.push_back({sheet, *month});
    }
    // Of two sheets with one period (a person copied one) the first counts.
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& left, const auto& right) { return left.month < right.month; });
    return found;
}

// The comparison's sheet; null where there is none yet.
Range findSheet(const SpreadsheetDocument& document, Month month) {
    for (std::int16_t at = 0; at < sheetCount(document); ++at) {
        const Range sheet = sheetAt(document, at);
        if (textIn(sheet, 0, 0) == ComparisonWriter::mark(month)) return sheet;
    }
    return {};
}

std::optional<Why> hindrance(const SpreadsheetDocument& document, const Range& sheet) {
    if (Reference<css::frame::XStorable>(document, UNO_QUERY_THROW)->isReadonly()) return Why::ReadOnly;
    if (sheet.is() && isProtected(sheet)) return Why::SheetProtected;
    if (!sheet.is() && Reference<css::util::XProtectable>(document, UNO_QUERY_THROW)->isProtected())
        return Why::StructureProtected;
    return std::nullopt;
}

void show(const SpreadsheetDocument& document, const Range& sheet) {
    const auto controller = Reference<css::frame::XModel>(document, UNO_QUERY_THROW)->getCurrentController();
    const Reference<css::sheet::XSpreadsheetView> view(controller, UNO_QUERY);
    if (!view.is()) return;
    view->setActiveSheet(Reference<css::sheet::XSpreadsheet>(sheet, UNO_QUERY_THROW));
    // Not the hidden first row: what it holds would stand in the formula bar.
    const Reference<css::view::XSelectionSupplier> selection(controller, UNO_QUERY);
    if (selection.is()) selection->select(css::uno::Any(part(sheet, 0, 1, 0, 1)));
}

}  // namespace

ComparisonOutcome compareReports(const SpreadsheetDocument& document, const Range& front, Language language) {
    const auto all = reports(document);
    if (all.empty()) return ComparisonRefusal{Why::NoReport, std::nullopt};
    const auto shown = front.is() ? monthOfReport(front) : std::nullopt;
    const Month month = shown.value_or(all.back().month);
    const auto present = std::find_if(all.begin(), all.end(),
                                      [&](const ReportSheet& report) { return report.month == month; });
    if (present == all.begin()) return ComparisonRefusal{Why::NoEarlierReport, month};
    const Month before = std::prev(present)->month;
    const auto earlier = std::find_if(all.begin(), all.end(),
                                      [&](const ReportSheet& report) { return report.month == before; });

    const ComparedReports compared{before, keptRows(earlier->sheet), month, keptRows(present->sheet)};
    if (compared.date().empty()) return ComparisonRefusal{Why::NothingKept, before};
    Range sheet = findSheet(document, month);
    if (const auto why = hindrance(document, sheet)) return ComparisonRefusal{*why, month};
    {
        QuietDocument quiet(document, calc::toOUString(text(TextId::CompareUndo, language)));
        try {
            if (!sheet.is()) {
                const Text name = text(TextId::CompareSheet, language, {monthText(month)});
                const auto position = static_cast<std::int16_t>(addressOf(present->sheet).Sheet + 1);
                sheet = insertSheet(document, freeSheetName(document, name), position);
            }
            ComparisonWriter(document, sheet, language).write(compared);
        } catch (...) {
            quiet.takeBack();
            throw;
        }
        quiet.calculate();
    }
    show(document, sheet);
    return Compared{nameOf(sheet)};
}

}  // namespace outturn::sheet
