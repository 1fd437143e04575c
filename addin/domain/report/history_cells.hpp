#pragma once

#include "domain/report/forecast_history.hpp"

namespace outturn::report {

// What other sheets ask of a block: "$'Prognosutfall 2024'.$C$40".
class HistoryCells {
  public:
    explicit HistoryCells(const HistorySource& history) : history_(history) {}

    [[nodiscard]] Text meanError(const Text& block, HistoryColumn column) const;
    [[nodiscard]] Text errorShare(const Text& block, HistoryColumn column) const;
    [[nodiscard]] Text bias(const Text& block, HistoryColumn column) const;
    [[nodiscard]] Text biasShare(const Text& block, HistoryColumn column) const;
    // A summary's cells, in the order of the sheet: of all methods and the submitted forecasts; methodCounts:
    // without these.
    [[nodiscard]] Text meanErrors(const Text& block) const;
    [[nodiscard]] Text errorShares(const Text& block) const;
    [[nodiscard]] Text counts(const Text& block) const;
    [[nodiscard]] Text methodCounts(const Text& block) const;
    // An array formula: which of its months count for a method; see countedMonths().
    [[nodiscard]] Text counted(const Text& block, HistoryColumn column) const;
    // A column's cells of all months.
    [[nodiscard]] Text months(const Text& block, HistoryColumn column) const;

  private:
    [[nodiscard]] Text cell(HistoryColumn column, const Text& identity) const;
    [[nodiscard]] Text range(HistoryColumn first, HistoryColumn last, const Text& from, const Text& to) const;

    const HistorySource& history_;
};

}  // namespace outturn::report
