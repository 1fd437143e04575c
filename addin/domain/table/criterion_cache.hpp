#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <span>
#include <vector>

#include <unordered_map>

#include "domain/result.hpp"
#include "domain/table/table.hpp"

namespace outturn {

// The values of a column that meet a condition.
struct Matches {
    std::vector<std::uint8_t> accepted;  // by code, one more for an error cell, which is never accepted
    std::vector<std::uint32_t> codes;    // those accepted, in order
};

// A column and what is wanted of it.
struct Restriction {
    std::uint32_t field;  // position among the table's dimensions
    std::shared_ptr<const Matches> matches;
};

// Holds criteria against the distinct values of a column once, and remembers which they met. Safe to ask from
// several threads at once.
class CriterionCache {
  public:
    // Null where the criteria restrict nothing. Fault::BadArgument.
    Result<std::shared_ptr<const Matches>> find(const Table& table, std::uint32_t field,
                                                std::span<const Text> anyOf);
    [[nodiscard]] std::size_t memory() const;

  private:
    void keep(Text name, std::shared_ptr<const Matches> matches);

    mutable std::mutex mutex_;
    std::unordered_map<Text, std::shared_ptr<const Matches>> kept_;  // null: restricts nothing
    std::size_t bytes_ = 0;
};

}  // namespace outturn
