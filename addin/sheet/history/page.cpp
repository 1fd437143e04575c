#include "sheet/history/page.hpp"

#include <algorithm>
#include <cstdlib>

#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/table/XTableRows.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/util/XMergeable.hpp>

#include "calc/strings.hpp"
#include "sheet/document/page_style.hpp"
#include "sheet/document/paper.hpp"
#include "sheet/document/properties.hpp"
#include "sheet/document/ranges.hpp"
#include "sheet/report/text_lines.hpp"

namespace outturn::sheet {

namespace css = com::sun::star;
using css::uno::UNO_QUERY_THROW;
using report::HistoryRow;
using Kind = HistoryRow::Kind;
using rtl::OUString;

namespace {

// In hundredths of a millimetre.
constexpr sal_Int32 kLabelWidth = 2900;
constexpr sal_Int32 kRowHeight = 450;
constexpr const char* kPageStyle = "Outturn Forecast History";
// A paragraph's first line with what is above and below it, each further line, and the size of both kinds'
// letters.
constexpr sal_Int32 kParagraph = 560;
constexpr sal_Int32 kLine = 400;
constexpr float kPoints = 9.0F;

struct Paper {
    sal_Int32 width;
    sal_Int32 height;
};
constexpr Paper kA4{kPaperLong, kPaperShort};
constexpr Paper kA3{2 * kPaperShort, kPaperLong};
// What the sheet was printed on before it had every method.
constexpr Paper kUpright{kPaperShort, kPaperLong};
// Smaller than that a figure of ten points cannot be read with ease.
constexpr double kSmallestScale = 0.7;

// Across, and large enough to be read.
Paper paperFor(sal_Int32 width) {
    return (kA4.width - 2 * kPageMargin) >= width * kSmallestScale ? kA4 : kA3;
}

bool isPaper(const Reference<css::style::XStyle>& style, const Paper& paper) {
    // Calc keeps lengths in twentieths of a point.
    constexpr sal_Int32 kRounding = 5;
    return std::abs(property<sal_Int32>(style, "Width") - paper.width) <= kRounding &&
           std::abs(property<sal_Int32>(style, "Height") - paper.height) <= kRounding;
}

// Of the longest amount of a large budget (−6 623 712 000), or of the longest name of a method.
sal_Int32 figureWidth(Unit unit) {
    switch (unit) {
        case Unit::Kronor:
            return 2800;
        case Unit::Thousands:
        case Unit::Millions:
            return 2100;
    }
    return 0;
}

sal_Int32 heightOf(Kind kind) {
    switch (kind) {
        case Kind::Title:
            return 960;
        case Kind::Heads:
            return 1000;
        case Kind::Heading:
            return 640;
        case Kind::Gap:
            return 300;
        default:
            return kRowHeight;
    }
}

bool isParagraph(Kind kind) {
    return kind == Kind::Sentence || kind == Kind::Note;
}

class Page {
  public:
    Page(const HistoryPlace& place, const report::ForecastHistory& history,
         const report::HistorySource& places)
        : place_(place), history_(history), places_(places), lines_(place.sheet, UNO_QUERY_THROW) {}

    void setUp(const SpreadsheetDocument& document) {
        setWidths();
        setUpRows();
        breakPages(usePageStyle(document));
        print();
    }

  private:
    [[nodiscard]] std::int32_t rowOf(const HistoryRow& row) const { return places_.rows.at(row.identity); }
    [[nodiscard]] Reference<css::uno::XInterface> rowAt(std::int32_t row) const {
        return {lines_->getRows()->getByIndex(row), UNO_QUERY_THROW};
    }
    [[nodiscard]] Reference<css::uno::XInterface> columnAt(std::int32_t column) const {
        return {lines_->getColumns()->getByIndex(column), UNO_QUERY_THROW};
    }
    // Of those that are seen.
    [[nodiscard]] std::int32_t lastColumn() const {
        return place_.left + static_cast<std::int32_t>(number(report::HistoryColumn::Submitted));
    }

    void setWidths() {
        setProperty(columnAt(place_.identity), "IsVisible", false);
        setProperty(columnAt(lastColumn() + 1), "IsVisible", false);
        const sal_Int32 figure = figureWidth(place_.request.unit);
        for (std::int32_t column = place_.left; column <= lastColumn(); ++column) {
            const auto line = columnAt(column);
            const sal_Int32 needed = column == place_.left ? kLabelWidth : figure;
            if (place_.isNew || property<sal_Int32>(line, "Width") < needed)
                setProperty(line, "Width", needed);
            width_ += property<sal_Int32>(line, "Width");
        }
    }

    // Rows of one kind that stand together at once: a row at a time takes Calc long.
    void setUpRows() {
        const auto& rows = history_.rows();
        for (std::size_t first = 0; first < rows.size();) {
            std::size_t last = first;
            while (last + 1 < rows.size() && rows[last + 1].kind == rows[first].kind &&
                   rowOf(rows[last + 1]) == rowOf(rows[last]) + 1) {
                ++last;
            }
            setUpRun(rows[first].kind, rowOf(rows[first]), rowOf(rows[last]));
            first = last + 1;
        }
    }
    void setUpRun(Kind kind, std::int32_t first, std::int32_t last) {
        const Reference<css::table::XColumnRowRange> run(
            part(place_.sheet, place_.left, first, place_.left, last), UNO_QUERY_THROW);
        const bool hidden = kind == Kind::Mark || kind == Kind::Call;
        if (hidden || property<bool>(rowAt(first), "IsVisible") == hidden)
            setProperty(run->getRows(), "IsVisible", !hidden);
        if (hidden) return;
        if (!isParagraph(kind)) return setProperty(run->getRows(), "Height", heightOf(kind));
        for (std::int32_t row = first; row <= last; ++row) {
            const Range joined = part(place_.sheet, place_.left, row, lastColumn(), row);
            Reference<css::util::XMergeable>(joined, UNO_QUERY_THROW)->merge(true);
            setProperty(joined, "IsTextWrapped", true);
            const auto cell = place_.sheet->getCellByPosition(place_.left, row);
            const Text words = calc::toText(Reference<css::text::XText>(cell, UNO_QUERY_THROW)->getString());
            const auto lines = textLines_.count(words, kPoints, width_);
            setProperty(rowAt(row), "Height", kParagraph + (lines - 1) * kLine);
        }
    }

    // A block that a page can hold stands on one.
    void breakPages(const Reference<css::style::XStyle>& style) {
        const sal_Int32 across = property<sal_Int32>(style, "Width") - 2 * kPageMargin;
        const double scale = std::max(1.0, static_cast<double>(width_) / across);
        const auto high =
            static_cast<sal_Int32>((property<sal_Int32>(style, "Height") - 2 * kPageMargin) * scale);
        const auto& rows = history_.rows();
        const sal_Int32 heads = heightOf(Kind::Heads);
        sal_Int32 used = 0;
        for (std::size_t at = 0; at < rows.size();) {
            std::size_t end = at + 1;
            sal_Int32 needed = visibleHeight(rows[at]);
            while (end < rows.size() && rows[end].kind != Kind::Heading) needed += visibleHeight(rows[end++]);
            const bool breaks = used > 0 && used + needed > high && heads + needed <= high;
            if (rows[at].kind == Kind::Heading) setBreak(rowOf(rows[at]), breaks);
            used = (breaks ? heads : used) + needed;
            // Longer than a page: what is left of its last one.
            while (used > high) used -= high - heads;
            at = end;
        }
    }
    [[nodiscard]] sal_Int32 visibleHeight(const HistoryRow& row) const {
        if (row.kind == Kind::Mark || row.kind == Kind::Call) return 0;
        return isParagraph(row.kind) ? property<sal_Int32>(rowAt(rowOf(row)), "Height") : heightOf(row.kind);
    }
    void setBreak(std::int32_t row, bool wanted) {
        const auto line = rowAt(row);
        if (property<bool>(line, "IsStartOfNewPage") == wanted) return;
        if (wanted || property<bool>(line, "IsManualPageBreak"))
            setProperty(line, "IsStartOfNewPage", wanted);
    }

    // A paper that a person chose stays.
    Reference<css::style::XStyle> usePageStyle(const SpreadsheetDocument& document) {
        const OUString name = OUString::createFromAscii(kPageStyle);
        const auto [style, isNew] = pageStyle(document, name);
        if (isNew) {
            for (const char* margin : {"LeftMargin", "RightMargin", "TopMargin", "BottomMargin"})
                setProperty(style, margin, kPageMargin);
            setProperty(style, "FooterIsOn", false);
        }
        const bool isOurs = isPaper(style, kA4) || isPaper(style, kA3) || isPaper(style, kUpright);
        const Paper wanted = paperFor(width_);
        if (isNew || (isOurs && !isPaper(style, wanted))) {
            setProperty(style, "IsLandscape", true);
            setProperty(style, "Width", wanted.width);
            setProperty(style, "Height", wanted.height);
        }
        if (property<OUString>(place_.sheet, "PageStyle") != name)
            setProperty(place_.sheet, "PageStyle", name);
        return style;
    }

    void print() {
        CellRangeAddress printed = addressOf(place_.sheet);
        printed.StartColumn = place_.left;
        printed.EndColumn = lastColumn();
        printed.StartRow = places_.rows.at(u"title");
        printed.EndRow = rowOf(history_.rows().back());
        const Reference<css::sheet::XPrintAreas> areas(place_.sheet, UNO_QUERY_THROW);
        areas->setPrintAreas(css::uno::Sequence<CellRangeAddress>(&printed, 1));
        printed.StartRow = places_.rows.at(u"heads");
        printed.EndRow = printed.StartRow;
        areas->setTitleRows(printed);
        areas->setPrintTitleRows(true);
    }

    const HistoryPlace& place_;
    const report::ForecastHistory& history_;
    const report::HistorySource& places_;
    Reference<css::table::XColumnRowRange> lines_;
    TextLines textLines_;
    sal_Int32 width_ = 0;
};

}  // namespace

void setUpHistoryPage(const SpreadsheetDocument& document, const HistoryPlace& place,
                      const report::ForecastHistory& history, const report::HistorySource& places) {
    Page(place, history, places).setUp(document);
}

}  // namespace outturn::sheet
