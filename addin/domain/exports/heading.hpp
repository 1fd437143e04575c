#pragma once

#include <cstdint>
#include <optional>
#include <utility>

#include "domain/exports/period_text.hpp"
#include "domain/text.hpp"

namespace outturn::exports {

// What a column of an export is.
enum class Role : std::uint8_t {
    Empty,  // no header, no values
    Period,
    Date,  // a day: read as its month
    Year,  // beside a month without one
    Account,
    AccountName,
    Amount,  // also of outturn
    BudgetAmount,
    Debit,
    Credit,
    MonthAmount,  // a month across
    RowTotal,     // the sum of the months across
    OtherFigure,  // balance, deviation, share, last year: no amount to be read
    Dimension,    // all others
};

// What the words of a header tell.
struct Heading {
    Role role = Role::Dimension;
    // Of a month across: its writing, and whether the header says budget or outturn beside it.
    std::optional<PeriodWriting> month;
    bool isBudget = false;
};

// In English or Swedish, in any letter case; a unit in brackets, full stops and hyphens do not count. A name
// that is not known is a dimension's.
Heading headingOf(TextView header);

// Whether the header is a word that tells what the column is, a year, or a month.
bool isKnownHeading(TextView header);

// "Utfall jan-feb", "t.o.m. feb": the months that a figure is of, 1–12.
std::optional<std::pair<int, int>> monthsNamed(TextView header);

// "2024", "Budget 2024", "Utfall 2024": the year over months across.
std::optional<int> yearIn(TextView header);

}  // namespace outturn::exports
