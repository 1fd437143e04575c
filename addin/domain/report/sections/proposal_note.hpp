#pragma once

#include "domain/report/plan.hpp"

namespace outturn::report {

// The note under a table of figures that says what its proposed forecasts are; a formula, and no words where
// none of them is a proposal.
Text proposalNote(const Laid& laid, Section section);

}  // namespace outturn::report
