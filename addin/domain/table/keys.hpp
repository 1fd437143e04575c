#pragma once

#include <array>
#include <map>
#include <span>
#include <vector>

#include "domain/problem.hpp"
#include "domain/table/cell.hpp"

namespace outturn {

// Twelve weights, none negative, in the order of the fiscal year's months. All zero means even.
using Weights = std::array<double, 12>;

// The Keys table: names (compared without regard to case) to weights.
class Keys {
  public:
    Keys() = default;
    // rows: the table with its header row first; each row a name in the Key column and twelve weights to the
    // right of it, an empty one being 0 (more columns are ignored, blank rows passed over). firstRow: the
    // header's row on the sheet, from 1.
    static Keys read(std::span<const std::vector<Cell>> rows, std::uint32_t firstRow);

    // Null where there is no such key, where its weights could not be read, or where two rows bear its name.
    [[nodiscard]] const Weights* find(TextView name) const;
    // BadKey with the column of the weight, or of a name that is missing or used twice; MissingColumn where
    // there is no Key column, or, with the number of the first one missing, fewer than twelve weights.
    [[nodiscard]] const std::vector<Problem>& problems() const { return problems_; }
    // The names as written, in the table's order.
    [[nodiscard]] const std::vector<Text>& names() const { return names_; }
    [[nodiscard]] bool empty() const { return names_.empty(); }

  private:
    friend class KeysReader;

    std::map<Text, Weights> weights_;  // by folded name
    std::vector<Text> names_;
    std::vector<Problem> problems_;
};

}  // namespace outturn
