// The report's charts: filled from the command, handed over, and read where the original is gone.
#include <cmath>
#include <limits>

#include <com/sun/star/chart/XChartDataArray.hpp>
#include <com/sun/star/chart/XChartDocument.hpp>
#include <com/sun/star/document/XEmbeddedObjectSupplier.hpp>
#include <com/sun/star/table/XTableChart.hpp>

#include "gui/handover_setup.hpp"

namespace outturn::driver {
namespace {

using Figures = std::vector<std::vector<double>>;

std::vector<Figures> drawnOn(const Sheet& sheet) {
    const auto charts = Reference<css::table::XTableChartsSupplier>(sheet, UNO_QUERY_THROW)->getCharts();
    std::vector<Figures> all;
    const auto names = charts->getElementNames();
    for (const auto& name : names) {
        const Reference<css::document::XEmbeddedObjectSupplier> object(charts->getByName(name),
                                                                       UNO_QUERY_THROW);
        const Reference<css::chart::XChartDocument> document(object->getEmbeddedObject(), UNO_QUERY_THROW);
        const auto rows =
            Reference<css::chart::XChartDataArray>(document->getData(), UNO_QUERY_THROW)->getData();
        Figures figures;
        for (const auto& row : rows) figures.emplace_back(row.begin(), row.end());
        all.push_back(figures);
    }
    return all;
}

bool isGap(double figure) {
    return !std::isfinite(figure) || figure == std::numeric_limits<double>::min();
}

TEST_F(Handover, TheReportsChartsShowWhatTheyShowed) {
    const auto before = drawnOn(report());
    ASSERT_EQ(before.size(), 2U);
    for (const char* name : {"drawn.ods", "drawn.xlsx"}) {
        SCOPED_TRACE(name);
        const path file = fresh(name);
        ASSERT_TRUE(handOver(file).done);
        OpenWorkbook copy(plainOffice(), plainOffice().open(file));
        EXPECT_EQ(formulasIn(copy->sheet(kReport)), 0U);
        const auto after = drawnOn(copy->sheet(kReport));
        ASSERT_EQ(after.size(), before.size());
        for (std::size_t chart = 0; chart < before.size(); ++chart) {
            ASSERT_EQ(after[chart].size(), before[chart].size());
            for (std::size_t row = 0; row < before[chart].size(); ++row) {
                ASSERT_EQ(after[chart][row].size(), before[chart][row].size());
                for (std::size_t at = 0; at < before[chart][row].size(); ++at) {
                    const double wanted = before[chart][row][at];
                    const double found = after[chart][row][at];
                    if (isGap(wanted)) {
                        EXPECT_TRUE(isGap(found)) << chart << ": " << row << ", " << at << ": " << found;
                    } else {
                        EXPECT_NEAR(found, wanted, 1e-6) << chart << ": " << row << ", " << at;
                    }
                }
            }
        }
    }
}

}  // namespace
}  // namespace outturn::driver
