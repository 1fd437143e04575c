#include "sheet/history/page.hpp"

#include <algorithm>

#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/table/XTableRows.hpp>
#include <com/sun/star/util/XMergeable.hpp>

#include "sheet/document/page_style.hpp"
#include "sheet/document/properties.hpp"
#include "sheet/document/ranges.hpp"

namespace outturn::sheet {

namespace css = com::sun::star;
using css::uno::UNO_QUERY_THROW;
using report::HistoryRow;
using Kind = HistoryRow::Kind;
using rtl::OUString;

namespace {

// In hundredths of a millimetre.
constexpr sal_Int32 kLabelWidth = 2200;
constexpr sal_Int32 kRowHeight = 450;
constexpr sal_Int32 kMargin = 1700;
constexpr sal_Int32 kPaperWidth = 17600;   // A4 less its margins
constexpr sal_Int32 kPaperHeight = 26000;  // the same
constexpr const char* kPageStyle = "Outturn Forecast History";

// Of the longest amount of a large budget: −6 623 712 000.
sal_Int32 figureWidth(Unit unit) {
    switch (unit) {
        case Unit::Kronor:
            return 2800;
        case Unit::Thousands:
            return 2100;
        case Unit::Millions:
            return 1920;
    }
    return 0;
}

sal_Int32 heightOf(Kind kind) {
    switch (kind) {
        case Kind::Title:
            return 960;
        case Kind::Sentence:
        case Kind::Note:
            return 900;
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
        breakPages();
        usePageStyle(document);
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
        width_ = kLabelWidth;
        const sal_Int32 needed = figureWidth(place_.request.unit);
        if (place_.isNew) setProperty(columnAt(place_.left), "Width", kLabelWidth);
        for (std::int32_t column = place_.left + 1; column <= lastColumn(); ++column) {
            const auto line = columnAt(column);
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
        setProperty(run->getRows(), "Height", heightOf(kind));
        if (!isParagraph(kind)) return;
        for (std::int32_t row = first; row <= last; ++row) {
            const Range joined = part(place_.sheet, place_.left, row, lastColumn(), row);
            Reference<css::util::XMergeable>(joined, UNO_QUERY_THROW)->merge(true);
            setProperty(joined, "IsTextWrapped", true);
        }
    }

    // A block that a page can hold stands on one.
    void breakPages() {
        const double scale = std::max(1.0, static_cast<double>(width_) / kPaperWidth);
        const auto high = static_cast<sal_Int32>(kPaperHeight * scale);
        const auto& rows = history_.rows();
        const sal_Int32 heads = heightOf(Kind::Heads);
        sal_Int32 used = 0;
        for (std::size_t at = 0; at < rows.size();) {
            std::size_t end = at + 1;
            sal_Int32 needed = visibleHeight(rows[at].kind);
            while (end < rows.size() && rows[end].kind != Kind::Heading)
                needed += visibleHeight(rows[end++].kind);
            const bool breaks = used > 0 && used + needed > high && heads + needed <= high;
            if (rows[at].kind == Kind::Heading) setBreak(rowOf(rows[at]), breaks);
            used = (breaks ? heads : used) + needed;
            // Longer than a page: what is left of its last one.
            while (used > high) used -= high - heads;
            at = end;
        }
    }
    static sal_Int32 visibleHeight(Kind kind) {
        return kind == Kind::Mark || kind == Kind::Call ? 0 : heightOf(kind);
    }
    void setBreak(std::int32_t row, bool wanted) {
        const auto line = rowAt(row);
        if (property<bool>(line, "IsStartOfNewPage") == wanted) return;
        if (wanted || property<bool>(line, "IsManualPageBreak"))
            setProperty(line, "IsStartOfNewPage", wanted);
    }

    void usePageStyle(const SpreadsheetDocument& document) {
        const OUString name = OUString::createFromAscii(kPageStyle);
        if (const auto [style, isNew] = pageStyle(document, name); isNew) {
            for (const char* margin : {"LeftMargin", "RightMargin", "TopMargin", "BottomMargin"})
                setProperty(style, margin, kMargin);
            setProperty(style, "FooterIsOn", false);
        }
        if (property<OUString>(place_.sheet, "PageStyle") != name)
            setProperty(place_.sheet, "PageStyle", name);
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
    sal_Int32 width_ = 0;
};

}  // namespace

void setUpHistoryPage(const SpreadsheetDocument& document, const HistoryPlace& place,
                      const report::ForecastHistory& history, const report::HistorySource& places) {
    Page(place, history, places).setUp(document);
}

}  // namespace outturn::sheet
