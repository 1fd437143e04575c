#pragma once

#include <optional>

#include "domain/language.hpp"
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
};

// The column that a header names in English or Swedish, in any letter case, white space around it ignored.
std::optional<Column> knownColumn(TextView header);

// "Account", "Konto"
TextView header(Column column, Language language);

}  // namespace outturn
