#pragma once

#include <functional>

#include <com/sun/star/uno/XComponentContext.hpp>

#include "sheet/import/file.hpp"
#include "sidebar/document_window.hpp"

namespace outturn::sidebar {

// From here on work on the office's thread is waited for behind a box: as many rows take about half a second.
inline constexpr std::size_t kRowsWaitedFor = 50'000;

// Does work on the office's thread that takes long and holds the workbook. A box shows how far it has come
// and has a button (and Esc) that stops it; nothing else in the office's windows hears the user meanwhile, so
// nobody types into what is half written, and the workbook cannot be closed: to ask for it stops the work.
// Where the window cannot be seen there is no box, and the work is simply done. What it throws comes out
// here.
void whileWaiting(const Reference<com::sun::star::uno::XComponentContext>& context, const Frame& frame,
                  TextView words, Language language,
                  const std::function<void(const sheet::ImportProgress&)>& work);

// Something is being waited for now: the rest of Outturn leaves the workbook alone.
bool isBoxOpen();

}  // namespace outturn::sidebar
