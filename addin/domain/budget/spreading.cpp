#include "domain/budget/spreading.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

#include <boost/multiprecision/cpp_int.hpp>

namespace outturn {

namespace {

// Öre (below 2^63) times the sum of the weights (below 2^44 a month) stays far below 2^127.
using Wide = boost::multiprecision::int128_t;

constexpr int kSignificantDigits = 12;

// weight × 10^exponent; in two steps where the power alone is no double.
double timesPowerOfTen(double weight, int exponent) {
    constexpr int kSafe = 300;
    if (exponent > kSafe) return weight * std::pow(10.0, kSafe) * std::pow(10.0, exponent - kSafe);
    return exponent < 0 ? weight / std::pow(10.0, -exponent) : weight * std::pow(10.0, exponent);
}

// The weights as whole numbers, the largest with twelve digits. A power of ten is what keeps weights that
// were written in decimals exact, and with them the ties between months.
std::optional<std::vector<std::int64_t>> wholeWeights(std::span<const double> weights) {
    if (weights.empty()) return std::nullopt;
    if (!std::all_of(weights.begin(), weights.end(), [](double w) { return std::isfinite(w) && w >= 0; })) {
        return std::nullopt;
    }
    const double largest = *std::max_element(weights.begin(), weights.end());
    if (largest == 0) return std::vector<std::int64_t>(weights.size(), 1);
    const int exponent = kSignificantDigits - 1 - static_cast<int>(std::floor(std::log10(largest)));
    std::vector<std::int64_t> whole;
    whole.reserve(weights.size());
    for (const double weight : weights) whole.push_back(std::llround(timesPowerOfTen(weight, exponent)));
    return whole;
}

}  // namespace

// Hamilton's method: everybody gets the whole öre of the exact share; the öre left over go one each to the
// largest remainders. There are fewer of them than months with a remainder, so a month of weight 0 stays at
// 0.
Result<std::vector<Money>> spread(Money amount, std::span<const double> weights) {
    const auto whole = wholeWeights(weights);
    if (!whole) return Fault::BadArgument;
    const Wide total = std::accumulate(whole->begin(), whole->end(), Wide(0));
    const bool isNegative = amount.ore() < 0;
    const Wide size = isNegative ? -Wide(amount.ore()) : Wide(amount.ore());

    std::vector<Wide> shares;
    std::vector<Wide> remainders;
    Wide left = size;
    for (const std::int64_t weight : *whole) {
        const Wide product = size * weight;
        shares.push_back(product / total);
        remainders.push_back(product % total);
        left -= shares.back();
    }
    std::vector<std::size_t> months(whole->size());
    std::iota(months.begin(), months.end(), std::size_t{0});
    std::stable_sort(months.begin(), months.end(),
                     [&](std::size_t a, std::size_t b) { return remainders[a] > remainders[b]; });
    for (std::size_t at = 0; left > 0; ++at, --left) ++shares[months[at]];

    std::vector<Money> spreading;
    spreading.reserve(shares.size());
    for (const Wide& share : shares) {
        spreading.push_back(Money::fromOre(static_cast<std::int64_t>(isNegative ? Wide(-share) : share)));
    }
    return spreading;
}

Result<Money> periodBudget(Money annual, int months, std::span<const double> weights) {
    if (months < 1 || static_cast<std::size_t>(months) > weights.size()) return Fault::BadArgument;
    const auto spreading = spread(annual, weights);
    if (!spreading) return spreading.error();
    return std::accumulate(spreading.value().begin(), spreading.value().begin() + months, Money());
}

}  // namespace outturn
