#pragma once

#include <optional>

#include "sheet/report/sheet.hpp"

namespace outturn::sheet {

// What a caller wants other than the workbook's settings say.
struct ReportOverrides {
    std::optional<Month> period;
    std::optional<Unit> unit;
    std::optional<Language> language;
};

// Every choice made: the overrides, else the settings, else the newest period of the ledger and the language
// of the interface. Nothing where the ledger has no period.
std::optional<ReportRequest> resolveRequest(const Settings& settings, const Findings& findings,
                                            const ReportOverrides& overrides);

// Reads the workbook's settings and tables and fills the report, all at once.
FillOutcome fillFromSettings(const SpreadsheetDocument& document, const ReportOverrides& overrides = {});

}  // namespace outturn::sheet
