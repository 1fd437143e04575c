#pragma once

#include <optional>

#include "domain/language.hpp"
#include "domain/table/table_kind.hpp"
#include "domain/text.hpp"

namespace outturn {

// The columns Outturn knows by name, in any of the tables. Every other column is a dimension under its own
// header.
enum class Column {
    Period,
    Account,
    Amount,
    Line,
    Accounts,
    Key,
    Activity,
    CostCentre,
    Project,
    Voucher,
    Description,
    Code,
    Name,
    Measure,
    FullYearAmount,
    FromPeriod,
    Realised,
    Goal,
    Risk,
    Low,
    High,
    Probability,
    Quantity,  // what a volume counts: granted hours
    Unit,
    Outturn,
    Budget,
    Report,
    Meeting,
};

// The column that a header names in English or Swedish, in any letter case, white space around it ignored.
// Of the ledger, and of the tables written as it is: Budget, Lines, Keys, Activities, Forecasts.
std::optional<Column> knownColumn(TextView header);

// The same in one of the tables. Measures, Risks, Volumes, Equity and Calendar have words of their own: what
// is a measure there ("Åtgärd", or in Volumes "Mått") is any dimension in a ledger.
std::optional<Column> knownColumn(TextView header, TableKind table);

// "Account", "Konto"
TextView header(Column column, Language language);

}  // namespace outturn
