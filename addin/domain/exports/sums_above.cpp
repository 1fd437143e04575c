#include "domain/exports/sums_above.hpp"

#include <algorithm>
#include <map>

namespace outturn::exports {
namespace {

// So many sums within a sum nobody makes; it bounds the work.
constexpr std::size_t kMostWithin = 64;

class Search {
  public:
    explicit Search(const std::vector<RowLook>& rows) : rows_(rows), length_(usualLength(rows)) {}

    [[nodiscard]] std::vector<bool> find() const {
        std::vector<bool> found(rows_.size());
        bool any = false;
        for (std::size_t at = 0; at < rows_.size(); ++at) {
            found[at] = isCandidate(at, any) && (sumsBelow(at) || sumsAbove(at));
            any = any || isLeaf(at);
        }
        return found;
    }

  private:
    static std::size_t usualLength(const std::vector<RowLook>& rows) {
        std::map<std::size_t, std::size_t> lengths;
        for (const RowLook& row : rows) {
            if (row.account && row.hasFigures) ++lengths[row.account->code.size()];
        }
        const auto most =
            std::max_element(lengths.begin(), lengths.end(),
                             [](const auto& one, const auto& other) { return one.second < other.second; });
        return most == lengths.end() ? 0 : most->first;
    }

    [[nodiscard]] bool isLeaf(std::size_t at) const {
        const RowLook& row = rows_[at];
        return row.account && row.hasFigures && row.account->code.size() >= length_;
    }
    // after: rows of accounts stand above.
    [[nodiscard]] bool isCandidate(std::size_t at, bool after) const {
        const RowLook& row = rows_[at];
        if (!row.hasFigures && !row.hasRowTotal) return false;
        if (row.broken || row.hasPeriod) return false;
        if (row.account) return row.account->code.size() < length_;
        return row.others > 0 || !after;
    }
    [[nodiscard]] bool belongs(std::size_t leaf, const RowLook& sum) const {
        return !sum.account || rows_[leaf].account->code.starts_with(sum.account->code);
    }

    // Those of the rows that follow, up to a row that is another sum.
    [[nodiscard]] bool sumsBelow(std::size_t at) const {
        const RowLook& sum = rows_[at];
        ExactAmount below;
        std::size_t leaves = 0;
        std::size_t within = 0;
        for (std::size_t next = at + 1; next < rows_.size(); ++next) {
            if (isLeaf(next)) {
                if (!belongs(next, sum)) break;
                below += rows_[next].net;
                ++leaves;
            } else if (isCandidate(next, true)) {
                if (leaves > 0 && below == sum.net) return true;
                if (++within == kMostWithin) return false;
            }
        }
        return leaves > 0 && below == sum.net;
    }

    // Of a code that is short: the rows of its accounts that stand above.
    [[nodiscard]] bool sumsAbove(std::size_t at) const {
        const RowLook& sum = rows_[at];
        if (!sum.account) return false;
        ExactAmount above;
        std::size_t leaves = 0;
        std::size_t within = 0;
        for (std::size_t before = at; before-- > 0 && within < kMostWithin;) {
            if (isLeaf(before)) {
                if (!belongs(before, sum)) break;
                above += rows_[before].net;
                ++leaves;
            } else if (isCandidate(before, true)) {
                ++within;
            }
        }
        return leaves > 0 && above == sum.net;
    }

    const std::vector<RowLook>& rows_;
    std::size_t length_;
};

}  // namespace

std::vector<bool> silentSums(const std::vector<RowLook>& rows) {
    return Search(rows).find();
}

}  // namespace outturn::exports
