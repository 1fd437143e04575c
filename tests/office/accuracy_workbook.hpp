#pragma once

// Closed years typed, what was said of them worked out by hand.
#include <string>

#include <com/sun/star/sheet/XCellRangeData.hpp>

#include "office/sections_test.hpp"

namespace outturn::driver {

inline constexpr int kFirstYear = 2021;

// Revenue of 100, 110 and 120 a month in the three years against a budget of 100. Costs of 90 a month, 10 of
// them of the second activity, and 120 more in December, against a budget of 100: a year costs 1200.
inline CellRows ledgerRows(double sign, int firstYear = kFirstYear) {
    CellRows rows = {{"Period", "Konto", "Verksamhet", "Belopp"}};
    for (int year = firstYear; year <= 2024; ++year) {
        const int months = year == 2024 ? 2 : 12;
        for (int month = 1; month <= months; ++month) {
            const int period = year * 100 + month;
            rows.push_back({period, 3010, 510, sign * (100 + 10 * (year - kFirstYear))});
            rows.push_back({period, 4010, 510, sign * (month == 12 ? -200 : -80)});
            rows.push_back({period, 4010, 520, sign * -10});
        }
    }
    return rows;
}

inline CellRows budgetRows(double sign) {
    CellRows rows = {{"Period", "Konto", "Verksamhet", "Belopp"}};
    for (int year = kFirstYear; year <= 2024; ++year) {
        rows.push_back({year, 3010, 510, sign * 1200});
        rows.push_back({year, 4010, 510, sign * -1080});
        rows.push_back({year, 4010, 520, sign * -120});
    }
    return rows;
}

inline SpreadsheetDocument accuracyBooks(const CellRows& ledger, const CellRows& budget, double sign = 1) {
    const SpreadsheetDocument document = office().newDocument();
    const Workbook workbook(office(), document);
    put(workbook, "Huvudbok", ledger);
    put(workbook, "Budget", budget);
    put(workbook, "Rader", {{"Rad", "Konton"}, {"Intäkter", "3*"}, {"Kostnader", "4*"}});
    put(workbook, "Verksamheter", {{"Kod", "Namn"}, {510, "Hemtjänst"}, {520, "Lokaler"}});
    put(workbook, "Prognoser",
        {{"Period", "Rad", "Belopp"},
         {202208, "Intäkter", 1300},
         {202302, "Intäkter", 1400},
         {202302, "Kostnader", -1150},
         {202308, "Intäkter", 1440},
         {202308, "Kostnader", -1190}});
    sheet::Settings settings = sheet::readSettings(document);
    settings.ledgerSign = sign < 0 ? TableSign::DebitPositive : TableSign::RevenuePositive;
    settings.budgetSign = settings.ledgerSign;
    sheet::writeSettings(document, settings);
    return document;
}

inline SpreadsheetDocument threeYears(double sign = 1) {
    return accuracyBooks(ledgerRows(sign), budgetRows(sign), sign);
}

class Accuracy : public testing::Test {
  protected:
    explicit Accuracy(const SpreadsheetDocument& document = threeYears()) : books_(office(), document) {}
    void SetUp() override { fill(); }

    void fill(Month period = kFebruary, Language language = Language::Swedish) {
        sheet_ = books_.fill(period, language, Unit::Kronor);
        ASSERT_FALSE(sheet_.empty());
    }
    [[nodiscard]] bool hasSheet(const std::string& name) const {
        const auto names = books_.workbook().sheetNames();
        return std::find(names.begin(), names.end(), name) != names.end();
    }
    // Of the sheet of all months.
    [[nodiscard]] int historyRow(const std::string& identity) const {
        const std::string column = "'" + history_ + "'.AA1:AA" + std::to_string(kLastRow);
        const Reference<com::sun::star::sheet::XCellRangeData> cells(books_.workbook().range(column),
                                                                     UNO_QUERY_THROW);
        const auto rows = cells->getDataArray();
        for (sal_Int32 at = 0; at < rows.getLength(); ++at) {
            if (rows[at][0] == com::sun::star::uno::Any(toOUString(identity))) return at + 1;
        }
        return 0;
    }
    [[nodiscard]] std::string history(char column, const std::string& identity) const {
        const int row = historyRow(identity);
        return row == 0 ? "no row " + identity : books_.shownOn(history_, column + std::to_string(row));
    }
    [[nodiscard]] std::string historyLine(const std::string& identity, const std::string& columns) const {
        std::string all;
        for (const char column : columns) all += (all.empty() ? "" : " | ") + history(column, identity);
        return all;
    }
    // Of the report.
    [[nodiscard]] int row(const std::string& identity) const { return books_.rowNamed(identity); }
    [[nodiscard]] std::string at(char column, const std::string& identity) const {
        const int number = row(identity);
        return number == 0 ? "no row " + identity : books_.shown(column + std::to_string(number));
    }
    [[nodiscard]] std::string line(const std::string& identity, const std::string& columns) const {
        std::string all;
        for (const char column : columns) all += (all.empty() ? "" : " | ") + at(column, identity);
        return all;
    }
    // What the report says of the automatic forecast of a line, the result or an activity.
    [[nodiscard]] std::string trusts(const std::string& block) const {
        return at('B', "accuracy:leans:" + block);
    }
    // The row's hidden rank: 1 where its first pair is the nearest, 2 where its second is, 4 …
    [[nodiscard]] int bits(const std::string& identity) const {
        return static_cast<int>(books_.number("AE" + std::to_string(row(identity))));
    }
    // Of a free column, for a person's words beside a row of the sheet of all months.
    [[nodiscard]] std::string beside(const std::string& identity) const {
        return "'" + history_ + "'.T" + std::to_string(historyRow(identity));
    }

    ReportWorkbook books_;
    std::string sheet_;
    std::string history_ = "Prognosutfall 2024";
};

}  // namespace outturn::driver
