#pragma once

#include <cstddef>
#include <span>
#include <variant>

#include "domain/text.hpp"

namespace outturn {

// A cell that shows #N/A, #REF! or another error.
struct ErrorCell {};

// What a cell holds. The text is only looked at: it must outlive the call that is given the cell.
using Cell = std::variant<std::monostate, double, TextView, ErrorCell>;

// Empty, or nothing but white space.
bool isBlank(const Cell& cell);

// The cell of a row at a position; a row that is too short ends in empty cells.
const Cell& cellAt(std::span<const Cell> row, std::size_t position);

// The shortest text that reads back as the same number: "3010", "12.5"; -0 is "0". No thousands separator,
// and no exponent where a person would not write one.
Text numberText(double number);

// What stands in the cell, trimmed; "#ERROR!" for an error cell, whose own text is the host's matter.
Text cellText(const Cell& cell);

}  // namespace outturn
