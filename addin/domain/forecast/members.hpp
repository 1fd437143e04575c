#pragma once

#include <array>
#include <optional>

#include "domain/forecast/monthly.hpp"

namespace outturn {

// The methods that `auto` and `combination` ask: unlike enough to be wrong in different ways, and cheap
// enough to be asked again of every earlier year. Each answers the question of the total of a year of which
// `known` months are the last of the series.
enum class Member {
    Theta,          // Theta with the classical season where there is one
    ThetaOfRatios,  // Theta in logarithms, with the shrunk season
    Damped,         // damped trend in logarithms, with the shrunk season
    DampedLate,     // the same of the last three years, by ratios
    Loess,          // seasonal-trend decomposition and ets
    LastYear,       // the months so far and last year's remaining months
    RunRate,        // the months so far × 12 ÷ their number
};
constexpr std::size_t kMembers = 7;
using MemberTotals = std::array<double, kMembers>;

// From 24 months before the year on. Under 12 known months.
MemberTotals memberTotals(SeriesView history, std::size_t known);

// The months so far × 12 ÷ their number; of no month the last twelve, or as many as there are.
double runRateTotal(SeriesView history, std::size_t known);
// The months so far and last year's remaining months; from 12 months before the year on.
double lastYearTotal(SeriesView history, std::size_t known);
// The months so far ÷ the share of last year that had come in by then, if anything had; from 12 months before
// the year on.
std::optional<double> shareTotal(SeriesView history, std::size_t known);
// Where there is a year before but not two: the middle one of the run rate, last year's remaining months, and
// these grown as the known months did since last year, as far as such growth lasts.
double youngTotal(SeriesView history, std::size_t known);
// The known months and what a method says of the rest. No method may leave the room that the history gives:
// the mean of the remaining months is at most the history's own width beyond its least and greatest month,
// and never negative where no month was.
double totalWith(SeriesView history, std::size_t known, SeriesView remaining);

}  // namespace outturn
