#pragma once

#include "domain/forecast/round_proposal.hpp"
#include "sheet/submission/submission.hpp"
#include "sheet/tables/survey.hpp"

namespace outturn::sheet {

// What the report of the month proposes its forecasts from: domain objects only, that any thread may look at.
Round roundOf(const Findings& findings, const Settings& settings, Month month);

// As rows of the Forecasts table.
std::vector<SubmittedAmount> submittedAmounts(const Round& round,
                                              const std::vector<ProposedAmount>& proposed);

}  // namespace outturn::sheet
