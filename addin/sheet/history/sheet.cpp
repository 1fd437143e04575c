#include "sheet/history/sheet.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/sheet/XViewFreezable.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/table/XTableColumns.hpp>
#include <com/sun/star/util/XProtectable.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include "calc/strings.hpp"
#include "domain/report/row_matching.hpp"
#include "domain/texts.hpp"
#include "sheet/document/properties.hpp"
#include "sheet/document/ranges.hpp"
#include "sheet/document/sheet_names.hpp"
#include "sheet/history/page.hpp"
#include "sheet/report/grid.hpp"
#include "sheet/report/row_steps.hpp"
#include "sheet/report/styles.hpp"

namespace outturn::sheet {

namespace css = com::sun::star;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using report::HistoryRow;
using report::kHistoryColumns;
using report::RowStep;
using report::Style;
using Kind = HistoryRow::Kind;

namespace {

// In the first column of the hidden row.
constexpr TextView kLeftMark = u"outturn-history:all-methods";
// Of a sheet from before it had every method: so many columns were missing after the first of them.
constexpr TextView kNarrowMark = u"outturn-history";
constexpr std::int32_t kNarrowColumns = 8;
constexpr std::int32_t kMissingColumns = static_cast<std::int32_t>(kHistoryColumns) - 10;
// Far to the right (AA), so that there is room for a person's words beside the figures.
constexpr std::int32_t kIdentity = 26;
// How far a person may have pushed the marks by rows and columns of her own.
constexpr std::int32_t kDeepestMark = 20;
constexpr std::int32_t kFarthestMark = 60;
constexpr std::int32_t kFrozenRows = 4;

// Where something stands in an area that reaches from the sheet's first row to its last used one. Its cells
// are not read: Calc would calculate them, and what they ask for is just being written anew.
void findTyped(const Range& area, std::vector<report::FoundRow>& rows) {
    using namespace css::sheet::CellFlags;
    constexpr sal_Int16 kTyped = VALUE | DATETIME | STRING | FORMULA;
    const auto cells =
        Reference<css::sheet::XCellRangesQuery>(area, UNO_QUERY_THROW)->queryContentCells(kTyped);
    for (const CellRangeAddress& typed : cells->getRangeAddresses()) {
        for (std::int32_t row = typed.StartRow; row <= typed.EndRow; ++row)
            rows.at(static_cast<std::size_t>(row)).typed = true;
    }
}

// Without what stands between its sheet's name and the cell's: "$'Prognosutfall 2024'."
Text sheetPrefix(const Range& sheet) {
    const Text cell = referenceOf(part(sheet, 0, 0, 0, 0));
    return cell.substr(0, cell.rfind(u'.') + 1);
}

void writeContent(const Range& sheet, std::int32_t column, std::int32_t row, const report::Content& content) {
    if (const auto* words = std::get_if<Text>(&content)) writeText(sheet, column, row, *words);
    if (const auto* formula = std::get_if<report::Formula>(&content))
        writeFormula(sheet, column, row, formula->text);
    if (const auto* value = std::get_if<double>(&content))
        sheet->getCellByPosition(column, row)->setValue(*value);
}

}  // namespace

HistorySheet::HistorySheet(const SpreadsheetDocument& document, const ReportRequest& request)
    : document_(document), request_(request) {
    find();
}

void HistorySheet::find() {
    const Text mark = report::historyMark(request_.period.year());
    for (std::int16_t at = 0; at < sheetCount(document_) && !sheet_.is(); ++at) {
        const Range sheet = sheetAt(document_, at);
        const CellRangeAddress used = usedArea(sheet);
        if (used.EndColumn < kIdentity) continue;
        const CellCopy head(
            part(sheet, 0, 0, std::min(used.EndColumn, kFarthestMark), std::min(used.EndRow, kDeepestMark)));
        for (std::size_t row = 0; row < head.rows().size() && !sheet_.is(); ++row) {
            const auto& cells = head.rows()[row];
            const auto columnOf = [&](TextView text) {
                const auto found = std::find_if(cells.begin(), cells.end(),
                                                [&](const Cell& cell) { return cellText(cell) == text; });
                return found == cells.end() ? -1 : static_cast<std::int32_t>(found - cells.begin());
            };
            const std::int32_t narrow = columnOf(kNarrowMark);
            const std::int32_t left = narrow < 0 ? columnOf(kLeftMark) : narrow;
            const std::int32_t identity = columnOf(mark);
            const auto own = static_cast<std::int32_t>(kHistoryColumns) - (narrow < 0 ? 0 : kMissingColumns);
            if (left < 0 || identity < left + own) continue;
            sheet_ = sheet;
            isNarrow_ = narrow >= 0;
            left_ = left;
            identity_ = identity;
            markRow_ = static_cast<std::int32_t>(row);
        }
    }
}

bool HistorySheet::isProtected() const {
    return exists() && sheet::isProtected(sheet_);
}

Text HistorySheet::name(Language language) const {
    return text(TextId::HistorySheet, language, {fromUtf8(std::to_string(request_.period.year()))});
}

void HistorySheet::make() {
    const auto last = static_cast<std::int16_t>(sheetCount(document_) - 1);
    sheet_ = insertSheet(document_, freeSheetName(document_, name(request_.language)), last);
    left_ = 0;
    identity_ = kIdentity;
    markRow_ = 0;
    isNew_ = true;
    writeText(sheet_, left_, markRow_, kLeftMark);
    writeText(sheet_, identity_, markRow_, report::historyMark(request_.period.year()));
}

void HistorySheet::rename() const {
    const bool swedish = request_.language == Language::Swedish;
    const Text other = name(swedish ? Language::English : Language::Swedish);
    const Text wanted = name(request_.language);
    const bool fixed = Reference<css::util::XProtectable>(document_, UNO_QUERY_THROW)->isProtected();
    if (nameOf(sheet_) != other || hasSheet(document_, wanted) || fixed) return;
    Reference<css::container::XNamed>(sheet_, UNO_QUERY_THROW)->setName(calc::toOUString(wanted));
}

std::int32_t HistorySheet::lastColumn() const {
    return left_ + static_cast<std::int32_t>(kHistoryColumns) - 1;
}

// Room for the methods that such a sheet lacks, so that what a person put beside it stays beside it.
void HistorySheet::widen() {
    const Reference<css::table::XColumnRowRange> lines(sheet_, UNO_QUERY_THROW);
    lines->getColumns()->insertByIndex(left_ + kNarrowColumns, kMissingColumns);
    identity_ += kMissingColumns;
    isNarrow_ = false;
}

void HistorySheet::arrange(report::Sources& sources, const report::Wishes& wishes,
                           const std::vector<Month>& booked) {
    if (isNarrow_) widen();
    report::HistorySource places;
    const int year = wishes.period.year();
    places.name = nameOf(sheet_);
    places.sheet = sheetPrefix(sheet_);
    places.left = left_;
    places.years = report::historyYears(booked, year, report::historyBlocks(sources).size());
    places.fewer = report::historyYears(booked, year, 1).size() > places.years.size();
    sources.history = places;
    sources.history->rows = placeRows(report::ForecastHistory(sources, wishes).rows());
}

std::map<Text, std::int32_t> HistorySheet::placeRows(const std::vector<HistoryRow>& rows) {
    std::map<Text, std::int32_t> places;
    if (isNew_) {
        for (const HistoryRow& row : rows)
            places.emplace(row.identity, static_cast<std::int32_t>(places.size()));
        return places;
    }
    const std::vector<report::FoundRow> found = foundRows();
    std::vector<Text> planned;
    planned.reserve(rows.size());
    for (const HistoryRow& row : rows) planned.push_back(row.identity);
    isSame_ = std::equal(found.begin(), found.end(), planned.begin(), planned.end(),
                         [](const auto& row, const Text& identity) { return row.identity == identity; });
    // Rows cannot be moved through the middle of an array.
    clear(found);
    if (isSame_) {
        for (std::size_t at = 0; at < planned.size(); ++at)
            places[planned[at]] = static_cast<std::int32_t>(at);
        return places;
    }
    const report::RowMatch match = report::matchRows(found, planned);
    // Of a row that is released nothing is left but what was typed beside it.
    for (const RowStep& step : match.steps) perform(sheet_, step);
    for (std::size_t at = 0; at < planned.size(); ++at) places[planned[at]] = match.rows[at];
    return places;
}

std::vector<report::FoundRow> HistorySheet::foundRows() const {
    const CellRangeAddress used = usedArea(sheet_);
    const CellCopy identities(part(sheet_, identity_, 0, identity_, used.EndRow));
    std::vector<report::FoundRow> found;
    for (const auto& cells : identities.rows()) found.push_back({cellText(cells.front())});
    found.at(static_cast<std::size_t>(markRow_)).identity = u"mark";
    for (const auto& [first, last] : {std::pair(0, left_ - 1), std::pair(lastColumn() + 1, identity_ - 1),
                                      std::pair(identity_ + 1, used.EndColumn)}) {
        if (first <= last) findTyped(part(sheet_, first, 0, last, used.EndRow), found);
    }
    return found;
}

// Its own columns of its own rows: a row that a person put between them is hers. What each row is stays where
// nothing else is to stand there.
void HistorySheet::clear(const std::vector<report::FoundRow>& found) {
    using namespace css::sheet::CellFlags;
    constexpr sal_Int32 kOwn = VALUE | DATETIME | STRING | FORMULA | HARDATTR | STYLES;
    const auto clearCells = [&](std::int32_t from, std::int32_t to, std::size_t first, std::size_t last) {
        const Range cells =
            part(sheet_, from, static_cast<std::int32_t>(first), to, static_cast<std::int32_t>(last));
        Reference<css::sheet::XSheetOperation>(cells, UNO_QUERY_THROW)->clearContents(kOwn);
    };
    for (std::size_t first = 0; first < found.size(); ++first) {
        if (found[first].identity.empty()) continue;
        std::size_t last = first;
        while (last + 1 < found.size() && !found[last + 1].identity.empty()) ++last;
        clearCells(left_, lastColumn(), first, last);
        if (!isSame_) clearCells(identity_, identity_, first, last);
        first = last;
    }
}

void HistorySheet::write(const report::Sources& sources, const report::Wishes& wishes) {
    const report::HistorySource& places = *sources.history;
    const report::ForecastHistory history(sources, wishes);
    markRow_ = places.rows.at(u"mark");
    // Before contents: Calc gives a formula's cell the number format of what it refers to, unless it has one.
    dress(history, places);
    writeCells(history, places);
    setUpHistoryPage(document_, {sheet_, request_, left_, identity_, isNew_}, history, places);
}

void HistorySheet::writeCells(const report::ForecastHistory& history, const report::HistorySource& places) {
    for (const report::HistoryArray& array : history.arrays()) {
        const auto last = left_ + static_cast<std::int32_t>(number(report::HistoryColumn::Loess));
        const Range cells =
            part(sheet_, left_, places.rows.at(array.firstRow), last, places.rows.at(array.lastRow));
        Reference<css::sheet::XArrayFormulaRange>(cells, UNO_QUERY_THROW)
            ->setArrayFormula(calc::toOUString(array.formula));
    }
    for (const HistoryRow& row : history.rows()) {
        const std::int32_t at = places.rows.at(row.identity);
        const auto contents = history.contents(row);
        for (std::size_t column = 0; column < kHistoryColumns; ++column)
            writeContent(sheet_, left_ + static_cast<std::int32_t>(column), at, contents.at(column));
        const bool isMark = row.kind == Kind::Mark;
        if (isMark) writeText(sheet_, left_, at, kLeftMark);
        if (isSame_) continue;
        writeText(sheet_, identity_, at, isMark ? report::historyMark(request_.period.year()) : row.identity);
    }
}

// Rows of one kind that stand together at once.
void HistorySheet::dress(const report::ForecastHistory& history, const report::HistorySource& places) {
    const auto& rows = history.rows();
    for (std::size_t first = 0; first < rows.size();) {
        std::size_t last = first;
        const auto row = [&](std::size_t at) { return places.rows.at(rows[at].identity); };
        while (last + 1 < rows.size() && rows[last + 1].kind == rows[first].kind &&
               row(last + 1) == row(last) + 1) {
            ++last;
        }
        const auto styles = report::historyStyles(rows[first].kind);
        for (std::size_t from = 0; from < styles.size();) {
            std::size_t to = from;
            while (to + 1 < styles.size() && styles.at(to + 1) == styles.at(from)) ++to;
            if (styles.at(from) != Style::Plain) {
                setProperty(part(sheet_, left_ + static_cast<std::int32_t>(from), row(first),
                                 left_ + static_cast<std::int32_t>(to), row(last)),
                            "CellStyle", styleName(styles.at(from), request_.unit, request_.language));
            }
            from = to + 1;
        }
        first = last + 1;
    }
}

void HistorySheet::show() const {
    if (!isNew_) return;
    const auto controller = Reference<css::frame::XModel>(document_, UNO_QUERY_THROW)->getCurrentController();
    const Reference<css::sheet::XSpreadsheetView> view(controller, UNO_QUERY);
    const Reference<css::sheet::XViewFreezable> freezable(controller, UNO_QUERY);
    const Reference<css::view::XSelectionSupplier> selection(controller, UNO_QUERY);
    if (!view.is() || !freezable.is() || !selection.is()) return;
    view->setActiveSheet(Reference<css::sheet::XSpreadsheet>(sheet_, UNO_QUERY_THROW));
    selection->select(css::uno::Any(part(sheet_, 0, kFrozenRows, 0, kFrozenRows)));
    freezable->freezeAtPosition(1, kFrozenRows);
    setProperty(controller, "ShowGrid", false);
}

}  // namespace outturn::sheet
