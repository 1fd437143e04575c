#include "sheet/report/sheet.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/uno/Exception.hpp>
#include <com/sun/star/util/Date.hpp>
#include <com/sun/star/util/XProtectable.hpp>
#include <com/sun/star/view/DocumentZoomType.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include "calc/arguments.hpp"
#include "calc/strings.hpp"
#include "domain/report/plan.hpp"
#include "domain/texts.hpp"
#include "sheet/document/properties.hpp"
#include "sheet/document/quiet_document.hpp"
#include "sheet/document/ranges.hpp"
#include "sheet/document/sheet_names.hpp"
#include "sheet/document/today.hpp"
#include "sheet/history/sheet.hpp"
#include "sheet/report/carried.hpp"
#include "sheet/report/charts.hpp"
#include "sheet/report/grid.hpp"
#include "sheet/report/handles.hpp"
#include "sheet/report/looks.hpp"
#include "sheet/report/page.hpp"
#include "sheet/report/snapshot.hpp"
#include "sheet/report/styles.hpp"

namespace outturn::sheet {

namespace css = com::sun::star;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

namespace {

// In percent: the width of the page on a usual window, message, table and first activities without scrolling.
constexpr sal_Int16 kZoom = 120;
constexpr std::int32_t kFirstShownRow = 1;

bool isStructureProtected(const SpreadsheetDocument& document) {
    return Reference<css::util::XProtectable>(document, UNO_QUERY_THROW)->isProtected();
}

Text otherLanguagesName(const ReportRequest& request) {
    const bool swedish = request.language == Language::Swedish;
    return reportSheetName(request.period, swedish ? Language::English : Language::Swedish);
}

// The report's sheet and that of the handles, as they are before anything is done.
struct Found {
    explicit Found(const SpreadsheetDocument& document, const ReportRequest& request)
        : report(
              ReportGrid::find(document, request.period, reportSheetName(request.period, request.language))),
          handles(document),
          history(document, request) {}

    Range report;
    HandleSheet handles;
    HistorySheet history;
};

// Whether there is a closed year to judge forecasts by.
bool hasHistory(const Findings& findings, const ReportRequest& request) {
    return !report::historyYears(findings.periods, request.period.year(), 1).empty();
}

std::optional<FillRefusal> refusal(const SpreadsheetDocument& document, const Findings& findings,
                                   const ReportRequest& request, const Found& found) {
    if (Reference<css::frame::XStorable>(document, UNO_QUERY_THROW)->isReadonly())
        return FillRefusal::ReadOnly;
    if (!findings.missing.empty()) return FillRefusal::TablesMissing;
    if (findings.lines.empty()) return FillRefusal::NoLines;
    const bool booked = std::any_of(findings.periods.begin(), findings.periods.end(), [&](Month month) {
        return month.year() == request.period.year() && month <= request.period;
    });
    if (!booked) return FillRefusal::PeriodNotInLedger;
    if (found.report.is() && isProtected(found.report)) return FillRefusal::SheetProtected;
    if (found.handles.isProtected()) return FillRefusal::SheetProtected;
    if (found.history.isProtected()) return FillRefusal::SheetProtected;
    const bool newSheet = !found.report.is() || !found.handles.exists();
    if (newSheet && isStructureProtected(document)) return FillRefusal::StructureProtected;
    return std::nullopt;
}

// New sheets come before anything is filled. A report of another language takes the name of this one; a name
// that a person gave it stays.
void prepareSheets(const SpreadsheetDocument& document, const Findings& findings,
                   const ReportRequest& request, Found& found) {
    const Text name = reportSheetName(request.period, request.language);
    if (!found.handles.exists()) found.handles.make();
    if (!found.report.is()) {
        // Before the sheet of the handles, where that is the last.
        const auto last = static_cast<std::int16_t>(sheetCount(document) - 1);
        found.report = insertSheet(document, freeSheetName(document, name), last);
    } else if (nameOf(found.report) == otherLanguagesName(request) && !hasSheet(document, name) &&
               !isStructureProtected(document)) {
        Reference<css::container::XNamed>(found.report, UNO_QUERY_THROW)->setName(calc::toOUString(name));
    }
    if (!hasHistory(findings, request)) return;
    // A workbook whose sheets are fixed does without.
    if (!found.history.exists() && !isStructureProtected(document)) found.history.make();
    if (found.history.exists()) found.history.rename();
}

report::Wishes wishes(const SpreadsheetDocument& document, const ReportRequest& request,
                      const std::optional<EarlierReport>& earlier) {
    report::Wishes wanted;
    wanted.period = request.period;
    wanted.unit = request.unit;
    wanted.language = request.language;
    wanted.organisation = request.organisation;
    wanted.limitAmount = request.limitAmount;
    wanted.limitShare = request.limitShare;
    const Reference<css::beans::XPropertySet> properties(document, UNO_QUERY_THROW);
    wanted.today = daysSince(calc::dateOrigin(properties));
    wanted.previousReport = previousReport(earlier, request.period);
    if (earlier) wanted.carried = carriedTexts(*earlier);
    return wanted;
}

// Shows the report; how it is shown is only set for a new one.
void show(const SpreadsheetDocument& document, const Range& sheet, bool isNew) {
    const auto controller = Reference<css::frame::XModel>(document, UNO_QUERY_THROW)->getCurrentController();
    const Reference<css::sheet::XSpreadsheetView> view(controller, UNO_QUERY);
    if (!view.is()) return;
    view->setActiveSheet(Reference<css::sheet::XSpreadsheet>(sheet, UNO_QUERY_THROW));
    if (!isNew) return;
    // Not the first cell: that is hidden, and what it holds would stand in the formula bar.
    const Reference<css::view::XSelectionSupplier> selection(controller, UNO_QUERY);
    if (selection.is()) selection->select(css::uno::Any(part(sheet, 0, kFirstShownRow, 0, kFirstShownRow)));
    setProperty(controller, "ShowGrid", false);
    setProperty(controller, "ZoomType", css::view::DocumentZoomType::BY_VALUE);
    setProperty(controller, "ZoomValue", kZoom);
}

std::vector<Text> notices(const ReportGrid& grid, const ReportLooks& looks, Language language) {
    std::vector<Text> told;
    for (const Text& name : looks.tooLong())
        told.push_back(text(TextId::NoticeTextTooLong, language, {name}));
    const auto& formulas = grid.otherFormulas();
    if (formulas.empty()) return told;
    constexpr std::size_t kMost = 5;
    Text cells;
    for (std::size_t at = 0; at < std::min(formulas.size(), kMost); ++at)
        cells += (at == 0 ? u"" : u", ") + formulas[at];
    if (formulas.size() > kMost) cells += u" …";
    told.push_back(text(TextId::NoticeOtherFormulas, language, {cells}));
    return told;
}

std::vector<Text> fill(const SpreadsheetDocument& document, const Findings& findings,
                       const ReportRequest& request, Found& found) {
    prepareSheets(document, findings, request, found);
    makeStyles(document, request.unit, request.language);
    const HandleCells handles = found.handles.fill(findings, request.language);
    report::Sources sources = reportSources(findings, request, handles);
    const auto earlier = earlierReport(document, request.period);
    const report::Wishes wanted = wishes(document, request, earlier);
    if (found.history.exists() && hasHistory(findings, request)) {
        found.history.arrange(sources, wanted, findings.periods);
        found.history.write(sources, wanted);
    }
    const std::vector<report::Row> rows = report::planRows(sources, wanted);
    ReportGrid grid(found.report);
    const report::Places places = grid.arrange(rows);
    const auto plans = report::planContents(sources, wanted, rows, places);
    ReportLooks looks(grid, request, rows, plans, places);
    looks.applyStyles();
    grid.write(rows, plans, places);
    if (earlier) carryTextsBeside(*earlier, grid, rows, places, request.language);
    looks.arrange();
    Reference<css::sheet::XCalculatable>(document, UNO_QUERY_THROW)->calculate();
    keepFigures(found.report, rows, places, todayText());
    looks.fit();
    placeCharts(document, grid, rows, places);
    setUpPage(document, found.report, request, rows, places);
    return notices(grid, looks, interfaceLanguage());
}

}  // namespace

Text reportSheetName(Month period, Language language) {
    return text(TextId::ReportSheet, language, {monthText(period)});
}

FillOutcome fillReport(const SpreadsheetDocument& document, const Findings& findings,
                       const ReportRequest& request) {
    Found found(document, request);
    if (const auto refused = refusal(document, findings, request, found)) return *refused;
    const bool isNew = !found.report.is();
    std::vector<Text> told;
    {
        const Text name = reportSheetName(request.period, request.language);
        QuietDocument quiet(document, calc::toOUString(text(TextId::ReportUndo, request.language, {name})));
        try {
            told = fill(document, findings, request, found);
        } catch (...) {
            quiet.takeBack();
            throw;
        }
        quiet.calculate();
    }
    found.history.show();
    show(document, found.report, isNew);
    return FilledReport{nameOf(found.report), told};
}

}  // namespace outturn::sheet
