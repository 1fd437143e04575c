#pragma once

#include <string_view>

#include "domain/text.hpp"

namespace outturn::sheet {

enum class FileKind {
    Sie,    // also what only claims to be: whoever reads it says what is wrong
    Other,  // a workbook, or a text with rows and columns
};

// What a file is, told by its first bytes. Its name counts only where it is neither: a broken file called
// .se is better explained as one.
FileKind fileKind(std::string_view firstBytes, TextView fileName);

}  // namespace outturn::sheet
