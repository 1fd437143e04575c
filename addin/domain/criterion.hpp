#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/result.hpp"
#include "domain/text.hpp"

namespace outturn {

// What the value of a field must be for a row to count. Compared without regard to case.
//   3010  =3010   equal                   30*  3?10   wildcards: any run of characters (none, too), any one
//   30..39    from every code that starts with 30 to every code that starts with 39
//   3*|50..56 either                      3*|!3700    without 3700 (only exclusions: everything else)
//   =         the empty cell              !=          any but the empty cell
//   (empty)   restricts nothing
//   ~* ~? ~| ~~ ~! ~= ~. ~< ~>            the character itself
// White space around an alternative, a "!" and the ends of a range does not count. The ends are compared
// character by character, å before ä: "8..10" has them swapped.
class Criterion {
  public:
    // Fault::BadArgument: an empty alternative ("3*||4*"), a range with an end missing, a wildcard in one or
    // the ends swapped, a second "!" or "=", and a leading "<" or ">": SUMIFS's comparisons are written as
    // ranges here, and taken for a name they would match nothing without a word.
    static Result<Criterion> parse(TextView text);

    [[nodiscard]] bool restrictsNothing() const { return wanted_.empty() && unwanted_.empty(); }
    // value: as the table holds it, folded() and trimmed(); an empty cell is the empty text.
    [[nodiscard]] bool matches(TextView value) const;

  private:
    // A criterion's text with its signs told apart from the same characters escaped.
    using Signs = std::u32string;
    using SignsView = std::u32string_view;

    struct Pattern {
        enum class Kind { Equal, Wildcard, Range, Empty };
        Kind kind = Kind::Empty;
        Text text;       // folded; what is equal, or where a range starts
        Text rangeEnd;   // folded; only for Range
        Signs wildcard;  // folded; only for Wildcard
    };
    static std::optional<Pattern> parsePattern(SignsView signs);
    static std::optional<Pattern> parseRange(SignsView first, SignsView last);
    static bool matches(const Pattern& pattern, TextView value);

    std::vector<Pattern> wanted_;
    std::vector<Pattern> unwanted_;
};

// A criterion that this value meets and no other: its signs escaped; of an empty one "=".
Text exactly(TextView value);

}  // namespace outturn
