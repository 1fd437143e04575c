#include "sheet/report_page.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <string>
#include <utility>

#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/XHeaderFooterContent.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/style/XStyle.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextContent.hpp>

#include "calc/strings.hpp"
#include "domain/report/message.hpp"
#include "domain/texts.hpp"
#include "sheet/properties.hpp"
#include "sheet/ranges.hpp"

namespace outturn::sheet {

namespace css = com::sun::star;
using css::uno::Any;
using css::uno::UNO_QUERY_THROW;
using report::Role;
using report::Row;
using report::Slot;
using rtl::OUString;
using FooterContent = Reference<css::sheet::XHeaderFooterContent>;
using TextContent = Reference<css::text::XText>;

namespace {

// In hundredths of a millimetre.
constexpr sal_Int32 kPaperShort = 21000;
constexpr sal_Int32 kPaperLong = 29700;
constexpr sal_Int32 kMargin = 1700;
constexpr sal_Int32 kFooterHeight = 700;
constexpr sal_Int32 kFooterGap = 300;
constexpr sal_Int32 kGrey = 0x5F6F7E;

// Smaller than this and the notes are hard to read: then the page is turned.
constexpr double kSmallestScale = 0.9;

std::int32_t reportWidth(const Range& sheet, const report::Places& places) {
    const Reference<css::table::XColumnRowRange> lines(sheet, UNO_QUERY_THROW);
    std::int32_t width = 0;
    for (std::size_t at = 0; at < report::kShownSlots; ++at) {
        const Reference<css::uno::XInterface> column(lines->getColumns()->getByIndex(places.columns.at(at)),
                                                     UNO_QUERY_THROW);
        width += property<sal_Int32>(column, "Width");
    }
    return width;
}

// A sheet's page style holds its footer, which names the period: a style a period.
OUString pageStyleName(Month period) {
    const Text code = fromUtf8(std::to_string(period.code()));
    return calc::toOUString(u"Outturn Report " + code.substr(0, 4) + u"-" + code.substr(4));
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
    const bool wanted = (kPaperShort - 2 * kMargin) < width * kSmallestScale;
    if (wanted != isLandscape) turn(style, wanted);
}

Reference<css::style::XStyle> pageStyle(const SpreadsheetDocument& document, const OUString& name) {
    const Reference<css::style::XStyleFamiliesSupplier> supplier(document, UNO_QUERY_THROW);
    const Reference<css::container::XNameContainer> styles(
        supplier->getStyleFamilies()->getByName("PageStyles"), UNO_QUERY_THROW);
    if (styles->hasByName(name)) return {styles->getByName(name), UNO_QUERY_THROW};
    const Reference<css::lang::XMultiServiceFactory> factory(document, UNO_QUERY_THROW);
    const Reference<css::style::XStyle> style(factory->createInstance("com.sun.star.style.PageStyle"),
                                              UNO_QUERY_THROW);
    styles->insertByName(name, Any(style));
    turn(style, false);
    for (const char* margin : {"LeftMargin", "RightMargin", "TopMargin"}) setProperty(style, margin, kMargin);
    // The footer stands above this, within the page's margin of 17 mm.
    setProperty(style, "BottomMargin", kMargin - kFooterHeight);
    setProperty(style, "ScaleToPagesX", sal_Int16{1});
    setProperty(style, "ScaleToPagesY", sal_Int16{0});
    setProperty(style, "HeaderIsOn", false);
    setProperty(style, "FooterIsOn", true);
    setProperty(style, "FooterIsDynamicHeight", false);
    setProperty(style, "FooterHeight", kFooterHeight);
    setProperty(style, "FooterBodyDistance", kFooterGap);
    setProperty(style, "PrintGrid", false);
    return style;
}

// Rows that begin a new page, so that a table which would be cut stands whole on the next page; one that is
// longer than a page is cut before its last three rows at the latest.
class Pages {
  public:
    Pages(const Range& sheet, const Reference<css::style::XStyle>& style, const std::vector<Row>& rows,
          const report::Places& places)
        : lines_(sheet, UNO_QUERY_THROW), rows_(rows), places_(places) {
        const auto used = reportWidth(sheet, places);
        const std::int32_t paper = property<sal_Int32>(style, "Width") - 2 * kMargin;
        const double scale = used > paper ? static_cast<double>(paper) / used : 1.0;
        const std::int32_t high = property<sal_Int32>(style, "Height") - 2 * kMargin - kFooterGap;
        height_ = static_cast<std::int32_t>(high / scale);
    }

    // The heads that are repeated on every page: of the table that runs over a page, else the report's own.
    std::pair<std::int32_t, std::int32_t> breakPages() {
        const std::int32_t head = places_.row(u"head");
        std::pair<std::int32_t, std::int32_t> repeated(head, head);
        std::int32_t used = 0;
        const std::int32_t last = places_.row(rows_.back().identity);
        std::int32_t row = 0;
        for (std::size_t section = 0; section < rows_.size();) {
            const std::size_t next = nextSection(section);
            const std::int32_t end = next < rows_.size() ? places_.row(rows_[next].identity) : last + 1;
            const std::int32_t needed = heightOf(row, end);
            const bool fits = used + needed <= height_;
            const bool startsPage = !fits && section > 0 && needed <= height_;
            if (section > 0) setBreak(row, startsPage);
            for (const auto& [figures, comment] : commentedRows(section, next)) setBreak(figures, false);
            if (fits) {
                used += needed;
            } else if (startsPage) {
                used = needed;
            } else {
                used = cutLong(section, next, used);
                const bool isTable = section + 1 < next && rows_[section + 1].role == Role::Groups;
                if (isTable)
                    repeated = {places_.row(rows_[section].identity) + 1,
                                places_.row(rows_[section].identity) + 2};
            }
            row = end;
            section = next;
        }
        return repeated;
    }

  private:
    [[nodiscard]] Reference<css::uno::XInterface> rowAt(std::int32_t row) const {
        return {lines_->getRows()->getByIndex(row), UNO_QUERY_THROW};
    }
    [[nodiscard]] std::int32_t heightOf(std::int32_t from, std::int32_t to) const {
        std::int32_t sum = 0;
        for (std::int32_t row = from; row < to; ++row) {
            const auto line = rowAt(row);
            if (property<bool>(line, "IsVisible")) sum += property<sal_Int32>(line, "Height");
        }
        return sum;
    }
    [[nodiscard]] std::size_t nextSection(std::size_t from) const {
        std::size_t at = from + 1;
        while (at < rows_.size() && (rows_[at].role != Role::Heading || from == 0)) {
            // The head of the report and its first table are one section.
            if (rows_[at].role == Role::Heading && rows_[at].identity != u"lines") return at;
            // The charts are a section of their own.
            if (rows_[at].role == Role::ChartTitles) return at;
            ++at;
        }
        return at;
    }
    void setBreak(std::int32_t row, bool wanted) {
        const auto line = rowAt(row);
        if (property<bool>(line, "IsStartOfNewPage") == wanted) return;
        // A break that was not asked for here is Calc's own or a person's.
        if (wanted || property<bool>(line, "IsManualPageBreak"))
            setProperty(line, "IsStartOfNewPage", wanted);
    }

    // Gives what is used of the last page.
    std::int32_t cutLong(std::size_t section, std::size_t next, std::int32_t used) {
        const std::int32_t first = places_.row(rows_[section].identity);
        std::int32_t result = first;
        for (std::size_t at = section; at < next; ++at) {
            if (rows_[at].role == Role::Result) result = places_.row(rows_[at].identity);
        }
        const std::int32_t end =
            next < rows_.size() ? places_.row(rows_[next].identity) : places_.row(rows_.back().identity) + 1;
        const std::map<std::int32_t, std::int32_t> commented = commentedRows(section, next);
        for (std::int32_t row = first; row < end; ++row) {
            const std::int32_t one = heightOf(row, row + 1);
            const bool lastOnes = row == result - 2 && used + heightOf(row, end) > height_;
            const auto comment = commented.find(row);
            bool parted = false;
            if (comment != commented.end()) {
                const std::int32_t both = heightOf(row, comment->second + 1);
                parted = used + both > height_ && both <= height_;
                setBreak(row, parted);
            }
            if (used + one > height_ || lastOnes || parted) {
                if (lastOnes) setBreak(row, true);
                used = 0;
            }
            used += one;
        }
        return used;
    }
    // Figures and the row of the comment on them, which stand on one page.
    [[nodiscard]] std::map<std::int32_t, std::int32_t> commentedRows(std::size_t from, std::size_t to) const {
        std::map<std::int32_t, std::int32_t> found;
        for (std::size_t at = from + 1; at < to; ++at) {
            if (rows_[at - 1].role != Role::Figures || rows_[at].role != Role::Comment) continue;
            found.emplace(places_.row(rows_[at - 1].identity), places_.row(rows_[at].identity));
        }
        return found;
    }

    Reference<css::table::XColumnRowRange> lines_;
    const std::vector<Row>& rows_;
    const report::Places& places_;
    std::int32_t height_ = 0;
};

}  // namespace

void setUpPage(const SpreadsheetDocument& document, const Range& sheet, const ReportRequest& request,
               const std::vector<Row>& rows, const report::Places& places) {
    const Reference<css::lang::XMultiServiceFactory> factory(document, UNO_QUERY_THROW);
    const OUString name = pageStyleName(request.period);
    const auto style = pageStyle(document, name);
    setFooter(factory, style, request);
    turnAsNeeded(style, reportWidth(sheet, places));
    if (property<OUString>(sheet, "PageStyle") != name) setProperty(sheet, "PageStyle", name);

    const auto repeated = Pages(sheet, style, rows, places).breakPages();
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
