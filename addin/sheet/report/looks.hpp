#pragma once

#include <vector>

#include "domain/report/plan.hpp"
#include "sheet/report/grid.hpp"
#include "sheet/report/sheet.hpp"
#include "sheet/report/text_lines.hpp"

namespace outturn::sheet {

// How a report's sheet looks: styles, conditions, joined cells, heights and widths. Where a person has set a
// height or a width it stays, unless the content needs more.
class ReportLooks {
  public:
    ReportLooks(const ReportGrid& grid, const ReportRequest& request, const std::vector<report::Row>& rows,
                const std::vector<report::RowPlan>& plans, const report::Places& places);

    // Before contents are written: Calc gives a formula's cell the number format of what it refers to, unless
    // it has one.
    void applyStyles();
    // Once they are written: what depends on what stands in the cells.
    void arrange();
    // Once they are: as wide and high as what they show.
    void fit();
    // Above what stands the text that no page is high enough for.
    [[nodiscard]] const std::vector<Text>& tooLong() const { return tooLong_; }

  private:
    void applyStyle(std::int32_t row, const report::RowPlan& plan);
    void drawBelow(std::int32_t row, report::Rule rule);
    void join(const report::Row& row, const report::Join& wanted);
    [[nodiscard]] Text shown(report::Slot slot, const Text& identity) const;
    void setHeights();
    void fitColumns();
    void fitRow(const report::Row& row, const report::RowPlan& plan);
    [[nodiscard]] std::int32_t heightOfJoined(const report::Row& row, const report::RowPlan& plan,
                                              const report::Join& joined);
    [[nodiscard]] Text nameAbove(const Text& identity) const;
    [[nodiscard]] std::int32_t width(report::Slot slot) const;
    void setWidth(report::Slot slot, std::int32_t value) const;

    const ReportGrid& grid_;
    const ReportRequest& request_;
    const std::vector<report::Row>& rows_;
    const std::vector<report::RowPlan>& plans_;
    const report::Places& places_;
    TextLines textLines_;
    std::vector<Text> tooLong_;
};

}  // namespace outturn::sheet
