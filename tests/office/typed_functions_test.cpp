// The functions typed as a user types them, in an English and in a Swedish interface, and what the function
// wizard says of them.
#include <filesystem>
#include <map>

#include <gtest/gtest.h>

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/sheet/FunctionArgument.hpp>
#include <com/sun/star/sheet/FunctionCategory.hpp>
#include <com/sun/star/sheet/XFunctionDescriptions.hpp>

#include "calc/function_table.hpp"
#include "office/office_environment.hpp"

namespace outturn::driver {
namespace {

namespace css = com::sun::star;
using css::uno::Any;

Any text(std::string_view utf8) {
    return Any(toOUString(utf8));
}

class TypedFunctions : public testing::TestWithParam<std::string> {
  protected:
    void SetUp() override {
        workbook_ = std::make_unique<Workbook>(running(), running().newDocument());
        workbook_->addSheet("Data");
        workbook_->fill("Data.A1", {{text("Period"), text("Account"), text("Activity"), text("Amount")},
                                    {Any(202401.0), Any(3010.0), text("Hemtjänst"), Any(100.25)},
                                    {Any(202402.0), Any(5010.0), text("Korttid"), Any(-40.0)},
                                    {Any(202402.0), text("3020"), text("Hemtjänst"), Any(7.0)}});
    }
    void TearDown() override { running().close(workbook_->document()); }

    [[nodiscard]] bool swedish() const { return GetParam() == "sv"; }
    [[nodiscard]] Office& running() const { return office(GetParam()); }
    [[nodiscard]] std::string name(std::string_view method) const {
        for (const Function& function : kFunctions) {
            if (function.method == method)
                return std::string(swedish() ? function.name.swedish : function.name.english);
        }
        throw std::invalid_argument(std::string(method));
    }

    // Types "=NAME(arguments)" and gives what the cell holds as a number; fails where it shows an error.
    double typed(std::string_view method, const std::string& arguments) const {
        workbook_->type("A1", "=" + name(method) + "(" + arguments + ")");
        EXPECT_EQ(workbook_->cell("A1")->getError(), 0) << workbook_->shown("A1") << " for " << arguments;
        return workbook_->number("A1");
    }

    std::unique_ptr<Workbook> workbook_;
};

TEST_P(TypedFunctions, GiveTheirAnswers) {
    EXPECT_EQ(typed("periodBudget", "1200;202402"), 200);
    EXPECT_EQ(typed("deviation", "-110;-100"), -10);
    EXPECT_EQ(typed("forecast", "100;;\"runrate\""), 1200);
    EXPECT_EQ(typed("ledgerSum", "Data.A1:D4;202402"), 67.25);
    EXPECT_EQ(typed("ledgerSum", "Data.A1:D4;202402;\"Account\";\"3*\";\"Verksamhet\";\"hemtjänst\""),
              107.25);
}

// As a controller with 20 months types it, where FORECAST.ETS.ADD gives #VALUE!.
TEST_P(TypedFunctions, ForecastTheYearOfTwentyMonths) {
    workbook_->addSheet("Months");
    const auto months = [](double first, int count) {
        std::vector<Any> cells;
        cells.reserve(12);
        for (int month = 0; month < count; ++month) cells.emplace_back(first + 5 * (month % 3));
        return cells;
    };
    workbook_->fill("Months.A1", {months(100, 12)});
    workbook_->fill("Months.A2", {months(110, 8)});
    const std::string method = swedish() ? "\"dämpad\"" : "\"damped\"";
    const std::string given = "Months.A2:L2;;" + method + ";Months.A1:L1";
    const double point = typed("forecast", given);
    EXPECT_NEAR(point, 1380, 20);
    EXPECT_NEAR(typed("forecast", "Months.A2:L2;;\"auto\";Months.A1:L1"), 1380, 20);
    // The method left out: one year of history, so the run-rate.
    EXPECT_EQ(typed("forecast", "Months.A2:L2;;;Months.A1:L1"), 1372.5);
    // An array of three, typed with the level.
    const std::string band = name("forecastBand") + "(" + given + ";;0" + (swedish() ? "," : ".") + "95)";
    const auto end = [&](const char* column) {
        workbook_->type("A1", "=INDEX(" + band + ";1;" + column + ")");
        EXPECT_EQ(workbook_->cell("A1")->getError(), 0) << workbook_->shown("A1");
        return workbook_->number("A1");
    };
    EXPECT_LT(end("1"), point);
    EXPECT_EQ(end("2"), point);
    EXPECT_GT(end("3"), point);
    workbook_->type("A1", "=" + name("forecastBand") + "(" + given + ";;95)");
    EXPECT_EQ(workbook_->shown("A1"), swedish() ? "Fel:502" : "Err:502");
}

TEST_P(TypedFunctions, AreKnownInAnyLetterCase) {
    workbook_->type("A1",
                    "=" + std::string(swedish() ? "huvudbok.summa" : "ledger.sum") + "(Data.A1:D4;202401)");
    EXPECT_EQ(workbook_->number("A1"), 100.25);
}

TEST_P(TypedFunctions, LedgerCellAndArrays) {
    workbook_->type("B1", "=" + name("ledger") + "(Data.A1:D4)");
    EXPECT_EQ(workbook_->shown("B1").substr(0, 10), "Outturn:3:");
    workbook_->type("B2", "=" + name("ledgerSum") + "(B1;2024)");
    EXPECT_EQ(workbook_->number("B2"), 67.25);
    workbook_->setArray("C1:G4", "=ORG.OUTTURN.FUNCTIONS.LEDGERROWS(B1;2024)");
    EXPECT_EQ(workbook_->shown("D1"), "Period");
    EXPECT_EQ(workbook_->shown("C3"), "3");
    EXPECT_EQ(workbook_->number("G2"), 100.25);
    workbook_->cell("Data.D3")->setFormula("abc");
    workbook_->setArray("C6:F7", "=ORG.OUTTURN.FUNCTIONS.LEDGERCHECK(B1)");
    EXPECT_EQ(workbook_->shown("C7"), "3");
    EXPECT_EQ(workbook_->shown("D7"), "Amount");
    EXPECT_EQ(workbook_->shown("E6"), "Problem");
    EXPECT_NE(workbook_->shown("E7").find(swedish() ? "belopp" : "amount"), std::string::npos)
        << workbook_->shown("E7");
    EXPECT_EQ(workbook_->shown("F7"), "unreadable-amount");
}

TEST_P(TypedFunctions, ForecastFromALedger) {
    workbook_->fill("Data.J1", {{text("Period"), text("Account"), text("Activity"), text("Amount")},
                                {Any(202401.0), Any(3010.0), text("Hemtjänst"), Any(90.0)},
                                {Any(202412.0), Any(3010.0), text("Hemtjänst"), Any(100.0)}});
    const std::string budget = "Data.J1:M3;202402;";
    EXPECT_EQ(typed("ledgerForecast", "Data.A1:D4;;202402;\"runrate\""), 403.5);
    EXPECT_EQ(typed("ledgerForecast", "Data.A1:D4;;202402;\"TAKT\";\"Konto\";\"3*\""), 643.5);
    EXPECT_EQ(typed("ledgerForecast", "Data.A1:D4;" + budget + "\"budget\";\"Activity\";\"Korttid\""), -40);
    workbook_->fill("Data.F1", {{Any(202404.0), Any(120.0), text("hemtjänst")}});
    for (const char* const field : {"Measures", "åtgärder"}) {
        EXPECT_EQ(typed("ledgerForecast", "Data.A1:D4;" + budget + "\"budget\";\"" + field + "\";Data.F1:H1"),
                  67.25 + 100 + 90);
    }
    workbook_->type("B1", "=" + name("ledger") + "(Data.A1:D4)");
    EXPECT_EQ(typed("ledgerForecast", "B1;Data.J1:M3;202402;\"budget\""), 67.25 + 100);
    // A budget that ends in February says nothing of the months to come.
    workbook_->type("A1", "=" + name("ledgerForecast") + "(B1;B1;202402;\"budget\")");
    EXPECT_EQ(workbook_->cell("A1")->getError(), 32767);
    // An array typed in one cell shows its first.
    workbook_->type("A1", "=" + name("ledgerMethods") + "(B1;B1;202402)");
    EXPECT_EQ(workbook_->shown("A1"), swedish() ? "Metod" : "Method");
    workbook_->type("A1", "=" + name("ledgerAccuracy") + "(B1;;2024;\"*\")");
    EXPECT_EQ(workbook_->shown("A1"), "Period");
    EXPECT_EQ(typed("ledgerBand", "B1;;2024;\"auto\""), 67.25);
    workbook_->setArray("C1:E1", "=ORG.OUTTURN.FUNCTIONS.LEDGERBAND(B1;;2024;\"auto\";0.8)");
    EXPECT_EQ(workbook_->number("E1"), 67.25);
    workbook_->type("A1", "=" + name("ledgerForecast") + "(B1;;202402;\"gissa\")");
    EXPECT_EQ(workbook_->shown("A1"), swedish() ? "Fel:502" : "Err:502");
    workbook_->type("A1", "=" + name("ledgerForecast") + "(B1;;202402;\"budget\")");
    EXPECT_EQ(workbook_->cell("A1")->getError(), 32767);
}

// A budget is handed on as the handle its cell shows. Of a workbook that was just loaded nothing is known by
// that handle: the table is read again from the formula of the cell that shows it.
TEST_P(TypedFunctions, ForecastFromALoadedWorkbook) {
    workbook_->addSheet("Budget");
    workbook_->fill("Budget.A1", {{text("Period"), text("Account"), text("Amount"), text("Key")},
                                  {Any(2024.0), Any(3010.0), Any(1200.0), text("late")}});
    workbook_->addSheet("Keys");
    workbook_->fill("Keys.A1", {{text("Key"), Any(1.0), Any(2.0), Any(3.0), Any(4.0), Any(5.0), Any(6.0),
                                 Any(7.0), Any(8.0), Any(9.0), Any(10.0), Any(11.0), Any(12.0)},
                                {text("late"), Any(11.0), Any(0.0), Any(0.0), Any(0.0), Any(0.0), Any(0.0),
                                 Any(0.0), Any(0.0), Any(0.0), Any(0.0), Any(0.0), Any(1.0)}});
    workbook_->type("B1", "=" + name("ledger") + "(Data.A1:D4)");
    workbook_->type("B2", "=" + name("ledger") + "(Budget.A1:D2;Keys.A1:M2)");
    const auto file =
        std::filesystem::path(OUTTURN_BUILD) / "office-tests" / ("loaded-" + GetParam() + ".xlsx");
    running().store(workbook_->document(), file, "Calc MS Excel 2007 XML");
    // Other content, so that the office forgets the old; a formula over the range, so that it does at
    // closing.
    workbook_->type("A2", "=" + name("ledgerSum") + "(Data.A1:D4;2024)");
    EXPECT_EQ(workbook_->number("A2"), 67.25);
    running().close(workbook_->document());
    workbook_ = std::make_unique<Workbook>(running(), running().open(file));
    EXPECT_EQ(typed("ledgerForecast", "B1;B2;202402;\"budget\""), 67.25 + 100);
}

TEST_P(TypedFunctions, WorkBesideASheetOfTheirOwnName) {
    const std::string sheetName = swedish() ? "Huvudbok" : "Ledger";
    workbook_->addSheet(sheetName);
    workbook_->fill(sheetName + ".A1", {{text("Period"), text("Konto"), text("Belopp")},
                                        {Any(202401.0), Any(3010.0), Any(5.0)}});
    workbook_->type("A1", "=" + name("ledgerSum") + "(" + sheetName + ".A1:C2;202401)");
    EXPECT_EQ(workbook_->number("A1"), 5);
}

TEST_P(TypedFunctions, ShowErrorsByTheirNames) {
    workbook_->type("A1", "=" + name("ledgerSum") + "(Data.A1:D4;2024;\"Department\";\"x\")");
    EXPECT_EQ(workbook_->shown("A1"), swedish() ? "#NAMN?" : "#NAME?");
    workbook_->type("A1", "=" + name("periodBudget") + "(1200;202413)");
    EXPECT_EQ(workbook_->shown("A1"), swedish() ? "Fel:502" : "Err:502");
    workbook_->type("A1", "=" + name("forecast") + "(1;;\"budget\")");
    EXPECT_EQ(workbook_->cell("A1")->getError(), 32767);
}

TEST_P(TypedFunctions, AreDescribedInTheWizard) {
    const css::uno::Reference<css::container::XNameAccess> descriptions(
        running().create("com.sun.star.sheet.FunctionDescriptions"), UNO_QUERY_THROW);
    for (const Function& function : kFunctions) {
        const std::string shown = name(function.method);
        ASSERT_TRUE(descriptions->hasByName(toOUString(shown))) << shown;
        css::uno::Sequence<css::beans::PropertyValue> properties;
        descriptions->getByName(toOUString(shown)) >>= properties;
        std::map<std::string, Any> by;
        for (const auto& property : properties) by[toUtf8(property.Name)] = property.Value;
        rtl::OUString description;
        by["Description"] >>= description;
        EXPECT_EQ(toUtf8(description),
                  swedish() ? function.description.swedish : function.description.english);
        sal_Int32 category = 0;
        by["Category"] >>= category;
        EXPECT_EQ(category, css::sheet::FunctionCategory::FINANCIAL) << shown;
        css::uno::Sequence<css::sheet::FunctionArgument> arguments;
        by["Arguments"] >>= arguments;
        ASSERT_GE(arguments.getLength(), static_cast<sal_Int32>(function.arguments.size())) << shown;
        for (std::size_t at = 0; at < function.arguments.size(); ++at) {
            const auto& expected = function.arguments[at].name;
            EXPECT_EQ(toUtf8(arguments[static_cast<sal_Int32>(at)].Name),
                      swedish() ? expected.swedish : expected.english)
                << shown;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Interface, TypedFunctions, testing::Values("en-US", "sv"),
                         [](const auto& language) { return language.param == "sv" ? "Swedish" : "English"; });

}  // namespace
}  // namespace outturn::driver
