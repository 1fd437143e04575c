// The functions typed as a user types them, in an English and in a Swedish interface.
#include <gtest/gtest.h>

#include "office/office_environment.hpp"

namespace outturn::driver {
namespace {

class TypedFunctions : public testing::TestWithParam<std::string> {};

TEST_P(TypedFunctions, PeriodBudgetOfAnEvenYear) {
    const Office& running = office(GetParam());
    const Workbook workbook(running, running.newDocument());
    workbook.type("A1", "=PERIODBUDGET(1200;202402)");
    EXPECT_EQ(workbook.shown("A1"), "200");
    EXPECT_EQ(workbook.formula("A1"), "=ORG.OUTTURN.FUNCTIONS.PERIODBUDGET(1200;202402)");
    running.close(workbook.document());
}

INSTANTIATE_TEST_SUITE_P(Interface, TypedFunctions, testing::Values("en-US", "sv"));

}  // namespace
}  // namespace outturn::driver
