#include "sheet/report/page.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <string>
#include <utility>

#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/XHeaderFooterContent.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/style/XStyle.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextContent.hpp>

#include "calc/strings.hpp"
#include "domain/report/message.hpp"
#include "domain/texts.hpp"
#include "sheet/document/page_style.hpp"
#include "sheet/document/paper.hpp"
#include "sheet/document/properties.hpp"
#include "sheet/document/ranges.hpp"
#include "sheet/report/breaks.hpp"

namespace outturn::sheet {

namespace css = com::sun::star;
using css::uno::UNO_QUERY_THROW;
using report::Row;
using report::Slot;
using rtl::OUString;
using FooterContent = Reference<css::sheet::XHeaderFooterContent>;
using TextContent = Reference<css::text::XText>;

namespace {

// In hundredths of a millimetre.
constexpr sal_Int32 kFooterHeight = 700;
constexpr sal_Int32 kGrey = 0x5F6F7E;

// Smaller than this and the notes are hard to read: then the page is turned.
constexpr double kSmallestScale = 0.9;

// A sheet's page style holds its footer, which names the period: a style a period.
OUString pageStyleName(Month period) {
    return calc::toOUString(u"Outturn Report " + monthText(period));
}

Text footerText(const ReportRequest& request) {
    const Text year = fromUtf8(std::to_string(request.period.year()));
    const Text title = text(TextId::ReportFooter, request.language,
                            {report::monthName(request.period.month(), request.language), year});
    return request.organisation.empty() ? title : request.organisation + u" · " + title;
}

void styleText(const TextContent& text) {
    const auto cursor = text->createTextCursor();
    cursor->gotoStart(false);
    cursor->gotoEnd(true);
    setProperty(cursor, "CharFontName", OUString("Carlito;Liberation Sans;Arial"));
    setProperty(cursor, "CharHeight", 9.0F);
    setProperty(cursor, "CharColor", kGrey);
}

// "1 (3)": the page and how many there are.
void writePages(const Reference<css::lang::XMultiServiceFactory>& factory, const TextContent& text) {
    const auto append = [&](const char* field) {
        const Reference<css::text::XTextRange> end = text->getEnd();
        const Reference<css::text::XTextContent> content(
            factory->createInstance(OUString::createFromAscii(field)), UNO_QUERY_THROW);
        text->insertTextContent(end, content, false);
    };
    const auto appendWords = [&](const char* words) {
        const Reference<css::text::XTextRange> end = text->getEnd();
        text->insertString(end, OUString::createFromAscii(words), false);
    };
    text->setString(OUString());
    append("com.sun.star.text.TextField.PageNumber");
    appendWords(" (");
    append("com.sun.star.text.TextField.PageCount");
    appendWords(")");
}

void setFooter(const Reference<css::lang::XMultiServiceFactory>& factory,
               const Reference<css::style::XStyle>& style, const ReportRequest& request) {
    const auto footer = property<FooterContent>(style, "RightPageFooterContent");
    const OUString wanted = calc::toOUString(footerText(request));
    if (footer->getLeftText()->getString() == wanted) return;
    footer->getLeftText()->setString(wanted);
    styleText(footer->getLeftText());
    footer->getCenterText()->setString(OUString());
    writePages(factory, footer->getRightText());
    styleText(footer->getRightText());
    setProperty(style, "RightPageFooterContent", footer);
}

void turn(const Reference<css::style::XStyle>& style, bool isLandscape) {
    setProperty(style, "IsLandscape", isLandscape);
    setProperty(style, "Width", isLandscape ? kPaperLong : kPaperShort);
    setProperty(style, "Height", isLandscape ? kPaperShort : kPaperLong);
}

// Upright where the report is readable so, else across; a paper that a person chose stays.
void turnAsNeeded(const Reference<css::style::XStyle>& style, std::int32_t width) {
    const bool isLandscape = property<bool>(style, "IsLandscape");
    const auto across = property<sal_Int32>(style, "Width");
    // Calc keeps lengths in twentieths of a point.
    constexpr sal_Int32 kRounding = 5;
    if (std::abs(across - (isLandscape ? kPaperLong : kPaperShort)) > kRounding) return;
    const bool wanted = (kPaperShort - 2 * kPageMargin) < width * kSmallestScale;
    if (wanted != isLandscape) turn(style, wanted);
}

Reference<css::style::XStyle> reportPage(const SpreadsheetDocument& document, const OUString& name) {
    const auto [style, isNew] = pageStyle(document, name);
    if (!isNew) return style;
    turn(style, false);
    for (const char* margin : {"LeftMargin", "RightMargin", "TopMargin"})
        setProperty(style, margin, kPageMargin);
    // The footer stands above this, within the page's margin of 17 mm.
    setProperty(style, "BottomMargin", kPageMargin - kFooterHeight);
    setProperty(style, "FooterIsOn", true);
    setProperty(style, "FooterIsDynamicHeight", false);
    setProperty(style, "FooterHeight", kFooterHeight);
    setProperty(style, "FooterBodyDistance", kFooterGap);
    setProperty(style, "PrintGrid", false);
    return style;
}

}  // namespace

void setUpPage(const SpreadsheetDocument& document, const Range& sheet, const ReportRequest& request,
               const std::vector<Row>& rows, const report::Places& places) {
    const Reference<css::lang::XMultiServiceFactory> factory(document, UNO_QUERY_THROW);
    const OUString name = pageStyleName(request.period);
    const auto style = reportPage(document, name);
    setFooter(factory, style, request);
    turnAsNeeded(style, reportWidth(sheet, places));
    if (property<OUString>(sheet, "PageStyle") != name) setProperty(sheet, "PageStyle", name);

    const auto repeated = breakPages(sheet, style, rows, places);
    const Reference<css::sheet::XPrintAreas> areas(sheet, UNO_QUERY_THROW);
    CellRangeAddress printed = addressOf(sheet);
    printed.StartColumn = places.column(Slot::Label);
    printed.EndColumn = places.column(Slot::Year4);
    printed.StartRow = places.row(u"head");
    printed.EndRow = places.row(rows.back().identity);
    // A person may have had her comments printed too.
    const auto before = areas->getPrintAreas();
    if (before.getLength() == 1) {
        printed.StartColumn = std::min(printed.StartColumn, before[0].StartColumn);
        printed.EndColumn = std::max(printed.EndColumn, before[0].EndColumn);
        printed.StartRow = std::min(printed.StartRow, before[0].StartRow);
        printed.EndRow = std::max(printed.EndRow, before[0].EndRow);
    }
    areas->setPrintAreas(css::uno::Sequence<CellRangeAddress>(&printed, 1));
    CellRangeAddress titles = printed;
    titles.StartRow = repeated.first;
    titles.EndRow = repeated.second;
    areas->setTitleRows(titles);
    areas->setPrintTitleRows(true);
}

}  // namespace outturn::sheet
