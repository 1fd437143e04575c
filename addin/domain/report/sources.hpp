#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "domain/forecast/method.hpp"
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
    bool isCost = false;  // of a line: what is booked on it is less than nothing
    Text label = {};      // what the label's cell holds, for when it is gone
    // Of a line: how its forecast is proposed where none was submitted.
    ForecastMethod method = ForecastMethod::Budget;
};

// A row of the Measures table. Its amount is what it improves the result by in a whole year.
struct MeasureSource {
    Text name;  // what the row is known by from one filling to the next
    Text nameCell;
    Text activityCell;
    Text amountCell;
    Text fromCell;      // a month as a number (202404), whatever way the table writes it: a formula
    Text realisedCell;  // empty: no such column
    std::optional<std::size_t> activity;  // of Sources::activities; none: of no activity in the report
    std::size_t line = 0;                 // of Sources::lines: where it enters a proposed forecast
};

// A row of the Risks table: from Low to High kronor, negative where the result worsens.
struct RiskSource {
    Text name;
    Text nameCell;
    Text activityCell;
    Text lowCell;
    Text highCell;
    Text probabilityCell;  // a share from 0 to 1, whatever way the table writes it: a formula
    std::optional<std::size_t> activity = std::nullopt;  // as of a measure
};

// A measure of an activity in the Volumes table. The rows' cells of a year, up to the report's month; empty:
// nothing is known of it.
struct VolumeSource {
    Text name;  // "Hemtjänst:Beviljade timmar"
    Text activityCell;
    Text measureCell;
    Text unitCell;
    Text accounts;  // the criterion of the accounts that its cost is booked on, folded; empty: none is given
    Text accountsCell;         // where it stands
    std::size_t activity = 0;  // of Sources::activities
    bool inHours = false;      // hours worked or granted: what another measure of the activity takes
    bool inMoney = false;      // kronor, thousands …: nothing that could cost so and so much each
    bool average = false;      // places, posts, square metres: a year to date is the mean of its months
    std::vector<Text> outturn;
    std::vector<Text> budget;
    std::vector<Text> lastYear;
    std::vector<Text> twoYearsAgo;
};

// A row of the Calendar table.
struct MeetingSource {
    Text name;
    Month period;
    Text reportCell;
    Text meetingCell;
};

// The sheet on which stands what every method and every round said after each month of the closed years, as
// the report asks it; see forecast_history.hpp.
struct HistorySource {
    Text name;                          // "Prognosutfall 2024"
    Text sheet;                         // as formulas write it: "$'Prognosutfall 2024'."
    std::int32_t left = 0;              // its first column
    std::map<Text, std::int32_t> rows;  // by identity, from 0
    std::vector<int> years;             // oldest first
    bool fewer = false;                 // than the ledger has
};

// A table that a section of the report needs and the workbook lacks is simply empty here.
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
    std::vector<MeasureSource> measures;
    std::vector<Text> measuresGoal;  // the cells of the Goal column; empty: none is set
    std::vector<RiskSource> risks;
    std::vector<VolumeSource> volumes;
    std::vector<Text> equity;              // the cells of the amounts the board may use in the year
    std::vector<MeetingSource> meetings;   // of the report's year
    std::optional<HistorySource> history;  // none: no year before the report's is in the ledger
    // Rows of these tables that are left out because something is wrong with them, for a note to say so.
    std::size_t brokenMeasures = 0;
    std::size_t brokenRisks = 0;
    std::size_t brokenVolumes = 0;
};

// A text that a person wrote into an earlier report, without the words that said where it came from.
struct Carried {
    Text words;
    Month from;
};

// What a report is asked to say, and how.
struct Wishes {
    Month period;
    Unit unit = Unit::Millions;
    Language language = Language::Swedish;
    Text organisation;
    double today = 0;  // the date of filling, as the workbook counts days
    // From where on a deviation is material: both limits where both are set, in kronor and as a share of the
    // budget (0.02). None set: none is.
    std::optional<double> limitAmount;
    std::optional<double> limitShare;
    // The report before this one in the same year; without one the month before; none in January.
    std::optional<Month> previousReport;
    // What a person wrote into the report before this one, by the rows' identities, and the month of each.
    std::map<Text, Carried> carried;
};

}  // namespace outturn::report
