#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "domain/text.hpp"

namespace outturn {

// The arguments of one call in a formula in the file format's words (semicolons between them).
struct FormulaArguments {
    std::vector<Text> arguments;  // as written; one empty one of "()"
    std::size_t end = 0;          // just after the closing bracket
};

// first: just after the opening bracket. Nothing where it is never closed.
std::optional<FormulaArguments> formulaArguments(TextView formula, std::size_t first);

// The place just after the quoted text or name that begins at `first` (with " or '). A doubled quote closes
// and opens again, which comes to the same for whoever reads on from there.
std::size_t endOfQuoted(TextView formula, std::size_t first);

}  // namespace outturn
