#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>

#include "sheet/import/preview.hpp"

namespace outturn::sheet {

// An export of another system that stands on a sheet of the workbook. The sheet stays as it is; a clean table
// is made on one of its own.
Previewed previewSheet(const SpreadsheetDocument& document, const Text& sheetName, Language language);

// An export in a file that Calc opens: CSV, text, xlsx, xls, ods … It is opened hidden, runs nothing, and is
// closed again before this returns. File: a URL or a path.
Previewed previewWorkbookFile(const Reference<com::sun::star::uno::XComponentContext>& context,
                              const SpreadsheetDocument& document, TextView file, Language language,
                              const ImportProgress& progress);

}  // namespace outturn::sheet
