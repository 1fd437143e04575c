#pragma once

#include <optional>
#include <variant>

#include <com/sun/star/uno/XComponentContext.hpp>

#include "sheet/handover/handover.hpp"
#include "sidebar/commands/report.hpp"
#include "sidebar/document_window.hpp"

namespace outturn::sidebar {

// What vnd.outturn:handover was told.
struct HandoverArguments {
    std::optional<Month> period;
    Text file;  // empty: ask
    bool overwrite = false;
};

// File (a file URL or a full path), Period ("202402"), Overwrite (true, "true"). Others are passed over.
std::variant<HandoverArguments, BadArgument> readHandoverArguments(
    const com::sun::star::uno::Sequence<com::sun::star::beans::PropertyValue>& arguments, Language language);

struct HandoverOutcome {
    bool done = false;
    bool cancelled = false;  // the box of files was closed
    Text answer;             // where the file is, or why there is none
};

// Hands over the report asked for, else the one that is looked at, else that of the settings' period. Asks
// for the file where none was named: the only command that opens a box, for there is nothing it could do
// without.
HandoverOutcome handOver(const Reference<com::sun::star::uno::XComponentContext>& context, const Frame& frame,
                         const HandoverArguments& wanted, Language language);

}  // namespace outturn::sidebar
