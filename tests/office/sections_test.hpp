#pragma once

#include <gtest/gtest.h>

#include <com/sun/star/sheet/FormulaResult.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>

#include "office/report_workbook.hpp"
#include "office/table_workbook.hpp"
#include "sheet/settings.hpp"

// A small workbook with every table that a report's sections are made of, and what they show. The figures are
// worked out by hand beside what is typed.
namespace outturn::driver {

inline const Month kFebruary(2024, 2);
inline constexpr int kLastRow = 300;

inline void fill(const Workbook& workbook, const std::string& topLeft, const CellRows& rows) {
    Matrix cells;
    for (const auto& row : rows) {
        auto& made = cells.emplace_back();
        for (const CellValue& value : row) made.push_back(value.any());
    }
    workbook.fill(topLeft, cells);
}

inline void put(const Workbook& workbook, std::string_view sheet, const CellRows& rows) {
    workbook.addSheet(sheet);
    fill(workbook, std::string(sheet) + ".A1", rows);
}

// sign: -1 where the books bear the bookkeeping sign.
inline void putBooks(const Workbook& workbook, double sign) {
    put(workbook, "Huvudbok",
        {{"Period", "Konto", "Verksamhet", "Belopp"},
         {202301, 4010, 510, sign * -25000},
         {202401, 3010, 510, sign * 1000},
         {202401, 4010, 510, sign * -20000},
         {202402, 5010, 510, sign * -13000.01},
         {202401, 4010, 520, sign * -30000},
         {202402, 4010, 520, sign * -20000},
         {202402, 4010, 530, sign * -2300}});
    put(workbook, "Budget",
        {{"Period", "Konto", "Verksamhet", "Belopp"},
         {202401, 3010, 510, sign * 800},
         {202401, 4010, 510, sign * -30000},
         {202401, 4010, 520, sign * -20000},
         {202402, 4010, 520, sign * -20000}});
    put(workbook, "Rader", {{"Rad", "Konton"}, {"Intäkter", "3*"}, {"Varor", "4*"}, {"Personal", "5*"}});
    put(workbook, "Verksamheter",
        {{"Kod", "Namn"}, {510, "Hemtjänst"}, {520, "Sjukhus"}, {530, "Boende"}, {540, "Lokaler"}});
    // A submitted forecast of -79 000 kronor in all.
    put(workbook, "Prognoser",
        {{"Period", "Rad", "Belopp"},
         {202402, "Intäkter", 1000},
         {202402, "Varor", -60000},
         {202402, "Personal", -20000}});
}

inline void putSideTables(const Workbook& workbook) {
    put(workbook, "Åtgärder",
        {{"Åtgärd", "Verksamhet", "Belopp", "Från period", "Realiserat", "Mål"},
         {"Schema", 510, 12000, 202402, 500, 15000},
         {"Okänd", "Skola", 1, 202401, 0, ""},
         {"=1+1", "", 6000, "2023-07", 1000, 5000},
         {"Trasig", 510, "x", 202401, 0, ""}});
    put(workbook, "Risker",
        {{"Verksamhet", "Risk", "Lägst", "Högst", "Sannolikhet"},
         {510, "Fler timmar", -10000, -4000, 50},
         {520, "Lägre priser", 1000, 3000, 0.4},
         {520, "Bakvänd", 5, 1, 50}});
    put(workbook, "Volymer",
        {{"Period", "Verksamhet", "Mått", "Enhet", "Utfall", "Budget"},
         {202301, "Hemtjänst", "Beviljade timmar", "tim", 75, 80},
         {202401, "Hemtjänst", "Beviljade timmar", "tim", 50, 100},
         {202402, "Hemtjänst", "Beviljade timmar", "tim", 40, 0},
         {202401, "Sjukhus", "Arbetade timmar", "h", 600, 500},
         {202402, "Sjukhus", "Arbetade timmar", "h", 600, 500},
         {202401, "Sjukhus", "Patienter", "personer", 1200, 1000},
         {202402, "Sjukhus", "Patienter", "personer", 1400, 1000},
         {202401, "Boende", "Platser", "platser", 10, 12},
         {202402, "Boende", "Platser", "platser", 13, 12},
         {202402, "Boende", "Dygn", "dygn", 0, 300},
         {202402, "Boende", "Hyra", "tkr", 7, 6},
         {202402, "Lokaler", "Besök", "st", 1250, ""}});
    put(workbook, "Eget kapital", {{"Period", "Belopp"}, {2023, 900000}, {2024, 5000}});
    put(workbook, "Uppföljningsplan",
        {{"Period", "Rapport", "Sammanträde"},
         {202311, "Rapport per november", 45272},
         {202402, "Rapport per februari", 45377},
         {202403, "Delårsrapport", 45405},
         {202404, "Rapport per april", ""}});
}

inline SpreadsheetDocument books(bool sideTables, double sign = 1) {
    const SpreadsheetDocument document = office().newDocument();
    const Workbook workbook(office(), document);
    putBooks(workbook, sign);
    if (sideTables) putSideTables(workbook);
    sheet::Settings settings = sheet::readSettings(document);
    settings.ledgerSign = sign < 0 ? TableSign::DebitPositive : TableSign::RevenuePositive;
    settings.budgetSign = settings.ledgerSign;
    sheet::writeSettings(document, settings);
    return document;
}

class Sections : public testing::Test {
  protected:
    explicit Sections(bool sideTables = true, double sign = 1) : books_(office(), books(sideTables, sign)) {}
    void SetUp() override { fill(); }

    void fill(Month period = kFebruary, Language language = Language::Swedish) {
        sheet_ = books_.fill(period, language, Unit::Kronor);
        ASSERT_FALSE(sheet_.empty());
    }
    [[nodiscard]] int row(const std::string& identity) const { return books_.rowNamed(identity); }
    [[nodiscard]] bool has(const std::string& identity) const { return row(identity) > 0; }
    [[nodiscard]] std::string at(char column, const std::string& identity) const {
        const int number = row(identity);
        return number == 0 ? "no row " + identity : books_.shown(column + std::to_string(number));
    }
    // The columns with something in them, parted by bars.
    [[nodiscard]] std::string line(const std::string& identity) const {
        const int number = row(identity);
        if (number == 0) return "no row " + identity;
        std::string all;
        for (const char column : std::string("ABCDEGHIJ")) {
            const std::string cell = books_.shown(column + std::to_string(number));
            if (!cell.empty()) all += (all.empty() ? "" : " | ") + cell;
        }
        return all;
    }
    [[nodiscard]] double number(char column, const std::string& identity) const {
        return books_.number(column + std::to_string(row(identity)));
    }
    void type(char column, const std::string& identity, const std::string& content) const {
        books_.set("'" + sheet_ + "'." + column + std::to_string(row(identity)), content);
    }
    void expectNoErrors() const {
        const auto identities = books_.texts("AA", kLastRow);
        const Reference<com::sun::star::sheet::XCellRangesQuery> cells(
            books_.workbook().range("'" + sheet_ + "'.A2:J" + std::to_string(kLastRow)), UNO_QUERY_THROW);
        const auto wrong =
            cells->queryFormulaCells(com::sun::star::sheet::FormulaResult::ERROR)->getRangeAddresses();
        for (const auto& range : wrong) {
            for (sal_Int32 row = range.StartRow; row <= range.EndRow; ++row) {
                const bool isNoPoint = identities.at(static_cast<std::size_t>(row)).starts_with("chart:");
                EXPECT_TRUE(isNoPoint) << "an error in row " << row + 1 << ", column " << range.StartColumn;
            }
        }
    }

    ReportWorkbook books_;
    std::string sheet_;
};

}  // namespace outturn::driver
