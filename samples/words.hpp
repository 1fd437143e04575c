#pragma once

#include <iosfwd>

#include "books.hpp"

namespace outturn::sample {

// Measures what the board's reports tell in words, prints it, and tells whether all of it comes true.
bool wordsComeTrue(const Books& books, std::ostream& out);

}  // namespace outturn::sample
