#include "domain/forecast/full_year.hpp"

#include <limits>
#include <numeric>

#include <boost/multiprecision/cpp_int.hpp>

namespace outturn {

namespace {

// Share multiplies two sums of twelve 64-bit amounts: 135 bits.
using Wide = boost::multiprecision::int256_t;

constexpr std::size_t kMonths = 12;
constexpr int kMillionthsPerOre = 10'000;

Wide sum(std::span<const ExactAmount> amounts) {
    return std::accumulate(amounts.begin(), amounts.end(), Wide(0),
                           [](const Wide& total, ExactAmount amount) { return total + amount.millionths(); });
}

// dividend ÷ divisor millionths, to the nearest öre, halves away from zero; given in millionths.
Wide roundedToOre(const Wide& dividend, const Wide& divisor) {
    const Wide oreDivisor = abs(divisor) * kMillionthsPerOre;
    const Wide ore = (2 * abs(dividend) + oreDivisor) / (2 * oreDivisor);
    const bool isNegative = (dividend < 0) != (divisor < 0);
    return (isNegative ? Wide(-ore) : ore) * kMillionthsPerOre;
}

Result<ExactAmount> withAdjustment(const Wide& forecast, const YearSoFar& year) {
    using Limits = std::numeric_limits<std::int64_t>;
    const Wide adjusted = forecast + year.adjustment.millionths();
    if (adjusted < Limits::min() || adjusted > Limits::max()) return Fault::OutOfRange;
    return ExactAmount::fromMillionths(static_cast<std::int64_t>(adjusted));
}

}  // namespace

ForecastMethod defaultMethod(const YearSoFar& year) {
    return year.budget.empty() ? ForecastMethod::RunRate : ForecastMethod::Budget;
}

Result<ExactAmount> fullYearForecast(const YearSoFar& year, ForecastMethod method) {
    if (year.outturn.empty() || year.outturn.size() > kMonths) return Fault::BadArgument;
    if (!year.budget.empty() && year.budget.size() != kMonths) return Fault::BadArgument;
    if (year.history.size() % kMonths != 0) return Fault::BadArgument;

    if (method > ForecastMethod::Share) return Fault::BadArgument;
    const std::size_t months = year.outturn.size();
    const Wide soFar = sum(year.outturn);
    if (months == kMonths) return withAdjustment(soFar, year);
    if (method == ForecastMethod::RunRate) {
        return withAdjustment(roundedToOre(soFar * static_cast<int>(kMonths), Wide(months)), year);
    }
    if (method == ForecastMethod::Budget) {
        if (year.budget.empty()) return Fault::NotAvailable;
        return withAdjustment(soFar + sum(std::span(year.budget).subspan(months)), year);
    }
    if (year.history.empty()) return Fault::NotAvailable;
    const auto lastYear = std::span(year.history).last(kMonths);
    if (method == ForecastMethod::Remaining)
        return withAdjustment(soFar + sum(lastYear.subspan(months)), year);
    const Wide lastYearSoFar = sum(lastYear.first(months));
    if (lastYearSoFar == 0) return Fault::DivisionByZero;
    return withAdjustment(roundedToOre(soFar * sum(lastYear), lastYearSoFar), year);
}

}  // namespace outturn
