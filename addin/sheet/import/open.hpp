#pragma once

#include <memory>

#include <com/sun/star/uno/XComponentContext.hpp>

#include "sheet/import/preview.hpp"
#include "sheet/import/sie_reading.hpp"

namespace outturn::sheet {

// A file, held against the workbook, by what it holds and not by its name. Language: of the sentences and of
// the sheets that are made. Progress: of the reading, told 1 before the first look at the
// workbook; the bar that shows it may let other things happen until then.
Previewed openImport(const Reference<com::sun::star::uno::XComponentContext>& context,
                     const SpreadsheetDocument& document, TextView file, Language language,
                     const ImportProgress& progress);
// A SIE file that has been read already. Progress: whoever shows it keeps the user from the workbook.
Previewed openSie(const SpreadsheetDocument& document, const std::shared_ptr<const SieReading>& reading,
                  Language language, const ImportProgress& progress = {});

}  // namespace outturn::sheet
