#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "domain/table/table.hpp"

namespace outturn {

// The distinct combinations of values that the rows of a table hold in some of its columns, numbered in order
// (the first field's code leads). An error cell counts as one more value, errorCode().
class Tuples {
  public:
    // fields: positions among the table's dimensions. No field at all: one tuple, all rows.
    Tuples(const Table& table, std::vector<std::uint32_t> fields);

    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] const std::vector<std::uint32_t>& fields() const { return fields_; }
    // By row.
    [[nodiscard]] const std::vector<std::uint32_t>& ofRows() const { return ofRows_; }
    // By tuple: the code in one of the fields, given by its place in fields().
    [[nodiscard]] const std::vector<std::uint32_t>& codes(std::size_t field) const { return codes_[field]; }

    static std::uint32_t errorCode(const Dimension& dimension) {
        return static_cast<std::uint32_t>(dimension.values.size());
    }

    [[nodiscard]] std::size_t memory() const;
    // Which tuple a row has is only needed while sums are being made.
    void forgetRows() { ofRows_ = {}; }

  private:
    void split(const Dimension& dimension);

    std::vector<std::uint32_t> fields_;
    std::size_t size_ = 1;
    std::vector<std::uint32_t> ofRows_;
    std::vector<std::vector<std::uint32_t>> codes_;
};

}  // namespace outturn
