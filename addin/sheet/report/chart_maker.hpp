#pragma once

#include <cstdint>
#include <vector>

#include <com/sun/star/awt/Rectangle.hpp>
#include <com/sun/star/drawing/XDrawPage.hpp>
#include <com/sun/star/drawing/XShape.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>

#include "sheet/report/grid.hpp"

namespace outturn::sheet {

enum class Chart : std::uint8_t { Result, Deviations };

// How many activities have a bar.
std::size_t barCount(const std::vector<report::Row>& rows);

// Finds the charts of one report on its sheet, and makes them.
class ChartMaker {
  public:
    ChartMaker(const SpreadsheetDocument& document, const ReportGrid& grid, const report::Places& places);

    // Makes it where it is not there, else sees to its place and its ranges. Whether it was made.
    bool place(Chart chart);
    void remove(Chart chart);

  private:
    using Shape = Reference<com::sun::star::drawing::XShape>;

    [[nodiscard]] Shape find(Chart chart) const;
    Shape make(Chart chart);
    void follow(const Shape& shape, Chart chart);
    [[nodiscard]] com::sun::star::uno::Sequence<com::sun::star::table::CellRangeAddress> ranges(
        Chart chart) const;
    [[nodiscard]] std::int32_t outturnPoints() const;
    [[nodiscard]] com::sun::star::awt::Rectangle areaOf(Chart chart) const;

    const SpreadsheetDocument& document_;
    const ReportGrid& grid_;
    const report::Places& places_;
    Reference<com::sun::star::drawing::XDrawPage> shapes_;
};

}  // namespace outturn::sheet
