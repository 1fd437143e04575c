#pragma once

#include <cstddef>
#include <optional>

#include "domain/report/formula_text.hpp"

namespace outturn::report {

// The conditions on the rows of Forecasts that belong to a line or an activity; none where the table has no
// column to tell them by. An activity's round is what was submitted for it on any of the report's lines.
std::optional<Conditions> roundOfLine(const Sources& sources, std::size_t line);
std::optional<Conditions> roundOfActivity(const Sources& sources, std::size_t activity);

// Whether there are any.
bool tellsLines(const Sources& sources);
bool tellsActivities(const Sources& sources);

}  // namespace outturn::report
