#pragma once

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include "sidebar/document_window.hpp"

namespace outturn::sidebar {

// What vnd.outturn:import was told.
struct ImportArguments {
    Text file;           // a URL or a path; empty: ask for it, and before anything is written
    bool agree = false;  // also where rows are broken, or vouchers changed or vanished
    bool ask = false;    // show what is found before anything is written, although the file is named
};

// File, Agree and Ask (true, "true"). Others are passed over.
ImportArguments readImportArguments(
    const com::sun::star::uno::Sequence<com::sun::star::beans::PropertyValue>& arguments);

struct ImportOutcome {
    bool done = false;
    bool cancelled = false;  // by the user, who need not be told
    Text answer;             // the control sheet's name, or why nothing was imported
    Text notice;             // that there was nothing new
};

// Imports a SIE file into the workbook's Ledger and Budget. A file that was named opens no box unless it is
// asked for: what would have been asked is then the reason why nothing is imported, unless it was agreed to.
ImportOutcome importFile(const Reference<com::sun::star::uno::XComponentContext>& context, const Frame& frame,
                         const ImportArguments& wanted, Language language);

}  // namespace outturn::sidebar
