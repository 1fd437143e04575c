#pragma once

#include "sheet/tables/tables.hpp"

namespace outturn::sheet {

// Gives the copy of a sheet in another document the page of the original: its page style with header and
// footer, what is printed, which rows and columns are repeated and where pages break. An imported sheet comes
// without all of it.
void takePage(const SpreadsheetDocument& document, const Range& report,
              const SpreadsheetDocument& copyDocument, const Range& copy);

// What stands at the left of every page's foot; empty without a footer.
rtl::OUString pageFooter(const SpreadsheetDocument& document, const Range& sheet);

}  // namespace outturn::sheet
