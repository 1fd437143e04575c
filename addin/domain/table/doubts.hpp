#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "domain/period.hpp"
#include "domain/table/criterion_cache.hpp"
#include "domain/table/tuples.hpp"

namespace outturn {

// The rows that a sum over some columns cannot tell whether, or with how much, to include: unreadable ones,
// and those with an error cell in one of the columns. A sum that one of them could belong to has no answer.
class Doubts {
  public:
    Doubts(const Table& table, const Tuples& tuples);

    // restrictions: each on one of the tuples' fields, none left without.
    [[nodiscard]] bool touch(const Tuples& tuples, PeriodRange period,
                             std::span<const Restriction> restrictions) const;
    [[nodiscard]] std::size_t memory() const { return doubts_.capacity() * sizeof(Doubt); }

  private:
    struct Doubt {
        std::uint32_t tuple;
        Month first;
        Month last;
    };
    void dropRepeated();

    std::vector<Doubt> doubts_;
};

}  // namespace outturn
