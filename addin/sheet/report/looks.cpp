#include "sheet/report/looks.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include <com/sun/star/table/BorderLine2.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/util/XMergeable.hpp>

#include "calc/strings.hpp"
#include "domain/report/unit.hpp"
#include "sheet/document/paper.hpp"
#include "sheet/document/properties.hpp"
#include "sheet/document/ranges.hpp"
#include "sheet/report/charts.hpp"
#include "sheet/report/highlights.hpp"
#include "sheet/report/styles.hpp"

namespace outturn::sheet {

namespace css = com::sun::star;
using css::uno::UNO_QUERY_THROW;
using report::kShownSlots;
using report::kSlots;
using report::Role;
using report::Row;
using report::Slot;
using report::Style;
using rtl::OUString;

namespace {

// All measures in hundredths of a millimetre.
constexpr std::int32_t kPrintedWidth = kPaperShort - 2 * kPageMargin;
constexpr std::int32_t kSpacer = 320;
constexpr std::int32_t kNarrowestLabel = 3950;
constexpr std::int32_t kEmptyComment = 430;  // a line, for what is typed to be seen at once
constexpr std::int32_t kPage = 25000;        // of A4, less margins, footer and the repeated head
constexpr std::int32_t kHighestRow = 65500;  // from 65536 on the interface begins again at 0

// As wide as the longest head in Swedish and in English that stands over it.
constexpr std::int32_t figureWidth(Slot slot) {
    switch (slot) {
        case Slot::Period1:
        case Slot::Period3:
            return 1580;
        case Slot::Period2:
            return 1460;
        case Slot::Period4:
            return 1790;
        case Slot::Year1:
            return 1520;
        case Slot::Year2:
            return 1830;
        case Slot::Year3:
            return 1470;
        case Slot::Year4:
            return 2090;
        default:
            return 0;
    }
}

bool isFigure(Slot slot) {
    return slot != Slot::Label && slot != Slot::Spacer && number(slot) < kShownSlots;
}

std::int32_t height(Role role) {
    switch (role) {
        case Role::Columns:
        case Role::Hidden:
        case Role::Charts:
            return 0;
        case Role::Gap:
            return 300;
        case Role::Note:
        case Role::Control:
            return 440;
        case Role::Text:
        case Role::Comment:
            return 480;
        case Role::Head:
        case Role::Groups:
            return 520;
        case Role::ColumnHeads:
        case Role::ChartTitles:
        case Role::Figures:
            return 560;
        case Role::Result:
            return 580;
        case Role::Heading:
            return 640;
        case Role::Message:
            return 800;
        case Role::Title:
            return 960;
    }
    return 0;
}

// In what the report sets its paragraphs.
struct Paragraph {
    float points;
    std::int32_t lineHeight;
};

Paragraph paragraphOf(Role role) {
    switch (role) {
        case Role::Message:
            return {12.0F, 520};
        case Role::Note:
            return {9.0F, 390};
        default:
            return {10.0F, 430};
    }
}

// What a printed figure of 10 points needs, with a gap to the one before it.
std::int32_t printedWidth(TextView figure) {
    constexpr std::int32_t kDigit = 180;
    constexpr std::int32_t kNarrow = 95;
    constexpr std::int32_t kGap = 250;
    std::int32_t width = kGap;
    for (const char16_t character : figure) {
        width += character == u'\u202F' || character == u'\u00A0' ? kNarrow : kDigit;
    }
    return width;
}

bool isJoined(const report::RowPlan& plan, Slot slot) {
    return std::any_of(plan.joins.begin(), plan.joins.end(), [&](const report::Join& joined) {
        return number(joined.first) <= number(slot) && number(slot) <= number(joined.last);
    });
}

Reference<css::uno::XInterface> columnAt(const Range& sheet, std::int32_t column) {
    const Reference<css::table::XColumnRowRange> lines(sheet, UNO_QUERY_THROW);
    return {lines->getColumns()->getByIndex(column), UNO_QUERY_THROW};
}

Reference<css::uno::XInterface> rowAt(const Range& sheet, std::int32_t row) {
    const Reference<css::table::XColumnRowRange> lines(sheet, UNO_QUERY_THROW);
    return {lines->getRows()->getByIndex(row), UNO_QUERY_THROW};
}

}  // namespace

ReportLooks::ReportLooks(const ReportGrid& grid, const ReportRequest& request, const std::vector<Row>& rows,
                         const std::vector<report::RowPlan>& plans, const report::Places& places)
    : grid_(grid), request_(request), rows_(rows), plans_(plans), places_(places) {}

Text ReportLooks::shown(Slot slot, const Text& identity) const {
    const auto cell = grid_.sheet()->getCellByPosition(places_.column(slot), places_.row(identity));
    return calc::toText(Reference<css::text::XText>(cell, UNO_QUERY_THROW)->getString());
}

void ReportLooks::applyStyles() {
    for (std::size_t at = 0; at < rows_.size(); ++at) {
        applyStyle(places_.row(rows_[at].identity), plans_[at]);
    }
}

void ReportLooks::arrange() {
    for (std::size_t at = 0; at < rows_.size(); ++at) {
        for (const report::Join& wanted : plans_[at].joins) join(rows_[at], wanted);
    }
    highlight(grid_.sheet(), request_, rows_, plans_, places_);
    setHeights();
    for (std::size_t at = kShownSlots; at < kSlots; ++at) {
        setProperty(columnAt(grid_.sheet(), places_.columns.at(at)), "IsVisible", false);
    }
}

void ReportLooks::applyStyle(std::int32_t row, const report::RowPlan& plan) {
    for (std::size_t first = 0; first < kSlots;) {
        std::size_t last = first;
        const Style style = plan.cells.at(first).style;
        while (last + 1 < kSlots && plan.cells.at(last + 1).style == style &&
               places_.columns.at(last + 1) == places_.columns.at(last) + 1) {
            ++last;
        }
        if (style != Style::Plain) {
            const Range range =
                part(grid_.sheet(), places_.columns.at(first), row, places_.columns.at(last), row);
            const OUString wanted = styleName(style, request_.unit, request_.language);
            // Putting a style on takes away what a person set by hand: only where it is another.
            if (property<OUString>(range, "CellStyle") != wanted) setProperty(range, "CellStyle", wanted);
        }
        first = last + 1;
    }
    drawBelow(row, plan.below);
}

void ReportLooks::drawBelow(std::int32_t row, report::Rule rule) {
    if (rule == report::Rule::OfStyle) return;
    const Range range =
        part(grid_.sheet(), places_.column(Slot::Label), row, places_.column(Slot::Year4), row);
    css::table::BorderLine2 line;
    if (rule == report::Rule::Hairline) line = hairline();
    const auto now = property<css::table::BorderLine2>(range, "BottomBorder2");
    if (now.LineWidth != line.LineWidth || now.Color != line.Color) setProperty(range, "BottomBorder2", line);
}

void ReportLooks::join(const Row& row, const report::Join& wanted) {
    const std::int32_t at = places_.row(row.identity);
    for (std::int32_t column = places_.column(wanted.first) + 1; column <= places_.column(wanted.last);
         ++column) {
        // A cell with something in it would vanish behind the first.
        const auto cell = grid_.sheet()->getCellByPosition(column, at);
        if (cell->getType() != css::table::CellContentType_EMPTY) return;
    }
    const Reference<css::util::XMergeable> range(
        part(grid_.sheet(), places_.column(wanted.first), at, places_.column(wanted.last), at),
        UNO_QUERY_THROW);
    if (!range->getIsMerged()) range->merge(true);
}

void ReportLooks::setHeights() {
    for (const Row& row : rows_) {
        const auto line = rowAt(grid_.sheet(), places_.row(row.identity));
        if (report::isHidden(row.role)) {
            setProperty(line, "IsVisible", false);
        } else if (row.role == Role::Charts && grid_.isNewRow(row.identity)) {
            setProperty(line, "Height", chartsHeight(rows_));
        } else if (grid_.isNewRow(row.identity)) {
            setProperty(line, "Height", height(row.role));
        }
    }
    if (!grid_.isNew()) return;
    std::int32_t label = kPrintedWidth - kSpacer;
    for (std::size_t at = 0; at < kShownSlots; ++at) {
        const Slot slot = report::slotAt(at);
        if (!isFigure(slot)) continue;
        setWidth(slot, figureWidth(slot));
        label -= figureWidth(slot);
    }
    setWidth(Slot::Spacer, kSpacer);
    setWidth(Slot::Label, label);
}

std::int32_t ReportLooks::width(Slot slot) const {
    return property<sal_Int32>(columnAt(grid_.sheet(), places_.column(slot)), "Width");
}

void ReportLooks::setWidth(Slot slot, std::int32_t value) const {
    setProperty(columnAt(grid_.sheet(), places_.column(slot)), "Width", value);
}

void ReportLooks::fit() {
    fitColumns();
    for (std::size_t at = 0; at < rows_.size(); ++at) fitRow(rows_[at], plans_[at]);
}

void ReportLooks::fitColumns() {
    // Wide figures take from the labels' column first; then the page is scaled to its width, or turned.
    std::int32_t label = kPrintedWidth - kSpacer;
    bool widened = false;
    for (std::size_t column = 0; column < kShownSlots; ++column) {
        const Slot slot = report::slotAt(column);
        if (!isFigure(slot)) continue;
        std::int32_t needed = 0;
        for (std::size_t row = 0; row < rows_.size(); ++row) {
            const Role role = rows_[row].role;
            const Style style = plans_[row].at(slot).style;
            if ((role != Role::Figures && role != Role::Result) || !report::isFigure(style)) continue;
            if (isJoined(plans_[row], slot)) continue;
            // The asterisk, or the room for it, is not in every text.
            const bool mayBeProposal = style == Style::Forecast || style == Style::ResultForecast;
            const Text printed = shown(slot, rows_[row].identity) + (mayBeProposal ? u"*" : u"");
            needed = std::max(needed, printedWidth(printed));
        }
        if (width(slot) < needed) {
            setWidth(slot, needed);
            widened = true;
        }
        label -= width(slot);
    }
    if (widened) setWidth(Slot::Label, std::max(label, kNarrowestLabel));
}

// What the nearest row of figures, or the heading, above a row is called.
Text ReportLooks::nameAbove(const Text& identity) const {
    Text name;
    for (const Row& row : rows_) {
        if (row.identity == identity) break;
        if (row.role != Role::Figures && row.role != Role::Heading) continue;
        name = report::withoutSign(shown(Slot::Label, row.identity));
    }
    return name;
}

// What a text in joined cells needs: Calc's own best height passes over it.
std::int32_t ReportLooks::heightOfJoined(const Row& row, const report::RowPlan& plan,
                                         const report::Join& joined) {
    std::int32_t whole = 0;
    for (std::size_t at = number(joined.first); at <= number(joined.last); ++at) {
        whole += width(report::slotAt(at));
    }
    const Style style = plan.at(joined.first).style;
    if (style == Style::LabelText || style == Style::ColumnText || style == Style::Column) whole -= kTextGap;
    const Paragraph paragraph = paragraphOf(row.role);
    const auto lines = textLines_.count(shown(joined.first, row.identity), paragraph.points, whole);
    return height(row.role) + (lines - 1) * paragraph.lineHeight;
}

// Higher where a text takes more than one line; never lower than it was made.
void ReportLooks::fitRow(const Row& row, const report::RowPlan& plan) {
    const auto line = rowAt(grid_.sheet(), places_.row(row.identity));
    const bool isTable = row.role == Role::Figures || row.role == Role::ColumnHeads;
    const bool isParagraph = row.role == Role::Message || row.role == Role::Text ||
                             row.role == Role::Comment || row.role == Role::Note;
    if (!isTable && !isParagraph) return;
    if (row.role == Role::Comment && grid_.isNewRow(row.identity) &&
        shown(Slot::Label, row.identity).empty()) {
        setProperty(line, "Height", kEmptyComment);
        return;
    }
    const auto before = property<sal_Int32>(line, "Height");
    std::int32_t needed = 0;
    if (isTable) {
        setProperty(line, "OptimalHeight", true);
        const auto optimal = property<sal_Int32>(line, "Height");
        if (optimal > height(row.role)) needed = optimal + 100;
    }
    for (const report::Join& joined : plan.joins)
        needed = std::max(needed, heightOfJoined(row, plan, joined));
    if (needed > kPage) tooLong_.push_back(nameAbove(row.identity));
    needed = std::min(needed, kHighestRow);
    if (isTable || before < needed) setProperty(line, "Height", std::max(before, needed));
}

}  // namespace outturn::sheet
