#include "office/table_workbook.hpp"

#include <algorithm>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XDatabaseRanges.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>

namespace outturn::driver {

namespace css = com::sun::star;
using css::beans::XPropertySet;
using css::uno::Any;
using css::uno::Sequence;

TableWorkbook::TableWorkbook() : workbook_(std::make_unique<Workbook>(office(), office().newDocument())) {}

TableWorkbook::~TableWorkbook() {
    office().close(document());
}

Reference<css::table::XCellRange> TableWorkbook::range(std::string_view sheet,
                                                       std::string_view address) const {
    const Reference<css::table::XCellRange> cells(workbook_->sheet(sheet), UNO_QUERY_THROW);
    return cells->getCellRangeByName(toOUString(address));
}

void TableWorkbook::put(std::string_view sheet, std::string_view topLeft, const CellRows& rows) {
    const auto names = workbook_->sheetNames();
    if (std::find(names.begin(), names.end(), sheet) == names.end()) workbook_->addSheet(sheet);
    Sequence<Sequence<Any>> data(static_cast<sal_Int32>(rows.size()));
    for (std::size_t row = 0; row < rows.size(); ++row) {
        auto& filled = data.getArray()[row];
        filled.realloc(static_cast<sal_Int32>(rows[row].size()));
        for (std::size_t column = 0; column < rows[row].size(); ++column) {
            filled.getArray()[column] = rows[row][column].any();
        }
    }
    const auto at = Reference<css::sheet::XCellRangeAddressable>(range(sheet, topLeft), UNO_QUERY_THROW)
                        ->getRangeAddress();
    const Reference<css::table::XCellRange> cells(workbook_->sheet(sheet), UNO_QUERY_THROW);
    Reference<css::sheet::XCellRangeData>(
        cells->getCellRangeByPosition(at.StartColumn, at.StartRow,
                                      at.StartColumn + static_cast<sal_Int32>(rows.front().size()) - 1,
                                      at.StartRow + static_cast<sal_Int32>(rows.size()) - 1),
        UNO_QUERY_THROW)
        ->setDataArray(data);
}

void TableWorkbook::putRequired() {
    put("Huvudbok", "A1",
        {{"Period", "Konto", "Verksamhet", "Belopp"},
         {202401, 3010, "Hemtjänst", 100},
         {202402, 5010, "Korttid", -80}});
    put("Budget", "A1",
        {{"Period", "Konto", "Verksamhet", "Belopp"},
         {202401, 3010, "Hemtjänst", 90},
         {202402, 5010, "Korttid", -90}});
    put("Rader", "A1", {{"Rad", "Konton"}, {"Intäkter", "3*"}, {"Kostnader", "4..7"}});
}

void TableWorkbook::nameRange(std::string_view name, std::string_view content) {
    const Reference<css::sheet::XNamedRanges> names(
        Reference<XPropertySet>(document(), UNO_QUERY_THROW)->getPropertyValue("NamedRanges"),
        UNO_QUERY_THROW);
    names->addNewByName(toOUString(name), toOUString(content), css::table::CellAddress(), 0);
}

void TableWorkbook::nameDatabase(std::string_view name, std::string_view sheet, std::string_view address) {
    const Reference<css::sheet::XDatabaseRanges> ranges(
        Reference<XPropertySet>(document(), UNO_QUERY_THROW)->getPropertyValue("DatabaseRanges"),
        UNO_QUERY_THROW);
    ranges->addNewByName(toOUString(name),
                         Reference<css::sheet::XCellRangeAddressable>(range(sheet, address), UNO_QUERY_THROW)
                             ->getRangeAddress());
}

sheet::Findings TableWorkbook::survey() const {
    return sheet::survey(document(), sheet::readSettings(document()));
}

std::string TableWorkbook::reference(TableKind kind, const sheet::Settings& settings) const {
    for (const sheet::FoundTable& table : sheet::findTables(document(), settings)) {
        if (table.kind == kind) return outturn::toUtf8(table.reference);
    }
    return "not found";
}

std::string TableWorkbook::cellName(const sheet::PlacedProblem& placed) const {
    if (placed.sheet < 0) return "-";
    return workbook_->sheetNames().at(static_cast<std::size_t>(placed.sheet)) + '.' +
           static_cast<char>('A' + placed.column) + std::to_string(placed.row + 1);
}

std::vector<std::string> TableWorkbook::cellsOf(ProblemKind kind) const {
    std::vector<std::string> cells;
    for (const auto& placed : survey().problems) {
        if (placed.problem.kind == kind) cells.push_back(cellName(placed));
    }
    return cells;
}

std::vector<std::string> TableWorkbook::problems() const {
    std::vector<std::string> listed;
    for (const auto& placed : survey().problems) {
        const std::string value = outturn::toUtf8(placed.problem.value);
        listed.push_back(outturn::toUtf8(name(placed.problem.kind)) + ' ' + cellName(placed) +
                         (value.empty() ? "" : ' ' + value));
    }
    return listed;
}

}  // namespace outturn::driver
