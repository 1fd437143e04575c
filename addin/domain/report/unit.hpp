#pragma once

#include <optional>

#include "domain/text.hpp"

namespace outturn {

// What a report shows its figures in; the cells always hold kronor.
enum class Unit { Kronor, Thousands, Millions };

// "kr", "tkr", "mnkr", in any letter case.
std::optional<Unit> unitNamed(TextView name);
TextView unitName(Unit unit);
// 1, 1 000, 1 000 000
double kronorPer(Unit unit);

}  // namespace outturn
