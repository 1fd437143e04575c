#include "domain/forecast/combination.hpp"

#include <algorithm>
#include <cmath>

namespace outturn {

namespace {

// Chosen on the years before the last of the M3 sample (forecast_accuracy prints them), never on the last:
// how many years of equal success each member starts with, the power of its error in its weight, and the
// share of all weight that is cut away at either end, which is just above one equal member's.
constexpr double kEqualYears = 3;
constexpr double kErrorPower = 2;
constexpr double kCutShare = 0.15;

struct Weighed {
    double total = 0;
    double weight = 0;
};

double trimmedMean(const MemberTotals& totals, const MemberTotals& weights) {
    std::array<Weighed, kMembers> ordered;
    double all = 0;
    for (std::size_t member = 0; member < kMembers; ++member) {
        ordered[member] = {totals[member], weights[member]};
        all += weights[member];
    }
    std::stable_sort(ordered.begin(), ordered.end(),
                     [](const Weighed& left, const Weighed& right) { return left.total < right.total; });
    const double first = kCutShare * all;
    const double last = all - first;
    double behind = 0;
    double sum = 0;
    double kept = 0;
    for (const Weighed& answer : ordered) {
        const double inside = std::max(0.0, std::min(behind + answer.weight, last) - std::max(behind, first));
        sum += inside * answer.total;
        kept += inside;
        behind += answer.weight;
    }
    return sum / kept;
}

double mean(const MemberTotals& totals) {
    return meanOf(totals);
}

double median(const MemberTotals& totals) {
    return medianOf(Series(totals.begin(), totals.end()));
}

}  // namespace

double WeightedMembers::total(const MemberTotals& totals) const {
    return trimmedMean(totals, weights());
}

void WeightedMembers::learn(const MemberTotals& totals, double actual) {
    MemberTotals errors{};
    for (std::size_t member = 0; member < kMembers; ++member)
        errors[member] = std::abs(totals[member] - actual);
    const double size = meanOf(errors);
    if (!(size > 0)) return;
    for (std::size_t member = 0; member < kMembers; ++member) errors_[member] += errors[member] / size;
    ++years_;
}

MemberTotals WeightedMembers::weights() const {
    MemberTotals weights{};
    for (std::size_t member = 0; member < kMembers; ++member)
        weights[member] = std::pow((years_ + kEqualYears) / (errors_[member] + kEqualYears), kErrorPower);
    return weights;
}

double MeanOrMedian::total(const MemberTotals& totals) const {
    return meanErrors_ < medianErrors_ ? mean(totals) : median(totals);
}

void MeanOrMedian::learn(const MemberTotals& totals, double actual) {
    const double size = std::abs(mean(totals) - actual) + std::abs(median(totals) - actual);
    if (!(size > 0)) return;
    meanErrors_ += std::abs(mean(totals) - actual) / size;
    medianErrors_ += std::abs(median(totals) - actual) / size;
}

}  // namespace outturn
