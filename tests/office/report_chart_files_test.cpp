// The report's charts in files: saved and opened again, and on a copied sheet.
#include <algorithm>
#include <cmath>
#include <filesystem>
#include <limits>

#include <gtest/gtest.h>

#include <com/sun/star/chart/XChartDataArray.hpp>
#include <com/sun/star/chart/XChartDocument.hpp>
#include <com/sun/star/document/XEmbeddedObjectSupplier.hpp>
#include <com/sun/star/sheet/XSpreadsheets.hpp>
#include <com/sun/star/table/XTableChart.hpp>
#include <com/sun/star/table/XTableCharts.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>

#include "office/report_workbook.hpp"

namespace outturn::driver {
namespace {

namespace css = com::sun::star;
using css::uno::UNO_QUERY_THROW;
using Figures = std::vector<std::vector<double>>;

struct Drawn {
    int lastRow = 0;  // of its cells
    Figures figures;  // row by row
};

std::vector<Drawn> chartsOf(const Workbook& workbook, const std::string& sheet) {
    const auto charts =
        Reference<css::table::XTableChartsSupplier>(workbook.sheet(sheet), UNO_QUERY_THROW)->getCharts();
    const auto sheets = workbook.sheetNames();
    const auto index = std::find(sheets.begin(), sheets.end(), sheet) - sheets.begin();
    std::vector<Drawn> all;
    const auto names = charts->getElementNames();
    for (const auto& name : names) {
        const Reference<css::table::XTableChart> chart(charts->getByName(name), UNO_QUERY_THROW);
        const Reference<css::document::XEmbeddedObjectSupplier> object(chart, UNO_QUERY_THROW);
        const Reference<css::chart::XChartDocument> document(object->getEmbeddedObject(), UNO_QUERY_THROW);
        const Reference<css::chart::XChartDataArray> data(document->getData(), UNO_QUERY_THROW);
        Drawn drawn;
        const auto ranges = chart->getRanges();
        for (const auto& range : ranges) {
            drawn.lastRow = std::max<int>(drawn.lastRow, range.EndRow);
            EXPECT_EQ(range.Sheet, index) << "the cells of another sheet";
        }
        const auto rows = data->getData();
        for (const auto& row : rows) drawn.figures.emplace_back(row.begin(), row.end());
        all.push_back(drawn);
    }
    return all;
}

// What is not drawn is written as not a number, or as the least one there is.
bool isGap(double figure) {
    return !std::isfinite(figure) || figure == std::numeric_limits<double>::min();
}

void expectSame(const std::vector<Drawn>& found, const std::vector<Drawn>& wanted) {
    ASSERT_EQ(found.size(), wanted.size());
    for (std::size_t chart = 0; chart < wanted.size(); ++chart) {
        EXPECT_EQ(found[chart].lastRow, wanted[chart].lastRow);
        const Figures& now = found[chart].figures;
        const Figures& before = wanted[chart].figures;
        ASSERT_EQ(now.size(), before.size()) << chart;
        for (std::size_t row = 0; row < before.size(); ++row) {
            ASSERT_EQ(now[row].size(), before[row].size()) << chart;
            for (std::size_t at = 0; at < before[row].size(); ++at) {
                if (isGap(before[row][at])) {
                    EXPECT_TRUE(isGap(now[row][at])) << chart << ": " << row << ", " << at;
                } else {
                    EXPECT_NEAR(now[row][at], before[row][at], 1e-6) << chart << ": " << row << ", " << at;
                }
            }
        }
    }
}

class ChartFiles : public testing::Test {
  protected:
    void SetUp() override {
        sheet_ = books_.fill(Month(2024, 2));
        ASSERT_FALSE(sheet_.empty());
        before_ = chartsOf(books_.workbook(), sheet_);
        ASSERT_EQ(before_.size(), 2U);
        ASSERT_EQ(before_[0].figures.size(), 12U);
        ASSERT_EQ(before_[1].figures.size(), 8U);
        ASSERT_EQ(before_[1].figures[0].size(), 9U);
    }
    [[nodiscard]] static std::filesystem::path file(const std::string& name) {
        const auto folder = std::filesystem::path(OUTTURN_BUILD) / "office-tests" / "charts";
        std::filesystem::create_directories(folder);
        std::filesystem::remove(folder / name);
        return folder / name;
    }

    ReportWorkbook books_{office()};
    std::string sheet_;
    std::vector<Drawn> before_;
};

TEST_F(ChartFiles, AreAsTheyWereWhenOpenedAgain) {
    const std::pair<const char*, const char*> kinds[] = {{"charts.ods", "calc8"},
                                                         {"charts.xlsx", "Calc MS Excel 2007 XML"}};
    for (const auto& [name, filter] : kinds) {
        SCOPED_TRACE(name);
        const auto saved = file(name);
        office().store(books_.workbook().document(), saved, filter);
        ReportWorkbook again(office(), office().open(saved));
        expectSame(chartsOf(again.workbook(), sheet_), before_);
        // Filled again in that file there are no others.
        ASSERT_FALSE(again.fill(Month(2024, 2)).empty());
        expectSame(chartsOf(again.workbook(), sheet_), before_);
    }
}

// Calc leaves a copied sheet's charts with the cells of the original; filled, the copy has its own.
TEST_F(ChartFiles, OfACopiedSheetDrawTheCopyOnceItIsFilled) {
    const Reference<css::sheet::XSpreadsheets> sheets(books_.workbook().document()->getSheets());
    sheets->copyByName(toOUString(sheet_), toOUString("Kopia"), 0);
    ASSERT_EQ(books_.fill(Month(2024, 2)), sheet_);
    expectSame(chartsOf(books_.workbook(), sheet_), before_);
    sheets->removeByName(toOUString(sheet_));
    ASSERT_EQ(books_.fill(Month(2024, 2)), "Kopia");
    expectSame(chartsOf(books_.workbook(), "Kopia"), before_);
}

TEST_F(ChartFiles, OfManyReportsAreTwoEach) {
    for (int month = 9; month <= 12; ++month) ASSERT_FALSE(books_.fill(Month(2023, month)).empty());
    for (const std::string& sheet : books_.workbook().sheetNames()) {
        const bool isReport = sheet.starts_with("Rapport");
        EXPECT_EQ(chartsOf(books_.workbook(), sheet).size(), isReport ? 2U : 0U) << sheet;
    }
    expectSame(chartsOf(books_.workbook(), sheet_), before_);
}

}  // namespace
}  // namespace outturn::driver
