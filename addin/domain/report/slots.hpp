#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

#include "domain/period.hpp"
#include "domain/text.hpp"

namespace outturn::report {

// The columns a report owns on its sheet. Label to Year4 are seen and printed; the others are hidden, far to
// the right, and hold what the report remembers about itself.
enum class Slot : std::uint8_t {
    Label,
    Period1,
    Period2,
    Period3,
    Period4,
    Spacer,
    Year1,
    Year2,
    Year3,
    Year4,
    Identity,   // what the row is: "line:Intäkter"
    Marks,      // fingerprints of what was written into the row, to tell it from what a person typed
    Submitted,  // how many rows the round of forecasts of this period has for the row; 0: a proposal
    Previous,   // the same of the round before
    Rank,       // of an activity: the place of its deviation among the material ones; 0: it is none
    Filled,     // the row's figures as they were when the report was last filled, for the next to compare
};
inline constexpr std::size_t kSlots = 16;
inline constexpr std::size_t kShownSlots = 10;

constexpr std::size_t number(Slot slot) {
    return static_cast<std::size_t>(slot);
}
constexpr Slot slotAt(std::size_t number) {
    return static_cast<Slot>(number);
}

// What the hidden first row calls a column, so that it is found again where a person inserted others.
TextView slotName(Slot slot);

enum class Figure : std::uint8_t {
    Outturn,
    Budget,
    Deviation,
    OutturnLastYear,
    Forecast,
    PreviousForecast,
    YearBudget,
    FinalLastYear,
};
inline constexpr std::array kAllFigures = {
    Figure::Outturn,  Figure::Budget,           Figure::Deviation,  Figure::OutturnLastYear,
    Figure::Forecast, Figure::PreviousForecast, Figure::YearBudget, Figure::FinalLastYear};

// The two tables of all the figures, each with its own order of columns, and everything else.
enum class Section : std::uint8_t { Lines, Activities, Other };
// Not of Section::Other.
Slot slotOf(Section section, Figure figure);

// What the hidden row bears in its Identity cell, by which a report's sheet is found:
// "outturn-report:202402".
Text reportMark(Month period);
// The period of such a mark; none of any other text.
std::optional<Month> readReportMark(TextView cell);

}  // namespace outturn::report
