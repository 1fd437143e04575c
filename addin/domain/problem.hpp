#pragma once

#include <cstdint>
#include <vector>

#include "domain/language.hpp"
#include "domain/text.hpp"

namespace outturn {

// What can be wrong with a table. The names are also what LEDGER.CHECK gives in its last column, so that a
// formula can count one kind in any language.
enum class ProblemKind {
    MissingColumn,     // missing-column     no column for Period, Account or Amount
    DuplicateColumn,   // duplicate-column   two columns with one header
    UnnamedColumn,     // unnamed-column     values under an empty header            (notice)
    NoRows,            // no-rows            a header and nothing below              (notice)
    UnreadablePeriod,  // unreadable-period
    UnreadableAmount,  // unreadable-amount
    ErrorCell,         // error-cell         a dimension holds #N/A or the like
    EmptyAmount,       // empty-amount       counted as 0                            (notice)
    EmptyAccount,      // empty-account                                              (notice)
    WholeYear,         // whole-year         a year among months, spread evenly      (notice)
    FractionOfOre,     // fraction-of-ore    more than two decimals                  (notice)
    UnknownKey,        // unknown-key        a key the Keys table does not have
    BadKey,            // bad-key            a weight that is no number, or a negative one
    NoLine,            // no-line            an account that no report line catches
    TwoLines,          // two-lines          an account that two report lines catch
    BadCriterion,      // bad-criterion      the Accounts of a line or a volume cannot be read
    RowsOutside,       // rows-outside       a row right below the named range, which does not hold it
    MissingName,       // missing-name       nothing where something must be called something
    UnknownActivity,   // unknown-activity   an activity that the Activities table does not have
    NoActivities,      // no-activities      volumes, and no activities they could belong to
    UnknownLine,       // unknown-line       a line that the Lines table does not have
    LowAboveHigh,      // low-above-high     a risk's least amount is above its greatest
    BadProbability,    // bad-probability    no share, or one above 100 %
    NotAMonth,         // not-a-month        a period of more or less than one month where one must be
    NotAYear,          // not-a-year         a period that goes over more than one year
    UnreadableNumber,  // unreadable-number  a volume that is no number
    RepeatedVolume,    // repeated-volume    a second row for one month, activity and measure
    OtherAccounts,     // other-accounts     other Accounts than a row above gives the measure (notice)
    NoCost,            // no-cost            volumes of a year without cost, so no cost per unit (notice)
};

// A notice changes no figure; an error keeps every figure that the row could belong to from being shown, or
// (in Measures, Risks, Volumes, Equity and Calendar) the row out of the report.
enum class Severity { Notice, Error };

struct Problem {
    ProblemKind kind = ProblemKind::MissingColumn;
    std::uint32_t row = 0;  // as the sheet numbers it, from 1
    Text column;            // the header as written, or the expected one where it is missing
    Text value;             // what stands there

    friend bool operator==(const Problem&, const Problem&) = default;
};

Severity severity(ProblemKind kind);
// "unreadable-period"
TextView name(ProblemKind kind);
// One plain sentence without the place, and what to do: `"abc" is not an amount: the cell must hold a number,
// not text`. A long value is cut short.
Text describe(const Problem& problem, Language language);

}  // namespace outturn
