#pragma once

#include <initializer_list>
#include <utility>
#include <vector>

#include "domain/report/sources.hpp"
#include "domain/text.hpp"

namespace outturn::report {

// Pieces of formulas, in the file format's words: function names in English, semicolons.

// "text" with its quotes doubled.
Text inQuotes(TextView text);

// A text with %1, %2 … as a formula: the words quoted, the arguments' formulas between them, joined with &.
Text sentence(TextView pattern, std::initializer_list<TextView> arguments);

// A cell's content as a criterion that only this content meets.
Text literalCriterion(const Text& cell);

// Whether a text used as a criterion matches itself and nothing else.
bool isPlainCriterion(TextView text);

using Conditions = std::vector<std::pair<Text, Text>>;  // a field's name, its criterion as a formula

// LEDGER.SUM, with a minus before it where the table bears the bookkeeping sign.
Text ledgerSum(const LedgerSource& table, const Text& period, const Conditions& conditions);

// How many rows of the table belong to the period and meet the conditions.
Text ledgerRowCount(const LedgerSource& table, const Text& period, const Conditions& conditions);

// A whole number of units, without sign, its thousands parted by a narrow no-break space in any language.
Text groupedNumber(const Text& amount, const Text& unit);

// SUM or MIN of cells one by one, so that rows a person put between them are not counted; 0 of none.
Text over(TextView function, const std::vector<Text>& cells);

}  // namespace outturn::report
