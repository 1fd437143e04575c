#pragma once

#include <cstddef>
#include <list>
#include <memory>
#include <mutex>

#include "domain/table/ledger_index.hpp"
#include "domain/text.hpp"

namespace outturn::calc {

// The indexes that LEDGER has built in this session, by handle.
//
// A handle is made from the fingerprint of what was read, so it names a content, not a place: whoever holds a
// handle holds the content that the ledger had when the handle was written, whatever happened in between, and
// an index found by it cannot be stale. That is also why forgetting is always right (an unknown handle is
// read again from its range) and why a saved and reloaded workbook shows the same handles.
class LedgerRegistry {
  public:
    // One for the whole process: handles mean the same in every document.
    static LedgerRegistry& instance();

    // "Outturn:48212:9f86d081884c7d659a2feaa0c55ad015": rows, then the fingerprint.
    static Text handle(const Table& table);
    static bool isHandle(TextView text);

    // Keeps the index under its handle, and forgets those asked for least recently when memory runs high.
    std::shared_ptr<const LedgerIndex> keep(Table table);
    // Null where it is not known (any more).
    std::shared_ptr<const LedgerIndex> find(TextView handle);

    // Whether it still is; asking is no use of it.
    [[nodiscard]] bool isKept(const std::shared_ptr<const LedgerIndex>& index) const;

    // How many times an index was kept: whoever remembers where LEDGER cells are looks again when it has
    // grown.
    [[nodiscard]] std::size_t generation() const;

    // A document was closed: what it used may go. What others still use is read again on demand.
    void forgetAll();

  private:
    struct Entry {
        Text handle;
        std::shared_ptr<const LedgerIndex> index;
    };
    std::shared_ptr<const LedgerIndex> findLocked(TextView handle);
    void trimLocked();

    mutable std::mutex mutex_;
    std::list<Entry> entries_;  // the most recently used first
    std::size_t generation_ = 0;
};

}  // namespace outturn::calc
