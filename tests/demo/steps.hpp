#pragma once

#include <filesystem>

#include "demo/edition.hpp"
#include "driver/office.hpp"
#include "driver/workbook.hpp"

namespace outturn::demo {

// The report's first table as the sheet shows it, beside the workbook as .txt.
void leaveTable(const driver::Workbook& workbook, const std::string& sheet, Language language,
                const std::filesystem::path& text);
// As the menu does. Throws std::runtime_error where no file is left.
void handOver(const driver::Workbook& workbook, const Period& period, const std::filesystem::path& file);
void requireSheet(const driver::Workbook& workbook, const std::string& sheet, const char* command);

}  // namespace outturn::demo
