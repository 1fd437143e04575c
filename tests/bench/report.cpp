#include "bench/report.hpp"

#include <stdexcept>
#include <string>
#include <vector>

#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>

#include "bench/comparison.hpp"
#include "bench/history_workbook.hpp"
#include "bench/ledger_workbook.hpp"

namespace outturn::bench {

namespace css = com::sun::star;
using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using driver::Matrix;
using driver::UNO_QUERY_THROW;

namespace {

struct Line {
    const char* name;
    int firstAccount;
    int lastAccount;
};
constexpr Line kLines[] = {
    {"Revenue", 3000, 3999}, {"Staff", 5000, 5999}, {"Other", 4000, 4999}, {"Rest", 6000, 6999}};
constexpr int kActivities = 6;

Any text(std::string_view utf8) {
    return Any(driver::toOUString(utf8));
}

std::string line(const Line& of) {
    return std::to_string(of.firstAccount / 1000) + "*";
}

// A budget already spread over the months, so that SUMIFS can answer as well.
Matrix budget() {
    Matrix rows = {{text("Period"), text("Account"), text("Activity"), text("Amount")}};
    for (int month = 0; month < 36; ++month) {
        const int year = 2022 + month / 12;
        for (const Line& of : kLines) {
            for (const char* activity : activities()) {
                rows.push_back({Any(double(year * 100 + month % 12 + 1)), Any(double(of.firstAccount)),
                                text(activity), Any(month * 1000.25 - of.firstAccount)});
            }
        }
    }
    return rows;
}

void addTables(const driver::Workbook& workbook) {
    for (const char* sheet : {"Budget", "Lines", "Activities"}) workbook.addSheet(sheet);
    workbook.fill("Budget.A1", budget());
    Matrix lines = {{text("Line"), text("Accounts")}};
    for (const Line& of : kLines) lines.push_back({text(of.name), text(line(of))});
    workbook.fill("Lines.A1", lines);
    Matrix all = {{text("Code"), text("Name")}};
    for (const char* activity : activities()) all.push_back({text(activity), text(activity)});
    workbook.fill("Activities.A1", all);
}

// SUMIFS over a table for the months from `first` to `last`, with what else must hold.
std::string sumifs(const std::string& table, const char* amount, int rows, int first, int last,
                   const std::string& more) {
    const auto column = [&](const char* name) {
        return "$" + table + ".$" + name + "$2:$" + name + "$" + std::to_string(rows + 1);
    };
    std::string conditions = more;
    for (const char* name : {"B", "C"}) {
        for (std::size_t at; (at = conditions.find(std::string("@") + name)) != std::string::npos;) {
            conditions.replace(at, 2, column(name));
        }
    }
    return "=SUMIFS(" + column(amount) + ";" + column("A") + ";\">=" + std::to_string(first) + "\";" +
           column("A") + ";\"<=" + std::to_string(last) + "\"" + conditions + ")";
}

// A report's row by SUMIFS: outturn, budget, last year, annual budget, last year's total.
std::vector<std::string> rowOfSumifs(int rows, const std::string& more) {
    const int budgetRows = static_cast<int>(budget().size()) - 1;
    return {sumifs("Ledger", "E", rows, 202401, 202402, more),
            sumifs("Budget", "D", budgetRows, 202401, 202402, more),
            sumifs("Ledger", "E", rows, 202301, 202302, more),
            sumifs("Budget", "D", budgetRows, 202401, 202412, more),
            sumifs("Ledger", "E", rows, 202301, 202312, more)};
}

void writeSumifs(const driver::Workbook& workbook, int rows) {
    std::vector<std::vector<std::string>> all;
    for (const Line& of : kLines) {
        all.push_back(rowOfSumifs(rows, ";@B;\">=" + std::to_string(of.firstAccount) +
                                            "\";@B;\"<=" + std::to_string(of.lastAccount) + "\""));
    }
    for (const char* activity : activities())
        all.push_back(rowOfSumifs(rows, std::string(";@C;\"") + activity + "\""));
    Sequence<Sequence<rtl::OUString>> formulas(static_cast<sal_Int32>(all.size()));
    for (std::size_t row = 0; row < all.size(); ++row) {
        Sequence<rtl::OUString> cells(static_cast<sal_Int32>(all[row].size()));
        for (std::size_t at = 0; at < all[row].size(); ++at) {
            cells.getArray()[at] = driver::toOUString(all[row][at]);
        }
        formulas.getArray()[row] = cells;
    }
    Reference<css::sheet::XCellRangeFormula>(workbook.range("Answers.B1:F" + std::to_string(all.size())),
                                             UNO_QUERY_THROW)
        ->setFormulaArray(formulas);
}

// The outturn of each line and activity, where the report says so: beside its label.
std::vector<double> outturnsOfReport(const driver::Workbook& workbook) {
    std::vector<double> found;
    const auto shown =
        Reference<css::sheet::XCellRangeData>(workbook.range("'Report 2024-02'.A1:J60"), UNO_QUERY_THROW)
            ->getDataArray();
    sal_Int32 outturn = -1;
    for (sal_Int32 row = 0; row < shown.getLength(); ++row) {
        for (sal_Int32 column = 0; column < shown[row].getLength(); ++column) {
            rtl::OUString head;
            if ((shown[row][column] >>= head) && head == "Outturn") outturn = column;
        }
        double number = 0;
        rtl::OUString label;
        if (outturn < 0 || !(shown[row][0] >>= label) || label == "Result" ||
            !(shown[row][outturn] >>= number))
            continue;
        if (found.size() < std::size(kLines) + kActivities) found.push_back(number);
    }
    return found;
}

std::vector<double> outturnsOfSumifs(const driver::Workbook& workbook) {
    std::vector<double> found;
    const auto last = std::to_string(std::size(kLines) + kActivities);
    const auto shown =
        Reference<css::sheet::XCellRangeData>(workbook.range("Answers.B1:F" + last), UNO_QUERY_THROW)
            ->getDataArray();
    for (sal_Int32 row = 0; row < shown.getLength(); ++row) {
        double number = 0;
        shown[row][0] >>= number;
        found.push_back(number);
    }
    return found;
}

}  // namespace

void fillingTheReport(const driver::Office& office, int rows) {
    const LedgerWorkbook ours(office, rows);
    const LedgerWorkbook theirs(office, rows);
    addTables(ours.workbook());
    addTables(theirs.workbook());
    const auto fill = [&] {
        ours.workbook().dispatch(
            "vnd.outturn:report",
            {{"Period", text("202402")}, {"Unit", text("mnkr")}, {"Language", text("en")}});
    };
    const auto write = [&] {
        writeSumifs(theirs.workbook(), rows);
        outturnsOfSumifs(theirs.workbook());
    };
    fill();
    write();
    expectSame(outturnsOfReport(ours.workbook()), outturnsOfSumifs(theirs.workbook()), "report");
    print(compare(std::to_string(rows / 1000) + " 000 rows, the report filled", "50 of its figures by SUMIFS",
                  3, fill, write));
}

void fillingTwelvePeriods(const driver::Office& office, int rows) {
    constexpr int kWorkbooks = 3;
    std::vector<double> januaries;
    std::vector<double> decembers;
    for (int number = 0; number < kWorkbooks; ++number) {
        const LedgerWorkbook ledger(office, rows);
        addTables(ledger.workbook());
        const auto fill = [&](int month) {
            return seconds([&] {
                ledger.workbook().dispatch("vnd.outturn:report",
                                           {{"Period", text(std::to_string(202300 + month))},
                                            {"Unit", text("mnkr")},
                                            {"Language", text("en")}});
            });
        };
        januaries.push_back(fill(1));
        for (int month = 2; month < 12; ++month) fill(month);
        decembers.push_back(fill(12));
        if (ledger.workbook().sheet("Report 2023-12")->getCellByPosition(1, 11)->getFormula().isEmpty())
            throw std::runtime_error("the report of December is empty");
    }
    print({std::to_string(rows / 1000) + " 000 rows, December's report filled with eleven others there",
           "January's with none", median(decembers), median(januaries)});
}

void fillingYearsOfHistory(const driver::Office& office) {
    constexpr int kActivitiesWithHistory = 40;
    const HistoryWorkbook ours(office, kActivitiesWithHistory, 10);
    const HistoryWorkbook theirs(office, kActivitiesWithHistory, 0);
    const auto fill = [](const HistoryWorkbook& workbook) { return seconds([&] { workbook.fillReport(); }); };
    const std::string what = "40 activities × 4 lines × 10 years, the report filled ";
    const std::string peer = "without earlier years";
    // Of the first time there is but one: what was forecast is remembered.
    const double first = fill(ours);
    print({what + "once", peer, first, fill(theirs)});
    print(compare(
        what + "again", peer, 3, [&] { fill(ours); }, [&] { fill(theirs); }));
    // The year's outturn of the first line, in the first closed year's first month.
    if (ours.workbook().number("'Forecast history 2024'.B7") == 0)
        throw std::runtime_error("the sheet of closed years is empty");
}

}  // namespace outturn::bench
