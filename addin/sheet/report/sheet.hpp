#pragma once

#include <map>
#include <optional>
#include <variant>
#include <vector>

#include "domain/period.hpp"
#include "sheet/settings.hpp"
#include "sheet/tables/survey.hpp"

namespace outturn::sheet {

// What a report is asked for; every choice made.
struct ReportRequest {
    Month period;
    Unit unit = Unit::Millions;
    Language language = Language::Swedish;
    Text organisation;
    TableSign ledgerSign = TableSign::RevenuePositive;
    TableSign budgetSign = TableSign::RevenuePositive;
    std::optional<double> limitAmount;  // in kronor; see report::Wishes
    std::optional<double> limitShare;
    std::map<Text, ForecastMethod> methods;  // of lines, by name; see Settings
};

// Why no report was filled; nothing was changed then.
enum class FillRefusal {
    ReadOnly,            // the document is read-only
    StructureProtected,  // sheets may not be added
    SheetProtected,      // the report's sheet is protected
    TablesMissing,       // Ledger, Budget or Lines was not found
    NoLines,             // the Lines table has no row
    PeriodNotInLedger,   // nothing is booked in the period's year up to it
};

struct FilledReport {
    Text sheetName;  // "Rapport 2024-02"
    // Sentences, in the language of the interface, about what the person should know: a comment too long for
    // its page.
    std::vector<Text> notices;
};

using FillOutcome = std::variant<FilledReport, FillRefusal>;

// Fills the report's sheet, making it where it is missing: live formulas over the tables found, in cell
// styles of their own, print-ready. What a person typed on the sheet stays. One undo step takes all of it
// back. Must be called on the office's main thread and returns when the sheet is filled and calculated.
FillOutcome fillReport(const SpreadsheetDocument& document, const Findings& findings,
                       const ReportRequest& request);

// "Rapport 2024-02", "Report 2024-02"
Text reportSheetName(Month period, Language language);

}  // namespace outturn::sheet
