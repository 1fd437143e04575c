#pragma once

#include <optional>
#include <vector>

#include "domain/language.hpp"
#include "domain/period.hpp"
#include "domain/report/sign.hpp"
#include "domain/report/unit.hpp"
#include "domain/text.hpp"

namespace outturn::report {

// A table as formulas ask it. Fields are named as the table's own header writes them; empty: no such column.
struct LedgerSource {
    Text handle;  // the cell with =LEDGER(…): "$Outturn.$C$5"
    TableSign sign = TableSign::RevenuePositive;
    Text accountField;
    Text activityField;
    Text lineField;
};

// A row of the Lines table, or of Activities.
struct RowSource {
    Text name;       // what the row is known by from one filling to the next
    Text labelCell;  // "$Rader.$A2"
    // The cell whose content the tables' rows must match: a criterion of accounts, an activity's code.
    Text criterionCell;
    bool plainLabel = true;  // false: the label holds characters that a criterion gives another meaning
    bool plainCriterion = true;
};

// Where a report's formulas find what they need in the workbook, everything as formulas write it.
struct Sources {
    LedgerSource ledger;
    LedgerSource budget;
    std::optional<LedgerSource> forecasts;
    std::vector<RowSource> lines;
    Text lineAccounts;   // the criteria of all lines: "$Rader.$B$2:$B$4"
    Text lineNames;      // "$Rader.$A$2:$A$4"; empty where a name cannot stand as a criterion
    Text linesTable;     // with its header, and room for lines to come
    Text ledgerAmounts;  // the cells below the header
    std::vector<RowSource> activities;
    bool otherActivities = false;
    bool lastYear = false;  // whether anything is booked in the year before
};

// What a report is asked to say, and how.
struct Wishes {
    Month period;
    Unit unit = Unit::Millions;
    Language language = Language::Swedish;
    Text organisation;
    double today = 0;  // the date of filling, as the workbook counts days
};

}  // namespace outturn::report
