#pragma once

#include <variant>

#include "domain/text.hpp"

namespace outturn {

// A cell that shows #N/A, #REF! or another error.
struct ErrorCell {};

// What a cell holds. The text is only looked at: it must outlive the call that is given the cell.
using Cell = std::variant<std::monostate, double, TextView, ErrorCell>;

}  // namespace outturn
