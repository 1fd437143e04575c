#pragma once

#include <list>
#include <memory>
#include <mutex>

#include "domain/forecast/ledger_forecasts.hpp"

namespace outturn::calc {

// The forecasts of the ledgers that are kept (see LedgerRegistry): the monthly series and what was learnt
// serve all the formulas that point to the same cells.
class ForecastRegistry {
  public:
    static ForecastRegistry& instance();

    // budget: may be null.
    std::shared_ptr<const LedgerForecasts> of(const std::shared_ptr<const LedgerIndex>& ledger,
                                              const std::shared_ptr<const LedgerIndex>& budget);

    // A document was closed.
    void forgetAll();

  private:
    struct Entry {
        // Held, so that no other index comes to lie at the same place.
        std::shared_ptr<const LedgerIndex> ledger;
        std::shared_ptr<const LedgerIndex> budget;
        std::shared_ptr<const LedgerForecasts> forecasts;
    };

    // Null where there are none.
    std::shared_ptr<const LedgerForecasts> findLocked(const std::shared_ptr<const LedgerIndex>& ledger,
                                                      const std::shared_ptr<const LedgerIndex>& budget);
    // A changed ledger is another one: what was learnt of the old is not asked for again, and would hold it.
    void releaseSupersededLocked(std::list<Entry>& released);

    std::mutex mutex_;
    std::list<Entry> entries_;  // the most recently used first
};

}  // namespace outturn::calc
