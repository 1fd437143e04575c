#include "domain/report/filled.hpp"

#include <gtest/gtest.h>

namespace outturn::report {
namespace {

TEST(FilledFigures, ComeBackAsTheyWere) {
    FilledFigures filled;
    filled.setDate(u"2024-02-05");
    filled.set(Figure::Outturn, -9181649.75);
    filled.set(Figure::Forecast, 0.1 + 0.2);
    const auto read = FilledFigures::read(filled.written());
    ASSERT_TRUE(read);
    EXPECT_EQ(toUtf8(read->date()), "2024-02-05");
    EXPECT_EQ(read->at(Figure::Outturn), -9181649.75);
    EXPECT_EQ(read->at(Figure::YearBudget), std::nullopt);
    EXPECT_EQ(read->at(Figure::Forecast), 0.1 + 0.2) << "bit for bit";
}

TEST(FilledFigures, AreNothingWhereTheyCannotBeRead) {
    for (const TextView bent : {u"", u"2024-02-05", u"2024-02-05;1;2", u";1;2;3", u"2024-02-05;1;x;3",
                                u"2024-02-05;1,5;2;3", u"2024-02-05;1;2;3;4"}) {
        EXPECT_FALSE(FilledFigures::read(bent)) << toUtf8(bent);
    }
}

}  // namespace
}  // namespace outturn::report
