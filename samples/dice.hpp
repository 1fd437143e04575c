#pragma once

#include <cstdint>

namespace outturn::sample {

// A fixed row of numbers that look thrown (SplitMix64: Steele, Lea, Flood, "Fast splittable pseudorandom
// number generators", OOPSLA 2014). Whole-number arithmetic only, so every machine throws the same.
class Dice {
  public:
    explicit constexpr Dice(std::uint64_t seed) : state_(seed) {}

    // From low up to and including high.
    constexpr std::int64_t between(std::int64_t low, std::int64_t high) {
        return low + static_cast<std::int64_t>(next() % static_cast<std::uint64_t>(high - low + 1));
    }

  private:
    constexpr std::uint64_t next() {
        std::uint64_t mixed = state_ += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
    std::uint64_t state_;
};

}  // namespace outturn::sample
