#include "domain/table/row_reader.hpp"

#include <algorithm>
#include <set>

namespace outturn {
namespace {

std::optional<PeriodRange> periodIn(const Cell& cell, DateOrigin origin) {
    const auto read = [&](const PeriodInput& input) -> std::optional<PeriodRange> {
        const auto period = bookedPeriod(input, origin);
        if (!period) return std::nullopt;
        return period.value();
    };
    if (const auto* number = std::get_if<double>(&cell)) return read(*number);
    if (const auto* text = std::get_if<TextView>(&cell)) return read(*text);
    return std::nullopt;
}

bool isError(const Cell& cell) {
    return std::holds_alternative<ErrorCell>(cell);
}

}  // namespace

RowReader::RowReader(std::span<const std::vector<Cell>> rows, std::uint32_t firstRow, TableKind table,
                     std::initializer_list<Column> required, DateOrigin origin)
    : rows_(rows),
      firstRow_(firstRow),
      origin_(origin),
      header_(rows.empty() ? std::span<const Cell>() : std::span<const Cell>(rows.front()), firstRow, table),
      problems_(header_.problems()) {
    for (const Column column : required) findColumn(column, true);
    std::set<Column> others;
    for (const Heading& heading : header_.headings()) {
        if (heading.column) others.insert(*heading.column);
    }
    for (const Column column : required) others.erase(column);
    for (const Column column : others) findColumn(column, false);
}

void RowReader::findColumn(Column column, bool required) {
    const auto& headings = header_.headings();
    std::vector<std::size_t> named;
    std::vector<std::size_t> fully;  // by the column's own name, not another spelling
    for (std::size_t at = 0; at < headings.size(); ++at) {
        if (headings[at].column != column) continue;
        named.push_back(at);
        const bool own = headings[at].name == folded(header(column, Language::English)) ||
                         headings[at].name == folded(header(column, Language::Swedish));
        if (own) fully.push_back(at);
    }
    if (named.size() == 1) {
        places_.emplace(column, named.front());
    } else if (fully.size() == 1) {
        places_.emplace(column, fully.front());
    } else if (!named.empty()) {
        problems_.push_back(header_.duplicate(headings[named.back()]));
        usable_ = false;
    } else if (required) {
        problems_.push_back(header_.missing(column));
        usable_ = false;
    }
}

bool RowReader::next() {
    broken_ = false;
    do {
        ++at_;
    } while (at_ < rows_.size() && isBlankRow());
    return at_ < rows_.size();
}

bool RowReader::isBlankRow() const {
    const auto& headings = header_.headings();
    for (std::size_t at = 0; at < headings.size(); ++at) {
        if (headings[at].column && !isBlank(cellAt(rows_[at_], at))) return false;
    }
    return true;
}

const Cell& RowReader::cell(Column column) const {
    static const Cell kBlank;
    const auto place = places_.find(column);
    return place == places_.end() ? kBlank : cellAt(rows_[at_], place->second);
}

bool RowReader::holdsOnly(Column column) const {
    return std::all_of(places_.begin(), places_.end(), [&](const auto& place) {
        return (place.first == column) != isBlank(cellAt(rows_[at_], place.second));
    });
}

std::optional<Text> RowReader::name(Column column) {
    Text written = note(column);
    if (!written.empty()) return written;
    if (!isError(cell(column))) report(ProblemKind::MissingName, column);
    return std::nullopt;
}

Text RowReader::note(Column column) {
    if (!isError(cell(column))) return cellText(cell(column));
    report(ProblemKind::ErrorCell, column);
    return {};
}

std::optional<double> RowReader::number(Column column, ProblemKind otherwise) {
    if (isBlank(cell(column))) return std::nullopt;
    return neededNumber(column, otherwise);
}

std::optional<double> RowReader::neededNumber(Column column, ProblemKind otherwise) {
    const auto* number = std::get_if<double>(&cell(column));
    if (number != nullptr) return *number;
    report(otherwise, column);
    return std::nullopt;
}

std::optional<PeriodRange> RowReader::period(Column column) {
    auto period = periodIn(cell(column), origin_);
    if (!period) report(ProblemKind::UnreadablePeriod, column);
    return period;
}

std::optional<Month> RowReader::month(Column column) {
    const auto read = period(column);
    if (!read) return std::nullopt;
    if (read->length() == 1) return read->first;
    report(ProblemKind::NotAMonth, column);
    return std::nullopt;
}

void RowReader::report(ProblemKind kind, Column column) {
    broken_ = true;
    remark(kind, column);
}

void RowReader::remark(ProblemKind kind, Column column) {
    // Once it is said that columns are missing, their cells are not found fault with.
    const auto place = places_.find(column);
    if (!usable_ || place == places_.end()) return;
    problems_.push_back({kind, sheetRow(), header_.headings()[place->second].text, cellText(cell(column))});
}

bool isMonthCode(const Cell& cell) {
    const auto* number = std::get_if<double>(&cell);
    return number != nullptr && *number >= 190001 && *number <= 299912;
}

}  // namespace outturn
