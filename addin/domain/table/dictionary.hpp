#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "domain/table/cell.hpp"
#include "domain/table/code_table.hpp"
#include "domain/table/table.hpp"

namespace outturn {

// Gives the distinct values of a column their codes, in the order they are met. Letter case makes no new
// value, and a number and its text are one.
class Dictionary {
  public:
    Dictionary();

    std::uint32_t encode(const Cell& cell);
    // Hands over values, keys and numbers; the dictionary is spent.
    void moveTo(Dimension& dimension);

  private:
    std::uint32_t encodeNumber(double number);
    std::uint32_t encodeText(TextView text);
    std::uint32_t codeOfSpelling(TextView text, std::uint64_t hash);
    std::uint32_t add(TextView text, Text key, std::uint64_t hash);

    std::vector<Text> values_;
    std::vector<Text> keys_;
    std::vector<std::optional<double>> numbers_;
    CodeTable texts_;                         // by the hash of the value and by that of its key
    CodeTable numberCodes_;                   // by the hash of the number
    std::uint32_t last_ = Dimension::kEmpty;  // ledgers repeat the cell above more often than not
};

}  // namespace outturn
