#include "sheet/import/lines_table.hpp"

#include <algorithm>

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/CellInsertMode.hpp>
#include <com/sun/star/sheet/XCellRangeMovement.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include "calc/strings.hpp"
#include "domain/sie/import_update.hpp"
#include "domain/table/header_row.hpp"
#include "domain/texts.hpp"
#include "sheet/document/quiet_document.hpp"
#include "sheet/document/ranges.hpp"
#include "sheet/document/sheet_names.hpp"
#include "sheet/tables/growth.hpp"

namespace outturn::sheet {

namespace css = com::sun::star;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

namespace {

bool isBlankRow(const std::vector<Cell>& row) {
    return std::all_of(row.begin(), row.end(), [](const Cell& cell) { return isBlank(cell); });
}

}  // namespace

LinesTable::LinesTable(const SpreadsheetDocument& document, const Settings& settings, Language language)
    : document_(document), language_(language) {
    const auto tables = findTables(document, settings);
    const auto found = std::find_if(tables.begin(), tables.end(),
                                    [](const FoundTable& table) { return table.kind == TableKind::Lines; });
    if (found == tables.end()) return;
    found_ = *found;
    sheet_ = sheetOf(found_->range);
    read();
}

void LinesTable::read() {
    const CellCopy cells(usedPart(found_->range));
    const auto firstRow = static_cast<std::uint32_t>(cells.address().StartRow) + 1;
    lines_ = Lines::read(cells.rows(), firstRow);
    isEmpty_ = lines_.lines.empty();
    if (lines_.lines.size() != 1) return;
    const std::uint32_t row = lines_.lines.front().sheetRow;
    if (!sie::isExampleRow(TableKind::Lines, cells.rows().front(), cells.rows()[row - firstRow])) return;
    example_ = row;
    isEmpty_ = true;
}

Text LinesTable::sheetName() const {
    return sheet_.is() ? nameOf(sheet_) : Text(tableName(TableKind::Lines, language_));
}

bool LinesTable::isBlankSheet() const {
    const CellCopy cells(usedPart(found_->range));
    return found_->by == FoundBy::SheetName &&
           std::all_of(cells.rows().begin(), cells.rows().end(), isBlankRow);
}

std::optional<Text> LinesTable::hindrance() const {
    if (!found_) {
        if (Reference<css::util::XProtectable>(document_, UNO_QUERY_THROW)->isProtected())
            return Text(text(TextId::StructureProtected, language_));
        return std::nullopt;
    }
    if (isProtected(sheet_)) return text(TextId::ReportSheetProtected, language_, {sheetName()});
    if (lines_.problems.empty() || isBlankSheet()) return std::nullopt;
    return text(TextId::ImportBadTable, language_,
                {sheetName(), describe(lines_.problems.front(), language_)});
}

// In a table made here, or on a blank sheet, the first two.
LinesTable::Columns LinesTable::columns() const {
    const CellRangeAddress address = addressOf(found_->range);
    const CellCopy header(
        part(sheet_, address.StartColumn, address.StartRow, address.EndColumn, address.StartRow));
    const HeaderRow row(header.rows().front(), static_cast<std::uint32_t>(address.StartRow) + 1);
    const auto line = row.find(Column::Line);
    const auto accounts = row.find(Column::Accounts);
    if (!line || !accounts) return {address.StartColumn, address.StartColumn + 1};
    return {address.StartColumn + static_cast<std::int32_t>(*line),
            address.StartColumn + static_cast<std::int32_t>(*accounts)};
}

// A table of a fixed size that has too few rows gets more, and what stands below moves down.
void LinesTable::makeRoom(std::int32_t rows) {
    CellRangeAddress address = addressOf(found_->range);
    const std::int32_t missing = rows - (address.EndRow - address.StartRow);
    if (missing <= 0) return;
    address.StartRow = address.EndRow + 1;
    address.EndRow += missing;
    Reference<css::sheet::XCellRangeMovement>(sheet_, UNO_QUERY_THROW)
        ->insertCells(address, css::sheet::CellInsertMode_DOWN);
    found_ = grown(document_, *found_, missing);
}

void LinesTable::clearExample() {
    if (!example_) return;
    const Columns at = columns();
    for (const std::int32_t column : {at.line, at.accounts})
        writeText(sheet_, column, static_cast<std::int32_t>(*example_) - 1, {});
}

void LinesTable::fill(const TextTable& rows) {
    QuietDocument quiet(document_, calc::toOUString(text(TextId::LinesUndo, language_)));
    try {
        if (!found_) {
            sheet_ = createTable(document_, TableKind::Lines, language_);
            found_ = FoundTable{TableKind::Lines, FoundBy::SheetName, sheet_, referenceOf(sheet_)};
        }
        makeRoom(static_cast<std::int32_t>(rows.rows.size()));
        clearExample();
        const Columns at = columns();
        std::int32_t row = addressOf(found_->range).StartRow;
        if (!lines_.problems.empty()) {
            writeText(sheet_, at.line, row, rows.head[0]);
            writeText(sheet_, at.accounts, row, rows.head[1]);
        }
        for (const auto& each : rows.rows) {
            ++row;
            writeText(sheet_, at.line, row, each[0]);
            writeText(sheet_, at.accounts, row, each[1]);
        }
    } catch (...) {
        quiet.takeBack();
        throw;
    }
    quiet.calculate();
    show();
}

void LinesTable::show() const {
    const auto controller = Reference<css::frame::XModel>(document_, UNO_QUERY_THROW)->getCurrentController();
    const Reference<css::sheet::XSpreadsheetView> view(controller, UNO_QUERY);
    if (view.is()) view->setActiveSheet({sheet_, UNO_QUERY_THROW});
}

}  // namespace outturn::sheet
