#pragma once

#include "domain/money.hpp"
#include "domain/result.hpp"

namespace outturn {

// Outturn − reference: with revenue positive and cost negative, positive is always good. Throws
// MoneyOverflow.
ExactAmount deviation(ExactAmount outturn, ExactAmount reference);

// The deviation over the reference's absolute value, as a fraction (0.05 is five percent), so that its sign
// is still good or bad. Fault::DivisionByZero.
Result<double> relativeDeviation(ExactAmount outturn, ExactAmount reference);

}  // namespace outturn
