#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <map>
#include <optional>
#include <span>
#include <vector>

#include "domain/period.hpp"
#include "domain/problem.hpp"
#include "domain/table/cell.hpp"
#include "domain/table/header_row.hpp"

namespace outturn {

// Where the columns of a table stand: positions in its header row, from 0.
using ColumnPlaces = std::map<Column, std::size_t>;

// Goes through a small table row by row, asks its cells for what they must hold, and keeps what is wrong with
// them. A row of which nothing stands in the columns that Outturn knows is no row.
class RowReader {
  public:
    // rows: the table with its header row first. firstRow: the header's row on the sheet, from 1. Where two
    // columns could be the one meant, that with its full name is ("Belopp (helår)" before "Belopp"). A table
    // without one of the required columns, or with two that could be it, has rows but none that can be read.
    RowReader(std::span<const std::vector<Cell>> rows, std::uint32_t firstRow, TableKind table,
              std::initializer_list<Column> required, DateOrigin origin = {});

    // Steps to the next row; false at the end.
    bool next();

    [[nodiscard]] bool has(Column column) const { return places_.contains(column); }
    [[nodiscard]] const Cell& cell(Column column) const;
    // Of the row, as the sheet numbers it.
    [[nodiscard]] std::uint32_t sheetRow() const { return firstRow_ + static_cast<std::uint32_t>(at_); }
    // Whether nothing stands in the row but in this column.
    [[nodiscard]] bool holdsOnly(Column column) const;

    // What a cell holds. What it must hold and does not, or what it must not, is a problem of the row.
    std::optional<Text> name(Column column);  // any text or number: what something is called
    Text note(Column column);                 // the same, or nothing
    // A number; nothing where it is empty, which is a problem where it is needed.
    std::optional<double> number(Column column, ProblemKind otherwise);
    std::optional<double> neededNumber(Column column, ProblemKind otherwise);
    std::optional<PeriodRange> period(Column column);
    std::optional<Month> month(Column column);

    // The row is broken: it is left out of the report.
    void report(ProblemKind kind, Column column);
    // Something is wrong that concerns a cell alone.
    void remark(ProblemKind kind, Column column);
    // Of the row. Of a table that cannot be read every row is.
    [[nodiscard]] bool isBroken() const { return broken_ || !usable_; }

    [[nodiscard]] const ColumnPlaces& places() const { return places_; }
    std::vector<Problem> takeProblems() { return std::move(problems_); }

  private:
    void findColumn(Column column, bool required);
    [[nodiscard]] bool isBlankRow() const;

    std::span<const std::vector<Cell>> rows_;
    std::uint32_t firstRow_;
    DateOrigin origin_;
    HeaderRow header_;
    ColumnPlaces places_;
    std::vector<Problem> problems_;
    std::size_t at_ = 0;
    bool usable_ = true;
    bool broken_ = false;
};

// A month as a plain number, 202404: what needs no conversion in a formula.
bool isMonthCode(const Cell& cell);

}  // namespace outturn
