#include "domain/forecast/full_year.hpp"

#include <algorithm>
#include <limits>
#include <span>

#include <boost/multiprecision/cpp_int.hpp>

#include "domain/forecast/year_forecast.hpp"

namespace outturn {

namespace {

// Share multiplies two sums of twelve 64-bit amounts: 135 bits.
using Wide = boost::multiprecision::int256_t;

constexpr int kMillionthsPerOre = 10'000;
constexpr double kMillionthsPerKrona = 1e6;

// A forecast before its adjustment: only with it need it fit an amount.
struct Total {
    Wide millionths;
};

Wide millionths(ExactAmount amount) {
    return amount.millionths();
}

Wide millionths(const std::optional<ExactAmount>& month) {
    return month ? month->millionths() : 0;
}

template <class Months>
Wide sum(const Months& months) {
    Wide total = 0;
    for (const auto& month : months) total += millionths(month);
    return total;
}

// dividend ÷ divisor millionths, to the nearest öre, halves away from zero; given in millionths.
Total roundedToOre(const Wide& dividend, const Wide& divisor) {
    const Wide oreDivisor = abs(divisor) * kMillionthsPerOre;
    const Wide ore = (2 * abs(dividend) + oreDivisor) / (2 * oreDivisor);
    const bool isNegative = (dividend < 0) != (divisor < 0);
    return {(isNegative ? Wide(-ore) : ore) * kMillionthsPerOre};
}

Result<Total> roundedToOre(double kronor) {
    const auto rounded = Money::fromKronor(kronor);
    if (!rounded) return Fault::OutOfRange;
    return Total{Wide(rounded->ore()) * kMillionthsPerOre};
}

Result<ExactAmount> withAdjustment(const Total& forecast, const YearSoFar& year) {
    using Limits = std::numeric_limits<std::int64_t>;
    const Wide adjusted = forecast.millionths + millionths(year.adjustment) + sum(year.datedAdjustment);
    if (adjusted < Limits::min() || adjusted > Limits::max()) return Fault::OutOfRange;
    return ExactAmount::fromMillionths(static_cast<std::int64_t>(adjusted));
}

Result<void> check(const YearSoFar& year) {
    if (year.outturn.empty() || year.outturn.size() > kSeasonMonths) return Fault::BadArgument;
    for (const auto* months : {&year.budget, &year.datedAdjustment}) {
        if (!months->empty() && months->size() != kSeasonMonths) return Fault::BadArgument;
    }
    return boost::outcome_v2::success();
}

// The months of the outturn without what the dated adjustment brought in them.
std::span<const ExactAmount> datedSoFar(const YearSoFar& year) {
    return std::span(year.datedAdjustment).first(year.datedAdjustment.empty() ? 0 : year.outturn.size());
}

Wide soFar(const YearSoFar& year) {
    return sum(year.outturn) - sum(datedSoFar(year));
}

// The months as the statistics see them. A missing month is 0 for arithmetic; but what comes before the first
// month of a history is none, unless last year's months are asked for.
Series monthsFor(const YearSoFar& year, ForecastMethod method) {
    Series months;
    months.reserve(year.history.size() + year.outturn.size());
    bool hasBegun = false;
    for (std::size_t at = 0; at < year.history.size(); ++at) {
        const auto& month = year.history[at];
        hasBegun = hasBegun || month.has_value() || at + kSeasonMonths >= year.history.size();
        const bool isMissing = isStatistical(method) || !hasBegun;
        months.push_back(month       ? month->kronor()
                         : isMissing ? std::numeric_limits<double>::quiet_NaN()
                                     : 0.0);
    }
    for (const ExactAmount month : year.outturn) months.push_back(month.kronor());
    const auto dated = datedSoFar(year);
    for (std::size_t at = 0; at < dated.size(); ++at) months[year.history.size() + at] -= dated[at].kronor();
    return months;
}

// Without the adjustment, in millionths; of one to eleven months.
Result<Total> unadjustedForecast(const YearSoFar& year, ForecastMethod method) {
    const std::size_t months = year.outturn.size();
    if (isStatistical(method)) {
        OUTTURN_TRY(const double total, yearForecast({monthsFor(year, method), months}, method));
        return roundedToOre(total);
    }
    if (method == ForecastMethod::RunRate)
        return roundedToOre(soFar(year) * static_cast<int>(kSeasonMonths), Wide(months));
    if (method == ForecastMethod::Budget || method == ForecastMethod::Blend) {
        if (year.budget.empty()) return Fault::NotAvailable;
        return Total{soFar(year) + sum(std::span(year.budget).subspan(months))};
    }
    if (year.history.size() < kSeasonMonths) return Fault::NotAvailable;
    const auto lastYear = std::span(year.history).last(kSeasonMonths);
    if (method == ForecastMethod::Remaining) return Total{soFar(year) + sum(lastYear.subspan(months))};
    const Wide lastYearSoFar = sum(lastYear.first(months));
    if (lastYearSoFar == 0) return Fault::DivisionByZero;
    return roundedToOre(soFar(year) * sum(lastYear), lastYearSoFar);
}

Result<FullYearBand> adjustedBand(const YearSoFar& year, const Total& point, const YearBand& band) {
    OUTTURN_TRY(const Total lower, roundedToOre(band.lower));
    OUTTURN_TRY(const Total upper, roundedToOre(band.upper));
    FullYearBand adjusted;
    OUTTURN_TRY(adjusted.lower, withAdjustment({std::min(lower.millionths, point.millionths)}, year));
    OUTTURN_TRY(adjusted.point, withAdjustment(point, year));
    OUTTURN_TRY(adjusted.upper, withAdjustment({std::max(upper.millionths, point.millionths)}, year));
    return adjusted;
}

}  // namespace

ForecastMethod defaultMethod(const YearSoFar& year) {
    constexpr std::ptrdiff_t kTwoYears = 2 * kSeasonMonths;
    if (!year.budget.empty()) return ForecastMethod::Budget;
    const auto months = std::count_if(year.history.begin(), year.history.end(),
                                      [](const auto& month) { return month.has_value(); });
    return months >= kTwoYears ? ForecastMethod::Auto : ForecastMethod::RunRate;
}

Result<ExactAmount> fullYearForecast(const YearSoFar& year, ForecastMethod method) {
    OUTTURN_CHECK(check(year));
    if (year.outturn.size() == kSeasonMonths) return withAdjustment({soFar(year)}, year);
    OUTTURN_TRY(const Total forecast, unadjustedForecast(year, method));
    return withAdjustment(forecast, year);
}

Result<FullYearBand> fullYearBand(const YearSoFar& year, ForecastMethod method, double level) {
    OUTTURN_CHECK(check(year));
    if (!(level > 0 && level < 1)) return Fault::BadArgument;
    if (year.outturn.size() == kSeasonMonths) {
        OUTTURN_TRY(const ExactAmount total, withAdjustment({soFar(year)}, year));
        return FullYearBand{total, total, total};
    }
    const Series months = monthsFor(year, method);
    const YearQuestion question{months, year.outturn.size()};
    if (isStatistical(method)) {
        OUTTURN_TRY(const YearBand band, yearBand(question, method, level));
        OUTTURN_TRY(const Total point, roundedToOre(band.point));
        return adjustedBand(year, point, band);
    }
    OUTTURN_TRY(const Total point, unadjustedForecast(year, method));
    const bool needsBudget = method == ForecastMethod::Budget || method == ForecastMethod::Blend;
    OUTTURN_TRY(
        const YearBand band,
        needsBudget
            ? bandAround(question, static_cast<double>(point.millionths) / kMillionthsPerKrona, {}, level)
            : yearBand(question, method, level));
    return adjustedBand(year, point, band);
}

}  // namespace outturn
