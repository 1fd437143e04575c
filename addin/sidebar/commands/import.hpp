#pragma once

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include "sidebar/document_window.hpp"

namespace outturn::sidebar {

// What vnd.outturn:import was told.
struct ImportArguments {
    Text file;   // a URL or a path
    Text sheet;  // or a sheet of the workbook; neither: ask for a file, and before anything is written
    bool agree = false;  // also where rows are broken, or vouchers changed or vanished
    bool ask = false;    // show what is found before anything is written, although it is named
};

// File, Sheet, Agree and Ask (true, "true"). Others are passed over.
ImportArguments readImportArguments(
    const com::sun::star::uno::Sequence<com::sun::star::beans::PropertyValue>& arguments);

struct ImportOutcome {
    bool done = false;
    bool cancelled = false;  // by the user, who need not be told
    Text answer;             // the control sheet's name, or why nothing was imported
    Text notice;             // that there was nothing new
};

// Imports a file or a sheet. What was named opens no box unless it is asked for: what would have been asked
// is then the reason why nothing is imported, unless it was agreed to. Else the sidebar shows what is found
// and goes on from there (cancelled, for this command); a box where there is no sidebar.
ImportOutcome import(const Reference<com::sun::star::uno::XComponentContext>& context, const Frame& frame,
                     const ImportArguments& wanted, Language language);

// Proposes report lines: in the sidebar, or written at once where they are agreed to.
ImportOutcome proposeLines(const Reference<com::sun::star::uno::XComponentContext>& context,
                           const Frame& frame, const ImportArguments& wanted, Language language);
// Shows what the sheet in front holds.
ImportOutcome readSheetInFront(const Reference<com::sun::star::uno::XComponentContext>& context,
                               const Frame& frame, Language language);

}  // namespace outturn::sidebar
