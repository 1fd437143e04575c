#pragma once

#include <vector>

#include <com/sun/star/drawing/XShape.hpp>

#include "domain/report/document.hpp"
#include "sheet/tables/tables.hpp"

namespace outturn::sheet {

using Shape = Reference<com::sun::star::drawing::XShape>;

// A report as it is seen on its sheet.
struct SeenReport {
    report::ShownSheet sheet;
    std::vector<Shape> pictures;  // charts, and what else a person put on the sheet
};

// copy: the report's sheet in a ValuesCopy, where colours and asterisks are the cells' own. What each row is
// and its pictures come from the report itself.
SeenReport readReport(const SpreadsheetDocument& document, const Range& report, const Range& copy);

}  // namespace outturn::sheet
