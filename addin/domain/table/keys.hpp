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
    // cells: the table row by row with its header row first; each row a name and then twelve weights (more
    // columns are ignored, blank rows passed over). firstRow: the header's row on the sheet, from 1.
    static Keys read(std::span<const std::vector<Cell>> rows, std::uint32_t firstRow);

    // Null where there is no such key, or where its weights could not be read.
    [[nodiscard]] const Weights* find(TextView name) const;
    // UnreadableAmount never; BadKey with the weight's column, MissingColumn where there are fewer than
    // twelve.
    [[nodiscard]] const std::vector<Problem>& problems() const { return problems_; }
    // The names as written, in the table's order.
    [[nodiscard]] const std::vector<Text>& names() const { return names_; }
    [[nodiscard]] bool empty() const { return names_.empty(); }

  private:
    std::map<Text, Weights> weights_;  // by folded name
    std::vector<Text> names_;
    std::vector<Problem> problems_;
};

}  // namespace outturn
