#pragma once

#include <functional>
#include <string>

#include "domain/report/plan.hpp"
#include "office/report_workbook.hpp"

namespace outturn::driver {

// A workbook whose report is planned and written into a sheet of its own, with tables and wishes that its own
// way in does not give: limits, the report before, cells that stand for a table.
class SentenceWorkbook {
  public:
    explicit SentenceWorkbook(const SpreadsheetDocument& document) : workbook_(office(), document) {}
    ~SentenceWorkbook();
    SentenceWorkbook(const SentenceWorkbook&) = delete;
    SentenceWorkbook& operator=(const SentenceWorkbook&) = delete;

    report::Wishes wishes;
    // What is added to, or taken from, what the workbook's tables give.
    std::function<void(report::Sources&)> change = [](report::Sources&) {};

    // Writes the report as `wishes` ask for it.
    void write();
    // The text of a row, with plain spaces.
    [[nodiscard]] std::string at(const std::string& identity) const;
    // "summary:volumes" as at(), and so on: of the summary.
    [[nodiscard]] std::string summary(const std::string& name) const { return at("summary:" + name); }
    [[nodiscard]] bool has(const std::string& identity) const;
    // A hidden cell.
    [[nodiscard]] double number(report::Slot slot, const std::string& identity) const;
    [[nodiscard]] std::string formula(const std::string& identity) const;

    void set(const std::string& sheetAndCell, const std::string& content) const;
    // Rows of cells on a new sheet "Side", from A1.
    void addSide(const Matrix& cells) const;

  private:
    [[nodiscard]] std::string cell(report::Slot slot, const std::string& identity) const;

    Workbook workbook_;
    report::Places places_;
    std::string sheet_;
    int written_ = 0;
};

}  // namespace outturn::driver
