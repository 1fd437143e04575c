#pragma once

#include <cstddef>
#include <optional>
#include <variant>
#include <vector>

#include "domain/money.hpp"
#include "domain/problem.hpp"
#include "sheet/settings.hpp"

namespace outturn::sheet {

// What is expected of a line's activity for the whole year, as reported: revenue positive.
struct SubmittedAmount {
    Text line;      // as Lines writes it
    Text activity;  // as the ledger holds it; empty: of no activity
    bool activityIsNumber = false;
    Money amount;
};

struct SubmissionRequest {
    Month round;
    Language language = Language::Swedish;  // of the table's headers, where it is made
    bool replace = false;                   // what was submitted for the round's lines
};

// Why nothing was written; nothing was changed then.
struct SubmissionRefusal {
    enum class Why {
        ReadOnly,            // the document is read-only
        StructureProtected,  // there is no table, and no sheet may be added
        SheetProtected,      // that of the table; its name
        NoLineColumn,        // the table tells its rows by accounts
        TableBroken,         // see `problem`
        AlreadySubmitted,    // so many rows of the round's lines are there
        NoRoom,              // something stands below the table; the cell
    };
    Why why;
    Text place;
    std::size_t rows = 0;
    std::optional<Problem> problem;
};

struct Submission {
    Text sheetName;
    std::size_t rows = 0;      // that hold the round's amounts now
    std::size_t replaced = 0;  // that were there before
};

using SubmissionOutcome = std::variant<Submission, SubmissionRefusal>;

// Writes the round into the Forecasts table, making that where it is missing: a row each below its last, in
// the columns found by their headers. To replace, the rows of the round's lines get their new amounts where
// they stand; what a person typed beside them stays. One undo step. On the office's main thread.
SubmissionOutcome submitForecast(const SpreadsheetDocument& document,
                                 const std::vector<SubmittedAmount>& amounts,
                                 const SubmissionRequest& request);

}  // namespace outturn::sheet
