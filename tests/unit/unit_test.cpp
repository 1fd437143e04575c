#include "domain/report/unit.hpp"

#include <gtest/gtest.h>

namespace outturn {
namespace {

TEST(Unit, NamesReadBackAsTheirUnit) {
    for (const Unit unit : {Unit::Kronor, Unit::Thousands, Unit::Millions}) {
        EXPECT_EQ(unitNamed(unitName(unit)), unit);
    }
}

TEST(Unit, IsReadAsAPersonWritesIt) {
    EXPECT_EQ(unitNamed(u"Mnkr"), Unit::Millions);
    EXPECT_EQ(unitNamed(u" TKR "), Unit::Thousands);
}

TEST(Unit, SaysHowManyKronorItIs) {
    EXPECT_EQ(kronorPer(Unit::Kronor), 1);
    EXPECT_EQ(kronorPer(Unit::Thousands), 1'000);
    EXPECT_EQ(kronorPer(Unit::Millions), 1'000'000);
}

TEST(Unit, AnythingElseIsNoUnit) {
    EXPECT_EQ(unitNamed(u""), std::nullopt);
    EXPECT_EQ(unitNamed(u"kronor"), std::nullopt);
    EXPECT_EQ(unitNamed(u"mkr"), std::nullopt) << "nobody agrees whether that is thousands or millions";
    EXPECT_EQ(unitNamed(u"1000"), std::nullopt);
}

}  // namespace
}  // namespace outturn
