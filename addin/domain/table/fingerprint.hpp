#pragma once

#include <string>

#include "domain/table/table.hpp"

namespace outturn {

// Everything the table says, as 32 hexadecimal digits (128-bit XXH3): columns, rows, bookings and problems.
// Its own fingerprint is not looked at.
std::string fingerprintOf(const Table& table);

}  // namespace outturn
