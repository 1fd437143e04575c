#pragma once

// What the tests of the report's charts share.
#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include <com/sun/star/awt/Point.hpp>
#include <com/sun/star/awt/Rectangle.hpp>
#include <com/sun/star/awt/Size.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/chart2/StackingDirection.hpp>
#include <com/sun/star/chart2/XChartDocument.hpp>
#include <com/sun/star/chart2/XChartTypeContainer.hpp>
#include <com/sun/star/chart2/XCoordinateSystemContainer.hpp>
#include <com/sun/star/chart2/XDataSeriesContainer.hpp>
#include <com/sun/star/chart2/data/XDataSource.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/document/XEmbeddedObjectSupplier.hpp>
#include <com/sun/star/drawing/FillStyle.hpp>
#include <com/sun/star/drawing/LineStyle.hpp>
#include <com/sun/star/drawing/XDrawPagesSupplier.hpp>
#include <com/sun/star/drawing/XShape.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/table/XTableChart.hpp>
#include <com/sun/star/table/XTableCharts.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>

#include "office/report_workbook.hpp"

namespace outturn::driver {

namespace css = com::sun::star;
using Shape = Reference<css::drawing::XShape>;
using css::uno::UNO_QUERY_THROW;

inline const Month kFebruary(2024, 2);

class Charts : public testing::Test {
  protected:
    void SetUp() override { ASSERT_FALSE(fill().empty()); }

    std::string fill(Month period = kFebruary, Language language = Language::Swedish,
                     Unit unit = Unit::Millions) {
        sheet_ = books_.fill(period, language, unit);
        return sheet_;
    }
    // The row with the identity, as the sheet numbers it; 0 where there is none.
    [[nodiscard]] int row(const std::string& identity) const { return books_.rowNamed(identity); }
    [[nodiscard]] double month(char column, int month) const {
        return books_.number(column + std::to_string(row("chart:months") + month));
    }
    [[nodiscard]] bool isMissing(char column, int month) const {
        const std::string shown = books_.shown(column + std::to_string(row("chart:months") + month));
        return shown == "#N/A" || shown == "#SAKNAS!";
    }
    [[nodiscard]] Reference<css::drawing::XDrawPage> drawing() const {
        const auto sheets = books_.workbook().sheetNames();
        const auto at = std::find(sheets.begin(), sheets.end(), sheet_) - sheets.begin();
        const Reference<css::drawing::XDrawPagesSupplier> pages(books_.workbook().document(),
                                                                UNO_QUERY_THROW);
        return {pages->getDrawPages()->getByIndex(static_cast<sal_Int32>(at)), UNO_QUERY_THROW};
    }
    [[nodiscard]] std::vector<Shape> shapes() const {
        std::vector<Shape> all;
        for (sal_Int32 at = 0; at < drawing()->getCount(); ++at) {
            all.emplace_back(drawing()->getByIndex(at), UNO_QUERY_THROW);
        }
        return all;
    }
    [[nodiscard]] std::vector<std::string> names() const {
        std::vector<std::string> all;
        for (const Shape& shape : shapes()) {
            all.push_back(toUtf8(Reference<css::container::XNamed>(shape, UNO_QUERY_THROW)->getName()));
        }
        return all;
    }
    [[nodiscard]] Reference<css::table::XTableCharts> charts() const {
        return Reference<css::table::XTableChartsSupplier>(books_.workbook().sheet(sheet_), UNO_QUERY_THROW)
            ->getCharts();
    }
    // The last row that any chart's ranges reach, as the sheet numbers it.
    [[nodiscard]] int lastCharted(sal_Int32 chart) const {
        const Reference<css::table::XTableChart> one(charts()->getByName(charts()->getElementNames()[chart]),
                                                     UNO_QUERY_THROW);
        return one->getRanges()[0].EndRow + 1;
    }

    // Of the chart of the result: what it is drawn as, one over the other.
    [[nodiscard]] css::uno::Sequence<Reference<css::chart2::XChartType>> chartTypes() const {
        const Reference<css::document::XEmbeddedObjectSupplier> one(
            charts()->getByName(charts()->getElementNames()[0]), UNO_QUERY_THROW);
        const Reference<css::chart2::XChartDocument> chart(one->getEmbeddedObject(), UNO_QUERY_THROW);
        const Reference<css::chart2::XCoordinateSystemContainer> systems(chart->getFirstDiagram(),
                                                                         UNO_QUERY_THROW);
        return Reference<css::chart2::XChartTypeContainer>(systems->getCoordinateSystems()[0],
                                                           UNO_QUERY_THROW)
            ->getChartTypes();
    }
    // The cells that a series takes its values from.
    [[nodiscard]] static std::string valuesOf(const Reference<css::chart2::XDataSeries>& series) {
        const auto sequences =
            Reference<css::chart2::data::XDataSource>(series, UNO_QUERY_THROW)->getDataSequences();
        return toUtf8(sequences[0]->getValues()->getSourceRangeRepresentation());
    }
    [[nodiscard]] std::string monthsOf(const std::string& column) const {
        const int heads = row("chart:months");
        return "$'" + sheet_ + "'.$" + column + "$" + std::to_string(heads + 1) + ":$" + column + "$" +
               std::to_string(heads + 12);
    }

    const std::vector<std::string> both_ = {"Outturn Result", "Outturn Deviations"};
    ReportWorkbook books_{office()};
    std::string sheet_;
};

}  // namespace outturn::driver
