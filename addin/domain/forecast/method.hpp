#pragma once

#include <array>
#include <optional>

#include "domain/language.hpp"
#include "domain/result.hpp"
#include "domain/text.hpp"

namespace outturn {

enum class ForecastMethod {
    Budget,       // outturn + the budget of the months that remain
    RunRate,      // outturn × 12 ÷ months
    Remaining,    // outturn + last year's remaining months
    Share,        // outturn ÷ the share of last year that had come in by the same month
    Blend,        // Auto and Budget, weighed by how near each was in closed years
    Auto,         // the members of Combination, weighed by how near each was in earlier years
    Combination,  // their mean or median
    Simple,
    Holt,
    Damped,
    HoltWinters,
    Theta,
    Ets,
    Loess,
};

inline constexpr std::array kForecastMethods = {
    ForecastMethod::Budget, ForecastMethod::RunRate, ForecastMethod::Remaining,   ForecastMethod::Share,
    ForecastMethod::Blend,  ForecastMethod::Auto,    ForecastMethod::Combination, ForecastMethod::Simple,
    ForecastMethod::Holt,   ForecastMethod::Damped,  ForecastMethod::HoltWinters, ForecastMethod::Theta,
    ForecastMethod::Ets,    ForecastMethod::Loess,
};

// "budget", "runrate" or "takt", "remaining" or "resterande", "share" or "andel", "blend" or "blandad",
// "auto", "combination" or "kombination", "ses", "holt", "damped" or "dämpad", "holt-winters", "theta",
// "ets", "stl", in any case: both languages everywhere, so that a workbook means the same in either.
// Fault::BadArgument.
Result<ForecastMethod> forecastMethod(TextView name);

// The English word is the one that files hold.
TextView methodWord(ForecastMethod method, Language language = Language::English);

// Auto, Combination and the methods with names of their own: they look at nothing but the months, and for
// what is in them beyond a sum.
bool isStatistical(ForecastMethod method);

// The one to ask where a method has no answer; none: nothing simpler is left. A leaf within its line, a line
// or an activity of the report, and a round that is submitted go down the same steps, so that a young
// activity asked alone gets what it has within its line, and what is submitted is what the report proposed.
std::optional<ForecastMethod> insteadOf(ForecastMethod method);

}  // namespace outturn
