#include "domain/table/equity.hpp"

#include <gtest/gtest.h>

#include "side_tables.hpp"

namespace outturn {
namespace {

TEST(EquityTable, IsReadByYear) {
    const auto read = Equity::read(Rows{{u"Period", u"Belopp", u"Text"},
                                        {2024.0, 2e7, u"Beslut i mars"},
                                        {202403.0, -1e6, {}},
                                        {{}, {}, u"Enligt årsredovisningen"},
                                        {u"2025", 0.0, {}}},
                                   1);
    EXPECT_EQ(read.problems, Problems());
    EXPECT_EQ(rowsOf(read.amounts), (SheetRows{2, 3, 5}));
    EXPECT_EQ(read.amounts[1].year, 2024);
    EXPECT_EQ(read.amounts[2].year, 2025);
}

TEST(EquityTable, EachCellThatIsWrongIsNamedAndItsRowLeftOut) {
    const auto read = Equity::read(Rows{{u"Period", u"Amount", u"Anmärkning"},
                                        {u"i år", 1.0, {}},
                                        {{}, 1.0, {}},
                                        {2024.0, u"20 mnkr", {}},
                                        {2024.0, {}, {}},
                                        {u"202311..202402", 1.0, {}},
                                        {{}, {}, u"en anmärkning"}},
                                   1);
    EXPECT_EQ(read.problems, (Problems{{ProblemKind::UnreadablePeriod, 2, u"Period", u"i år"},
                                       {ProblemKind::UnreadablePeriod, 3, u"Period", u""},
                                       {ProblemKind::UnreadableAmount, 4, u"Amount", u"20 mnkr"},
                                       {ProblemKind::UnreadableAmount, 5, u"Amount", u""},
                                       {ProblemKind::NotAYear, 6, u"Period", u"202311..202402"}}));
    EXPECT_TRUE(read.amounts.empty());
    EXPECT_EQ(read.broken, 5U);
    EXPECT_EQ(Equity::read(Rows{{u"Belopp"}, {1.0}}, 1).problems,
              (Problems{{ProblemKind::MissingColumn, 1, u"Period", u""}}));
}

}  // namespace
}  // namespace outturn
