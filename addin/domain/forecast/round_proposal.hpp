#pragma once

#include <cstddef>
#include <optional>
#include <variant>
#include <vector>

#include "domain/forecast/ledger_forecasts.hpp"
#include "domain/parallel.hpp"
#include "domain/report/sign.hpp"
#include "domain/table/table.hpp"

namespace outturn {

// A line of the report and how it is forecast.
struct LineToForecast {
    Text name;
    Text accounts;  // a criterion
    ForecastMethod method = ForecastMethod::Blend;
    std::vector<DatedMeasure> measures;  // those that enter it, in the ledger's sign
};

// What a report of a month proposes.
struct Round {
    Month month;
    TableSign ledgerSign = TableSign::RevenuePositive;
    Text accountField;   // as the ledger's header writes it
    Text activityField;  // empty: the ledger tells no activities
    std::vector<LineToForecast> lines;
    std::vector<Text> activities;  // of the report, as the ledger writes them
    std::size_t largestCost = 0;   // the line that an activity without any amount is named under
};

// A line's full year, as reported: revenue positive.
struct ProposedAmount {
    std::size_t line = 0;
    Text activity;  // as the ledger writes it; empty: what no activity has
    bool activityIsNumber = false;
    Money amount;
};

// Why a round cannot be proposed.
struct RoundFault {
    std::size_t line = 0;
    Fault fault = Fault::NotAvailable;
};

// What the methods are asked about a line.
ForecastQuestion questionOf(const Round& round, std::size_t line);

// By line, then activity, each amount other than 0: their sums by line and by activity are what the report
// proposes, to the öre, also where a simpler method stands in (insteadOf). What a line has beyond its
// activities (a measure of none of them, all of it where the budget cannot be asked about one) is in a row of
// no activity. A line that no method says anything of is its fault, so is a table that cannot be read. Every
// line and every activity of the report has one row at least. Empty where it was cancelled.
std::variant<std::vector<ProposedAmount>, RoundFault> proposeRound(const LedgerForecasts& forecasts,
                                                                   const Table& ledger, const Table* budget,
                                                                   const Round& round,
                                                                   Progress* progress = nullptr);

}  // namespace outturn
