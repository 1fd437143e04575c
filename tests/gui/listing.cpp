#include "gui/listing.hpp"

#include <algorithm>
#include <cmath>

#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>

namespace outturn::driver {

namespace css = com::sun::star;
using css::uno::Any;

std::string words(const Any& cell) {
    rtl::OUString text;
    cell >>= text;
    return toUtf8(text);
}

double amount(const Any& cell) {
    double number = NAN;
    cell >>= number;
    return number;
}

std::vector<std::vector<Any>> contentOf(OpenWorkbook& book, const std::string& sheet) {
    const Reference<css::table::XCellRange> cells(book->sheet(sheet), UNO_QUERY_THROW);
    const Reference<css::sheet::XUsedAreaCursor> cursor(book->sheet(sheet)->createCursor(), UNO_QUERY_THROW);
    cursor->gotoEndOfUsedArea(false);
    const auto end = Reference<css::sheet::XCellRangeAddressable>(cursor, UNO_QUERY_THROW)->getRangeAddress();
    const auto data = Reference<css::sheet::XCellRangeData>(
                          cells->getCellRangeByPosition(0, 0, end.EndColumn, end.EndRow), UNO_QUERY_THROW)
                          ->getDataArray();
    std::vector<std::vector<Any>> rows;
    rows.reserve(static_cast<std::size_t>(data.getLength()));
    for (sal_Int32 row = 0; row < data.getLength(); ++row) {
        rows.emplace_back(data[row].getConstArray(), data[row].getConstArray() + data[row].getLength());
    }
    return rows;
}

static double lastNumber(const std::vector<Any>& row) {
    const auto found =
        std::find_if(row.rbegin(), row.rend(), [](const Any& cell) { return !std::isnan(amount(cell)); });
    return found == row.rend() ? NAN : amount(*found);
}

Listing listingOf(OpenWorkbook& book, const std::string& sheet) {
    const auto rows = contentOf(book, sheet);
    Listing listing;
    listing.title = words(rows.at(1).at(0));
    std::size_t at = 5;
    for (; words(rows.at(at).at(0)) != "Sum of the rows"; ++at) {
        listing.sides.emplace_back(words(rows.at(at).at(0)), amount(rows.at(at).at(3)));
    }
    listing.sum = amount(rows.at(at++).at(3));
    listing.figure = amount(rows.at(at++).at(3));
    listing.difference = amount(rows.at(at++).at(3));
    for (++at; at < rows.size(); ++at) {
        Block block;
        block.heading = words(rows[at++].at(0));
        std::size_t width = 0;
        for (const Any& head : rows.at(at)) width += words(head).empty() ? 0 : 1;
        for (++at; words(rows.at(at).at(0)) != "Sum"; ++at) {
            block.rows.emplace_back(rows[at].begin(), rows[at].begin() + static_cast<std::ptrdiff_t>(width));
        }
        block.sum = lastNumber(rows[at++]);
        listing.blocks.push_back(std::move(block));
    }
    return listing;
}

}  // namespace outturn::driver
