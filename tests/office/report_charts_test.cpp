// The report's charts and the hidden figures they are drawn from, in a real LibreOffice.
#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include <com/sun/star/awt/Point.hpp>
#include <com/sun/star/awt/Rectangle.hpp>
#include <com/sun/star/awt/Size.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/drawing/XDrawPagesSupplier.hpp>
#include <com/sun/star/drawing/XShape.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
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
        const auto cells = Reference<css::sheet::XCellRangeData>(
                               books_.workbook().range("'" + sheet_ + "'.AA1:AA300"), UNO_QUERY_THROW)
                               ->getDataArray();
        for (sal_Int32 at = 0; at < cells.getLength(); ++at) {
            if (cells[at][0] == css::uno::Any(toOUString(identity))) return at + 1;
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

// A bar of the waterfall as it is stacked, in the unit.
struct Bar {
    double from;
    double to;
    double figure;
    bool better;
};

class Waterfall : public Charts {
  protected:
    [[nodiscard]] int bars() const { return row("chart:sum") - row("chart:bars") - 1; }
    [[nodiscard]] double cell(char column, int bar) const {
        return books_.number(column + std::to_string(row("chart:bars") + bar)) / 1000;
    }
    [[nodiscard]] std::string label(int bar) const {
        return books_.shown("A" + std::to_string(row("chart:bars") + bar));
    }
    [[nodiscard]] bool hasFigure(char column, int bar) const {
        const std::string shown = books_.shown(column + std::to_string(row("chart:bars") + bar));
        return shown != "#N/A" && shown != "#SAKNAS!";
    }
    // What is drawn of it: to the right of zero, to the left, and what lies under it unseen.
    [[nodiscard]] Bar bar(int number) const {
        const double base = cell('B', number);
        const double right = cell('C', number) + cell('E', number);
        const double left = cell('D', number) + cell('F', number);
        EXPECT_GE(right, 0);
        EXPECT_LE(left, 0);
        const bool better = hasFigure('H', number);
        EXPECT_NE(better, hasFigure('I', number));
        // Of one colour only.
        EXPECT_EQ(better ? cell('E', number) : cell('C', number), 0);
        EXPECT_EQ(better ? cell('F', number) : cell('D', number), 0);
        double low = left;
        double high = right;
        if (base > 0) low = base, high = base + right;
        if (base < 0) low = base + left, high = base;
        if (base != 0) {
            EXPECT_EQ(base > 0 ? left : right, 0);
        }
        const double figure = std::abs(cell(better ? 'H' : 'I', number)) * 1000 * (better ? 1 : -1);
        return better ? Bar{low, high, figure, better} : Bar{high, low, figure, better};
    }
    // Sorted, each from where the one before ended.
    void expectWhole() const {
        double end = 0;
        double before = 1e12;
        for (int at = 1; at <= bars(); ++at) {
            const Bar one = bar(at);
            EXPECT_NEAR(one.from, end, 1e-9) << at;
            EXPECT_NEAR(one.to - one.from, one.figure, 1e-5) << at;
            EXPECT_LE(one.figure, before) << at;
            end = one.to;
            before = one.figure;
        }
    }
    [[nodiscard]] int first() const { return books_.rowOf("Hemtjänst"); }
};

TEST_F(Waterfall, GoesFromTheBestToTheWorstAndEndsInTheResult) {
    expectWhole();
    ASSERT_EQ(bars(), 7);
    for (int at = 1; at <= 7; ++at) {
        const int table = books_.rowOf(label(at), first());
        ASSERT_GT(table, 0) << label(at);
        EXPECT_NEAR(bar(at).figure, books_.number("B" + std::to_string(table)) / 1e6, 1e-5);
    }
    EXPECT_NEAR(bar(7).to, books_.number("D12") / 1e6, 1e-6);
    EXPECT_EQ(label(8), "Resultat");
    EXPECT_NEAR(cell('G', 8), books_.number("D12") / 1e6, 1e-6);
    EXPECT_EQ(books_.shown("H" + std::to_string(row("chart:sum"))), "+19");
}

TEST_F(Waterfall, FollowsWhatChangesAndCrossesZero) {
    const std::string name = label(1);
    const int table = books_.rowOf(name, first());
    // The best becomes by far the worst, and all of it goes below zero.
    books_.set("'" + sheet_ + "'.B" + std::to_string(table), "-90000000");
    EXPECT_EQ(label(7), name);
    expectWhole();
    EXPECT_FALSE(bar(7).better);
    EXPECT_GT(bar(6).from, 0);
    EXPECT_LT(bar(6).to, 0);
    EXPECT_LT(bar(7).from, 0);
    EXPECT_EQ(books_.shown("I" + std::to_string(row("chart:bars") + 7)), "−90");
    // Room to the left.
    EXPECT_LT(books_.number("J" + std::to_string(row("chart:sum"))), 0);
}

TEST_F(Waterfall, OfWorseOnesLiesLeftOfZero) {
    for (int at = 0; at < 7; ++at) {
        books_.set("'" + sheet_ + "'.B" + std::to_string(first() + at), std::to_string(-1000000 * (at + 1)));
    }
    expectWhole();
    for (int at = 1; at <= 7; ++at) {
        EXPECT_LE(bar(at).from, 0);
        EXPECT_LT(books_.number("I" + std::to_string(row("chart:bars") + at)), 0);
        EXPECT_EQ(books_.shown("I" + std::to_string(row("chart:bars") + at)), "−" + std::to_string(at));
    }
}

TEST_F(Waterfall, OfEqualOnesAndOfNothingHasThemAll) {
    const auto labels = [&] {
        std::vector<std::string> all;
        for (int at = 1; at <= 7; ++at) all.push_back(label(at));
        std::sort(all.begin(), all.end());
        EXPECT_EQ(std::unique(all.begin(), all.end()), all.end());
    };
    for (const char* deviation : {"5000000", "0", "0.1", "-5000000"}) {
        for (int at = 0; at < 7; ++at) {
            books_.set("'" + sheet_ + "'.B" + std::to_string(first() + at), deviation);
        }
        expectWhole();
        labels();
    }
}

TEST_F(Waterfall, SaysWhereThereIsNoDeviation) {
    const int table = first();
    for (const char* nothing : {"–", "=1/0"}) {
        books_.set("'" + sheet_ + "'.B" + std::to_string(table), nothing);
        int found = 0;
        for (int at = 1; at <= 7; ++at) {
            if (label(at) == "Hemtjänst –") found = at;
        }
        ASSERT_GT(found, 0);
        EXPECT_FALSE(hasFigure('H', found));
        EXPECT_FALSE(hasFigure('I', found));
        for (const char column : std::string("BCDEF")) EXPECT_TRUE(std::isfinite(cell(column, found)));
    }
}

TEST_F(Waterfall, CutsLongNames) {
    books_.set("Verksamheter.B2", "Förebyggande och rehabiliterande verksamhet");
    const auto cut = [&] {
        for (int at = 1; at <= 7; ++at) {
            if (label(at) == "Förebyggande och rehabil…") return true;
        }
        return false;
    };
    EXPECT_TRUE(cut());
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
