#include "domain/exports/header.hpp"

#include <algorithm>

#include "domain/exports/amount_text.hpp"

namespace outturn::exports {
namespace {

// "202401" of a number, "2024-01" of a date.
Text shown(const Grid& grid, std::size_t row, std::size_t column) {
    const Cell& cell = grid.merged(row, column);
    if (std::holds_alternative<double>(cell) && grid.isDate(row, column)) {
        if (const auto writing = periodWriting(cell, true, grid.origin())) {
            const Text code = numberText(writing->months.first.code());
            return code.substr(0, 4) + u"-" + code.substr(4);
        }
    }
    return cellText(cell);
}

Heading headingAt(const Grid& grid, std::size_t row, std::size_t column) {
    return headingOf(shown(grid, row, column));
}

bool isFigure(const Heading& heading) {
    return heading.role == Role::Amount || heading.role == Role::BudgetAmount ||
           heading.role == Role::Debit || heading.role == Role::Credit || heading.role == Role::MonthAmount ||
           heading.role == Role::OtherFigure || heading.role == Role::RowTotal;
}

struct RowWords {
    std::size_t filled = 0;
    std::size_t words = 0;
    std::size_t months = 0;
    bool account = false;
    bool amount = false;
    std::size_t years = 0;
    std::optional<std::size_t> accountColumn;
};

RowWords wordsOf(const Grid& grid, std::size_t row) {
    RowWords result;
    for (std::size_t column = 0; column < grid.columns(); ++column) {
        const Cell& cell = grid.at(row, column);
        if (isBlank(cell)) continue;
        ++result.filled;
        const Heading heading = headingAt(grid, row, column);
        if (heading.role == Role::MonthAmount) {
            ++result.months;
        } else if (heading.role != Role::Dimension) {
            ++result.words;
        } else if (yearIn(shown(grid, row, column))) {
            ++result.years;
        }
        if (heading.role == Role::Account && !result.account) {
            result.account = true;
            result.accountColumn = column;
        }
        if (heading.role != Role::MonthAmount && isFigure(heading)) result.amount = true;
    }
    return result;
}

std::size_t score(const RowWords& row) {
    constexpr std::size_t kMuch = 3;
    if (row.words < 2 && (row.words < 1 || row.months < 2)) return 0;
    return row.words + row.months + (row.account ? kMuch : 0) + (row.amount || row.months > 1 ? kMuch : 0);
}

bool hasDigits(TextView text) {
    return std::any_of(text.begin(), text.end(), [](char16_t c) { return c >= u'0' && c <= u'9'; });
}

Text joined(const Text& upper, const Text& lower) {
    if (upper.empty()) return lower;
    if (lower.empty() || upper == lower) return upper;
    if (upper.back() == u'-') return upper.substr(0, upper.size() - 1) + lower;
    return upper + u" " + lower;
}

// "Bokf." over "datum", "Kost-" over "ställe".
bool holdsHalves(const Grid& grid, std::size_t row) {
    std::size_t filled = 0;
    std::size_t halves = 0;
    for (std::size_t column = 0; column < grid.columns(); ++column) {
        const Text lower = shown(grid, row, column);
        if (isBlank(grid.at(row, column))) continue;
        if (hasDigits(lower) || !std::holds_alternative<TextView>(grid.at(row, column))) return false;
        ++filled;
        const Text upper = shown(grid, row - 1, column);
        if (!upper.empty() && (upper.back() == u'-' || isKnownHeading(joined(upper, lower)))) ++halves;
    }
    return halves >= 2 && halves * 2 >= filled;
}

// An amount, which no header is: neither a year nor a month.
bool holdsAmount(const Grid& grid, std::size_t row) {
    for (std::size_t column = 0; column < grid.columns(); ++column) {
        const Cell& cell = grid.at(row, column);
        const Text text = shown(grid, row, column);
        if (isBlank(cell) || isKnownHeading(text) || yearIn(text)) continue;
        const bool isNumber = std::holds_alternative<double>(cell);
        if (isNumber || amountOf(text, DecimalSign::Comma) || amountOf(text, DecimalSign::Point)) return true;
    }
    return false;
}

// The row below names columns, too: halves of names, "Debet" and "Kredit" under an amount, months under a
// year.
bool continues(const Grid& grid, std::size_t row, const RowWords& above) {
    if (row >= grid.rows() || grid.isBlankRow(row)) return false;
    const RowWords words = wordsOf(grid, row);
    if (words.account || holdsAmount(grid, row)) return false;
    if (holdsHalves(grid, row)) return true;
    if (above.accountColumn) {
        const CellBlock* block = grid.blockOf(row, *above.accountColumn);
        const bool fromAbove = block != nullptr && block->firstRow < row;
        if (!fromAbove && hasDigits(cellText(grid.at(row, *above.accountColumn)))) return false;
    }
    if (words.months + words.years >= 2 && above.months < 2)
        return words.months + words.years + words.words >= words.filled;
    if (words.months > 0) return false;
    return words.words > 0 && words.words * 2 >= words.filled;
}

// The row above says what the figures are of: years, months, outturn and budget. What stands above another
// column than a figure's is a title.
bool leads(const Grid& grid, std::size_t row) {
    const RowWords words = wordsOf(grid, row);
    if (words.filled == 0) return false;
    std::size_t known = 0;
    for (std::size_t column = 0; column < grid.columns(); ++column) {
        if (isBlank(grid.at(row, column))) continue;
        const Heading heading = headingAt(grid, row, column);
        const Text text = shown(grid, row, column);
        constexpr std::size_t kYear = 4;
        // "Period: 2024-02" is a title.
        if (text.find(u':') != Text::npos) continue;
        const bool isAboveFigure =
            isBlank(grid.at(row + 1, column)) || isFigure(headingAt(grid, row + 1, column));
        if (isAboveFigure && (isFigure(heading) || (text.size() == kYear && yearIn(text)))) ++known;
    }
    return known > 0 && known * 2 >= words.filled;
}

// A header of two rows; namesToo: the upper row may hold halves of names, not figures alone.
ColumnHeader ofTwo(const Text& upper, const Text& lower, bool namesToo) {
    const Heading above = headingOf(upper);
    const Heading below = headingOf(lower);
    ColumnHeader result{lower.empty() ? upper : lower, lower.empty() ? above : below, yearIn(upper)};
    if (upper.empty() || lower.empty() || upper == lower) return result;
    if (below.role == Role::MonthAmount) {
        result.heading.isBudget = below.isBudget || above.role == Role::BudgetAmount;
        if (above.role == Role::OtherFigure) result.heading = above;
        result.text = joined(upper, lower);
        return result;
    }
    const bool isOfMonth =
        above.role == Role::MonthAmount && (below.role == Role::Amount || below.role == Role::BudgetAmount);
    if (isOfMonth) {
        result.heading = above;
        result.heading.isBudget = below.role == Role::BudgetAmount;
        result.text = joined(upper, lower);
        return result;
    }
    const Text both = joined(upper, lower);
    if ((namesToo || isFigure(above)) && isKnownHeading(both)) return {both, headingOf(both), yearIn(both)};
    if (isFigure(below) && (namesToo || isFigure(above))) {
        result.text = both;
        return result;
    }
    if (namesToo && below.role == Role::Dimension) {
        result.text = both;
        if (above.role != Role::Dimension) result.heading = above;
    }
    return result;
}

Header combined(const Grid& grid, std::size_t upperRow, bool namesToo) {
    Header result{upperRow, upperRow + 1, {}};
    Text last;
    for (std::size_t column = 0; column < grid.columns(); ++column) {
        Text upper = shown(grid, upperRow, column);
        const CellBlock* block = grid.blockOf(upperRow + 1, column);
        Text lower =
            block != nullptr && block->firstRow <= upperRow ? Text() : shown(grid, upperRow + 1, column);
        if (!upper.empty()) {
            last = upper;
        } else if (isFigure(headingOf(lower)) && (isFigure(headingOf(last)) || yearIn(last))) {
            // A word over several columns that nobody merged.
            upper = last;
        }
        result.columns.push_back(ofTwo(upper, lower, namesToo));
    }
    return result;
}

}  // namespace

std::optional<Header> findHeader(const Grid& grid) {
    constexpr std::size_t kRows = 100;
    std::size_t best = 0;
    std::size_t row = 0;
    for (std::size_t at = 0; at < std::min(grid.rows(), kRows); ++at) {
        const std::size_t each = score(wordsOf(grid, at));
        if (each <= best) continue;
        best = each;
        row = at;
    }
    if (best == 0) return std::nullopt;
    if (continues(grid, row + 1, wordsOf(grid, row))) return combined(grid, row, true);
    if (row > 0 && leads(grid, row - 1)) return combined(grid, row - 1, false);
    Header header{row, row, {}};
    for (std::size_t column = 0; column < grid.columns(); ++column) {
        const Text text = shown(grid, row, column);
        header.columns.push_back({text, headingOf(text), yearIn(text)});
    }
    return header;
}

bool repeatsHeader(const Grid& grid, std::size_t row, const Header& header) {
    std::size_t same = 0;
    for (std::size_t column = 0; column < grid.columns(); ++column) {
        const Cell& cell = grid.at(row, column);
        if (isBlank(cell)) continue;
        const Text text = shown(grid, row, column);
        const bool isSame =
            text == shown(grid, header.lastRow, column) || text == shown(grid, header.firstRow, column);
        if (!isSame) return false;
        ++same;
    }
    return same > 1;
}

}  // namespace outturn::exports
