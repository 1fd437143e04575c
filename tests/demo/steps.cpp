#include "demo/steps.hpp"

#include <algorithm>
#include <fstream>
#include <stdexcept>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/table/XTableColumns.hpp>
#include <com/sun/star/table/XTableRows.hpp>
#include <com/sun/star/text/XText.hpp>

#include "demo/shown_table.hpp"

namespace outturn::demo {

namespace css = com::sun::star;
using css::uno::Any;
using driver::Reference;
using driver::UNO_QUERY_THROW;
using std::filesystem::path;

namespace {

Reference<css::sheet::XSheetCellCursor> usedArea(const driver::Workbook& workbook, const char* sheet) {
    const auto cursor = workbook.sheet(sheet)->createCursor();
    Reference<css::sheet::XUsedAreaCursor>(cursor, UNO_QUERY_THROW)->gotoEndOfUsedArea(true);
    return cursor;
}

bool visible(const Reference<css::table::XTableRows>& rows, sal_Int32 at) {
    const Reference<css::beans::XPropertySet> row(rows->getByIndex(at), UNO_QUERY_THROW);
    return row->getPropertyValue(driver::toOUString("IsVisible")) == Any(true);
}

bool visible(const Reference<css::table::XTableColumns>& columns, sal_Int32 at) {
    const Reference<css::beans::XPropertySet> column(columns->getByIndex(at), UNO_QUERY_THROW);
    return column->getPropertyValue(driver::toOUString("IsVisible")) == Any(true);
}

std::vector<ShownRow> shownRows(const driver::Workbook& workbook, const char* sheet) {
    const auto area = usedArea(workbook, sheet);
    const Reference<css::table::XColumnRowRange> size(area, UNO_QUERY_THROW);
    std::vector<sal_Int32> columns;
    for (sal_Int32 column = 0; column < size->getColumns()->getCount(); ++column) {
        if (visible(size->getColumns(), column)) columns.push_back(column);
    }
    std::vector<ShownRow> rows;
    for (sal_Int32 row = 0; row < size->getRows()->getCount(); ++row) {
        if (!visible(size->getRows(), row)) continue;
        ShownRow& shown = rows.emplace_back();
        shown.reserve(columns.size());
        for (const sal_Int32 column : columns) {
            const Reference<css::text::XText> cell(area->getCellByPosition(column, row), UNO_QUERY_THROW);
            shown.push_back(driver::toUtf8(cell->getString()));
        }
    }
    return rows;
}

}  // namespace

void leaveTable(const driver::Workbook& workbook, const std::string& sheet, Language language,
                const path& text) {
    std::ofstream(text) << publishedTable(shownRows(workbook, sheet.c_str()), language);
}

void handOver(const driver::Workbook& workbook, const Period& period, const path& file) {
    workbook.dispatch("vnd.outturn:handover", {{"File", Any(driver::toOUString(file.string()))},
                                               {"Period", Any(driver::toOUString(period.code))}});
    if (!std::filesystem::exists(file)) {
        throw std::runtime_error("vnd.outturn:handover left no " + file.filename().string());
    }
}

void requireSheet(const driver::Workbook& workbook, const std::string& sheet, const char* command) {
    const auto names = workbook.sheetNames();
    if (std::find(names.begin(), names.end(), sheet) != names.end()) return;
    throw std::runtime_error(std::string(command) + " left no sheet \"" + sheet + '"');
}

}  // namespace outturn::demo
