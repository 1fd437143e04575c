#pragma once

#include <array>
#include <optional>
#include <variant>
#include <vector>

#include "domain/report/layout.hpp"
#include "domain/report/places.hpp"

namespace outturn::report {

// How a cell looks. The sheet floor knows each as a named cell style.
enum class Style : std::uint8_t {
    Plain,
    Organisation,
    Period,
    Title,
    Date,
    Message,
    Heading,
    Group,
    ColumnLabel,
    Column,
    ColumnForecast,
    Label,
    Figure,
    Forecast,
    Deviation,
    ResultLabel,
    ResultFigure,
    ResultForecast,
    ResultDeviation,
    Note,
    ControlLabel,
    ControlCount,
    ControlAmount,
    ControlList,
    ChartTitle,
    ChartAmount,
    ChartDeviation,
    Hidden,
};

// What is written into a cell.
struct Formula {
    Text text;  // begins with "="
};
using Content = std::variant<std::monostate, Text, double, Formula>;

struct CellPlan {
    Content content;
    Style style = Style::Plain;
    bool always = false;  // written whatever stands there: the report would be wrong without it
};

using RowPlan = std::array<CellPlan, kSlots>;

// Where a row's cells are joined into one.
struct Join {
    Slot first;
    Slot last;
};
std::optional<Join> joined(const Row& row);

// What stands in every row, in the order of the rows.
std::vector<RowPlan> planContents(const Sources& sources, const Wishes& wishes, const std::vector<Row>& rows,
                                  const Places& places);

}  // namespace outturn::report
