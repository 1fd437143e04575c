#pragma once

#include "sheet/text_document/reader.hpp"
#include "sheet/text_document/styles.hpp"

namespace outturn::sheet {

// Puts a picture of a shape of the sheet at a place in a document's text. description: for those who hear it.
void insertPicture(const WriterDocument& document, const Reference<com::sun::star::text::XTextRange>& place,
                   const Shape& shape, HandoverFormat format, const Text& title, const Text& description);

}  // namespace outturn::sheet
