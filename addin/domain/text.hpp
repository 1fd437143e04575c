#pragma once

#include <string>
#include <string_view>

namespace outturn {

// Text is UTF-16 throughout: it is what a cell holds, so no cell is converted on its way in or out.
using Text = std::u16string;
using TextView = std::u16string_view;

// Lower case by Unicode's simple mapping, so that ÅÄÖ and åäö compare as the same; characters outside the
// basic plane are left as they are.
Text folded(TextView text);

// Without leading and trailing white space (no-break spaces included).
TextView trimmed(TextView text);

std::string toUtf8(TextView text);
Text fromUtf8(std::string_view text);

}  // namespace outturn
