#pragma once

#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/text/XTextDocument.hpp>

#include "domain/report/document.hpp"
#include "sheet/handover/file.hpp"
#include "sheet/tables/tables.hpp"

namespace outturn::sheet {

using WriterDocument = Reference<com::sun::star::text::XTextDocument>;

// In hundredths of a millimetre: between the margins of the page.
inline constexpr sal_Int32 kTextWidth = 16000;

// Writer's own paragraph styles where it has them (headings, title, body text), so that an outline and a
// table of contents work; the others are the report's.
rtl::OUString styleName(report::Paragraph::Kind kind);
enum class TableStyle : std::uint8_t {
    Text,
    Figure,
    Better,
    Worse,
    Head,
    HeadFigure,
    Group,
    Bold,
    BoldFigure
};
rtl::OUString styleName(TableStyle style);
rtl::OUString pictureStyleName();
// Of the empty line that keeps two tables apart.
rtl::OUString gapStyleName();

com::sun::star::lang::Locale localeOf(Language language);

// Makes and dresses the styles, in the language, which spelling and hyphenation follow.
void makeTextStyles(const WriterDocument& document, Language language, HandoverFormat format);
// A4, with the organisation at the head and "1 (3)" at the foot.
void setUpTextPage(const WriterDocument& document, const Text& organisation, const Text& footer);

}  // namespace outturn::sheet
