#pragma once

#include <string>
#include <vector>

#include "domain/language.hpp"

namespace outturn::demo {

using ShownRow = std::vector<std::string>;

// The first table of a report as its sheet shows it, for a terminal: what stands above it line by line, then
// its columns aligned. Throws std::runtime_error where the rows hold no such table. UTF-8.
std::string publishedTable(const std::vector<ShownRow>& rows, Language language);

}  // namespace outturn::demo
