#pragma once

#include <string>

#include "samples/sie/books.hpp"

namespace outturn::sample::culture {

// The books as a SIE file of type 4E (specification 4B): code page 437, a line each, carriage return and line
// feed.
std::string sieFile(const Books& books);

}  // namespace outturn::sample::culture
