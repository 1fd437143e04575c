#pragma once

#include <optional>
#include <variant>

#include <com/sun/star/frame/XController.hpp>

#include "domain/period.hpp"
#include "sheet/handover/file.hpp"
#include "sheet/tables/tables.hpp"

namespace outturn::sheet {

// The month whose report the sheet bears; nothing where it is no report.
std::optional<Month> monthOfReport(const Range& sheet);

// The report of a month; without a month the one with the newest. Null where the workbook has none.
Range findReport(const SpreadsheetDocument& document, std::optional<Month> period);

struct HandedOver {
    Text path;  // as the system writes it
};

// Writes a report for people without the extension: a copy of its sheet alone in which every formula is
// replaced by its value, a PDF of that, or a text document of what it shows. The workbook stays as it is,
// unmodified and without an undo step. Of the file there is either all or nothing. view: the window that
// shows the workbook; may be null.
std::variant<HandedOver, HandoverRefusal> handOver(const SpreadsheetDocument& document, const Range& report,
                                                   TextView file, HandoverFormat format, bool overwrite,
                                                   const Reference<com::sun::star::frame::XController>& view);

}  // namespace outturn::sheet
