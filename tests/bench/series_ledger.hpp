#pragma once

#include <span>
#include <vector>

#include "domain/forecast/monthly.hpp"
#include "driver/workbook.hpp"

namespace outturn::bench {

// A workbook with a ledger (Period, Account, Amount) of a series an account, so many whole years before 2024
// and the first months of it, and a column of LEDGER.FORECAST formulas by auto, one an account. Calculated
// only when it is told to.
class SeriesLedger {
  public:
    SeriesLedger(const driver::Office& office, std::span<const Series> series, std::size_t known);
    ~SeriesLedger();
    SeriesLedger(const SeriesLedger&) = delete;
    SeriesLedger& operator=(const SeriesLedger&) = delete;

    void fill(std::span<const Series> series) const;
    void recalculate() const { workbook_.recalculateAll(); }
    [[nodiscard]] std::vector<double> answers() const;

  private:
    const driver::Office& office_;
    driver::Workbook workbook_;
    std::size_t known_;
    std::size_t accounts_;

    void ask(std::size_t rows) const;
};

}  // namespace outturn::bench
