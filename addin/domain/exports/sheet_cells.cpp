#include "domain/exports/sheet_cells.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace outturn::exports {

Grid::Grid(const SheetCells& sheet) : sheet_(sheet) {
    for (const auto& row : sheet.rows) columns_ = std::max(columns_, row.size());
    dates_ = byColumn(sheet.dates);
    merged_ = byColumn(sheet.merged);
}

Grid::ByColumn Grid::byColumn(const std::vector<CellBlock>& blocks) const {
    ByColumn result(columns_);
    for (const CellBlock& block : blocks) {
        for (std::size_t column = block.firstColumn; column <= block.lastColumn && column < columns_;
             ++column)
            result[column].push_back(block);
    }
    for (auto& column : result) {
        std::sort(column.begin(), column.end(), [](const CellBlock& left, const CellBlock& right) {
            return left.firstRow < right.firstRow;
        });
    }
    return result;
}

const CellBlock* Grid::find(const ByColumn& blocks, std::size_t row, std::size_t column) {
    if (column >= blocks.size()) return nullptr;
    const auto& ofColumn = blocks[column];
    const auto after =
        std::upper_bound(ofColumn.begin(), ofColumn.end(), row,
                         [](std::size_t wanted, const CellBlock& block) { return wanted < block.firstRow; });
    if (after == ofColumn.begin()) return nullptr;
    const auto found = std::prev(after);
    return found->contains(row, column) ? &*found : nullptr;
}

Text Grid::columnName(std::size_t column) const {
    constexpr std::size_t kLetters = 26;
    Text name;
    for (std::size_t rest = sheet_.firstColumn + column + 1; rest > 0; rest = (rest - 1) / kLetters)
        name.insert(name.begin(), static_cast<char16_t>(u'A' + (rest - 1) % kLetters));
    return name;
}

const CellBlock* Grid::blockOf(std::size_t row, std::size_t column) const {
    return find(merged_, row, column);
}

const Cell& Grid::merged(std::size_t row, std::size_t column) const {
    const CellBlock* block = blockOf(row, column);
    if (block == nullptr || block->firstRow >= rows()) return at(row, column);
    return at(block->firstRow, block->firstColumn);
}

bool Grid::isDate(std::size_t row, std::size_t column) const {
    return find(dates_, row, column) != nullptr;
}

bool Grid::isBlankRow(std::size_t row) const {
    const auto& cells = sheet_.rows[row];
    return std::all_of(cells.begin(), cells.end(), [](const Cell& cell) { return isBlank(cell); });
}

Text dayText(double number, DateOrigin origin) {
    constexpr double kLast = 1e6;
    if (!(number >= 1 && number < kLast)) return numberText(number);
    const std::chrono::days days(static_cast<int>(std::floor(number)) + origin.daysFromUnixEpoch);
    const std::chrono::year_month_day day{std::chrono::sys_days(days)};
    const auto two = [](unsigned part) { return Text(part < 10 ? u"0" : u"") + numberText(part); };
    return numberText(static_cast<int>(day.year())) + u"-" + two(static_cast<unsigned>(day.month())) + u"-" +
           two(static_cast<unsigned>(day.day()));
}

}  // namespace outturn::exports
