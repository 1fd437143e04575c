#include "sheet/report/handles.hpp"

#include <algorithm>
#include <array>
#include <string>

#include <com/sun/star/table/XColumnRowRange.hpp>

#include "calc/strings.hpp"
#include "domain/texts.hpp"
#include "sheet/document/properties.hpp"
#include "sheet/document/ranges.hpp"
#include "sheet/document/sheet_names.hpp"
#include "sheet/report/styles.hpp"

namespace outturn::sheet {

namespace css = com::sun::star;
using css::uno::UNO_QUERY_THROW;
using report::Style;

namespace {

constexpr TextView kSheetName = u"Outturn";
// In a hidden column, so that the sheet is known again under any name.
constexpr TextView kMark = u"outturn-handles";

constexpr std::int32_t kName = 0;
constexpr std::int32_t kRange = 1;
constexpr std::int32_t kHandle = 2;
constexpr std::int32_t kHidden = 3;
constexpr std::int32_t kTitleRow = 0;
constexpr std::int32_t kSentenceRow = 1;
constexpr std::int32_t kHeadRow = 3;
constexpr std::array kRows = {TableKind::Ledger, TableKind::Budget, TableKind::Forecasts};
// In hundredths of a millimetre.
constexpr std::array<sal_Int32, 3> kWidths = {3500, 7000, 9500};

Range handleSheet(const SpreadsheetDocument& document) {
    for (std::int16_t at = 0; at < sheetCount(document); ++at) {
        const Range sheet = sheetAt(document, at);
        if (textIn(sheet, kHidden, kTitleRow) == kMark) return sheet;
    }
    return {};
}

Text handleFormula(const Findings& findings, TableKind kind) {
    Text formula = u"=ORG.OUTTURN.FUNCTIONS.LEDGER(" + findings.table(kind)->place.reference;
    const TableSurvey* keys = findings.table(TableKind::Keys);
    if (kind == TableKind::Budget && keys != nullptr) formula += u";" + compactReference(keys->place);
    return formula + u")";
}

void writeWhereChanged(const Range& sheet, std::int32_t column, std::int32_t row, TextView text) {
    if (textIn(sheet, column, row) != text) writeText(sheet, column, row, text);
}

// "$Huvudbok.$A:$G" of "$Huvudbok.$A$1:$G$1048576": as a formula shows it that was written so.
Text ofWholeColumns(const Text& reference) {
    constexpr TextView kFirst = u"$1:";
    constexpr TextView kLast = u"$1048576";
    const auto first = reference.rfind(kFirst);
    if (first == Text::npos || !reference.ends_with(kLast)) return reference;
    return reference.substr(0, first) + u":" +
           reference.substr(first + kFirst.size(), reference.size() - kLast.size() - first - kFirst.size());
}

void dress(const Range& sheet) {
    const auto style = [&](std::int32_t lastColumn, std::int32_t row, Style what) {
        setProperty(part(sheet, 0, row, lastColumn, row), "CellStyle",
                    styleName(what, Unit::Millions, Language::English));
    };
    // Widths first: rows take their height from texts as they are broken.
    const Reference<css::table::XColumnRowRange> lines(sheet, UNO_QUERY_THROW);
    for (std::size_t at = 0; at < kWidths.size(); ++at) {
        const Reference<css::uno::XInterface> column(
            lines->getColumns()->getByIndex(static_cast<sal_Int32>(at)), UNO_QUERY_THROW);
        setProperty(column, "Width", kWidths.at(at));
    }
    style(kName, kTitleRow, Style::Title);
    style(kName, kSentenceRow, Style::Organisation);
    style(kHandle, kHeadRow, Style::ColumnLabel);
    for (std::size_t at = 0; at < kRows.size(); ++at) {
        style(kHandle, kHeadRow + 1 + static_cast<std::int32_t>(at), Style::Label);
    }
    const Reference<css::uno::XInterface> hidden(lines->getColumns()->getByIndex(kHidden), UNO_QUERY_THROW);
    setProperty(hidden, "IsVisible", false);
}

}  // namespace

HandleSheet::HandleSheet(const SpreadsheetDocument& document)
    : document_(document), sheet_(handleSheet(document)) {}

bool HandleSheet::isProtected() const {
    return sheet_.is() && sheet::isProtected(sheet_);
}

void HandleSheet::make() {
    sheet_ = insertSheet(document_, freeSheetName(document_, Text(kSheetName)), sheetCount(document_));
    writeText(sheet_, kHidden, kTitleRow, kMark);
}

HandleCells HandleSheet::fill(const Findings& findings, Language language) {
    const bool fresh = textIn(sheet_, kName, kTitleRow).empty();
    writeWhereChanged(sheet_, kName, kTitleRow, kSheetName);
    writeWhereChanged(sheet_, kName, kSentenceRow, text(TextId::HandlesExplained, language));
    writeWhereChanged(sheet_, kName, kHeadRow, text(TextId::HandlesTable, language));
    writeWhereChanged(sheet_, kRange, kHeadRow, text(TextId::HandlesRange, language));
    writeWhereChanged(sheet_, kHandle, kHeadRow, text(TextId::HandlesRead, language));
    HandleCells cells;
    for (std::size_t at = 0; at < kRows.size(); ++at) {
        const TableKind kind = kRows.at(at);
        const std::int32_t row = kHeadRow + 1 + static_cast<std::int32_t>(at);
        if (findings.table(kind) == nullptr) continue;
        writeWhereChanged(sheet_, kName, row, tableName(kind, language));
        writeWhereChanged(sheet_, kRange, row, findings.table(kind)->place.reference);
        // Written only where it says something else: every report in the workbook depends on it.
        const Text formula = handleFormula(findings, kind);
        const auto cell = sheet_->getCellByPosition(kHandle, row);
        if (calc::toText(cell->getFormula()) != formula) writeFormula(sheet_, kHandle, row, formula);
        cells.emplace(kind, referenceOf(part(sheet_, kHandle, row, kHandle, row)));
    }
    if (fresh) dress(sheet_);
    return cells;
}

void HandleSheet::follow(TableKind kind, const Text& before, const Text& now) {
    const auto place = std::find(kRows.begin(), kRows.end(), kind);
    if (!exists() || place == kRows.end()) return;
    const std::int32_t row = kHeadRow + 1 + static_cast<std::int32_t>(place - kRows.begin());
    if (textIn(sheet_, kRange, row) != before) return;
    Text formula = calc::toText(sheet_->getCellByPosition(kHandle, row)->getFormula());
    const bool isWhole = formula.find(before) == Text::npos;
    const Text written = isWhole ? ofWholeColumns(before) : before;
    const std::size_t at = formula.find(written);
    if (at == Text::npos && formula.find(now) == Text::npos &&
        formula.find(ofWholeColumns(now)) == Text::npos) {
        return;
    }
    writeText(sheet_, kRange, row, now);
    if (at == Text::npos) return;  // Calc took it along
    formula.replace(at, written.size(), now);
    writeFormula(sheet_, kHandle, row, formula);
}

}  // namespace outturn::sheet
