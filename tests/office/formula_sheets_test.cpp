// Every sheet in sheets/ is a test a controller can open: what, formula, expected, right? An error is
// expected as "error 502" (ERRORTYPE). This runs them and asks that the last column says TRUE all the way
// down, as they are, after a recalculation of everything, and after saving as .ods and .xlsx and opening
// again.
#include <filesystem>
#include <vector>

#include <gtest/gtest.h>

#include <com/sun/star/sheet/XCellRangeData.hpp>

#include "calc/function_table.hpp"
#include "office/office_environment.hpp"

namespace outturn::driver {
namespace {

std::filesystem::path sheetOf(std::string_view method) {
    return std::filesystem::path(OUTTURN_SOURCE) / "tests/office/sheets" / (std::string(method) + ".fods");
}

std::vector<std::string> methods() {
    std::vector<std::string> all;
    for (const Function& function : kFunctions) all.emplace_back(function.method);
    return all;
}

// How many rows were right; each that is not is reported with what it shows.
int expectAllRight(const Workbook& workbook, const std::string& when) {
    int right = 0;
    for (int row = 2; !workbook.shown("Test.A" + std::to_string(row)).empty(); ++row) {
        const std::string at = std::to_string(row);
        const std::string verdict = workbook.shown("Test.D" + at);
        EXPECT_TRUE(verdict == "TRUE" || verdict == "1")
            << when << ", row " << at << " (" << workbook.shown("Test.A" + at)
            << "): " << workbook.formula("Test.B" + at) << " shows " << workbook.shown("Test.B" + at)
            << ", expected " << workbook.shown("Test.C" + at);
        if (verdict == "TRUE" || verdict == "1") ++right;
    }
    return right;
}

class FormulaSheets : public testing::TestWithParam<std::string> {};

TEST_P(FormulaSheets, AreRightAllTheWayDown) {
    ASSERT_TRUE(std::filesystem::exists(sheetOf(GetParam()))) << "a function needs its sheet";
    const Office& running = office();
    // A copy: an office that is killed leaves a lock beside what it had open, and the next one would wait on
    // it.
    const auto copy = std::filesystem::path(OUTTURN_BUILD) / "office-tests" / (GetParam() + ".fods");
    std::filesystem::copy_file(sheetOf(GetParam()), copy, std::filesystem::copy_options::overwrite_existing);
    const Workbook workbook(running, running.open(copy));
    EXPECT_GT(expectAllRight(workbook, "as opened"), 5);
    workbook.recalculateAll();
    expectAllRight(workbook, "recalculated");
    const auto folder = std::filesystem::path(OUTTURN_BUILD) / "office-tests";
    for (const auto& [extension, filter] :
         {std::pair{".ods", "calc8"}, {".xlsx", "Calc MS Excel 2007 XML"}}) {
        const auto file = folder / (GetParam() + extension);
        running.store(workbook.document(), file, filter);
        const Workbook reopened(running, running.open(file));
        expectAllRight(reopened, std::string("saved and opened as ") + extension);
        reopened.recalculateAll();
        expectAllRight(reopened, std::string("recalculated as ") + extension);
        running.close(reopened.document());
    }
    running.close(workbook.document());
}

INSTANTIATE_TEST_SUITE_P(EveryFunction, FormulaSheets, testing::ValuesIn(methods()),
                         [](const auto& method) { return method.param; });

}  // namespace
}  // namespace outturn::driver
