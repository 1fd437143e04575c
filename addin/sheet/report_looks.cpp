#include "sheet/report_looks.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/sheet/ConditionOperator.hpp>
#include <com/sun/star/sheet/XSheetConditionalEntries.hpp>
#include <com/sun/star/table/CellAddress.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/util/XMergeable.hpp>

#include "calc/strings.hpp"
#include "domain/report/unit.hpp"
#include "sheet/properties.hpp"
#include "sheet/ranges.hpp"
#include "sheet/report_charts.hpp"
#include "sheet/report_styles.hpp"

namespace outturn::sheet {

namespace css = com::sun::star;
using css::uno::UNO_QUERY_THROW;
using report::Figure;
using report::kShownSlots;
using report::kSlots;
using report::Role;
using report::Row;
using report::Section;
using report::Slot;
using report::Style;
using rtl::OUString;

namespace {

// All measures in hundredths of a millimetre.
constexpr std::int32_t kPaperWidth = 17600;  // A4 less its margins
constexpr std::int32_t kSpacer = 320;
constexpr std::int32_t kNarrowestLabel = 3950;

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
        case Role::ChartHeads:
        case Role::ChartMonth:
        case Role::ChartBar:
        case Role::Charts:
            return 0;
        case Role::Gap:
            return 300;
        case Role::Note:
        case Role::Proposal:
        case Role::Control:
            return 440;
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

// About how many lines of 12 points the message takes.
std::int32_t messageLines(TextView message, std::int32_t available) {
    constexpr std::int32_t kLetter = 184;
    const auto needed = static_cast<std::int32_t>(message.size()) * kLetter;
    return std::max(1, (needed + available - 1) / available);
}

// What a printed figure of 10 points needs, with a gap to the one before it.
std::int32_t printedWidth(TextView figure) {
    constexpr std::int32_t kDigit = 180;
    constexpr std::int32_t kNarrow = 95;
    constexpr std::int32_t kGap = 170;
    std::int32_t width = kGap;
    for (const char16_t character : figure) {
        width += character == u'\u202F' || character == u'\u00A0' ? kNarrow : kDigit;
    }
    return width;
}

Reference<css::uno::XInterface> columnAt(const Range& sheet, std::int32_t column) {
    const Reference<css::table::XColumnRowRange> lines(sheet, UNO_QUERY_THROW);
    return {lines->getColumns()->getByIndex(column), UNO_QUERY_THROW};
}

Reference<css::uno::XInterface> rowAt(const Range& sheet, std::int32_t row) {
    const Reference<css::table::XColumnRowRange> lines(sheet, UNO_QUERY_THROW);
    return {lines->getRows()->getByIndex(row), UNO_QUERY_THROW};
}

// The formula is written as for the cell at `base`.
void addCondition(const Reference<css::sheet::XSheetConditionalEntries>& conditions, const Text& formula,
                  const OUString& style, const css::table::CellAddress& base) {
    css::uno::Sequence<css::beans::PropertyValue> entry(4);
    auto* values = entry.getArray();
    values[0].Name = "Operator";
    values[0].Value <<= css::sheet::ConditionOperator_FORMULA;
    values[1].Name = "Formula1";
    values[1].Value <<= calc::toOUString(formula);
    values[2].Name = "StyleName";
    values[2].Value <<= style;
    values[3].Name = "SourcePosition";
    values[3].Value <<= base;
    conditions->addNew(entry);
}

Text printedFigure(const Text& cell, const Text& unit) {
    return u"ROUND(N(" + cell + u")/" + unit + u";0)";
}

// A figure that a person typed over the formula is no proposal.
Text isProposal(const Text& cell, const Text& submitted) {
    return u"AND(ISFORMULA(" + cell + u");ISNUMBER(" + submitted + u");" + submitted + u"=0)";
}

using Conditions = std::vector<std::pair<Text, OUString>>;

void setConditions(const Range& range, const Conditions& conditions) {
    const auto entries =
        property<Reference<css::sheet::XSheetConditionalEntries>>(range, "ConditionalFormat");
    entries->clear();
    const CellRangeAddress address = addressOf(range);
    const css::table::CellAddress base(address.Sheet, address.StartColumn, address.StartRow);
    for (const auto& [formula, style] : conditions) addCondition(entries, formula, style, base);
    setProperty(range, "ConditionalFormat", entries);
}

}  // namespace

ReportLooks::ReportLooks(const ReportGrid& grid, const ReportRequest& request, const std::vector<Row>& rows,
                         const report::Places& places)
    : grid_(grid), request_(request), rows_(rows), places_(places) {}

Range ReportLooks::cells(Slot first, const Text& firstRow, Slot last, const Text& lastRow) const {
    return part(grid_.sheet(), places_.column(first), places_.row(firstRow), places_.column(last),
                places_.row(lastRow));
}

Text ReportLooks::shown(Slot slot, const Text& identity) const {
    const auto cell = grid_.sheet()->getCellByPosition(places_.column(slot), places_.row(identity));
    return calc::toText(Reference<css::text::XText>(cell, UNO_QUERY_THROW)->getString());
}

void ReportLooks::applyStyles(const std::vector<report::RowPlan>& plans) {
    for (std::size_t at = 0; at < rows_.size(); ++at) {
        applyStyle(places_.row(rows_[at].identity), plans[at]);
    }
}

void ReportLooks::arrange() {
    for (const Row& row : rows_) join(row);
    highlight();
    setHeights();
    for (const Slot slot : {Slot::Identity, Slot::Marks, Slot::Submitted, Slot::Previous}) {
        setProperty(columnAt(grid_.sheet(), places_.column(slot)), "IsVisible", false);
    }
}

void ReportLooks::applyStyle(std::int32_t row, const report::RowPlan& plan) {
    for (std::size_t first = 0; first < kSlots;) {
        std::size_t last = first;
        const Style style = plan.at(first).style;
        while (last + 1 < kSlots && plan.at(last + 1).style == style &&
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
}

void ReportLooks::join(const Row& row) {
    const auto wanted = report::joined(row);
    if (!wanted) return;
    const std::int32_t at = places_.row(row.identity);
    for (std::int32_t column = places_.column(wanted->first) + 1; column <= places_.column(wanted->last);
         ++column) {
        // A cell with something in it would vanish behind the first.
        const auto cell = grid_.sheet()->getCellByPosition(column, at);
        if (cell->getType() != css::table::CellContentType_EMPTY) return;
    }
    const Reference<css::util::XMergeable> range(
        cells(wanted->first, row.identity, wanted->last, row.identity), UNO_QUERY_THROW);
    if (!range->getIsMerged()) range->merge(true);
}

void ReportLooks::highlight() {
    const Text unit = fromUtf8(std::to_string(static_cast<long>(kronorPer(request_.unit))));
    for (const Section section : {Section::Lines, Section::Activities}) {
        const Row* first = nullptr;
        const Row* last = nullptr;
        for (const Row& row : rows_) {
            if (row.section != section || (row.role != Role::Figures && row.role != Role::Result)) continue;
            if (first == nullptr) first = &row;
            last = &row;
        }
        if (first == nullptr) continue;
        const Slot deviation = report::slotOf(section, Figure::Deviation);
        const Text printed = printedFigure(places_.cell(deviation, first->identity), unit);
        setConditions(cells(deviation, first->identity, deviation, last->identity),
                      {{printed + u">0", highlightName(Highlight::Better, request_.unit)},
                       {printed + u"<0", highlightName(Highlight::Worse, request_.unit)}});
        const Slot forecast = report::slotOf(section, Figure::Forecast);
        setConditions(cells(forecast, first->identity, forecast, last->identity),
                      {{isProposal(places_.cell(forecast, first->identity),
                                   u"$" + places_.cell(Slot::Submitted, first->identity)),
                        highlightName(Highlight::Proposed, request_.unit)}});
    }
    const Text difference = u"control:difference";
    setConditions(
        cells(Slot::Period1, difference, Slot::Period1, u"control:two-lines"),
        {{places_.cell(Slot::Period1, difference) + u"<>0", highlightName(Highlight::Wrong, request_.unit)}});
}

void ReportLooks::setHeights() {
    for (const Row& row : rows_) {
        const auto line = rowAt(grid_.sheet(), places_.row(row.identity));
        if (report::isHidden(row.role)) {
            setProperty(line, "IsVisible", false);
        } else if (row.role == Role::Charts && grid_.isNewRow(row.identity)) {
            setProperty(line, "Height", chartsHeight(barCount(rows_)));
        } else if (grid_.isNewRow(row.identity)) {
            setProperty(line, "Height", height(row.role));
        }
    }
    if (!grid_.isNew()) return;
    std::int32_t label = kPaperWidth - kSpacer;
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
    for (const Row& row : rows_) fitRow(row);
}

void ReportLooks::fitColumns() {
    // Wide figures take from the labels' column first; then the page is scaled to its width, or turned.
    std::int32_t label = kPaperWidth - kSpacer;
    bool widened = false;
    for (std::size_t at = 0; at < kShownSlots; ++at) {
        const Slot slot = report::slotAt(at);
        if (!isFigure(slot)) continue;
        std::int32_t needed = 0;
        for (const Row& row : rows_) {
            if (row.role != Role::Figures && row.role != Role::Result) continue;
            // The asterisk, or the room for it, is not in every text.
            const Text printed = shown(slot, row.identity) + (slot == Slot::Year1 ? u"*" : u"");
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

// Higher where a text takes more than one line; never lower than it was made.
void ReportLooks::fitRow(const Row& row) {
    const auto line = rowAt(grid_.sheet(), places_.row(row.identity));
    if (row.role == Role::Message) {
        std::int32_t whole = 0;
        for (std::size_t at = 0; at < kShownSlots; ++at) whole += width(report::slotAt(at));
        const std::int32_t lines = messageLines(shown(Slot::Label, row.identity), whole);
        const std::int32_t needed = height(row.role) + (lines - 1) * 520;
        if (lines > 1 && property<sal_Int32>(line, "Height") < needed) setProperty(line, "Height", needed);
    } else if (row.role == Role::Figures || row.role == Role::ColumnHeads) {
        const auto before = property<sal_Int32>(line, "Height");
        setProperty(line, "OptimalHeight", true);
        const auto optimal = property<sal_Int32>(line, "Height");
        const bool severalLines = optimal > height(row.role);
        setProperty(line, "Height", std::max(before, severalLines ? optimal + 100 : 0));
    }
}

}  // namespace outturn::sheet
