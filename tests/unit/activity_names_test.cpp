#include "domain/table/activity_names.hpp"

#include <gtest/gtest.h>

#include "side_tables.hpp"

namespace outturn {
namespace {

TEST(ActivityNames, FindsCodesBeforeNames) {
    ActivityNames names = twoActivities();
    names.add(u"Hemtjänst", u"Något annat");
    EXPECT_EQ(names.find(u" hemTJÄNST "), 2U) << "one's code is another's name";
    EXPECT_EQ(names.find(u"korttid"), 1U);
    EXPECT_EQ(names.find(u"530"), 1U);
    EXPECT_EQ(names.find(u""), std::nullopt);
    EXPECT_EQ(ActivityNames().find(u"510"), std::nullopt);
}

}  // namespace
}  // namespace outturn
