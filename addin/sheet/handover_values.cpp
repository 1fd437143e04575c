#include "sheet/handover_values.hpp"

#include <cmath>
#include <utility>
#include <vector>

#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/ConditionEntryType.hpp>
#include <com/sun/star/sheet/FormulaResult.hpp>
#include <com/sun/star/sheet/ValidationType.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XConditionEntry.hpp>
#include <com/sun/star/sheet/XConditionalFormat.hpp>
#include <com/sun/star/sheet/XConditionalFormats.hpp>
#include <com/sun/star/sheet/XNamedRange.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/table/XTableChart.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>
#include <com/sun/star/text/XText.hpp>

#include "calc/strings.hpp"
#include "domain/report/carried.hpp"
#include "domain/report/plan.hpp"
#include "sheet/properties.hpp"
#include "sheet/ranges.hpp"
#include "sheet/report_grid.hpp"
#include "sheet/report_styles.hpp"

namespace outturn::sheet {

namespace css = com::sun::star;
using css::container::XNameAccess;
using css::sheet::XConditionalFormat;
using css::sheet::XConditionalFormats;
using css::sheet::XSheetCellRanges;
using css::uno::Sequence;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;

namespace {

// Of a sheet that has formulas, their cells.
Sequence<CellRangeAddress> formulaCells(const Range& sheet) {
    return Reference<css::sheet::XCellRangesQuery>(sheet, UNO_QUERY_THROW)
        ->queryContentCells(css::sheet::CellFlags::FORMULA)
        ->getRangeAddresses();
}

Range part(const Range& sheet, const CellRangeAddress& area) {
    return calc::part(sheet, area.StartColumn, area.StartRow, area.EndColumn, area.EndRow);
}

OUString shown(const Reference<css::table::XCell>& cell) {
    return Reference<css::text::XText>(cell, UNO_QUERY_THROW)->getString();
}

void clear(const Range& range, sal_Int32 what) {
    Reference<css::sheet::XSheetOperation>(range, UNO_QUERY_THROW)->clearContents(what);
}

// A condition's entries that hold a formula.
std::vector<Reference<css::sheet::XConditionEntry>> entriesOf(const Reference<XConditionalFormat>& format) {
    const Reference<css::container::XIndexAccess> entries(format, UNO_QUERY_THROW);
    std::vector<Reference<css::sheet::XConditionEntry>> found;
    for (sal_Int32 at = 0; at < entries->getCount(); ++at) {
        const Reference<css::sheet::XConditionEntry> entry(entries->getByIndex(at), UNO_QUERY);
        if (entry.is() && entry->getType() == css::sheet::ConditionEntryType::CONDITION)
            found.push_back(entry);
    }
    return found;
}

// What a condition of the report's own gives, and in which unit.
struct Look {
    Highlight highlight;
    Unit unit;
    OUString style;
};

std::vector<Look> looksOf(const Reference<XConditionalFormat>& format) {
    std::vector<Look> looks;
    for (const auto& entry : entriesOf(format)) {
        const auto style = property<OUString>(entry, "StyleName");
        for (const Highlight highlight :
             {Highlight::Better, Highlight::Worse, Highlight::BetterMarked, Highlight::WorseMarked,
              Highlight::Proposed, Highlight::ToWrite, Highlight::Wrong}) {
            for (const Unit unit : {Unit::Kronor, Unit::Thousands, Unit::Millions}) {
                if (style != highlightName(highlight, unit)) continue;
                looks.push_back({highlight, unit, style});
                break;
            }
        }
    }
    return looks;
}

// Whether a condition looks at another sheet, which is not in the copy.
bool pointsOut(const Reference<XConditionalFormat>& format) {
    for (const auto& entry : entriesOf(format)) {
        for (const char* const formula : {"Formula1", "Formula2"}) {
            if (property<OUString>(entry, formula).indexOf("file:") >= 0) return true;
        }
    }
    return false;
}

// The report's hidden column of how many forecasts were submitted for a row; -1 where it is gone.
std::int32_t submittedColumn(const Range& report) {
    constexpr std::int32_t kDeepestHead = 50;
    const SheetContent content(report, kDeepestHead);
    for (std::int32_t row = 0; row < content.rows(); ++row) {
        for (std::int32_t column = 0; column < content.columns(); ++column) {
            if (content.at(column, row) == report::slotName(report::Slot::Submitted)) return column;
        }
    }
    return -1;
}

class Copying {
  public:
    Copying(const Range& report, const SpreadsheetDocument& document, const Range& copy)
        : report_(report),
          document_(document),
          copy_(copy),
          used_(usedArea(report)),
          submitted_(submittedColumn(report)) {}

    void run() {
        const auto formulas = formulaCells(report_);
        // The array formulas go whole before a value takes the place of a part.
        clear(calc::part(copy_, 0, 0, used_.EndColumn, used_.EndRow), css::sheet::CellFlags::FORMULA);
        for (const CellRangeAddress& area : formulas) writeValues(area);
        keepConditionalLooks();
        removeHidden();
        removeReferences();
    }

  private:
    void writeValues(const CellRangeAddress& area) {
        const Range from = part(report_, area);
        const Range to = part(copy_, area);
        Reference<css::sheet::XCellRangeData>(to, UNO_QUERY_THROW)
            ->setDataArray(Reference<css::sheet::XCellRangeData>(from, UNO_QUERY_THROW)->getDataArray());
        for (std::int32_t row = 0; row <= area.EndRow - area.StartRow; ++row) {
            for (std::int32_t column = 0; column <= area.EndColumn - area.StartColumn; ++column) {
                const auto cell = from->getCellByPosition(column, row);
                // "#DIV/0!" is no value; the reader is to see it all the same.
                if (cell->getError() == 0) continue;
                Reference<css::text::XText>(to->getCellByPosition(column, row), UNO_QUERY_THROW)
                    ->setString(shown(cell));
            }
        }
    }

    // A condition that asks for a formula, or for what is hidden, holds no longer in the copy, and Excel's
    // files carry no number formats of conditions: there a cost too high would show with a plus. What the
    // report's conditions show is given to the cells themselves.
    void keepConditionalLooks() {
        const auto formats = property<Reference<XConditionalFormats>>(copy_, "ConditionalFormats");
        if (!formats.is()) return;
        const auto all = formats->getConditionalFormats();
        for (sal_Int32 at = 0; at < all.getLength(); ++at) {
            const Reference<XConditionalFormat> format(all[at], UNO_QUERY_THROW);
            const auto looks = looksOf(format);
            if (looks.empty() && !pointsOut(format)) continue;
            const auto areas = property<Reference<XSheetCellRanges>>(format, "Range")->getRangeAddresses();
            for (const CellRangeAddress& area : areas) putOn(looks, area);
            formats->removeByID(property<sal_Int32>(format, "ID"));
        }
    }

    void putOn(const std::vector<Look>& looks, const CellRangeAddress& area) {
        for (std::int32_t row = area.StartRow; row <= area.EndRow; ++row) {
            for (std::int32_t column = area.StartColumn; column <= area.EndColumn; ++column) {
                for (const Look& look : looks) {
                    if (holds(look, column, row)) putOn(look, copy_->getCellByPosition(column, row));
                }
            }
        }
    }

    void putOn(const Look& look, const Reference<css::table::XCell>& cell) const {
        const auto style = cellStyle(look.style);
        if (look.highlight == Highlight::Proposed) {
            setProperty(cell, "NumberFormat", property<sal_Int32>(style, "NumberFormat"));
            return;
        }
        setProperty(cell, "CharColor", property<sal_Int32>(style, "CharColor"));
        setProperty(cell, "CharWeight", property<float>(style, "CharWeight"));
        if (look.highlight == Highlight::BetterMarked || look.highlight == Highlight::WorseMarked)
            setProperty(cell, "CellBackColor", property<sal_Int32>(style, "CellBackColor"));
    }

    // As the report's conditions have it: by the figure as it is printed.
    [[nodiscard]] bool holds(const Look& look, std::int32_t column, std::int32_t row) const {
        if (look.highlight == Highlight::Proposed) return isProposal(column, row);
        const auto cell = report_->getCellByPosition(column, row);
        const double value = cell->getError() == 0 ? cell->getValue() : 0;
        const double printed = std::round(value / kronorPer(look.unit));
        switch (look.highlight) {
            case Highlight::Better:
                return printed > 0;
            case Highlight::Worse:
                return printed < 0;
            case Highlight::BetterMarked:
                return value > 0 && isMarked(row);
            case Highlight::WorseMarked:
                return value < 0 && isMarked(row);
            case Highlight::ToWrite:
                return cell->getType() == css::table::CellContentType_FORMULA ||
                       report::readCarriedOver(calc::toText(shown(cell)));
            default:
                return value != 0;
        }
    }

    // Whether the row's label bears the sign of a material deviation.
    [[nodiscard]] bool isMarked(std::int32_t row) const {
        for (std::int32_t column = 0; column <= used_.EndColumn; ++column) {
            const Text text = calc::toText(shown(report_->getCellByPosition(column, row)));
            if (report::withoutSign(text).size() != text.size()) return true;
        }
        return false;
    }

    // As the report's condition has it: reckoned, and nobody submitted a forecast for the row.
    [[nodiscard]] bool isProposal(std::int32_t column, std::int32_t row) const {
        const auto isFormula = css::table::CellContentType_FORMULA;
        if (submitted_ < 0 || report_->getCellByPosition(column, row)->getType() != isFormula) return false;
        const auto count = report_->getCellByPosition(submitted_, row);
        const bool isNumber =
            count->getType() == css::table::CellContentType_VALUE ||
            (count->getType() == isFormula && count->getError() == 0 &&
             property<sal_Int32>(count, "FormulaResultType2") == css::sheet::FormulaResult::VALUE);
        return isNumber && count->getValue() == 0;
    }

    [[nodiscard]] Reference<css::uno::XInterface> cellStyle(const OUString& name) const {
        const Reference<css::style::XStyleFamiliesSupplier> supplier(document_, UNO_QUERY_THROW);
        const Reference<XNameAccess> styles(supplier->getStyleFamilies()->getByName("CellStyles"),
                                            UNO_QUERY_THROW);
        return {styles->getByName(name), UNO_QUERY_THROW};
    }

    // What is hidden in the report is no part of it: its own notes, and what a person put away. What a chart
    // draws is seen, wherever its figures stand.
    void removeHidden() {
        const auto drawn = chartData();
        clearHidden();
        for (const auto& [range, data] : drawn) {
            Reference<css::sheet::XCellRangeData>(range, UNO_QUERY_THROW)->setDataArray(data);
        }
    }

    using Data = Sequence<Sequence<css::uno::Any>>;
    [[nodiscard]] std::vector<std::pair<Range, Data>> chartData() const {
        std::vector<std::pair<Range, Data>> drawn;
        const auto charts = Reference<css::table::XTableChartsSupplier>(copy_, UNO_QUERY_THROW)->getCharts();
        const auto names = charts->getElementNames();
        for (const OUString& name : names) {
            const Reference<css::table::XTableChart> chart(charts->getByName(name), UNO_QUERY_THROW);
            const auto areas = chart->getRanges();
            for (const CellRangeAddress& area : areas) {
                const Range range = part(copy_, area);
                drawn.emplace_back(
                    range, Reference<css::sheet::XCellRangeData>(range, UNO_QUERY_THROW)->getDataArray());
                leaveGaps(area, drawn.back().second);
            }
        }
        return drawn;
    }

    // Where a report's chart has a gap, its cell an error: as a word, Excel would draw it as 0.
    void leaveGaps(const CellRangeAddress& area, Data& data) const {
        for (sal_Int32 row = 0; row < data.getLength(); ++row) {
            for (sal_Int32 at = 0; at < data[row].getLength(); ++at) {
                const auto cell = report_->getCellByPosition(area.StartColumn + at, area.StartRow + row);
                if (cell->getError() != 0) data.getArray()[row].getArray()[at] <<= OUString();
            }
        }
    }

    void clearHidden() {
        const Reference<css::table::XColumnRowRange> lines(copy_, UNO_QUERY_THROW);
        const sal_Int32 everything = css::sheet::CellFlags::VALUE | css::sheet::CellFlags::DATETIME |
                                     css::sheet::CellFlags::STRING | css::sheet::CellFlags::ANNOTATION |
                                     css::sheet::CellFlags::FORMULA;
        for (std::int32_t column = 0; column <= used_.EndColumn; ++column) {
            const Reference<css::uno::XInterface> line(lines->getColumns()->getByIndex(column),
                                                       UNO_QUERY_THROW);
            if (!property<bool>(line, "IsVisible"))
                clear(calc::part(copy_, column, 0, column, used_.EndRow), everything);
        }
        for (std::int32_t row = 0; row <= used_.EndRow; ++row) {
            const Reference<css::uno::XInterface> line(lines->getRows()->getByIndex(row), UNO_QUERY_THROW);
            if (!property<bool>(line, "IsVisible"))
                clear(calc::part(copy_, 0, row, used_.EndColumn, row), everything);
        }
    }

    // Names came along with the formulas that used them; a list to choose from lies on another sheet.
    void removeReferences() {
        const auto names = property<Reference<css::sheet::XNamedRanges>>(document_, "NamedRanges");
        const auto all = names->getElementNames();
        for (const OUString& name : all) names->removeByName(name);
        const auto anything = property<Reference<css::beans::XPropertySet>>(copy_, "Validation");
        setProperty(anything, "Type", css::sheet::ValidationType_ANY);
        setProperty(copy_, "Validation", anything);
    }

    const Range& report_;
    const SpreadsheetDocument& document_;
    const Range& copy_;
    CellRangeAddress used_;
    std::int32_t submitted_;
};

}  // namespace

void replaceByValues(const Range& report, const SpreadsheetDocument& copyDocument, const Range& copy) {
    Copying(report, copyDocument, copy).run();
}

}  // namespace outturn::sheet
