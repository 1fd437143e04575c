#include "domain/table/tuples.hpp"

#include <algorithm>
#include <utility>

#include "domain/table/code_table.hpp"

namespace outturn {
namespace {

using Pair = std::uint64_t;  // a tuple so far × the number of codes + a code

// Replaces every pair by its rank among the distinct pairs, which are returned in order. `limit` bounds the
// pairs.
class Ranks {
  public:
    static std::vector<Pair> byCounting(const std::vector<Pair>& pairs, std::uint64_t limit,
                                        std::vector<std::uint32_t>& ranks) {
        std::vector<std::uint32_t> rankOf(limit, 0);
        for (const Pair pair : pairs) rankOf[pair] = 1;
        std::vector<Pair> distinct;
        for (Pair pair = 0; pair < limit; ++pair) {
            if (rankOf[pair] == 0) continue;
            rankOf[pair] = static_cast<std::uint32_t>(distinct.size());
            distinct.push_back(pair);
        }
        for (std::size_t row = 0; row < pairs.size(); ++row) ranks[row] = rankOf[pairs[row]];
        return distinct;
    }

    static std::vector<Pair> byHashing(const std::vector<Pair>& pairs, std::vector<std::uint32_t>& ranks) {
        CodeTable codes;
        std::vector<Pair> met;
        for (std::size_t row = 0; row < pairs.size(); ++row) {
            const Pair pair = pairs[row];
            const std::uint64_t hash = mixed(pair);
            std::uint32_t code = codes.find(hash, [&](std::uint32_t each) { return met[each] == pair; });
            if (code == CodeTable::kNone) {
                code = static_cast<std::uint32_t>(met.size());
                codes.insert(hash, code);
                met.push_back(pair);
            }
            ranks[row] = code;
        }
        return sorted(met, ranks);
    }

  private:
    // Spreads neighbouring pairs over the low bits (the finish of MurmurHash3).
    static std::uint64_t mixed(Pair pair) {
        pair = (pair ^ (pair >> 33U)) * 0xFF51AFD7ED558CCDU;
        return pair ^ (pair >> 33U);
    }

    static std::vector<Pair> sorted(const std::vector<Pair>& met, std::vector<std::uint32_t>& ranks) {
        std::vector<std::pair<Pair, std::uint32_t>> order;
        order.reserve(met.size());
        for (const Pair pair : met) order.emplace_back(pair, static_cast<std::uint32_t>(order.size()));
        std::sort(order.begin(), order.end());
        std::vector<std::uint32_t> rankOf(met.size());
        std::vector<Pair> distinct;
        distinct.reserve(met.size());
        for (const auto& [pair, code] : order) {
            rankOf[code] = static_cast<std::uint32_t>(distinct.size());
            distinct.push_back(pair);
        }
        for (std::uint32_t& rank : ranks) rank = rankOf[rank];
        return distinct;
    }
};

}  // namespace

Tuples::Tuples(const Table& table, std::vector<std::uint32_t> fields)
    : fields_(std::move(fields)), ofRows_(table.rowCount(), 0) {
    if (ofRows_.empty()) size_ = fields_.empty() ? 1 : 0;
    for (const std::uint32_t field : fields_) split(table.dimensions[field]);
}

// Tells the tuples apart by one more column.
void Tuples::split(const Dimension& dimension) {
    const std::uint32_t error = errorCode(dimension);
    const std::uint64_t codeCount = std::uint64_t{error} + 1;
    std::vector<Pair> pairs(ofRows_.size());
    for (std::size_t row = 0; row < pairs.size(); ++row) {
        pairs[row] = ofRows_[row] * codeCount + std::min(dimension.codes[row], error);
    }
    // Counting needs a place for every pair there could be: faster by far while those are not too many.
    constexpr std::uint64_t kPlacesPerRow = 8;
    constexpr std::uint64_t kPlaces = 1'000'000;
    const std::uint64_t limit = size_ * codeCount;
    const std::vector<Pair> distinct = limit <= kPlacesPerRow * pairs.size() + kPlaces
                                           ? Ranks::byCounting(pairs, limit, ofRows_)
                                           : Ranks::byHashing(pairs, ofRows_);
    std::vector<std::uint32_t> last(distinct.size());
    std::vector<std::uint32_t> before(distinct.size());
    for (std::size_t tuple = 0; tuple < distinct.size(); ++tuple) {
        last[tuple] = static_cast<std::uint32_t>(distinct[tuple] % codeCount);
        before[tuple] = static_cast<std::uint32_t>(distinct[tuple] / codeCount);
    }
    for (auto& codes : codes_) {
        std::vector<std::uint32_t> finer(distinct.size());
        for (std::size_t tuple = 0; tuple < finer.size(); ++tuple) finer[tuple] = codes[before[tuple]];
        codes.swap(finer);
    }
    codes_.push_back(std::move(last));
    size_ = distinct.size();
}

std::size_t Tuples::memory() const {
    return (ofRows_.capacity() + codes_.size() * size_) * sizeof(std::uint32_t);
}

}  // namespace outturn
