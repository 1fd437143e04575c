#include "sheet/import/overwriting.hpp"

#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/table/XCell.hpp>

#include "calc/strings.hpp"
#include "sheet/document/sheet_names.hpp"

namespace outturn::sheet {

namespace css = com::sun::star;
using css::uno::Any;
using css::uno::Sequence;
using css::uno::UNO_QUERY_THROW;

namespace {

// Calc draws after each action that it takes back, for two thirds of a millisecond.
constexpr std::size_t kFew = 16;

struct Changed {
    std::size_t row = 0;  // in the copy
    std::uint32_t fileRow = 0;
};

bool isSame(const Cell& one, const Cell& other) {
    if (const auto* number = std::get_if<double>(&one)) {
        const auto* same = std::get_if<double>(&other);
        return same != nullptr && *same == *number;
    }
    const auto* words = std::get_if<TextView>(&one);
    if (words == nullptr || words->empty()) return isBlank(other);
    const auto* same = std::get_if<TextView>(&other);
    return same != nullptr && *same == *words;
}

void put(const Range& sheet, std::int32_t column, std::int32_t row, const Cell& content) {
    if (const auto* number = std::get_if<double>(&content)) {
        sheet->getCellByPosition(column, row)->setValue(*number);
    } else {
        const auto* words = std::get_if<TextView>(&content);
        writeText(sheet, column, row, words == nullptr ? TextView() : *words);
    }
}

// Which cells of a column a block may be written over: a block would leave what it wrote into empty cells
// when it is undone, take comments away and turn formulas into values.
std::vector<bool> plainCells(const Range& cells, const Overwriting& what, std::size_t at) {
    std::vector<bool> plain;
    for (const auto& row : what.before.rows()) plain.push_back(!isBlank(row[at]));
    namespace flags = css::sheet::CellFlags;
    const auto others = Reference<css::sheet::XCellRangesQuery>(cells, UNO_QUERY_THROW)
                            ->queryContentCells(flags::FORMULA | flags::ANNOTATION)
                            ->getRangeAddresses();
    const std::int32_t top = addressOf(cells).StartRow;
    for (const auto& other : others) {
        for (std::int32_t row = other.StartRow; row <= other.EndRow; ++row)
            plain.at(static_cast<std::size_t>(row - top)) = false;
    }
    return plain;
}

}  // namespace

void overwriteColumn(const Range& sheet, const Overwriting& what, const sie::ImportColumn& column,
                     std::size_t at, UndoTree& undo) {
    std::vector<Changed> changed;
    for (const auto& each : what.rows) {
        const std::size_t row = each.tableRow - what.firstRow;
        if (!isSame(what.source.cell(each.fileRow, column), what.before.rows()[row][at]))
            changed.push_back({row, each.fileRow});
    }
    const CellRangeAddress address = what.before.address();
    const std::int32_t sheetColumn = address.StartColumn + static_cast<std::int32_t>(at);
    const auto sheetRow = [&](std::size_t row) { return address.StartRow + static_cast<std::int32_t>(row); };
    const auto oneByOne = [&](auto from, auto to) {
        for (; from != to; ++from) {
            undo.action();
            put(sheet, sheetColumn, sheetRow(from->row), what.source.cell(from->fileRow, column));
        }
    };
    if (changed.size() < kFew) return oneByOne(changed.begin(), changed.end());
    const auto plain =
        plainCells(part(sheet, sheetColumn, address.StartRow, sheetColumn, address.EndRow), what, at);
    const auto fits = [&](const Changed& each) {
        return plain[each.row] && !isBlank(what.source.cell(each.fileRow, column));
    };
    for (auto from = changed.begin(); from != changed.end();) {
        auto to = from + 1;
        if (fits(*from)) {
            while (to != changed.end() && to->row == (to - 1)->row + 1 && fits(*to)) ++to;
        }
        const auto count = static_cast<std::size_t>(to - from);
        if (count < kFew) {
            oneByOne(from, to);
        } else {
            Sequence<Sequence<Any>> content(static_cast<sal_Int32>(count));
            for (std::size_t each = 0; each < count; ++each) {
                content.getArray()[each].realloc(1);
                const Cell now =
                    what.source.cell((from + static_cast<std::ptrdiff_t>(each))->fileRow, column);
                Any& written = content.getArray()[each].getArray()[0];
                if (const auto* number = std::get_if<double>(&now)) {
                    written <<= *number;
                } else {
                    written <<= calc::toOUString(std::get<TextView>(now));
                }
            }
            undo.action();
            Reference<css::sheet::XCellRangeData>(
                part(sheet, sheetColumn, sheetRow(from->row), sheetColumn, sheetRow((to - 1)->row)),
                UNO_QUERY_THROW)
                ->setDataArray(content);
        }
        from = to;
    }
}

}  // namespace outturn::sheet
