#include "office/living_workbook.hpp"

#include <gtest/gtest.h>

#include <com/sun/star/sheet/XCellRangeFormula.hpp>

#include "driver/command.hpp"

namespace outturn::driver {

namespace {

using com::sun::star::uno::Any;

constexpr int kYear = 2024;
constexpr int kLastRow = 250;

SpreadsheetDocument twoActivities() {
    const SpreadsheetDocument document = smallBooks(office(), {});
    const Workbook workbook(office(), document);
    const auto text = [](const char* words) { return com::sun::star::uno::Any(toOUString(words)); };
    workbook.fill("Activities.A1",
                  {{text("Code"), text("Name")}, {text("A"), text("Care")}, {text("B"), text("School")}});
    sheet::Settings settings = sheet::readSettings(document);
    settings.limitAmount = 50;
    settings.limitShare.reset();
    sheet::writeSettings(document, settings);
    return document;
}

}  // namespace

LivingWorkbook::LivingWorkbook() : books_(office(), twoActivities()) {}

std::string LivingWorkbook::fill(int month, Language language) {
    const auto answer = command(office(), workbook().frame(), "vnd.outturn:report",
                                {{"Period", Any(toOUString(std::to_string(Month(kYear, month).code())))},
                                 {"Unit", Any(toOUString("kr"))},
                                 {"Language", Any(toOUString(language == Language::Swedish ? "sv" : "en"))}});
    return answer.done ? answer.text : std::string();
}

std::vector<std::string> LivingWorkbook::notices(int month) {
    sheet::ReportOverrides overrides;
    overrides.period = Month(kYear, month);
    overrides.language = Language::Swedish;
    overrides.unit = Unit::Kronor;
    const auto filled = sheet::fillFromSettings(workbook().document(), overrides);
    const auto* report = std::get_if<sheet::FilledReport>(&filled);
    std::vector<std::string> found;
    if (report == nullptr) return found;
    for (const Text& notice : report->notices) found.push_back(outturn::toUtf8(notice));
    return found;
}

int LivingWorkbook::rowOf(const std::string& sheet, const std::string& identity) const {
    const Reference<com::sun::star::sheet::XCellRangeFormula> names(
        workbook().range("'" + sheet + "'.AA1:AA" + std::to_string(kLastRow)), UNO_QUERY_THROW);
    const auto cells = names->getFormulaArray();
    for (int row = 0; row < kLastRow; ++row) {
        if (toUtf8(cells[row][0]) == identity) return row + 1;
    }
    return 0;
}

std::string LivingWorkbook::address(const std::string& sheet, const std::string& identity,
                                    char column) const {
    const int row = rowOf(sheet, identity);
    EXPECT_GT(row, 0) << sheet << " has no row " << identity;
    return "'" + sheet + "'." + column + std::to_string(row > 0 ? row : kLastRow);
}

std::string LivingWorkbook::shown(const std::string& sheet, const std::string& identity, char column) const {
    return workbook().shown(address(sheet, identity, column));
}

double LivingWorkbook::number(const std::string& sheet, const std::string& identity, char column) const {
    return workbook().number(address(sheet, identity, column));
}

void LivingWorkbook::write(const std::string& sheet, const std::string& identity, const std::string& content,
                           char column) const {
    books_.set(address(sheet, identity, column), content);
}

bool LivingWorkbook::holds(const std::string& sheet, const std::string& text) const {
    const Reference<com::sun::star::sheet::XCellRangeFormula> all(
        workbook().range("'" + sheet + "'.A1:N" + std::to_string(kLastRow)), UNO_QUERY_THROW);
    const auto cells = all->getFormulaArray();
    for (const auto& row : cells) {
        for (const auto& cell : row) {
            if (toUtf8(cell) == text) return true;
        }
    }
    return false;
}

Reference<com::sun::star::table::XCellRange> LivingWorkbook::rows(const std::string& sheet, int first,
                                                                  int last) const {
    return workbook().range("'" + sheet + "'.A" + std::to_string(first) + ":AF" + std::to_string(last));
}

}  // namespace outturn::driver
