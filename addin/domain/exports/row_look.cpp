#include "domain/exports/row_look.hpp"

#include "domain/exports/labels.hpp"

namespace outturn::exports {

FigureCell figureIn(const Cell& cell, DecimalSign sign) {
    if (isBlank(cell)) return {};
    if (const auto* number = std::get_if<double>(&cell)) {
        const auto amount = ExactAmount::fromKronor(*number);
        return {amount, !amount.has_value()};
    }
    const auto* text = std::get_if<TextView>(&cell);
    if (text == nullptr) return {{}, true};
    const auto amount = amountOf(*text, sign);
    return {amount, !amount.has_value()};
}

RowLooks::RowLooks(const Grid& grid, const Header& header, const Layout& layout, const FigureReading& reading,
                   const std::vector<ColumnUse>& columns)
    : grid_(grid), header_(header), layout_(layout), reading_(reading), columns_(columns) {
    accountsAreCodes_ = codesInAccountColumn();
}

bool RowLooks::codesInAccountColumn() const {
    if (!layout_.account) return true;
    std::size_t codes = 0;
    std::size_t others = 0;
    for (std::size_t row = header_.lastRow + 1; row < grid_.rows(); ++row) {
        const Cell& cell = grid_.at(row, *layout_.account);
        if (!isBlank(cell)) ++(accountIn(cell) ? codes : others);
    }
    return codes > 0 || others == 0;
}

// Of a cell merged over rows, what stands in its first.
const Cell& RowLooks::filledDown(std::size_t row, std::size_t column) const {
    const CellBlock* block = grid_.blockOf(row, column);
    const bool isDown =
        block != nullptr && block->firstColumn == block->lastColumn && block->firstRow > header_.lastRow;
    return isDown ? grid_.merged(row, column) : grid_.at(row, column);
}

RowLook RowLooks::look(std::size_t row) const {
    RowLook seen;
    seen.row = row;
    for (const std::size_t column : layout_.figures) {
        const FigureCell figure = figureIn(grid_.at(row, column), reading_.decimalSign);
        if (figure.broken && !seen.broken) seen.broken = column;
        seen.hasFigures = seen.hasFigures || figure.amount.has_value();
        seen.figures.push_back(figure.amount);
    }
    seen.net = exports::net(seen.figures, layout_, reading_);
    if (!seen.hasFigures && layout_.rowTotal) {
        if (const auto total = figureIn(grid_.at(row, *layout_.rowTotal), reading_.decimalSign).amount) {
            seen.hasRowTotal = true;
            seen.net = *total;
        }
    }
    seen.hasPeriod = layout_.period && !isBlank(grid_.at(row, *layout_.period));
    for (std::size_t column = 0; column < grid_.columns(); ++column) {
        const Cell& cell = grid_.at(row, column);
        const Role role = columns_[column].role;
        if (isBlank(cell) || layout_.isFigure(column) || role == Role::OtherFigure ||
            role == Role::RowTotal) {
            continue;
        }
        ++seen.others;
        const auto* text = std::get_if<TextView>(&cell);
        if (text == nullptr) continue;
        seen.anyBalance = seen.anyBalance || saysBalance(*text);
        seen.anyTotal = seen.anyTotal || saysTotal(*text);
        if (seen.label.empty()) seen.label = trimmed(*text);
    }
    if (layout_.account) {
        const Cell& cell = filledDown(row, *layout_.account);
        seen.account = accountIn(cell);
        if (!seen.account && !accountsAreCodes_ && !isBlank(cell))
            seen.account = AccountText{cellText(cell), {}};
    }
    if (layout_.accountName) seen.name = cellText(filledDown(row, *layout_.accountName));
    if (seen.label.empty() && seen.others > 0) seen.label = firstText(row);
    return seen;
}

Text RowLooks::firstText(std::size_t row) const {
    for (std::size_t column = 0; column < grid_.columns(); ++column) {
        if (!isBlank(grid_.at(row, column))) return cellText(grid_.at(row, column));
    }
    return {};
}

}  // namespace outturn::exports
