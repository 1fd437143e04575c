#pragma once

#include "driver/workbook.hpp"

namespace outturn::bench {

// A workbook with so many activities, four lines and years of history before 2024, two months into it: a
// ledger and a budget of a row for each month, activity and line, from a fixed generator.
class HistoryWorkbook {
  public:
    HistoryWorkbook(const driver::Office& office, int activities, int years);
    ~HistoryWorkbook();
    HistoryWorkbook(const HistoryWorkbook&) = delete;
    HistoryWorkbook& operator=(const HistoryWorkbook&) = delete;

    [[nodiscard]] const driver::Workbook& workbook() const { return workbook_; }
    void fillReport() const;

  private:
    const driver::Office& office_;
    driver::Workbook workbook_;
};

}  // namespace outturn::bench
