#pragma once

#include <vector>

#include "domain/result.hpp"
#include "domain/text.hpp"

namespace outturn {

// What the value of a field must be for a row to count. Compared without regard to case.
//   3010      equal                       30*  3?10   wildcards: any run of characters, any one character
//   30..39    from every code that starts with 30 to every code that starts with 39
//   3*|50..56 either                      3*|!3700    without 3700 (only exclusions: everything else)
//   =         the empty cell              !=          any but the empty cell
//   (empty)   restricts nothing           ~* ~? ~| ~~ the character itself
class Criterion {
  public:
    // Fault::BadArgument: an empty alternative ("3*||4*"), a range with an end missing or the ends swapped.
    static Result<Criterion> parse(TextView text);

    [[nodiscard]] bool restrictsNothing() const { return wanted_.empty() && unwanted_.empty(); }
    // value: as the table holds it, folded() and trimmed(); an empty cell is the empty text.
    [[nodiscard]] bool matches(TextView value) const;

  private:
    struct Pattern {
        enum class Kind { Equal, Wildcard, Range, Empty };
        Kind kind;
        Text text;      // folded; in a wildcard the joker characters are kept apart from escaped ones
        Text rangeEnd;  // folded; only for Range
    };
    static Result<Pattern> parsePattern(TextView text);
    static bool matches(const Pattern& pattern, TextView value);

    std::vector<Pattern> wanted_;
    std::vector<Pattern> unwanted_;
};

}  // namespace outturn
