// The report's charts and the hidden figures they are drawn from, in a real LibreOffice.
#include <algorithm>

#include <gtest/gtest.h>

#include <com/sun/star/awt/Point.hpp>
#include <com/sun/star/awt/Rectangle.hpp>
#include <com/sun/star/awt/Size.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/drawing/XDrawPagesSupplier.hpp>
#include <com/sun/star/drawing/XShape.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/table/XTableChart.hpp>
#include <com/sun/star/table/XTableCharts.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>

#include "office/report_workbook.hpp"

namespace outturn::driver {
namespace {

namespace css = com::sun::star;
using Shape = Reference<css::drawing::XShape>;
using css::uno::UNO_QUERY_THROW;

const Month kFebruary(2024, 2);

class Charts : public testing::Test {
  protected:
    void SetUp() override { ASSERT_FALSE(fill().empty()); }

    std::string fill(Month period = kFebruary, Language language = Language::Swedish,
                     Unit unit = Unit::Millions) {
        sheet_ = books_.fill(period, language, unit);
        return sheet_;
    }
    // The row with the identity, as the sheet numbers it; 0 where there is none.
    [[nodiscard]] int row(const std::string& identity) const {
        for (int number = 1; number <= 300; ++number) {
            if (books_.shown("AA" + std::to_string(number)) == identity) return number;
        }
        return 0;
    }
    [[nodiscard]] double month(char column, int month) const {
        return books_.number(column + std::to_string(row("chart:months") + month));
    }
    [[nodiscard]] bool isMissing(char column, int month) const {
        return books_.shown(column + std::to_string(row("chart:months") + month)) == "#N/A" ||
               books_.shown(column + std::to_string(row("chart:months") + month)) == "#SAKNAS!";
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

    const std::vector<std::string> both_ = {"Outturn Result", "Outturn Deviations"};
    ReportWorkbook books_{office()};
    std::string sheet_;
};

// The result from the year's first month to this one, in mnkr, as a user would check it.
std::string cumulated(const std::string& sheet, const char* amounts, int year, int month) {
    const std::string period = sheet + ".$A$2:$A$12000";
    const std::string code = std::to_string(year * 100);
    return "=SUMPRODUCT((" + period + ">" + code + ")*(" + period + "<=" + code + "+" +
           std::to_string(month) + ")*" + sheet + "." + amounts + ")/1000000";
}

TEST_F(Charts, EveryMonthIsWhatPlainFormulasGive) {
    for (int at = 1; at <= 12; ++at) {
        const auto ledger = [&](int year) {
            return books_.value(cumulated("Huvudbok", "$G$2:$G$12000", year, at));
        };
        if (at <= 2) {
            EXPECT_NEAR(month('B', at), ledger(2024), 1e-6) << at;
        } else {
            EXPECT_TRUE(isMissing('B', at)) << at;
        }
        EXPECT_NEAR(month('E', at), ledger(2023), 1e-6) << at;
    }
    EXPECT_NEAR(month('B', 2), books_.number("B12") / 1e6, 1e-6);
    EXPECT_NEAR(month('D', 2), books_.number("C12") / 1e6, 1e-6);
    EXPECT_NEAR(month('D', 12), books_.number("I12") / 1e6, 1e-6);
    EXPECT_NEAR(month('E', 12), books_.number("J12") / 1e6, 1e-6);
}

TEST_F(Charts, TheForecastGoesOnFromTheOutturnToTheYearsForecast) {
    EXPECT_TRUE(isMissing('C', 1));
    EXPECT_NEAR(month('C', 2), month('B', 2), 1e-9);
    EXPECT_NEAR(month('C', 12), books_.number("G12") / 1e6, 1e-9);
    // What it differs from the budget's course grows by the same every month.
    const double step = (month('C', 12) - month('C', 2) - month('D', 12) + month('D', 2)) / 10;
    for (int at = 3; at <= 12; ++at) {
        EXPECT_NEAR(month('C', at) - month('C', at - 1) - month('D', at) + month('D', at - 1), step, 1e-9);
    }
    // Live: a forecast typed over moves it.
    books_.set("'" + sheet_ + "'.G12", "50000000");
    EXPECT_NEAR(month('C', 12), 50, 1e-9);
    ASSERT_FALSE(fill(Month(2023, 12)).empty());
    for (int at = 1; at <= 12; ++at) EXPECT_TRUE(isMissing('C', at)) << at;
    EXPECT_NEAR(month('B', 12), books_.number("B12") / 1e6, 1e-6);
}

TEST_F(Charts, TheNamesAtTheEndsOfTheLinesStandApart) {
    const auto check = [&] {
        const double apart = books_.number("J" + std::to_string(row("chart:months")));
        EXPECT_GT(apart, 0);
        std::vector<double> heights = {month('G', 12), month('H', 12), month('I', 12)};
        std::sort(heights.begin(), heights.end());
        EXPECT_GE(heights[1] - heights[0], apart - 1e-9);
        EXPECT_GE(heights[2] - heights[1], apart - 1e-9);
    };
    check();
    for (const char* forecast : {"-4000000", "0", "-3900000", "100000", "300000000"}) {
        books_.set("'" + sheet_ + "'.G12", forecast);
        check();
    }
}

TEST_F(Charts, BarsAreSortedTheBestFirstAndTogetherTheResult) {
    const int heads = row("chart:bars");
    double sum = 0;
    for (int bar = 1; bar <= 7; ++bar) {
        const std::string at = std::to_string(heads + bar);
        const double value = books_.number("B" + at);
        sum += value;
        if (bar > 1) {
            EXPECT_LE(value, books_.number("B" + std::to_string(heads + bar - 1)));
        }
        const int table = books_.rowOf(books_.shown("A" + at), 19);
        ASSERT_GT(table, 0);
        ASSERT_LT(table, 26);
        EXPECT_NEAR(value, books_.number("B" + std::to_string(table)) / 1e6, 1e-9);
        EXPECT_NEAR(books_.number((value < 0 ? "D" : "C") + at), value, 1e-9);
    }
    EXPECT_NEAR(sum, books_.number("D12") / 1e6, 1e-6);
    // Equal ones are both there.
    books_.set("'" + sheet_ + "'.B19", "5000000");
    books_.set("'" + sheet_ + "'.B20", "5000000");
    std::vector<std::string> shown;
    for (int bar = 1; bar <= 7; ++bar) shown.push_back(books_.shown("A" + std::to_string(heads + bar)));
    std::sort(shown.begin(), shown.end());
    EXPECT_EQ(std::unique(shown.begin(), shown.end()), shown.end());
}

TEST_F(Charts, AreTwoHoweverOftenItIsFilled) {
    EXPECT_EQ(names(), both_);
    EXPECT_EQ(books_.shown("A" + std::to_string(row("charts:titles"))), "Ackumulerat resultat, mnkr");
    EXPECT_EQ(books_.shown("G" + std::to_string(row("charts:titles"))), "Avvikelse per verksamhet, mnkr");
    const auto size = shapes()[0]->getSize();
    fill(kFebruary, Language::English, Unit::Thousands);
    EXPECT_EQ(names(), both_);
    EXPECT_EQ(books_.shown("A" + std::to_string(row("charts:titles"))), "Cumulative result, tkr");
    EXPECT_EQ(books_.shown("G" + std::to_string(row("charts:titles"))), "Deviation by activity, tkr");
    EXPECT_EQ(books_.shown("A" + std::to_string(row("chart:months") + 10)), "Oct");
    EXPECT_NEAR(month('B', 2), books_.number("B12") / 1e3, 1e-3);
    EXPECT_EQ(shapes()[0]->getSize().Width, size.Width);
}

TEST_F(Charts, StayWhereAPersonPutThemAndLeaveHersAlone) {
    shapes()[1]->setPosition(css::awt::Point(25000, 3000));
    shapes()[1]->setSize(css::awt::Size(7000, 5000));
    const auto put = shapes()[1]->getPosition();
    charts()->addNewByName("Mitt", css::awt::Rectangle(20000, 20000, 5000, 4000), {}, true, true);
    fill();
    ASSERT_EQ(names().size(), 3U);
    EXPECT_EQ(shapes()[1]->getPosition().X, put.X);
    EXPECT_EQ(shapes()[1]->getPosition().Y, put.Y);
    EXPECT_EQ(shapes()[1]->getSize().Width, 7000);
    EXPECT_TRUE(charts()->hasByName("Mitt"));
}

TEST_F(Charts, FollowTheirRow) {
    const auto before = shapes()[0]->getPosition().Y;
    Reference<css::table::XColumnRowRange>(books_.workbook().sheet(sheet_), UNO_QUERY_THROW)
        ->getRows()
        ->insertByIndex(12, 3);
    EXPECT_EQ(lastCharted(0), row("chart:month:12"));
    fill();
    EXPECT_GT(shapes()[0]->getPosition().Y, before + 1000);
    EXPECT_GT(shapes()[1]->getPosition().Y, before + 1000);
    EXPECT_EQ(names(), both_);
}

TEST_F(Charts, GoWithAnUndoneFillingAndComeBack) {
    books_.workbook().undo();
    books_.workbook().redo();
    EXPECT_EQ(names(), both_);
    EXPECT_EQ(lastCharted(0), row("chart:month:12"));
    fill();
    EXPECT_EQ(names(), both_);
    // A chart that was deleted comes with the next filling, and goes when that is taken back.
    drawing()->remove(shapes()[1]);
    ASSERT_EQ(names().size(), 1U);
    fill();
    EXPECT_EQ(names().size(), 2U);
    books_.workbook().undo();
    EXPECT_EQ(names().size(), 1U);
    books_.workbook().redo();
    EXPECT_EQ(names().size(), 2U);
    EXPECT_TRUE(office().alive());
}

TEST_F(Charts, FollowTheListOfActivities) {
    const int bars = row("chart:bars");
    EXPECT_EQ(lastCharted(1), bars + 7);
    books_.set("Verksamheter.A9", "995");
    books_.set("Verksamheter.B9", "Projekt");
    fill();
    EXPECT_EQ(lastCharted(1), row("chart:bar:last"));
    EXPECT_EQ(row("chart:bar:last"), row("chart:bars") + 8);
    EXPECT_EQ(names(), both_);
    books_.workbook().undo();
    EXPECT_EQ(row("chart:bar:last"), bars + 7);
    EXPECT_EQ(lastCharted(1), bars + 7);
}

TEST(ChartsOfLess, WithoutActivitiesThereIsOne) {
    ReportWorkbook books(office(), smallBooks(office(), {.activities = false}));
    const std::string name = books.fill(kFebruary, Language::English, Unit::Kronor);
    ASSERT_FALSE(name.empty());
    const Reference<css::table::XTableChartsSupplier> sheet(books.workbook().sheet(name), UNO_QUERY_THROW);
    EXPECT_EQ(sheet->getCharts()->getElementNames().getLength(), 1);
    EXPECT_GT(books.rowOf("Cumulative result, kr"), 0);
}

}  // namespace
}  // namespace outturn::driver
