#include "calc/forecast_registry.hpp"

#include <algorithm>

#include "calc/ledger_registry.hpp"

namespace outturn::calc {

namespace {

constexpr std::size_t kMostEntries = 6;

bool isKept(const std::shared_ptr<const LedgerIndex>& index) {
    return index == nullptr ||
           LedgerRegistry::instance().find(LedgerRegistry::handle(index->table())) == index;
}

}  // namespace

ForecastRegistry& ForecastRegistry::instance() {
    // Never destroyed, as what it holds may be asked for until the end.
    static auto* const registry = new ForecastRegistry;
    return *registry;
}

std::shared_ptr<const LedgerForecasts> ForecastRegistry::of(
    const std::shared_ptr<const LedgerIndex>& ledger, const std::shared_ptr<const LedgerIndex>& budget) {
    {
        const std::lock_guard lock(mutex_);
        const auto known = std::find_if(entries_.begin(), entries_.end(), [&](const Entry& entry) {
            return entry.ledger == ledger && entry.budget == budget;
        });
        if (known != entries_.end()) {
            entries_.splice(entries_.begin(), entries_, known);
            return entries_.front().forecasts;
        }
    }
    auto forecasts = std::make_shared<const LedgerForecasts>(ledger, budget);
    // A table read for one formula only is never asked for again.
    if (!isKept(ledger) || !isKept(budget)) return forecasts;
    const std::lock_guard lock(mutex_);
    entries_.push_front({ledger, budget, forecasts});
    if (entries_.size() > kMostEntries) entries_.pop_back();
    return forecasts;
}

void ForecastRegistry::forgetAll() {
    std::list<Entry> released;  // let go of after the lock
    const std::lock_guard lock(mutex_);
    released.swap(entries_);
}

}  // namespace outturn::calc
