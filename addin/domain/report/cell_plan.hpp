#pragma once

#include <array>
#include <utility>
#include <variant>
#include <vector>

#include "domain/report/slots.hpp"

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
    Subheading,
    Text,      // a paragraph, across the whole report
    Numbered,  // one of a list: "1. godkänner …"
    Comment,   // a paragraph that a person writes; grey as long as it holds a formula, which asks for one
    Group,
    ColumnLabel,
    ColumnText,  // the head over a column of texts
    Column,
    ColumnForecast,
    Label,
    LabelText,  // a text beside a label
    Figure,
    Forecast,
    Deviation,
    Share,        // a change, in percent with its sign
    ErrorShare,   // how far off, in percent with a decimal
    Bias,         // which way off on average: an amount with its sign, without the tone of a deviation
    BiasShare,    // the same in percent with a decimal
    Probability,  // in percent
    Volume,       // a number of hours, visits …
    Mean,         // the same with its decimals where it is small: places on average
    Price,        // kronor, whatever the report's unit: what one hour costs
    DateInTable,
    MonthInTable,  // 202404 as 2024-04
    MonthLabel,    // the same at the beginning of a row
    Marked,        // a label of the row that is this report's
    ResultLabel,
    ResultFigure,
    ResultForecast,
    ResultDeviation,
    ResultShare,
    ResultErrorShare,
    ResultCount,
    Note,
    ControlLabel,
    ControlCount,
    ControlAmount,
    ControlList,
    ChartTitle,
    ChartAmount,
    ChartBetter,  // in the waterfall: how much, whichever way the bar lies from zero
    ChartWorse,
    Hidden,
};

// Whether what stands in it is a figure, which must be seen whole.
bool isFigure(Style style);

// What is written into a cell.
struct Formula {
    Text text;  // begins with "="
};
using Content = std::variant<std::monostate, Text, double, Formula>;
// A formula where it begins with "=", else text.
Content contentOf(const Text& written);

struct CellPlan {
    Content content;
    Style style = Style::Plain;
    bool always = false;      // written whatever stands there: the report would be wrong without it
    Text marked;              // of a deviation: the condition on which it is material; empty: it never is
    Text best;                // the condition on which it is the best of its row; empty: it never is
    bool mustBeZero = false;  // of a count or a difference: anything else is wrong
};

// The line below a row, where it is not the one of the cells' styles.
enum class Rule : std::uint8_t { OfStyle, None, Hairline };

// Cells of a row that are joined into one.
struct Join {
    Slot first;
    Slot last;
};

struct RowPlan {
    std::array<CellPlan, kSlots> cells;
    std::vector<Join> joins;
    Rule below = Rule::OfStyle;  // None: the row below belongs to it

    [[nodiscard]] const CellPlan& at(Slot slot) const { return cells.at(number(slot)); }
    CellPlan& put(Slot slot, Content content, Style style) {
        CellPlan& cell = cells.at(number(slot));
        cell.content = std::move(content);
        cell.style = style;
        return cell;
    }
    // What the report keeps to itself.
    void hide(Slot slot, Content content) { put(slot, std::move(content), Style::Hidden).always = true; }
    // A style for a run of cells without content.
    void dress(Slot first, Slot last, Style style) {
        for (std::size_t at = number(first); at <= number(last); ++at) cells.at(at).style = style;
    }
    // One content in a run of cells.
    void putJoined(Slot first, Slot last, Content content, Style style) {
        dress(first, last, style);
        put(first, std::move(content), style);
        joins.push_back({first, last});
    }
    // One text across the whole report.
    void across(Content content, Style style) {
        put(Slot::Label, std::move(content), style);
        joins.push_back({Slot::Label, Slot::Year4});
    }
};

}  // namespace outturn::report
