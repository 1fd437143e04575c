#include "sheet/import/list_table.hpp"

#include <algorithm>

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/CellInsertMode.hpp>
#include <com/sun/star/sheet/XCellRangeMovement.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include "domain/sie/import_update.hpp"
#include "domain/table/header_row.hpp"
#include "domain/texts.hpp"
#include "sheet/document/properties.hpp"
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

ListTable::ListTable(const SpreadsheetDocument& document, const Settings& settings, TableKind kind,
                     const Columns& columns, Language language)
    : document_(document), kind_(kind), columns_(columns), language_(language) {
    const auto tables = findTables(document, settings);
    const auto found = std::find_if(tables.begin(), tables.end(),
                                    [&](const FoundTable& table) { return table.kind == kind; });
    if (found == tables.end()) return;
    found_ = *found;
    sheet_ = sheetOf(found_->range);
    read();
}

Range ListTable::cells() const {
    return usedPart(found_->range);
}

void ListTable::read() {
    const CellCopy content(cells());
    const auto& rows = content.rows();
    const std::int32_t top = content.address().StartRow;
    isBlank_ = found_->by == FoundBy::SheetName && std::all_of(rows.begin(), rows.end(), isBlankRow);
    if (isBlank_) return;
    const HeaderRow header(rows.front(), static_cast<std::uint32_t>(top) + 1);
    for (const Column column : columns_) {
        if (!problem_) problem_ = header.notOnce(column);
    }
    std::vector<std::size_t> filled;
    for (std::size_t row = 1; row < rows.size(); ++row) {
        if (!isBlankRow(rows[row])) filled.push_back(row);
    }
    isEmpty_ = filled.empty();
    if (filled.size() != 1 || !sie::isExampleRow(kind_, rows.front(), rows[filled.front()])) return;
    example_ = top + static_cast<std::int32_t>(filled.front());
    isEmpty_ = true;
}

Text ListTable::sheetName() const {
    return sheet_.is() ? nameOf(sheet_) : Text(tableName(kind_, language_));
}

std::optional<Text> ListTable::hindrance() const {
    if (!found_) {
        if (Reference<css::util::XProtectable>(document_, UNO_QUERY_THROW)->isProtected())
            return Text(text(TextId::StructureProtected, language_));
        return std::nullopt;
    }
    if (isProtected(sheet_)) return text(TextId::ReportSheetProtected, language_, {sheetName()});
    if (!problem_) return std::nullopt;
    return text(TextId::ImportBadTable, language_, {sheetName(), describe(*problem_, language_)});
}

void ListTable::makeSheet() {
    if (found_) return;
    sheet_ = createTable(document_, kind_, language_);
    found_ = FoundTable{kind_, FoundBy::SheetName, sheet_, referenceOf(sheet_)};
    isBlank_ = false;
    isMade_ = true;
}

ListTable::Places ListTable::places() const {
    const CellRangeAddress address = addressOf(found_->range);
    if (isBlank_) return {{address.StartColumn, address.StartColumn + 1}, false};
    const CellCopy header(
        part(sheet_, address.StartColumn, address.StartRow, address.EndColumn, address.StartRow));
    const HeaderRow row(header.rows().front(), static_cast<std::uint32_t>(address.StartRow) + 1);
    Places found;
    for (std::size_t at = 0; at < columns_.size(); ++at)
        found.columns.at(at) =
            address.StartColumn + static_cast<std::int32_t>(row.find(columns_.at(at)).value());
    return found;
}

// A table of a fixed size that has too few rows gets more, and what stands below moves down.
void ListTable::makeRoom(std::int32_t rows, UndoTree& undo) {
    CellRangeAddress address = addressOf(found_->range);
    const std::int32_t missing = rows - (address.EndRow - address.StartRow);
    if (missing <= 0) return;
    address.StartRow = address.EndRow + 1;
    address.EndRow += missing;
    undo.action();
    Reference<css::sheet::XCellRangeMovement>(sheet_, UNO_QUERY_THROW)
        ->insertCells(address, css::sheet::CellInsertMode_DOWN);
    undo.action();
    found_ = grown(document_, *found_, missing);
}

// Cell by cell: a block at once (setDataArray) would leave what it wrote into empty cells when it is undone.
void ListTable::put(std::int32_t column, std::int32_t row, const Cell& content, UndoTree& undo) const {
    undo.action();
    if (const auto* number = std::get_if<double>(&content)) {
        sheet_->getCellByPosition(column, row)->setValue(*number);
    } else {
        const auto* words = std::get_if<TextView>(&content);
        writeText(sheet_, column, row, words == nullptr ? TextView() : *words);
    }
}

void ListTable::write(const Rows& rows) {
    UndoTree undo(document_, rtl::OUString());
    makeRoom(static_cast<std::int32_t>(rows.size()), undo);
    const Places at = places();
    for (const std::int32_t column : at.columns) {
        if (example_) put(column, *example_, {}, undo);
    }
    std::int32_t row = addressOf(found_->range).StartRow;
    for (std::size_t column = 0; column < columns_.size() && !at.hasHeader; ++column)
        put(at.columns.at(column), row, header(columns_.at(column), language_), undo);
    for (const auto& cells : rows) {
        ++row;
        for (std::size_t column = 0; column < columns_.size(); ++column)
            put(at.columns.at(column), row, cells.at(column), undo);
    }
    if (!isMade_) return;
    for (const std::int32_t column : at.columns) widen(column, undo);
}

// A sheet that was made here shows what was written into it.
void ListTable::widen(std::int32_t column, UndoTree& undo) const {
    const Reference<css::table::XColumnRowRange> whole(part(sheet_, column, 0, column, 0), UNO_QUERY_THROW);
    const auto width = property<sal_Int32>(whole->getColumns(), "Width");
    undo.action();
    setProperty(whole->getColumns(), "OptimalWidth", true);
    if (property<sal_Int32>(whole->getColumns(), "Width") >= width) return;
    undo.action();
    setProperty(whole->getColumns(), "Width", width);
}

void ListTable::show() const {
    const auto controller = Reference<css::frame::XModel>(document_, UNO_QUERY_THROW)->getCurrentController();
    const Reference<css::sheet::XSpreadsheetView> view(controller, UNO_QUERY);
    if (view.is()) view->setActiveSheet({sheet_, UNO_QUERY_THROW});
}

}  // namespace outturn::sheet
