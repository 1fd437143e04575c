#pragma once

#include "domain/report/plan.hpp"

namespace outturn::report {

// What stands where a person writes: what she wrote into the report before this one, marked as carried over,
// else `prompt`, a formula (with "=") that asks for a text or shows nothing. Of Style::Comment.
Content commentContent(const Laid& laid, const Text& identity, const Text& prompt);

// The same across the whole report, for a row of Role::Comment.
void putComment(RowPlan& row, const Laid& laid, const Text& identity, const Text& prompt);

}  // namespace outturn::report
