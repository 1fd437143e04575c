#include "domain/money.hpp"

#include <cmath>

namespace outturn {

namespace {

constexpr std::int64_t kOrePerKrona = 100;
constexpr std::int64_t kMillionthsPerKrona = 1'000'000;
constexpr std::int64_t kMillionthsPerOre = kMillionthsPerKrona / kOrePerKrona;
// Up to here every whole number is a double.
constexpr std::int64_t kExactDouble = std::int64_t{1} << 53;

std::int64_t checkedSum(std::int64_t left, std::int64_t right) {
    std::int64_t sum = 0;
    if (__builtin_add_overflow(left, right, &sum)) throw MoneyOverflow();
    return sum;
}

std::int64_t checkedDifference(std::int64_t left, std::int64_t right) {
    std::int64_t difference = 0;
    if (__builtin_sub_overflow(left, right, &difference)) throw MoneyOverflow();
    return difference;
}

// kronor × units, to the nearest whole unit, halves away from zero. A half is what a person wrote as
// one: 1.005 kr is 101 öre although its double lies a hair below. So the number is held against the double of
// the half.
std::optional<std::int64_t> nearestUnits(double kronor, std::int64_t unitsPerKrona) {
    const double units = static_cast<double>(unitsPerKrona);
    const double size = std::fabs(kronor);
    const double product = size * units;
    if (!(product < 0x1p63)) return std::nullopt;  // not a number, too
    std::int64_t whole = 0;
    if (product < 0x1p52) {
        const double below = std::floor(product);
        whole = static_cast<std::int64_t>(below);
        if (size != below / units && size >= (below + 0.5) / units) ++whole;
    } else {
        // The product is a whole number already, but was rounded to be one: fma tells by how much.
        whole = static_cast<std::int64_t>(product);
        const auto lost = static_cast<std::int64_t>(std::round(std::fma(size, units, -product)));
        if (__builtin_add_overflow(whole, lost, &whole)) return std::nullopt;
    }
    return std::signbit(kronor) ? -whole : whole;
}

// The nearest double. Past 2^53 whole kronor and fraction are converted apart, so that only one rounding
// tells.
double inKronor(std::int64_t units, std::int64_t unitsPerKrona) {
    if (units >= -kExactDouble && units <= kExactDouble) {
        return static_cast<double>(units) / static_cast<double>(unitsPerKrona);
    }
    const std::int64_t whole = units / unitsPerKrona;
    const std::int64_t rest = units % unitsPerKrona;
    return static_cast<double>(whole) + static_cast<double>(rest) / static_cast<double>(unitsPerKrona);
}

}  // namespace

std::optional<Money> Money::fromKronor(double kronor) {
    const auto ore = nearestUnits(kronor, kOrePerKrona);
    if (!ore) return std::nullopt;
    return Money(*ore);
}

double Money::kronor() const {
    return inKronor(ore_, kOrePerKrona);
}

Money Money::operator-() const {
    return Money(checkedDifference(0, ore_));
}

Money& Money::operator+=(Money other) {
    ore_ = checkedSum(ore_, other.ore_);
    return *this;
}

Money& Money::operator-=(Money other) {
    ore_ = checkedDifference(ore_, other.ore_);
    return *this;
}

ExactAmount ExactAmount::fromMoney(Money money) {
    std::int64_t millionths = 0;
    if (__builtin_mul_overflow(money.ore(), kMillionthsPerOre, &millionths)) throw MoneyOverflow();
    return ExactAmount(millionths);
}

std::optional<ExactAmount> ExactAmount::fromKronor(double kronor) {
    // Past nine billion kronor doubles lie further apart than millionths. Whole öre must still come in as
    // whole öre, so they are tried first.
    const auto ore = nearestUnits(kronor, kOrePerKrona);
    if (!ore) return std::nullopt;
    std::int64_t millionths = 0;
    if (*ore >= -kExactDouble && *ore <= kExactDouble && inKronor(*ore, kOrePerKrona) == kronor) {
        if (__builtin_mul_overflow(*ore, kMillionthsPerOre, &millionths)) return std::nullopt;
        return ExactAmount(millionths);
    }
    const auto nearest = nearestUnits(kronor, kMillionthsPerKrona);
    if (!nearest) return std::nullopt;
    return ExactAmount(*nearest);
}

double ExactAmount::kronor() const {
    if (millionths_ % kMillionthsPerOre == 0) return inKronor(millionths_ / kMillionthsPerOre, kOrePerKrona);
    return inKronor(millionths_, kMillionthsPerKrona);
}

Money ExactAmount::toMoney() const {
    const std::int64_t whole = millionths_ / kMillionthsPerOre;
    const std::int64_t rest = millionths_ % kMillionthsPerOre;
    constexpr std::int64_t kHalf = kMillionthsPerOre / 2;
    if (rest >= kHalf) return Money::fromOre(whole + 1);
    if (rest <= -kHalf) return Money::fromOre(whole - 1);
    return Money::fromOre(whole);
}

ExactAmount ExactAmount::operator-() const {
    return ExactAmount(checkedDifference(0, millionths_));
}

ExactAmount& ExactAmount::operator+=(ExactAmount other) {
    millionths_ = checkedSum(millionths_, other.millionths_);
    return *this;
}

ExactAmount& ExactAmount::operator-=(ExactAmount other) {
    millionths_ = checkedDifference(millionths_, other.millionths_);
    return *this;
}

}  // namespace outturn
