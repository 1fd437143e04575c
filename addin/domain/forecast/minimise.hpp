#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>

namespace outturn {

template <std::size_t Size>
struct Box {
    std::array<double, Size> lower;
    std::array<double, Size> upper;
};

// The point of the box where `function` is least, by the simplex of Nelder & Mead (1965), with points outside
// moved to its edge. It stops after a given number of evaluations, or where all corners are as good but for
// `flat`, and looks at nothing but the values, so that the same question always gets the same answer.
template <std::size_t Size, class Function>
class Simplex {
  public:
    using Point = std::array<double, Size>;

    Simplex(const Function& function, const Box<Size>& box) : function_(function), box_(box) {}

    Point minimum(const Point& start, int evaluations, double flat) {
        left_ = evaluations;
        corners_[0] = valued(start);
        for (std::size_t axis = 0; axis < Size; ++axis) {
            Point moved = start;
            const double step = kFirstStep * (box_.upper[axis] - box_.lower[axis]);
            moved[axis] += moved[axis] + step <= box_.upper[axis] ? step : -step;
            corners_[axis + 1] = valued(moved);
        }
        while (left_ > 0) {
            std::stable_sort(corners_.begin(), corners_.end(), less);
            if (corners_.back().value - corners_.front().value <= flat) break;
            improve();
        }
        return std::min_element(corners_.begin(), corners_.end(), less)->point;
    }

  private:
    struct Corner {
        Point point{};
        double value = std::numeric_limits<double>::infinity();
    };

    // Reflection, expansion, contraction and shrinkage as in the paper; the first step is a share of the box.
    static constexpr double kFirstStep = 0.15;
    static constexpr double kReflection = 1.0;
    static constexpr double kExpansion = 2.0;
    static constexpr double kContraction = 0.5;
    static constexpr double kShrinkage = 0.5;

    static bool less(const Corner& left, const Corner& right) { return left.value < right.value; }

    Corner valued(Point point) {
        for (std::size_t axis = 0; axis < Size; ++axis)
            point[axis] = std::clamp(point[axis], box_.lower[axis], box_.upper[axis]);
        --left_;
        return {point, function_(point)};
    }

    // `distance` times as far beyond the middle of the other corners as the worst is on this side of it.
    Corner beyond(double distance) {
        Point moved{};
        for (std::size_t axis = 0; axis < Size; ++axis) {
            double middle = 0;
            for (std::size_t corner = 0; corner < Size; ++corner) middle += corners_[corner].point[axis];
            middle /= static_cast<double>(Size);
            moved[axis] = middle + distance * (middle - corners_[Size].point[axis]);
        }
        return valued(moved);
    }

    void improve() {
        Corner& worst = corners_[Size];
        const Corner reflected = beyond(kReflection);
        if (reflected.value < corners_[0].value) {
            const Corner expanded = beyond(kExpansion);
            worst = less(expanded, reflected) ? expanded : reflected;
            return;
        }
        if (reflected.value < corners_[Size - 1].value) {
            worst = reflected;
            return;
        }
        const Corner contracted = beyond(less(reflected, worst) ? kContraction : -kContraction);
        if (less(contracted, worst) && contracted.value <= reflected.value) {
            worst = contracted;
            return;
        }
        for (std::size_t corner = 1; corner <= Size; ++corner) {
            Point nearer = corners_[corner].point;
            for (std::size_t axis = 0; axis < Size; ++axis)
                nearer[axis] =
                    corners_[0].point[axis] + kShrinkage * (nearer[axis] - corners_[0].point[axis]);
            corners_[corner] = valued(nearer);
        }
    }

    const Function& function_;
    Box<Size> box_;
    std::array<Corner, Size + 1> corners_;
    int left_ = 0;
};

}  // namespace outturn
