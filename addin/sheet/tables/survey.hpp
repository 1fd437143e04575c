#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "domain/problem.hpp"
#include "domain/table/calendar.hpp"
#include "domain/table/equity.hpp"
#include "domain/table/ledger_index.hpp"
#include "domain/table/line_check.hpp"
#include "domain/table/measures.hpp"
#include "domain/table/risks.hpp"
#include "domain/table/table.hpp"
#include "domain/table/volumes.hpp"
#include "sheet/tables/tables.hpp"

namespace outturn::sheet {

// A problem and the cell that has it.
struct PlacedProblem {
    TableKind table;
    Problem problem;
    std::int16_t sheet = -1;  // -1: no cell to show
    std::int32_t column = 0;  // from 0, on the sheet
    std::int32_t row = 0;     // from 0, on the sheet
};

struct TableSurvey {
    FoundTable place;
    std::size_t rows = 0;       // without blank ones
    std::vector<Month> months;  // those with bookings or volumes, oldest first; of Forecasts its rounds
};

struct Activity {
    Text code;  // what the ledger holds: the code, or the name where the ledger holds names
    Text name;
    std::int32_t sheetRow = 0;  // from 1
};

// What a workbook's tables hold: everything the sidebar shows and the report is planned from.
struct Findings {
    std::vector<TableSurvey> tables;
    std::vector<Month> periods;  // of the ledger, newest first
    std::vector<LineDefinition> lines;
    std::vector<bool> lineIsCost;  // by line: less than nothing is booked on it, as reported
    std::size_t largestCost = 0;   // the line with the largest cost; where there is none, the smallest line
    std::vector<Activity> activities;  // empty where there is no such table
    bool activitiesByName = false;     // ledger and budget hold the activities' names, not their codes
    bool otherActivities = false;      // ledger, budget or forecasts hold activities the table lacks, or none
    std::vector<Month> forecastRounds;  // oldest first
    Measures measures;                  // their activities are numbered as here, and so on
    Risks risks;
    Volumes volumes;
    Equity equity;
    Calendar calendar;
    std::vector<PlacedProblem> problems;  // errors first, then by table and row
    std::vector<TableKind> missing;       // the required tables that were not found
    // What was read of them, for questions that are answered away from the sheet; null: there is none.
    std::shared_ptr<const LedgerIndex> ledger;
    std::shared_ptr<const LedgerIndex> budget;
    std::shared_ptr<const LedgerIndex> forecasts;

    [[nodiscard]] const TableSurvey* table(TableKind kind) const;
};

// Reads a workbook's tables in pieces, so that a window stays alive meanwhile and reading can be stopped at
// any piece; it changes nothing. Ask readOn() until finished().
class Survey {
  public:
    explicit Survey(const SpreadsheetDocument& document, const Settings& settings);
    ~Survey();
    Survey(const Survey&) = delete;
    Survey& operator=(const Survey&) = delete;

    // Some thousand rows. Throws what Calc throws when the document is gone.
    void readOn();
    [[nodiscard]] bool finished() const;
    // The table being read, for the progress line.
    [[nodiscard]] std::optional<TableKind> reading() const;
    [[nodiscard]] std::int64_t rowsRead() const;
    [[nodiscard]] std::int64_t rowsInAll() const;
    // Once finished.
    [[nodiscard]] Findings findings();

  private:
    struct State;
    std::unique_ptr<State> state_;
};

// All of it at once.
Findings survey(const SpreadsheetDocument& document, const Settings& settings);

}  // namespace outturn::sheet
