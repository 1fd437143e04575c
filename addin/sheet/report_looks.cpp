#include "sheet/report_looks.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/sheet/ConditionOperator.hpp>
#include <com/sun/star/sheet/XSheetConditionalEntries.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/util/XMergeable.hpp>

#include "calc/strings.hpp"
#include "domain/report/unit.hpp"
#include "sheet/properties.hpp"
#include "sheet/ranges.hpp"
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
constexpr std::int32_t kSpacer = 300;
constexpr std::int32_t kFigureWidth = 1610;
constexpr std::int32_t kNarrowestLabel = 3400;
constexpr std::int32_t kFiguresColumns = 8;

std::int32_t height(Role role) {
    switch (role) {
        case Role::Columns: return 0;
        case Role::Head: return 520;
        case Role::Title: return 960;
        case Role::Message: return 800;
        case Role::Gap: return 420;
        case Role::Heading: return 700;
        case Role::Groups: return 500;
        case Role::ColumnHeads: return 520;
        case Role::Figures: return 560;
        case Role::Result: return 580;
        case Role::Note:
        case Role::Proposal: return 440;
        case Role::Control: return 440;
    }
    return 0;
}

// What a text is wide at a size in points: an average for letters, near enough for wrapping.
std::int32_t textWidth(TextView text, double points, bool isBold) {
    constexpr double kHundredthsPerPoint = 35.28;
    const double perLetter = isBold ? 0.53 : 0.5;
    return static_cast<std::int32_t>(static_cast<double>(text.size()) * perLetter * points * kHundredthsPerPoint);
}

// What a printed figure of 10 points needs, with its cell's margins.
std::int32_t figureWidth(TextView figure) {
    constexpr std::int32_t kDigit = 183;
    constexpr std::int32_t kNarrow = 95;
    constexpr std::int32_t kMargins = 110;
    std::int32_t width = kMargins;
    for (const char16_t character : figure) {
        width += character == u'\u202F' || character == u' ' ? kNarrow : kDigit;
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

void addCondition(const Reference<css::sheet::XSheetConditionalEntries>& conditions, const Text& formula,
                  const OUString& style) {
    css::uno::Sequence<css::beans::PropertyValue> entry(3);
    auto* values = entry.getArray();
    values[0].Name = "Operator";
    values[0].Value <<= css::sheet::ConditionOperator_FORMULA;
    values[1].Name = "Formula1";
    values[1].Value <<= calc::toOUString(formula);
    values[2].Name = "StyleName";
    values[2].Value <<= style;
    conditions->addNew(entry);
}

using Conditions = std::vector<std::pair<Text, OUString>>;

void setConditions(const Range& range, const Conditions& conditions) {
    const auto entries = property<Reference<css::sheet::XSheetConditionalEntries>>(range, "ConditionalFormat");
    entries->clear();
    for (const auto& [formula, style] : conditions) addCondition(entries, formula, style);
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

void ReportLooks::apply(const std::vector<report::RowPlan>& plans) {
    for (std::size_t at = 0; at < rows_.size(); ++at) {
        applyStyles(places_.row(rows_[at].identity), plans[at]);
        join(rows_[at]);
    }
    highlight();
    setHeights();
    for (const Slot slot : {Slot::Identity, Slot::Marks, Slot::Submitted, Slot::Previous}) {
        setProperty(columnAt(grid_.sheet(), places_.column(slot)), "IsVisible", false);
    }
}

void ReportLooks::applyStyles(std::int32_t row, const report::RowPlan& plan) {
    for (std::size_t first = 0; first < kSlots;) {
        std::size_t last = first;
        const Style style = plan.at(first).style;
        while (last + 1 < kSlots && plan.at(last + 1).style == style &&
               places_.columns.at(last + 1) == places_.columns.at(last) + 1) {
            ++last;
        }
        if (style != Style::Plain) {
            const Range range = part(grid_.sheet(), places_.columns.at(first), row, places_.columns.at(last), row);
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
    for (std::int32_t column = places_.column(wanted->first) + 1; column <= places_.column(wanted->last); ++column) {
        // A cell with something in it would vanish behind the first.
        const auto cell = grid_.sheet()->getCellByPosition(column, at);
        if (cell->getType() != css::table::CellContentType_EMPTY) return;
    }
    const Reference<css::util::XMergeable> range(cells(wanted->first, row.identity, wanted->last, row.identity),
                                                 UNO_QUERY_THROW);
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
        const Text printed = u"ROUND(N(" + places_.cell(deviation, first->identity) + u")/" + unit + u";0)";
        setConditions(cells(deviation, first->identity, deviation, last->identity),
                      {{printed + u">0", highlightName(Highlight::Better, request_.unit)},
                       {printed + u"<0", highlightName(Highlight::Worse, request_.unit)}});
        const Slot forecast = report::slotOf(section, Figure::Forecast);
        const Text counted = u"$" + places_.cell(Slot::Submitted, first->identity);
        setConditions(cells(forecast, first->identity, forecast, last->identity),
                      {{u"AND(ISNUMBER(" + counted + u");" + counted + u"=0)",
                        highlightName(Highlight::Proposed, request_.unit)}});
    }
    const Text difference = u"control:difference";
    setConditions(cells(Slot::Period1, difference, Slot::Period1, u"control:two-lines"),
                  {{places_.cell(Slot::Period1, difference) + u"<>0", highlightName(Highlight::Wrong, request_.unit)}});
}

void ReportLooks::setHeights() {
    for (const Row& row : rows_) {
        const auto line = rowAt(grid_.sheet(), places_.row(row.identity));
        if (row.role == Role::Columns) {
            setProperty(line, "IsVisible", false);
        } else if (grid_.isNewRow(row.identity)) {
            setProperty(line, "Height", height(row.role));
        }
    }
    if (!grid_.isNew()) return;
    for (std::size_t at = 0; at < kShownSlots; ++at) {
        const Slot slot = report::slotAt(at);
        const std::int32_t width = slot == Slot::Label    ? kPaperWidth - kSpacer - kFiguresColumns * kFigureWidth
                                   : slot == Slot::Spacer ? kSpacer
                                                          : kFigureWidth;
        setProperty(columnAt(grid_.sheet(), places_.columns.at(at)), "Width", width);
    }
}

void ReportLooks::fit() {
    fitColumns();
    fitRows();
}

void ReportLooks::fitColumns() {
    std::int32_t widest = 0;
    for (const Row& row : rows_) {
        if (row.role != Role::Figures && row.role != Role::Result) continue;
        for (std::size_t at = 1; at < kShownSlots; ++at) {
            if (report::slotAt(at) == Slot::Spacer) continue;
            const bool isForecast = report::slotAt(at) == Slot::Year1;
            widest = std::max(widest, figureWidth(shown(report::slotAt(at), row.identity) + (isForecast ? u"*" : u"")));
        }
    }
    // Wide figures take from the labels' column first; then the page is scaled to its width.
    std::int32_t label = kPaperWidth - kSpacer - kFiguresColumns * std::max(widest, kFigureWidth);
    label = std::max(label, kNarrowestLabel);
    bool widened = false;
    for (std::size_t at = 1; at < kShownSlots; ++at) {
        if (report::slotAt(at) == Slot::Spacer) continue;
        const auto column = columnAt(grid_.sheet(), places_.columns.at(at));
        if (property<sal_Int32>(column, "Width") >= widest) continue;
        setProperty(column, "Width", widest);
        widened = true;
    }
    if (widened) setProperty(columnAt(grid_.sheet(), places_.column(Slot::Label)), "Width", label);
}

void ReportLooks::fitRows() {
    const auto width = [&](Slot slot) {
        return property<sal_Int32>(columnAt(grid_.sheet(), places_.column(slot)), "Width");
    };
    const auto raise = [&](const Row& row, std::int32_t lineHeight, std::int32_t linesNeeded) {
        const std::int32_t needed = height(row.role) + (linesNeeded - 1) * lineHeight;
        const auto line = rowAt(grid_.sheet(), places_.row(row.identity));
        if (linesNeeded > 1 && property<sal_Int32>(line, "Height") < needed) setProperty(line, "Height", needed);
    };
    const auto linesOf = [](std::int32_t needed, std::int32_t available) {
        return std::max(1, (needed + available - 1) / std::max(available, 1));
    };
    constexpr std::int32_t kMargins = 80;
    for (const Row& row : rows_) {
        if (row.role == Role::Figures) {
            const Text label = shown(Slot::Label, row.identity);
            raise(row, 430, linesOf(textWidth(label, 10, false), width(Slot::Label) - kMargins));
        } else if (row.role == Role::ColumnHeads) {
            std::int32_t most = 1;
            for (std::size_t at = 1; at < kShownSlots; ++at) {
                const Slot slot = report::slotAt(at);
                const Text head = shown(slot, row.identity);
                if (!head.empty()) most = std::max(most, linesOf(textWidth(head, 10, true), width(slot) - kMargins));
            }
            raise(row, 430, most);
        } else if (row.role == Role::Message) {
            std::int32_t whole = 0;
            for (std::size_t at = 0; at < kShownSlots; ++at) whole += width(report::slotAt(at));
            raise(row, 520, linesOf(textWidth(shown(Slot::Label, row.identity), 12, false), whole - kMargins));
        }
    }
}

}  // namespace outturn::sheet
