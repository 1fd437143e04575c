#pragma once

#include <optional>

#include "domain/exports/understood.hpp"

namespace outturn::exports {

// What the headers of the figures say that the table is: "Utfall", "Debet"; "Budget". Nothing where they say
// neither, or both.
std::optional<Wanted> saidBy(const Understood& understood);

}  // namespace outturn::exports
