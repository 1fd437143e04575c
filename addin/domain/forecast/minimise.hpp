#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>

#include "domain/forecast/lanes.hpp"

namespace outturn {

template <std::size_t Size>
struct Box {
    std::array<double, Size> lower;
    std::array<double, Size> upper;
};

// The point of the box where a function is least, by the simplex of Nelder & Mead (1965), with points outside
// moved to its edge. It stops after a given number of evaluations, or where all corners are as good but for
// `flat`, and looks at nothing but the values, so that the same question always gets the same answer.
// `Function` takes kLanes points and gives their values: what a step may come to ask is asked at once, but
// only what it would have asked one after another counts as an evaluation.
template <std::size_t Size, class Function>
class Simplex {
  public:
    using Point = std::array<double, Size>;

    Simplex(const Function& function, const Box<Size>& box) : function_(function), box_(box) {}

    Point minimum(const Point& start, int evaluations, double flat) {
        left_ = evaluations;
        std::array<Point, Size + 1> first;
        first.fill(start);
        for (std::size_t axis = 0; axis < Size; ++axis) {
            double& moved = first[axis + 1][axis];
            const double step = kFirstStep * (box_.upper[axis] - box_.lower[axis]);
            moved += moved + step <= box_.upper[axis] ? step : -step;
        }
        corners_ = valued(first);
        left_ -= static_cast<int>(Size + 1);
        while (left_ > 0) {
            sort();
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

    // By value, equals as they stood: a handful, one put in after another.
    void sort() {
        for (auto next = corners_.begin() + 1; next != corners_.end(); ++next)
            std::rotate(std::upper_bound(corners_.begin(), next, *next, less), next, next + 1);
    }

    template <std::size_t Count>
    std::array<Corner, Count> valued(const std::array<Point, Count>& points) const {
        std::array<Corner, Count> corners;
        for (std::size_t first = 0; first < Count; first += kLanes) {
            std::array<Point, kLanes> asked;
            for (std::size_t lane = 0; lane < kLanes; ++lane)
                asked[lane] = inside(points[std::min(first + lane, Count - 1)]);
            const LaneValues values = function_(asked);
            for (std::size_t lane = 0; lane < kLanes && first + lane < Count; ++lane)
                corners[first + lane] = {asked[lane], values[lane]};
        }
        return corners;
    }

    Point inside(Point point) const {
        for (std::size_t axis = 0; axis < Size; ++axis)
            point[axis] = std::clamp(point[axis], box_.lower[axis], box_.upper[axis]);
        return point;
    }

    // `distance` times as far beyond the middle of the other corners as the worst is on this side of it.
    Point beyond(double distance) const {
        Point moved{};
        for (std::size_t axis = 0; axis < Size; ++axis) {
            double middle = 0;
            for (std::size_t corner = 0; corner < Size; ++corner) middle += corners_[corner].point[axis];
            middle /= static_cast<double>(Size);
            moved[axis] = middle + distance * (middle - corners_[Size].point[axis]);
        }
        return moved;
    }

    void improve() {
        const auto [reflected, expanded, outside, within] =
            valued<4>({beyond(kReflection), beyond(kExpansion), beyond(kContraction), beyond(-kContraction)});
        Corner& worst = corners_[Size];
        --left_;
        if (reflected.value < corners_[0].value) {
            --left_;
            worst = less(expanded, reflected) ? expanded : reflected;
            return;
        }
        if (reflected.value < corners_[Size - 1].value) {
            worst = reflected;
            return;
        }
        --left_;
        const Corner& contracted = less(reflected, worst) ? outside : within;
        if (less(contracted, worst) && contracted.value <= reflected.value) {
            worst = contracted;
            return;
        }
        shrink();
    }

    void shrink() {
        std::array<Point, Size> nearer;
        for (std::size_t corner = 0; corner < Size; ++corner) {
            for (std::size_t axis = 0; axis < Size; ++axis) {
                const double best = corners_[0].point[axis];
                nearer[corner][axis] = best + kShrinkage * (corners_[corner + 1].point[axis] - best);
            }
        }
        const auto moved = valued(nearer);
        std::copy(moved.begin(), moved.end(), corners_.begin() + 1);
        left_ -= static_cast<int>(Size);
    }

    const Function& function_;
    Box<Size> box_;
    std::array<Corner, Size + 1> corners_;
    int left_ = 0;
};

}  // namespace outturn
