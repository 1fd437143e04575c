#pragma once

#include "domain/language.hpp"
#include "domain/sie/control.hpp"
#include "domain/sie/import_update.hpp"
#include "domain/sie/reader.hpp"

namespace outturn::sie {

// Why a file is not read, as a sentence.
Text sentence(Refusal refusal, TextView fileName, Language language);
// What is wrong in a line, without its number.
Text sentence(const ProblemInLine& problem, Language language);
// "Line 12: …"
Text sentenceWithLine(const ProblemInLine& problem, Language language);
// "3010 −500,00; 4010 200,00": the first of them, and how many more; of long lists.
Text amounts(const std::vector<AccountSum>& sums, Language language);
// "A 12, 2024-01-15: was …, is …"
Text sentence(const ImportChange& change, DateOrigin origin, Language language);
// The voucher's date as the table has it, else its month.
Text changeDate(const ImportChange& change, DateOrigin origin);
// What it is now, for a cell of its own.
Text isNow(const ImportChange& change, Language language);

// How many accounts agree with the file's own totals; those without a total agree with nothing.
Text sentence(const ControlCounts& counts, Language language);

// "−1 234,50" with no-break spaces; "−1,234.50".
Text amountText(ExactAmount amount, Language language);
// "1 234"
Text countText(std::size_t count, Language language);
// "2024-01-15"
Text dayText(const Day& day);
// "2024-01", "2024-01–2024-12"
Text periodText(PeriodRange period);

}  // namespace outturn::sie
