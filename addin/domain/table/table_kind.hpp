#pragma once

#include <array>
#include <optional>

#include "domain/language.hpp"
#include "domain/text.hpp"

namespace outturn {

// The tables of a workbook, in the order the sidebar shows them.
enum class TableKind {
    Ledger,
    Budget,
    Lines,
    Keys,
    Activities,
    Forecasts,
    Measures,
    Risks,
    Volumes,
    Equity,
    Calendar,
};

inline constexpr std::array kTableKinds = {
    TableKind::Ledger,     TableKind::Budget,    TableKind::Lines,    TableKind::Keys,
    TableKind::Activities, TableKind::Forecasts, TableKind::Measures, TableKind::Risks,
    TableKind::Volumes,    TableKind::Equity,    TableKind::Calendar,
};

// "Ledger", "Huvudbok": the name of the sheet or range that holds it.
TextView tableName(TableKind kind, Language language);

// The table that a sheet or range of this name holds, in either language and any letter case. The name of a
// range can hold no blank: there it may be written as "_".
std::optional<TableKind> knownTable(TextView name);

// Whether a report needs it: Ledger, Budget and Lines.
bool isRequired(TableKind kind);

}  // namespace outturn
