#pragma once

#include <string>
#include <string_view>

namespace outturn::driver {

// What a cell shows with plain spaces for every kind of space, as a file may have made them too.
std::string plainSpaces(std::string shown);

// Whether a cell of the report that shows this bears the label: alone, or with the sign ▲▼ behind it that a
// material deviation gives its row (after a space that may have been made a plain one).
bool isLabel(std::string_view shown, std::string_view label);

}  // namespace outturn::driver
