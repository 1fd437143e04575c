#pragma once

#include <optional>
#include <variant>

#include "domain/language.hpp"
#include "domain/period.hpp"
#include "sheet/tables/tables.hpp"

namespace outturn::sheet {

struct Compared {
    Text sheetName;  // "Ändringar 2024-02"
};

// Why nothing was compared; nothing was changed then.
struct ComparisonRefusal {
    enum class Why { NoReport, NoEarlierReport, NothingKept, ReadOnly, StructureProtected, SheetProtected };
    Why why;
    std::optional<Month> month;  // of the report that is meant
};

using ComparisonOutcome = std::variant<Compared, ComparisonRefusal>;

// Lists line by line what has changed since the report before: outturn booked into months that were closed
// when that report was filled, the year's budget, the forecast. Then and now side by side, now live; on a
// sheet of its own, which a later comparison of the same report replaces. The report compared is the one on
// `front`, else the newest. One undo step takes all of it back. Must be called on the office's main thread.
ComparisonOutcome compareReports(const SpreadsheetDocument& document, const Range& front, Language language);

}  // namespace outturn::sheet
