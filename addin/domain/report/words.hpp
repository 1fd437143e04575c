#pragma once

#include <cstdint>
#include <vector>

#include "domain/language.hpp"
#include "domain/report/unit.hpp"
#include "domain/text.hpp"

namespace outturn::report {

// Pieces of sentences as formulas, without "=". What is printed decides: what rounds to 0 has no sign.

enum class Signed : std::uint8_t {
    Never,   // 9
    Minus,   // −9
    Always,  // −9, +9
};

Text choice(const Text& condition, const Text& then, const Text& otherwise);
// By whether a number is above, below or equal to 0.
Text bySign(const Text& number, const Text& above, const Text& below, const Text& zero);

// An amount of kronor as it is printed: a whole number of units.
Text printed(const Text& amount, Unit unit);
// "−9"
Text numberInWords(const Text& amount, Signed sign, Unit unit);
// "−9 miljoner kronor", "1 miljon kronor", "SEK −9 million"
Text amountInWords(const Text& amount, Signed sign, Unit unit, Language language);
// A share in whole percent: "−4 procent"; "mindre än 1 procent" of what would be 0.
Text percentInWords(const Text& share, Signed sign, Language language);
// Hours, places …: "4 100", and with a decimal where it is small, "98,5".
Text quantityInWords(const Text& quantity, Language language);
// "november" of 202311.
Text monthInWords(const Text& period, Language language);

// "A", "A och B", "A, B och C" of the first `count` of the texts; separator: the comma with its space, or
// what a person uses where the texts hold commas.
Text listInWords(const std::vector<Text>& texts, const Text& count, const Text& separator, Language language);

// The text with a capital first letter.
Text capitalised(const Text& words);

}  // namespace outturn::report
