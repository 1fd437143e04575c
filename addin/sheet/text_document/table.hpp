#pragma once

#include "sheet/text_document/styles.hpp"

namespace outturn::sheet {

// Puts a table at a place in a document's text: ruled as on the sheet, its head repeated on every page, no
// row cut in two. note: whether one follows, which stays on the table's page.
void insertTable(const WriterDocument& document, const Reference<com::sun::star::text::XTextRange>& place,
                 const report::Table& table, bool note);

}  // namespace outturn::sheet
