#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "domain/problem.hpp"
#include "domain/table/cell.hpp"
#include "domain/table/column.hpp"

namespace outturn {

// A column as its header tells it.
struct Heading {
    Text text;                     // trimmed; empty where the column has no name
    Text name;                     // folded
    std::optional<Column> column;  // where Outturn knows the name
};

// The header row of a table: which column is where, and in which language to speak of one that is missing.
class HeaderRow {
  public:
    HeaderRow(std::span<const Cell> cells, std::uint32_t sheetRow, TableKind table = TableKind::Ledger);

    [[nodiscard]] std::uint32_t sheetRow() const { return sheetRow_; }
    [[nodiscard]] const std::vector<Heading>& headings() const { return headings_; }
    // The first column that bears either language's name for it.
    [[nodiscard]] std::optional<std::size_t> find(Column column) const;
    [[nodiscard]] bool has(Column column) const { return find(column).has_value(); }
    // How many columns bear either language's name for it.
    [[nodiscard]] std::size_t count(Column column) const;
    // How many columns bear exactly this header.
    [[nodiscard]] std::size_t count(TextView name) const;

    [[nodiscard]] Problem missing(Column column) const;
    [[nodiscard]] Problem duplicate(const Heading& heading) const;
    // Why a column that must be there once is not; nothing where it is.
    [[nodiscard]] std::optional<Problem> notOnce(Column column) const;
    // Headers that are error cells.
    [[nodiscard]] const std::vector<Problem>& problems() const { return problems_; }

  private:
    std::uint32_t sheetRow_;
    std::vector<Heading> headings_;
    std::vector<Problem> problems_;
};

}  // namespace outturn
