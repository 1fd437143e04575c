#pragma once

#include <iosfwd>

#include "books.hpp"

namespace outturn::sample {

// Sums the rows again, each annual budget row spread by its own key, prints what the board's reports say
// beside it, and tells whether every figure comes out.
bool comesOut(const Books& books, std::ostream& out);

}  // namespace outturn::sample
