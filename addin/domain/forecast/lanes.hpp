#pragma once

#include <array>
#include <cstddef>

namespace outturn {

constexpr std::size_t kLanes = 4;
using LaneValues = std::array<double, kLanes>;

// Four numbers that go through the same arithmetic side by side. A recursion waits for its last step; four of
// them wait together, and each lane comes to the very bits that it would alone.
class Lanes {
  public:
    Lanes() = default;
    explicit Lanes(double all) : low_{all, all}, high_{all, all} {}
    explicit Lanes(const LaneValues& values) : low_{values[0], values[1]}, high_{values[2], values[3]} {}

    double operator[](std::size_t lane) const { return lane < 2 ? low_[lane] : high_[lane - 2]; }

    friend Lanes operator+(Lanes left, Lanes right) {
        return {left.low_ + right.low_, left.high_ + right.high_};
    }
    friend Lanes operator-(Lanes left, Lanes right) {
        return {left.low_ - right.low_, left.high_ - right.high_};
    }
    friend Lanes operator*(Lanes left, Lanes right) {
        return {left.low_ * right.low_, left.high_ * right.high_};
    }
    friend Lanes operator/(Lanes left, Lanes right) {
        return {left.low_ / right.low_, left.high_ / right.high_};
    }

  private:
    // Two doubles in one register of any x86-64.
    using Pair [[gnu::vector_size(2 * sizeof(double))]] = double;

    Lanes(Pair low, Pair high) : low_(low), high_(high) {}

    Pair low_{};
    Pair high_{};
};

}  // namespace outturn
