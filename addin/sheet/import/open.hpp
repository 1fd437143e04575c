#pragma once

#include <memory>

#include <com/sun/star/uno/XComponentContext.hpp>

#include "sheet/import/preview.hpp"
#include "sheet/import/sie_reading.hpp"

namespace outturn::sheet {

// What may be imported, held against the workbook; one function a source. Language: of the sentences and of
// the sheets that are made.

// A file, by what it holds and not by its name. Progress: of the reading, told 1 before the first look at the
// workbook; the bar that shows it may let other things happen until then.
Previewed openImport(const Reference<com::sun::star::uno::XComponentContext>& context,
                     const SpreadsheetDocument& document, TextView file, Language language,
                     const ImportProgress& progress);
// A SIE file that has been read already. Progress: whoever shows it keeps the user from the workbook.
Previewed openSie(const SpreadsheetDocument& document, const std::shared_ptr<const SieReading>& reading,
                  Language language, const ImportProgress& progress = {});
// Any other file.
Previewed openWorkbookFile(const Reference<com::sun::star::uno::XComponentContext>& context,
                           const SpreadsheetDocument& document, TextView file, Language language,
                           const ImportProgress& progress);
// A sheet of the workbook that holds an export.
Previewed openSheet(const SpreadsheetDocument& document, const Text& sheetName, Language language);
// Report lines out of the workbook's accounts.
Previewed openLines(const SpreadsheetDocument& document, Language language);

}  // namespace outturn::sheet
