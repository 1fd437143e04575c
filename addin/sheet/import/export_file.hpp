#pragma once

#include <memory>
#include <variant>
#include <vector>

#include <com/sun/star/uno/XComponentContext.hpp>

#include "sheet/import/export_cells.hpp"
#include "sheet/import/file.hpp"
#include "sheet/import/preview.hpp"

namespace outturn::sheet {

using ExportSheets = std::vector<std::unique_ptr<ExportCells>>;

// The sheets of a file that Calc opens, those that hold something. Calc gets it hidden, from a copy in
// memory, with its macros and links asleep, and closes it again before this returns.
std::variant<ExportSheets, ImportRefusal> readExportFile(
    const Reference<com::sun::star::uno::XComponentContext>& context, TextView file, Language language,
    const ImportProgress& progress);

}  // namespace outturn::sheet
