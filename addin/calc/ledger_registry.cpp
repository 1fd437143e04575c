#include "calc/ledger_registry.hpp"

#include <algorithm>
#include <string>

namespace outturn::calc {

namespace {

constexpr TextView kPrefix = u"Outturn:";
// Beside the newest, which always stays.
constexpr std::size_t kMostEntries = 24;
constexpr std::size_t kMostBytes = std::size_t{1} << 30;

}  // namespace

LedgerRegistry& LedgerRegistry::instance() {
    static LedgerRegistry registry;
    return registry;
}

Text LedgerRegistry::handle(const Table& table) {
    return Text(kPrefix) + fromUtf8(std::to_string(table.rowCount()) + ":" + table.fingerprint);
}

bool LedgerRegistry::isHandle(TextView text) {
    return text.substr(0, kPrefix.size()) == kPrefix;
}

std::shared_ptr<const LedgerIndex> LedgerRegistry::keep(Table table) {
    const Text key = handle(table);
    const std::lock_guard lock(mutex_);
    ++generation_;
    // The same content again (undo, a second sheet, a recalculation of everything): what was built serves on.
    if (auto known = findLocked(key)) return known;
    entries_.push_front({key, std::make_shared<const LedgerIndex>(std::move(table))});
    trimLocked();
    return entries_.front().index;
}

std::shared_ptr<const LedgerIndex> LedgerRegistry::find(TextView handle) {
    const std::lock_guard lock(mutex_);
    return findLocked(handle);
}

bool LedgerRegistry::isKept(const std::shared_ptr<const LedgerIndex>& index) const {
    const std::lock_guard lock(mutex_);
    return std::any_of(entries_.begin(), entries_.end(),
                       [&](const Entry& entry) { return entry.index == index; });
}

std::shared_ptr<const LedgerIndex> LedgerRegistry::findLocked(TextView handle) {
    const auto found = std::find_if(entries_.begin(), entries_.end(),
                                    [&](const Entry& entry) { return entry.handle == handle; });
    if (found == entries_.end()) return nullptr;
    entries_.splice(entries_.begin(), entries_, found);
    return entries_.front().index;
}

void LedgerRegistry::trimLocked() {
    std::size_t bytes = 0;
    std::size_t count = 0;
    for (auto entry = entries_.begin(); entry != entries_.end();) {
        bytes += entry->index->memory();
        if (count > 0 && (count >= kMostEntries || bytes > kMostBytes)) {
            entries_.erase(entry, entries_.end());
            return;
        }
        ++count;
        ++entry;
    }
}

std::size_t LedgerRegistry::generation() const {
    const std::lock_guard lock(mutex_);
    return generation_;
}

void LedgerRegistry::forgetAll() {
    const std::lock_guard lock(mutex_);
    entries_.clear();
    ++generation_;
}

}  // namespace outturn::calc
