#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "domain/period.hpp"

// What the board follows besides its ledger, as tables to read. Amounts are in thousands of kronor (tkr).
namespace outturn::sample {

// A decided action: by how much it improves the result in a whole year, and how much of that is in place.
struct Measure {
    const char* name;
    std::size_t activity;  // of activities()
    std::int64_t wholeYearTkr;
    Month from;
    std::int64_t realisedTkr;
};
std::span<const Measure> measures();
inline constexpr std::int64_t kMeasuresGoalTkr = 20'000;

// What may make the result better or, negative, worse than forecast.
struct Risk {
    std::size_t activity;
    const char* name;
    std::int64_t lowTkr;
    std::int64_t highTkr;
    int probabilityPercent;
};
std::span<const Risk> risks();

// What a board may use of its equity in a year.
struct Equity {
    int year;
    std::int64_t tkr;
    const char* purpose;
};
std::span<const Equity> equity();

struct Day {
    int year;
    int month;
    int day;
};
struct Meeting {
    Month period;
    const char* report;
    Day meeting;
};
std::span<const Meeting> meetings();

}  // namespace outturn::sample
