#include "domain/table/header_row.hpp"

#include <algorithm>

namespace outturn {
namespace {

// The header row's own language: Swedish as soon as one header is written as only Swedish writes it.
Language languageOf(const std::vector<Heading>& headings) {
    const bool swedish = std::any_of(headings.begin(), headings.end(), [](const Heading& heading) {
        return heading.column && heading.name == folded(header(*heading.column, Language::Swedish)) &&
               heading.name != folded(header(*heading.column, Language::English));
    });
    return swedish ? Language::Swedish : Language::English;
}

}  // namespace

HeaderRow::HeaderRow(std::span<const Cell> cells, std::uint32_t sheetRow, TableKind table)
    : sheetRow_(sheetRow) {
    headings_.reserve(cells.size());
    for (const Cell& cell : cells) {
        Heading heading;
        if (std::holds_alternative<ErrorCell>(cell)) {
            problems_.push_back({ProblemKind::ErrorCell, sheetRow, {}, cellText(cell)});
        } else {
            heading.text = cellText(cell);
            heading.name = folded(heading.text);
            heading.column = knownColumn(heading.text, table);
        }
        headings_.push_back(std::move(heading));
    }
}

std::optional<std::size_t> HeaderRow::find(Column column) const {
    const auto found = std::find_if(headings_.begin(), headings_.end(),
                                    [&](const Heading& heading) { return heading.column == column; });
    if (found == headings_.end()) return std::nullopt;
    return static_cast<std::size_t>(found - headings_.begin());
}

std::size_t HeaderRow::count(Column column) const {
    return static_cast<std::size_t>(
        std::count_if(headings_.begin(), headings_.end(),
                      [&](const Heading& heading) { return heading.column == column; }));
}

std::size_t HeaderRow::count(TextView name) const {
    return static_cast<std::size_t>(std::count_if(
        headings_.begin(), headings_.end(), [&](const Heading& heading) { return heading.name == name; }));
}

Problem HeaderRow::missing(Column column) const {
    return {ProblemKind::MissingColumn, sheetRow_, Text(header(column, languageOf(headings_))), {}};
}

std::optional<Problem> HeaderRow::notOnce(Column column) const {
    if (!has(column)) return missing(column);
    if (count(column) == 1) return std::nullopt;
    const auto last = std::find_if(headings_.rbegin(), headings_.rend(),
                                   [&](const Heading& heading) { return heading.column == column; });
    return duplicate(*last);
}

Problem HeaderRow::duplicate(const Heading& heading) const {
    return {ProblemKind::DuplicateColumn, sheetRow_, heading.text, heading.text};
}

}  // namespace outturn
