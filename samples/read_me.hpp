#pragma once

#include <string_view>

#include "flat_ods.hpp"

namespace outturn::sample {

inline constexpr std::string_view kOrganisation = "Äldre samt vård- och omsorgsnämnden";

// The sheet a newcomer sees first.
void addReadMe(FlatOds& file);

}  // namespace outturn::sample
