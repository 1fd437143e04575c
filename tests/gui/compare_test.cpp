// "Compare": vnd.outturn:compare lists what has changed since the report before.
#include <cmath>

#include <gtest/gtest.h>

#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include "gui/gui_environment.hpp"

namespace outturn::driver {
namespace {

namespace css = com::sun::star;
using css::uno::Any;

class Compare : public testing::Test {
  protected:
    const Office& office_ = windowedOffice("sv");
    OpenWorkbook book_{office_, office_.open(sample())};

    void fill(const char* period) {
        const auto answer =
            command(office_, book_->frame(), "vnd.outturn:report",
                    {{"Period", Any(toOUString(period))}, {"Language", Any(toOUString("sv"))}});
        ASSERT_TRUE(answer.done) << answer.text;
    }
    CommandAnswer compare() { return command(office_, book_->frame(), "vnd.outturn:compare"); }
    // The amounts of the first row of the label: outturn, budget and forecast, each then, now and changed.
    std::vector<double> amounts(const std::string& label) {
        const Reference<css::sheet::XCellRangeData> cells(
            Reference<css::table::XCellRange>(book_->sheet("Ändringar 2024-02"), UNO_QUERY_THROW)
                ->getCellRangeByPosition(0, 0, 9, 40),
            UNO_QUERY_THROW);
        for (const auto& row : cells->getDataArray()) {
            rtl::OUString text;
            if (!(row[0] >>= text) || toUtf8(text) != label) continue;
            std::vector<double> found;
            for (sal_Int32 column = 1; column <= 9; ++column) {
                double number = NAN;
                row[column] >>= number;
                found.push_back(number);
            }
            return found;
        }
        ADD_FAILURE() << "no row " << label;
        return std::vector<double>(9, NAN);
    }
};

TEST_F(Compare, TellsBackdatedBookingsChangedBudgetAndForecastLineByLine) {
    fill("202401");
    fill("202402");
    ASSERT_TRUE(compare().done);
    const auto unchanged = amounts("Kostnader");
    EXPECT_LT(unchanged[0], 0);
    for (const std::size_t same : {0U, 3U}) EXPECT_EQ(unchanged[same], unchanged[same + 1]);
    EXPECT_EQ(unchanged[2], 0);
    EXPECT_EQ(unchanged[5], 0);

    // One more cost in January, by 1 000.30, in a row that was booked before.
    const auto before = amounts("Resultat");
    const auto ledger = book_->sheet("Huvudbok");
    std::int32_t row = 1;
    std::int32_t amountColumn = 0;
    std::int32_t periodColumn = 0;
    const Reference<css::table::XCellRange> cells(ledger, UNO_QUERY_THROW);
    for (std::int32_t column = 0; column < 12; ++column) {
        const std::string head = toUtf8(cells->getCellByPosition(column, 0)->getFormula());
        if (head == "Belopp") amountColumn = column;
        if (head == "Period") periodColumn = column;
    }
    const auto isCostOfJanuary = [&] {
        return cells->getCellByPosition(periodColumn, row)->getValue() == 202401 &&
               cells->getCellByPosition(amountColumn, row)->getValue() < 0;
    };
    while (!isCostOfJanuary()) ++row;
    const auto cell = cells->getCellByPosition(amountColumn, row);
    cell->setValue(cell->getValue() - 1000.30);
    EXPECT_NEAR(amounts("Kostnader")[2], -1000.30, 0.001) << "live";
    EXPECT_NEAR(amounts("Resultat")[2], -1000.30, 0.001);
    EXPECT_EQ(amounts("Intäkter")[2], 0);
    EXPECT_EQ(amounts("Resultat")[0], before[0]) << "what was reported stays";

    // Compared again: still against what was reported, on the same sheet.
    const std::size_t sheets = book_->sheetNames().size();
    ASSERT_TRUE(compare().done);
    EXPECT_EQ(book_->sheetNames().size(), sheets);
    EXPECT_NEAR(amounts("Kostnader")[2], -1000.30, 0.001);
}

TEST_F(Compare, SaysWhatIsMissing) {
    EXPECT_NE(compare().text.find("ingen rapport i arbetsboken"), std::string::npos);
    fill("202402");
    const auto alone = compare();
    EXPECT_FALSE(alone.done);
    EXPECT_NE(alone.text.find("2024-02"), std::string::npos) << alone.text;
    fill("202401");
    const std::size_t sheets = book_->sheetNames().size();
    const auto first = compare();
    EXPECT_FALSE(first.done) << "the report in front is the earliest";
    const Reference<css::util::XProtectable> structure(book_->document(), UNO_QUERY_THROW);
    structure->protect(rtl::OUString());
    fill("202402");
    EXPECT_FALSE(compare().done);
    EXPECT_EQ(book_->sheetNames().size(), sheets);
    structure->unprotect(rtl::OUString());
    EXPECT_TRUE(compare().done);
}

TEST_F(Compare, OfTwoYearsShowsTheOutturnOnly) {
    fill("202311");
    fill("202402");
    ASSERT_TRUE(compare().done);
    const auto result = amounts("Resultat");
    EXPECT_EQ(result[0], result[1]);
    EXPECT_EQ(result[2], 0);
    for (std::size_t at = 3; at < 9; ++at) EXPECT_TRUE(std::isnan(result[at])) << at;
}

}  // namespace
}  // namespace outturn::driver
