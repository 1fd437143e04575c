#include "sheet/document/sheet_names.hpp"

#include <string>

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/sheet/XSpreadsheets.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include "calc/strings.hpp"

namespace outturn::sheet {

namespace css = com::sun::star;
using calc::toOUString;
using css::uno::UNO_QUERY_THROW;

bool hasSheet(const SpreadsheetDocument& document, TextView name) {
    return document->getSheets()->hasByName(toOUString(name));
}

Text freeSheetName(const SpreadsheetDocument& document, const Text& wanted) {
    Text name = wanted;
    for (int number = 2; hasSheet(document, name); ++number) {
        name = wanted + u" (" + fromUtf8(std::to_string(number)) + u")";
    }
    return name;
}

Range insertSheet(const SpreadsheetDocument& document, TextView name, std::int16_t position) {
    const auto sheets = document->getSheets();
    sheets->insertNewByName(toOUString(name), position);
    return {sheets->getByName(toOUString(name)), UNO_QUERY_THROW};
}

std::int16_t sheetCount(const SpreadsheetDocument& document) {
    const Reference<css::container::XIndexAccess> sheets(document->getSheets(), UNO_QUERY_THROW);
    return static_cast<std::int16_t>(sheets->getCount());
}

Range sheetAt(const SpreadsheetDocument& document, std::int16_t position) {
    const Reference<css::container::XIndexAccess> sheets(document->getSheets(), UNO_QUERY_THROW);
    return {sheets->getByIndex(position), UNO_QUERY_THROW};
}

Text nameOf(const Range& sheet) {
    return calc::toText(Reference<css::container::XNamed>(sheet, UNO_QUERY_THROW)->getName());
}

bool isProtected(const Range& sheet) {
    return Reference<css::util::XProtectable>(sheet, UNO_QUERY_THROW)->isProtected();
}

Text textIn(const Range& sheet, std::int32_t column, std::int32_t row) {
    const auto cell = sheet->getCellByPosition(column, row);
    if (cell->getType() != css::table::CellContentType_TEXT) return {};
    return calc::toText(Reference<css::text::XText>(cell, UNO_QUERY_THROW)->getString());
}

Text shownIn(const Range& sheet, std::int32_t column, std::int32_t row) {
    const Reference<css::text::XText> cell(sheet->getCellByPosition(column, row), UNO_QUERY_THROW);
    return calc::toText(cell->getString());
}

void writeText(const Range& sheet, std::int32_t column, std::int32_t row, TextView text) {
    Reference<css::text::XText>(sheet->getCellByPosition(column, row), UNO_QUERY_THROW)
        ->setString(toOUString(text));
}

void writeFormula(const Range& sheet, std::int32_t column, std::int32_t row, TextView formula) {
    sheet->getCellByPosition(column, row)->setFormula(toOUString(formula));
}

}  // namespace outturn::sheet
