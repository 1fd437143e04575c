#include "sheet/handover/values.hpp"

#include <utility>
#include <vector>

#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/ValidationType.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XNamedRange.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/table/XTableChart.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>
#include <com/sun/star/text/XText.hpp>

#include "calc/strings.hpp"
#include "sheet/document/properties.hpp"
#include "sheet/document/ranges.hpp"
#include "sheet/handover/looks.hpp"
#include "sheet/report/grid.hpp"

namespace outturn::sheet {

namespace css = com::sun::star;
using css::uno::Sequence;
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

class Copying {
  public:
    Copying(const Range& report, const SpreadsheetDocument& document, const Range& copy)
        : report_(report), document_(document), copy_(copy), used_(usedArea(report)) {}

    void run() {
        const auto formulas = formulaCells(report_);
        // The array formulas go whole before a value takes the place of a part.
        clear(calc::part(copy_, 0, 0, used_.EndColumn, used_.EndRow), css::sheet::CellFlags::FORMULA);
        for (const CellRangeAddress& area : formulas) writeValues(area);
        keepConditionalLooks(report_, document_, copy_);
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
};

}  // namespace

void replaceByValues(const Range& report, const SpreadsheetDocument& copyDocument, const Range& copy) {
    Copying(report, copyDocument, copy).run();
}

}  // namespace outturn::sheet
