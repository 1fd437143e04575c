#pragma once

#include <filesystem>

#include "demo/edition.hpp"
#include "driver/office.hpp"

namespace outturn::demo {

// A file of an accounting system turned into a report in a new workbook, as a user would, and left in the
// folder as workbook, PDF and text.
void fillImported(const driver::Office& office, const Edition& edition, const std::filesystem::path& sie,
                  const std::filesystem::path& folder);

}  // namespace outturn::demo
