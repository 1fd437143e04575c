#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/report/sources.hpp"
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
};
inline constexpr std::size_t kSlots = 14;
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
inline constexpr std::size_t kFigures = 8;

// The two tables of figures; each has its own order of columns.
enum class Section : std::uint8_t { Lines, Activities };
Slot slotOf(Section section, Figure figure);

enum class Role : std::uint8_t {
    Columns,  // the hidden row of the columns' names
    Head,
    Title,
    Message,
    Gap,
    Heading,
    Groups,
    ColumnHeads,
    Figures,
    Result,
    Note,
    Proposal,  // the note that explains the asterisk
    Control,
    ChartTitles,
    Charts,  // one high row that the charts stand over
    // Hidden: the charts' figures, below everything else.
    ChartHeads,
    ChartMonth,
    ChartBar,
};

// Whether a row of this kind is never seen.
constexpr bool isHidden(Role role) {
    return role == Role::Columns || role == Role::ChartHeads || role == Role::ChartMonth ||
           role == Role::ChartBar;
}

struct Row {
    Text identity;  // never seen, never changes with language or unit
    Role role;
    Section section = Section::Lines;
    std::size_t index = 0;  // of a line, an activity, a control, a month or a bar
    bool rest = false;      // the activities that the table of activities lacks
};

// What the hidden row bears in its Identity cell, by which a report's sheet is found:
// "outturn-report:202402".
Text reportMark(Month period);

// Deviations by activity take a table of activities, and a budget that knows of them.
bool hasDeviationChart(const Sources& sources);
inline constexpr std::size_t kMonths = 12;
// "chart:month:1" for the first, 0.
Text chartMonth(std::size_t index);
// The last of `count` bars is the same row whatever their number: bars that come are put in before it, and
// the ranges of a chart grow with them.
Text chartBar(std::size_t index, std::size_t count);

// Every row of the report, in order. Rows of activities only where there are any.
std::vector<Row> planRows(const Sources& sources);

// The six rows of the control box.
enum class Control : std::uint8_t { Rows, Ledger, Report, Difference, NoLine, TwoLines };
inline constexpr std::size_t kControls = 6;

}  // namespace outturn::report
