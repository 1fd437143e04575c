// The forecast by activity, measures in proposals, and the bridge to the forecast, to the öre.
#include <cmath>

#include <gtest/gtest.h>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/XSheetConditionalEntries.hpp>

#include "office/living_workbook.hpp"

namespace outturn::driver {
namespace {

using com::sun::star::uno::Any;

constexpr const char* kSheet = "Rapport 2024-02";

Any cell(const char* text) {
    return Any(toOUString(text));
}
Any cell(double number) {
    return Any(number);
}

class Bridge : public testing::Test {
  protected:
    // Of 1000.01 from April, nine twelfths are 750.0075; of 333.31 from January, 55.55 are behind us.
    void addMeasures() {
        books_.workbook().addSheet("Measures");
        books_.workbook().fill("Measures.A1",
                               {{cell("Measure"), cell("Activity"), cell("Amount (full year)"),
                                 cell("From period"), cell("Realised")},
                                {cell("Fewer temps"), cell("A"), cell(1000.01), cell(202404.0), cell(0.0)},
                                {cell("Rent"), cell("B"), cell(333.31), cell(202401.0), cell(10.0)}});
    }
    void addRisks() {
        books_.workbook().addSheet("Risks");
        books_.workbook().fill(
            "Risks.A1", {{cell("Activity"), cell("Risk"), cell("Low"), cell("High"), cell("Probability")},
                         {cell("A"), cell("Prices"), cell(-100.33), cell(-50.0), cell(0.5)},
                         {cell("B"), cell("Grant"), cell(0.0), cell(99.99), cell(0.25)}});
    }
    void addForecasts() {
        books_.workbook().addSheet("Forecasts");
        books_.workbook().fill("Forecasts.A1",
                               {{cell("Period"), cell("Line"), cell("Activity"), cell("Amount")},
                                {cell(202401.0), cell("Revenue"), cell("A"), cell(12500.55)},
                                {cell(202401.0), cell("Costs"), cell("A"), cell(-9000.0)},
                                {cell(202402.0), cell("Revenue"), cell("A"), cell(13000.07)},
                                {cell(202402.0), cell("Costs"), cell("A"), cell(-9100.11)},
                                {cell(202402.0), cell("Costs"), cell("B"), cell(-2400.0)}});
    }
    [[nodiscard]] double bridge(const std::string& name) const {
        return books_.number(kSheet, "bridge:" + name, 'G');
    }
    [[nodiscard]] double result(char column) const {
        return books_.number(kSheet, "forecast:result", column);
    }
    static long inOre(double kronor) { return std::lround(kronor * 100); }

    LivingWorkbook books_;
};

TEST_F(Bridge, AProposalHoldsWhatMeasuresAreStillToBring) {
    addMeasures();
    ASSERT_EQ(books_.fill(2), kSheet);
    EXPECT_EQ(inOre(bridge("measures")), 75001 + 27776);
    // Outturn 300, -100; what is left of the budget 3000, -2000.
    EXPECT_EQ(inOre(books_.number(kSheet, "forecast:activity:A", 'B')), 30000 + 300000 + 75001);
    EXPECT_EQ(inOre(books_.number(kSheet, "forecast:activity:B", 'B')), -10000 - 200000 + 27776);
    EXPECT_EQ(inOre(result('B')), 20000 + 100000 + 75001 + 27776);
    EXPECT_EQ(inOre(bridge("to-date")), 0);
    EXPECT_EQ(inOre(bridge("remaining")), 0);
    EXPECT_EQ(inOre(bridge("forecast")), inOre(result('G')));
    EXPECT_NE(books_.shown(kSheet, "forecast:proposal").find("åtgärder"), std::string::npos);
    EXPECT_EQ(books_.rowOf(kSheet, "bridge:risks"), 0) << "no table of risks, no row";
}

TEST_F(Bridge, AMeasureIsGoneFromTheProposalOnceItsMonthsAreBooked) {
    addMeasures();
    ASSERT_EQ(books_.fill(12), "Rapport 2024-12");
    EXPECT_EQ(books_.number("Rapport 2024-12", "bridge:measures", 'G'), 0);
    EXPECT_EQ(books_.number("Rapport 2024-12", "forecast:result", 'B'), 200);
}

TEST_F(Bridge, ASubmittedForecastStaysWithMeasuresAndRisks) {
    addForecasts();
    ASSERT_EQ(books_.fill(2), kSheet);
    const double before = result('B');
    EXPECT_EQ(inOre(before), 1300007 - 910011 - 240000);
    EXPECT_EQ(inOre(result('C')), 1250055 - 900000) << "the round before";
    EXPECT_EQ(inOre(result('D')), inOre(before) - 350055);
    EXPECT_EQ(books_.shown(kSheet, "forecast:activity:B", 'C'), "–") << "none was submitted in January";
    EXPECT_EQ(books_.shown(kSheet, "forecast:activity:B", 'D'), "–");
    addMeasures();
    addRisks();
    ASSERT_EQ(books_.fill(2), kSheet);
    EXPECT_EQ(result('B'), before);
    EXPECT_EQ(inOre(result('G')), inOre(before) - 120000);
    EXPECT_EQ(inOre(bridge("to-date")) + inOre(bridge("remaining")) + inOre(bridge("measures")),
              inOre(bridge("forecast")));
    EXPECT_EQ(inOre(bridge("forecast")), inOre(result('G')));
    // -37.58 (of -37.5825) and 12.50 (of 12.49875).
    EXPECT_EQ(inOre(bridge("risks")), -3758 + 1250);
    EXPECT_EQ(inOre(bridge("with-risks")), inOre(bridge("forecast")) + inOre(bridge("risks")));
    // A figure typed over it moves the sum, not the forecast.
    books_.write(kSheet, "bridge:remaining", "1.23", 'G');
    EXPECT_EQ(inOre(bridge("forecast")), inOre(bridge("to-date")) + 123 + inOre(bridge("measures")));
}

TEST_F(Bridge, OddBookingsAddUpToTheOre) {
    addForecasts();
    addMeasures();
    books_.set("Ledger.D2", "1000.37");
    books_.set("Ledger.D3", "-700.19");
    books_.set("Ledger.D4", "-100.01");
    books_.set("Budget.D2", "12000.05");
    books_.set("Budget.D3", "-8400.31");
    ASSERT_EQ(books_.fill(2), kSheet);
    EXPECT_NE(inOre(bridge("to-date")), 0);
    EXPECT_EQ(inOre(bridge("to-date")) + inOre(bridge("remaining")) + inOre(bridge("measures")),
              inOre(bridge("forecast")));
    EXPECT_EQ(inOre(bridge("forecast")), inOre(result('B')) - inOre(result('E')));
}

TEST_F(Bridge, GrowthIsOfSizeWhereBothHaveOneSign) {
    books_.set("Ledger.A5", "202302");
    books_.set("Ledger.B5", "4010");
    books_.set("Ledger.C5", "B");
    books_.set("Ledger.D5", "-80");
    books_.set("Ledger.A6", "202302");
    books_.set("Ledger.B6", "4010");
    books_.set("Ledger.C6", "A");
    books_.set("Ledger.D6", "-10");
    ASSERT_EQ(books_.fill(2), kSheet);
    EXPECT_NEAR(books_.number(kSheet, "outturn:activity:B", 'G'), 0.25, 1e-12) << "a cost that grew";
    EXPECT_EQ(books_.shown(kSheet, "outturn:activity:A", 'G'), "–") << "a cost, and now a revenue";
}

TEST_F(Bridge, OnlyDeviationsFromABudgetAreMarkedAsMaterial) {
    addRisks();
    ASSERT_EQ(books_.fill(2), kSheet);
    const auto conditions = [&](const std::string& identity) {
        const std::string cell =
            std::string("'") + kSheet + "'.G" + std::to_string(books_.rowOf(kSheet, identity));
        const Reference<com::sun::star::beans::XPropertySet> range(books_.workbook().range(cell),
                                                                   UNO_QUERY_THROW);
        Reference<com::sun::star::sheet::XSheetConditionalEntries> entries;
        range->getPropertyValue("ConditionalFormat") >>= entries;
        return entries->getCount();
    };
    EXPECT_EQ(conditions("forecast:activity:A"), 4);
    EXPECT_EQ(conditions("forecast:result"), 4);
    EXPECT_EQ(conditions("bridge:to-date"), 2);
    EXPECT_EQ(conditions("bridge:with-risks"), 2);
}

TEST_F(Bridge, WithoutActivitiesTheResultAlone) {
    for (const char* name : {"Activities.A1", "Activities.B1", "Activities.A2", "Activities.B2",
                             "Activities.A3", "Activities.B3"}) {
        books_.set(name, "");
    }
    ASSERT_EQ(books_.fill(2), kSheet);
    EXPECT_EQ(books_.rowOf(kSheet, "outturn"), 0);
    EXPECT_EQ(result('B'), 1200);
    EXPECT_EQ(bridge("forecast"), 0);
}

}  // namespace
}  // namespace outturn::driver
