// The report's charts and the hidden figures they are drawn from, in a real LibreOffice.
#include "office/report_charts.hpp"

namespace outturn::driver {
namespace {

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
        const double apart = books_.number("F" + std::to_string(row("chart:months")));
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

TEST_F(Charts, NamesSayWhereTheLinesEnd) {
    const std::string heads = std::to_string(row("chart:months"));
    EXPECT_EQ(books_.shown("G" + heads), "Prognos 0");
    EXPECT_EQ(books_.shown("H" + heads), "Budget 0");
    EXPECT_EQ(books_.shown("I" + heads), "Fg år −4");
    EXPECT_EQ(books_.shown("J" + heads), "Utfall −9");
    // Too long for the room there is.
    ASSERT_FALSE(fill(kFebruary, Language::Swedish, Unit::Kronor).empty());
    EXPECT_EQ(books_.shown("I" + heads), "Fg år");
    ASSERT_FALSE(fill(Month(2023, 12), Language::English).empty());
    const std::string ofDecember = std::to_string(row("chart:months"));
    EXPECT_EQ(books_.shown("G" + ofDecember).substr(0, 7), "Outturn");
}

// Above or below every line near it, and clear of the names where the lines end.
TEST_F(Charts, TheOutturnsNameKeepsClearOfTheLines) {
    for (const Month period : {Month(2024, 1), kFebruary, Month(2023, 6), Month(2023, 11)}) {
        ASSERT_FALSE(fill(period).empty());
        int stands = 0;
        for (int at = 1; at <= 12; ++at) {
            if (isMissing('J', at)) continue;
            EXPECT_EQ(stands, 0);
            stands = at;
        }
        ASSERT_GE(stands, 3);
        ASSERT_LE(stands, 9);
        int above = 0;
        int below = 0;
        for (int at = stands - 2; at <= stands + 2; ++at) {
            for (const char line : std::string("BCDE")) {
                if (isMissing(line, at)) continue;
                (month('J', stands) > month(line, at) ? above : below)++;
            }
        }
        EXPECT_TRUE(above == 0 || below == 0) << above << " " << below;
        EXPECT_GT(above + below, 5);
    }
    ASSERT_FALSE(fill(Month(2023, 12)).empty());
    for (int at = 1; at <= 12; ++at) EXPECT_TRUE(isMissing('J', at)) << at;
}

TEST_F(Charts, AreTwoHoweverOftenItIsFilled) {
    EXPECT_EQ(names(), both_);
    EXPECT_EQ(books_.shown("A" + std::to_string(row("charts:titles"))),
              "Ackumulerat resultat, mnkr (skuggat: 80 % sannolikhet)");
    EXPECT_EQ(books_.shown("G" + std::to_string(row("charts:titles"))), "Avvikelse per verksamhet, mnkr");
    const auto size = shapes()[0]->getSize();
    fill(kFebruary, Language::English, Unit::Thousands);
    EXPECT_EQ(names(), both_);
    EXPECT_EQ(books_.shown("A" + std::to_string(row("charts:titles"))),
              "Cumulative result, tkr (shaded: 80% probability)");
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
    EXPECT_EQ(lastCharted(1), bars + 8);
    books_.set("Verksamheter.A9", "995");
    books_.set("Verksamheter.B9", "Projekt");
    fill();
    EXPECT_EQ(lastCharted(1), row("chart:sum"));
    EXPECT_EQ(row("chart:sum"), row("chart:bars") + 9);
    EXPECT_EQ(names(), both_);
    books_.workbook().undo();
    EXPECT_EQ(row("chart:sum"), bars + 8);
    EXPECT_EQ(lastCharted(1), bars + 8);
}

// Two areas below the lines: what is not seen up to the band's lower end, and the band on top of it.
TEST_F(Charts, TheBandIsAnAreaFromItsLowerToItsUpperEnd) {
    const auto types = chartTypes();
    ASSERT_EQ(types.getLength(), 2);
    EXPECT_EQ(types[0]->getChartType(), "com.sun.star.chart2.AreaChartType");
    EXPECT_EQ(types[1]->getChartType(), "com.sun.star.chart2.LineChartType");
    const auto areas =
        Reference<css::chart2::XDataSeriesContainer>(types[0], UNO_QUERY_THROW)->getDataSeries();
    ASSERT_EQ(areas.getLength(), 2);
    const auto of = [](const auto& series, const char* name) {
        return Reference<css::beans::XPropertySet>(series, UNO_QUERY_THROW)
            ->getPropertyValue(toOUString(name));
    };
    for (const auto& area : areas) {
        EXPECT_EQ(of(area, "StackingDirection"), css::uno::Any(css::chart2::StackingDirection_Y_STACKING));
        EXPECT_EQ(of(area, "BorderStyle"), css::uno::Any(css::drawing::LineStyle_NONE));
    }
    EXPECT_EQ(of(areas[0], "FillStyle"), css::uno::Any(css::drawing::FillStyle_NONE));
    EXPECT_EQ(of(areas[1], "FillStyle"), css::uno::Any(css::drawing::FillStyle_SOLID));
    sal_Int16 transparency = 0;
    of(areas[1], "Transparency") >>= transparency;
    EXPECT_GT(transparency, 50);
    EXPECT_LT(transparency, 100);
    // They are drawn from the months' hidden cells …
    EXPECT_EQ(valuesOf(areas[0]), monthsOf("AC"));
    EXPECT_EQ(valuesOf(areas[1]), monthsOf("AD"));
    // … which begin on the outturn and end at the year's lower and upper end.
    const auto month = [&](const std::string& column, int at) {
        return books_.number(column + std::to_string(row("chart:months") + at));
    };
    const std::string year = std::to_string(row("chart:band"));
    const double lower = books_.number("H" + year) / 1e6;
    const double upper = books_.number("I" + year) / 1e6;
    EXPECT_LT(lower, month("C", 12));
    EXPECT_GT(upper, month("C", 12));
    EXPECT_NEAR(month("AC", 12), lower, 1e-6);
    EXPECT_NEAR(month("AC", 12) + month("AD", 12), upper, 1e-6);
    for (int at = 1; at <= 2; ++at) {
        EXPECT_NEAR(month("AC", at), month("B", at), 1e-9) << at;
        EXPECT_NEAR(month("AD", at), 0, 1e-9) << at;
    }
    for (int at = 3; at <= 12; ++at) EXPECT_GT(month("AD", at), month("AD", at - 1)) << at;
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
