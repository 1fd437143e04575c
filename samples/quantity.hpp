#pragma once

#include <compare>
#include <cstdint>

namespace outturn::sample {

// An amount of something counted: hours, places, days, thousands of kronor with their öre.
struct Quantity {
    static constexpr std::int64_t kParts = 100'000;
    std::int64_t parts = 0;  // 1/100 000 of the unit

    static constexpr Quantity whole(std::int64_t units) { return {units * kParts}; }

    constexpr Quantity& operator+=(Quantity other) {
        parts += other.parts;
        return *this;
    }
    friend constexpr auto operator<=>(Quantity, Quantity) = default;  // NOLINT(modernize-use-nullptr)
};

}  // namespace outturn::sample
