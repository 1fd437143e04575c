#pragma once

#include "domain/text.hpp"

namespace outturn::report {

// Formulas that read a cell as a person may have written it, and follow it when it is written otherwise. They
// can be put where a number can, in a product as in a comparison.

// The month as a number (202404): of 202404, 20240415, a date, 2024 (its January), or the same as text.
Text monthOf(const Text& cell);

// The share (0.3): of 0.3, 30, or where it may be text "30 %", "0,3" and "30".
Text shareOf(const Text& cell, bool mayBeText);

}  // namespace outturn::report
