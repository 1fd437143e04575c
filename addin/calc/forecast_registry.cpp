#include "calc/forecast_registry.hpp"

#include <algorithm>
#include <iterator>

#include "calc/ledger_registry.hpp"

namespace outturn::calc {

namespace {

constexpr std::size_t kMostEntries = 6;

bool isKept(const std::shared_ptr<const LedgerIndex>& index) {
    return index == nullptr || LedgerRegistry::instance().isKept(index);
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
        if (auto known = findLocked(ledger, budget)) return known;
    }
    auto forecasts = std::make_shared<const LedgerForecasts>(ledger, budget);
    // A table read for one formula only is never asked for again.
    if (!isKept(ledger) || !isKept(budget)) return forecasts;
    std::list<Entry> released;  // let go of after the lock
    const std::lock_guard lock(mutex_);
    // Another thread may have made them meanwhile: what it has learnt serves both.
    if (auto known = findLocked(ledger, budget)) return known;
    releaseSupersededLocked(released);
    entries_.push_front({ledger, budget, forecasts});
    if (entries_.size() > kMostEntries) released.splice(released.end(), entries_, std::prev(entries_.end()));
    return forecasts;
}

std::shared_ptr<const LedgerForecasts> ForecastRegistry::findLocked(
    const std::shared_ptr<const LedgerIndex>& ledger, const std::shared_ptr<const LedgerIndex>& budget) {
    const auto known = std::find_if(entries_.begin(), entries_.end(), [&](const Entry& entry) {
        return entry.ledger == ledger && entry.budget == budget;
    });
    if (known == entries_.end()) return nullptr;
    entries_.splice(entries_.begin(), entries_, known);
    return entries_.front().forecasts;
}

void ForecastRegistry::releaseSupersededLocked(std::list<Entry>& released) {
    for (auto entry = entries_.begin(); entry != entries_.end();) {
        const auto each = entry++;
        if (!isKept(each->ledger) || !isKept(each->budget)) released.splice(released.end(), entries_, each);
    }
}

void ForecastRegistry::forgetAll() {
    std::list<Entry> released;  // let go of after the lock
    const std::lock_guard lock(mutex_);
    released.swap(entries_);
}

}  // namespace outturn::calc
