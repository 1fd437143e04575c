#pragma once

#include <map>
#include <vector>

#include "domain/table/keys.hpp"
#include "domain/table/table.hpp"
#include "sheet/tables/activity_list.hpp"
#include "sheet/tables/survey.hpp"

namespace outturn::sheet {

// A workbook's tables, read.
struct ReadTables {
    std::vector<FoundTable> places;     // in the order of kTableKinds
    std::map<TableKind, Table> booked;  // Ledger, Budget, Forecasts
    TableSign ledgerSign = TableSign::RevenuePositive;
    Lines lines;
    Keys keys;
    ActivityList activities;
    Measures measures;  // their activities are numbered as in `activities`, those of the volumes too
    Risks risks;
    Volumes volumes;
    Equity equity;
    Calendar calendar;
};

Findings findingsOf(const ReadTables& read);

}  // namespace outturn::sheet
