#pragma once

#include <optional>
#include <string>
#include <vector>

#include "office/office_environment.hpp"
#include "sheet/report/job.hpp"

namespace outturn::driver {

// The sample, or a small workbook, with its reports.
class ReportWorkbook {
  public:
    // The sample of the board.
    explicit ReportWorkbook(const Office& office);
    ReportWorkbook(const Office& office, const SpreadsheetDocument& document);
    ~ReportWorkbook();
    ReportWorkbook(const ReportWorkbook&) = delete;
    ReportWorkbook& operator=(const ReportWorkbook&) = delete;

    // The sheet's name; empty where it was refused. Its cells are what shown() reads from then on.
    std::string fill(Month period, Language language = Language::Swedish, Unit unit = Unit::Millions);
    [[nodiscard]] sheet::FillOutcome outcome(Month period) const;

    [[nodiscard]] const Workbook& workbook() const { return workbook_; }
    // As the cell shows it, with plain spaces for every kind of space and none at either end.
    [[nodiscard]] std::string shown(const std::string& cell) const;
    [[nodiscard]] std::string shownOn(const std::string& sheet, const std::string& cell) const;
    // "207 | 214 | −7 | …" of the columns B to J, without the spacer.
    [[nodiscard]] std::string row(int number) const;
    // Every cell of the report that is seen, row by row.
    [[nodiscard]] std::vector<std::string> rows() const;
    // The number of the first row whose label is this; 0 where there is none.
    [[nodiscard]] int rowOf(const std::string& label, int from = 1) const;
    // The number of the row that bears the identity in its hidden column; 0 where there is none.
    [[nodiscard]] int rowNamed(const std::string& identity) const;
    // The texts of a column from its first row on, read at once, with spaces as shown() has them; empty where
    // there is a number.
    [[nodiscard]] std::vector<std::string> texts(const std::string& column, int last) const;
    // Whether the cell's condition gives the figure its asterisk.
    [[nodiscard]] bool isProposal(const std::string& cell) const;
    [[nodiscard]] double number(const std::string& cell) const;
    // The value of a formula, reckoned in a free cell.
    [[nodiscard]] double value(const std::string& formula) const;
    void set(const std::string& sheetAndCell, const std::string& content) const;

  private:
    [[nodiscard]] std::string address(const std::string& cell) const { return "'" + sheet_ + "'." + cell; }

    const Office& office_;
    Workbook workbook_;
    std::string sheet_;
};

// A workbook of two lines and a few rows, with the bookkeeping sign where asked for.
struct SmallBooks {
    bool debitPositive = false;
    bool activities = true;
    bool forecasts = false;
};
SpreadsheetDocument smallBooks(const Office& office, const SmallBooks& wanted);

}  // namespace outturn::driver
