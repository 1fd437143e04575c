#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "domain/text.hpp"

namespace outturn::sie {

// How a file's letters are written. The format says code page 437, and every file declares it ("#FORMAT
// PC8"), also those that hold something else: only the bytes tell.
enum class Encoding { CodePage437, Latin1, Utf8 };

// UTF-8 where there are letters beyond ASCII and more of them are well-formed UTF-8 than not. Else the code
// page in which more of the bytes are letters of the Nordic languages; code page 437 where both have as many.
Encoding encodingOf(std::string_view bytes);

// The bytes as UTF-8 where they are UTF-16, as an editor saves a file that it calls "Unicode".
std::optional<std::string> outOfUtf16(std::string_view bytes);

// A byte that UTF-8 does not allow becomes U+FFFD. Latin1 is taken as Windows-1252, which holds it.
Text decoded(std::string_view bytes, Encoding encoding);

}  // namespace outturn::sie
