#pragma once

#include <vector>

#include "domain/exports/understood.hpp"
#include "domain/language.hpp"
#include "domain/text_table.hpp"

namespace outturn::exports {

// What was understood, in words: everything is a sentence or a small table, to be shown as it is.

// "−1 234,50" (Swedish, no-break spaces), "−1,234.50": two decimals, more where there are more.
Text amountText(ExactAmount amount, Language language);

Text refusalText(NotUnderstood why, Language language);
// The header's place, how many rows, the signs and so on; only the refusal where there is one.
std::vector<Text> sentences(const Understood& understood, Language language);

// Column, header, what it becomes, why.
TextTable columnTable(const Understood& understood, Language language);
// Row, text, amount, why.
TextTable leftOutTable(const Understood& understood, Language language);
// Row, problem.
TextTable problemTable(const Understood& understood, Language language);
// Before and after, and what is missing.
TextTable totalTable(const Understood& understood, Language language);

Text questionText(const Question& question, Language language);
Text answerText(const Question& question, const Answer& answer, Language language);

// The clean table: its headers, each once; and its first rows as they will look.
std::vector<Text> cleanHeader(const Understood& understood, Language language);
TextTable cleanTable(const Understood& understood, std::size_t rows, Language language);

}  // namespace outturn::exports
