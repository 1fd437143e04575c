#pragma once

#include <optional>
#include <vector>

#include "domain/exports/row_sorting.hpp"
#include "domain/exports/titles.hpp"

namespace outturn::exports {

// The period of each row, or of each month across: read as the column is, asked where it can be read in two
// ways or says no year.
class RowPeriods {
  public:
    RowPeriods(const Grid& grid, const Header& header, const Layout& layout, const SortedRows& rows,
               const Answers& answers, Understood& understood);

    // figure: of Layout::figures. Nothing where it cannot be read.
    [[nodiscard]] std::optional<PeriodRange> of(const DataRow& row, std::size_t figure) const;

  private:
    void readMonthsAcross();
    void readColumn(const SortedRows& rows);
    void askOrders();
    void askYear();
    void askPeriod();
    [[nodiscard]] std::optional<PeriodWriting> writing(std::size_t row) const;
    [[nodiscard]] std::optional<int> yearOf(std::size_t row) const;

    const Grid& grid_;
    const Layout& layout_;
    const Answers& answers_;
    Understood& understood_;
    TitlePeriods titles_;
    PeriodReader reader_;
    std::optional<PeriodRange> all_;  // without a column of periods
};

}  // namespace outturn::exports
