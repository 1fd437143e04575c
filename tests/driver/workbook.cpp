#include "driver/workbook.hpp"

#include <com/sun/star/frame/DispatchHelper.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XSheetCellRange.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

namespace outturn::driver {

namespace css = com::sun::star;
using css::beans::PropertyValue;
using css::uno::Any;
using css::uno::Sequence;
using rtl::OUString;

OUString toOUString(std::string_view utf8) {
    return {utf8.data(), static_cast<sal_Int32>(utf8.size()), RTL_TEXTENCODING_UTF8};
}

std::string toUtf8(const OUString& text) {
    const rtl::OString bytes = rtl::OUStringToOString(text, RTL_TEXTENCODING_UTF8);
    return {bytes.getStr(), static_cast<std::size_t>(bytes.getLength())};
}

Workbook::Workbook(const Office& office, SpreadsheetDocument document)
    : office_(office), document_(std::move(document)) {}

Reference<css::frame::XFrame> Workbook::frame() const {
    return Reference<css::frame::XModel>(document_, UNO_QUERY_THROW)->getCurrentController()->getFrame();
}

void Workbook::addSheet(std::string_view name) const {
    const auto sheets = document_->getSheets();
    sheets->insertNewByName(toOUString(name), static_cast<sal_Int16>(sheets->getElementNames().getLength()));
}

std::vector<std::string> Workbook::sheetNames() const {
    std::vector<std::string> names;
    for (const OUString& name : document_->getSheets()->getElementNames()) names.push_back(toUtf8(name));
    return names;
}

Reference<css::sheet::XSpreadsheet> Workbook::sheet(std::string_view name) const {
    return {document_->getSheets()->getByName(toOUString(name)), UNO_QUERY_THROW};
}

void Workbook::activate(std::string_view name) const {
    const Reference<css::sheet::XSpreadsheetView> view(
        Reference<css::frame::XModel>(document_, UNO_QUERY_THROW)->getCurrentController(), UNO_QUERY_THROW);
    view->setActiveSheet(sheet(name));
}

Reference<css::table::XCellRange> Workbook::range(std::string_view address) const {
    // A sheet resolves addresses of its own only, so the sheet's name is taken off first. It ends at the last
    // point (no cell address holds one) and may stand in quotes, in which a quote is doubled.
    const auto point = address.rfind('.');
    if (point != std::string_view::npos) {
        std::string name(address.substr(0, point));
        if (name.size() >= 2 && name.front() == '\'') {
            std::string unquoted;
            for (std::size_t at = 1; at + 1 < name.size(); ++at) {
                unquoted += name[at];
                if (name[at] == '\'') ++at;
            }
            name = unquoted;
        }
        const Reference<css::table::XCellRange> named(sheet(name), UNO_QUERY_THROW);
        return named->getCellRangeByName(toOUString(address.substr(point + 1)));
    }
    const Reference<css::sheet::XSpreadsheetView> view(
        Reference<css::frame::XModel>(document_, UNO_QUERY_THROW)->getCurrentController(), UNO_QUERY_THROW);
    return Reference<css::table::XCellRange>(view->getActiveSheet(), UNO_QUERY_THROW)
        ->getCellRangeByName(toOUString(address));
}

Reference<css::table::XCell> Workbook::cell(std::string_view address) const {
    return range(address)->getCellByPosition(0, 0);
}

void Workbook::select(std::string_view address) const {
    const Reference<css::view::XSelectionSupplier> selection(
        Reference<css::frame::XModel>(document_, UNO_QUERY_THROW)->getCurrentController(), UNO_QUERY_THROW);
    selection->select(Any(range(address)));
}

void Workbook::type(std::string_view address, std::string_view text) const {
    select(address);
    dispatch(".uno:EnterString", {{"StringName", Any(toOUString(text))}});
}

void Workbook::setArray(std::string_view address, std::string_view formula) const {
    Reference<css::sheet::XArrayFormulaRange>(range(address), UNO_QUERY_THROW)
        ->setArrayFormula(toOUString(formula));
}

void Workbook::fill(std::string_view topLeft, const Matrix& cells) const {
    Sequence<Sequence<Any>> rows(static_cast<sal_Int32>(cells.size()));
    for (std::size_t row = 0; row < cells.size(); ++row) {
        rows.getArray()[row] = Sequence<Any>(cells[row].data(), static_cast<sal_Int32>(cells[row].size()));
    }
    const Reference<css::sheet::XCellRangeAddressable> first(range(topLeft), UNO_QUERY_THROW);
    const auto at = first->getRangeAddress();
    const Reference<css::table::XCellRange> target(
        Reference<css::sheet::XSheetCellRange>(first, UNO_QUERY_THROW)->getSpreadsheet(), UNO_QUERY_THROW);
    Reference<css::sheet::XCellRangeData>(
        target->getCellRangeByPosition(at.StartColumn, at.StartRow,
                                       at.StartColumn + static_cast<sal_Int32>(cells.front().size()) - 1,
                                       at.StartRow + static_cast<sal_Int32>(cells.size()) - 1),
        UNO_QUERY_THROW)
        ->setDataArray(rows);
}

double Workbook::number(std::string_view address) const {
    return cell(address)->getValue();
}

std::string Workbook::shown(std::string_view address) const {
    return toUtf8(Reference<css::text::XText>(cell(address), UNO_QUERY_THROW)->getString());
}

std::string Workbook::formula(std::string_view address) const {
    return toUtf8(cell(address)->getFormula());
}

void Workbook::dispatch(std::string_view url,
                        const std::vector<std::pair<std::string, Any>>& arguments) const {
    Sequence<PropertyValue> properties(static_cast<sal_Int32>(arguments.size()));
    for (std::size_t at = 0; at < arguments.size(); ++at) {
        properties.getArray()[at].Name = toOUString(arguments[at].first);
        properties.getArray()[at].Value = arguments[at].second;
    }
    css::frame::DispatchHelper::create(office_.context())
        ->executeDispatch(Reference<css::frame::XDispatchProvider>(frame(), UNO_QUERY_THROW), toOUString(url),
                          OUString(), 0, properties);
}

void Workbook::recalculateAll() const {
    Reference<css::sheet::XCalculatable>(document_, UNO_QUERY_THROW)->calculateAll();
}

}  // namespace outturn::driver
