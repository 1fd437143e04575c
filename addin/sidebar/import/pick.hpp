#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>

#include "sidebar/document_window.hpp"

namespace outturn::sidebar {

// LibreOffice's own box of files, in the workbook's folder; empty where it was closed. On the office's
// thread.
Text askForFile(const Reference<com::sun::star::uno::XComponentContext>& context, const Frame& frame,
                Language language);

}  // namespace outturn::sidebar
