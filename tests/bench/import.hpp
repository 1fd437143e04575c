#pragma once

#include "driver/office.hpp"

namespace outturn::bench {

// SIE files imported into a new workbook, beside the same rows opened by Calc as CSV: the time, whether it
// grows as the file does, and LibreOffice's memory.
void importing(const driver::Office& office, bool quick);

}  // namespace outturn::bench
