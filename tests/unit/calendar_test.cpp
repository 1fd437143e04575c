#include "domain/table/calendar.hpp"

#include <gtest/gtest.h>

#include "side_tables.hpp"

namespace outturn {
namespace {

TEST(CalendarTable, IsReadInItsOrder) {
    const auto read = Calendar::read(Rows{{u"Period", u"Uppföljning", u"Sammanträde"},
                                          {202402.0, u"Månadsuppföljning", 45372.0},
                                          {u"2024-01", u"Årsredovisning", u"i mars"},
                                          {},
                                          {202404.0, u"Delårsrapport", {}}},
                                     3);
    EXPECT_EQ(read.problems, Problems());
    ASSERT_EQ(rowsOf(read.meetings), (SheetRows{4, 5, 7}));
    EXPECT_EQ(read.meetings[0].period, Month(2024, 2));
    EXPECT_EQ(read.meetings[2].report, u"Delårsrapport");
    EXPECT_EQ(Calendar::read(Rows{{u"PERIOD", u"report"}, {202401.0, u"a"}}, 1).meetings.size(), 1U);
}

TEST(CalendarTable, EachCellThatIsWrongIsNamedAndItsRowLeftOut) {
    const auto read = Calendar::read(Rows{{u"Period", u"Rapport", u"Sammanträde"},
                                          {u"tertial 1", u"a", {}},
                                          {2024.0, u"b", {}},
                                          {202401.0, {}, u"i mars"},
                                          {202401.0, u"c", ErrorCell{}}},
                                     1);
    EXPECT_EQ(read.problems, (Problems{{ProblemKind::UnreadablePeriod, 2, u"Period", u"tertial 1"},
                                       {ProblemKind::NotAMonth, 3, u"Period", u"2024"},
                                       {ProblemKind::MissingName, 4, u"Rapport", u""},
                                       {ProblemKind::ErrorCell, 5, u"Sammanträde", u"#ERROR!"}}));
    EXPECT_TRUE(read.meetings.empty());
    EXPECT_EQ(read.broken, 4U);
}

}  // namespace
}  // namespace outturn
