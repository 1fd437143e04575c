#pragma once

#include <variant>

#include "sidebar/commands/report.hpp"
#include "sidebar/document_window.hpp"

namespace outturn::sidebar {

// What vnd.outturn:submit was told.
struct SubmitArguments {
    std::optional<Month> period;
    bool replace = false;
};

// Period as vnd.outturn:report takes it; Replace ("true", "false", or a truth value).
std::variant<SubmitArguments, BadArgument> readSubmitArguments(
    const com::sun::star::uno::Sequence<com::sun::star::beans::PropertyValue>& arguments, Language language);

struct SubmitOutcome {
    bool done = false;
    Text answer;  // the name of the sheet, or why it was not done
    Text notice;  // how many rows
};

// Reckons what the report of the period proposes, by the methods chosen, and submits it.
SubmitOutcome submitRound(const sheet::SpreadsheetDocument& document, const SubmitArguments& wanted,
                          Language language);

}  // namespace outturn::sidebar
