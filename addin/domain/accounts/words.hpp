#pragma once

#include "domain/accounts/coverage.hpp"
#include "domain/accounts/proposal.hpp"
#include "domain/language.hpp"
#include "domain/text_table.hpp"

namespace outturn::accounts {

// "Kommun-Bas", "BAS (företag och föreningar)"
TextView chartName(Chart chart, Language language);

// What chart it is and by which accounts that is known; or the question. chosen: by a person.
Text chartSentence(const Proposal& proposal, bool chosen, Language language);

// The Lines table as it would be written: its two columns under their headers.
TextTable linesTable(const Proposal& proposal, Language language);
// The same with the number of accounts that each line catches.
TextTable approvalTable(const Proposal& proposal, Language language);
// The accounts that fit nowhere, and why.
TextTable unplacedTable(const Proposal& proposal, Language language);

// Of lines that stand already: the accounts that no line catches, and what to do about each.
TextTable uncaughtTable(const Coverage& coverage, Language language);
// The accounts that several lines catch, and which.
TextTable twiceTable(const Coverage& coverage, Language language);

// "1 account", "1 234 accounts"
Text accountCount(std::size_t count, Language language);

}  // namespace outturn::accounts
