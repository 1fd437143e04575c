#pragma once

#include <optional>

#include "domain/language.hpp"
#include "domain/report/sources.hpp"
#include "domain/text.hpp"

namespace outturn::report {

// "Överförd från januari 2024: Behovet är lägre …": how a comment of an earlier report stands in the next,
// until a person has taken the first words away.
Text carriedOver(const Carried& carried, Language language);

// The text and where it comes from, of a cell that says so in either language; none of any other.
std::optional<Carried> readCarriedOver(TextView cell);

// A condition: whether a cell still says so.
Text isCarriedOver(const Text& cell);

}  // namespace outturn::report
