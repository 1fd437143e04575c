#include "domain/table/fingerprint.hpp"

#include <array>
#include <memory>
#include <new>
#include <type_traits>

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace outturn {
namespace {

// Raise it when what a fingerprint covers changes: an old one must not pass for a new one.
constexpr std::uint32_t kFormat = 1;

// Every part is led by its length, so that no two different tables run together into the same bytes.
class Hasher {
  public:
    Hasher() : state_(XXH3_createState(), XXH3_freeState) {
        if (state_ == nullptr) throw std::bad_alloc();
        XXH3_128bits_reset(state_.get());
    }

    template <class Number>
    void add(Number number) {
        static_assert(std::has_unique_object_representations_v<Number> || std::is_same_v<Number, double>);
        XXH3_128bits_update(state_.get(), &number, sizeof number);
    }
    void add(TextView text) { addRun(text.data(), text.size()); }
    template <class Item>
    void add(const std::vector<Item>& items) {
        static_assert(std::has_unique_object_representations_v<Item>);
        addRun(items.data(), items.size());
    }

    [[nodiscard]] std::string digits() const {
        const XXH128_hash_t hash = XXH3_128bits_digest(state_.get());
        XXH128_canonical_t bytes;
        XXH128_canonicalFromHash(&bytes, hash);
        std::string digits;
        for (const unsigned char byte : bytes.digest) {
            digits += "0123456789abcdef"[byte >> 4U];
            digits += "0123456789abcdef"[byte & 15U];
        }
        return digits;
    }

  private:
    template <class Item>
    void addRun(const Item* items, std::size_t count) {
        add(static_cast<std::uint64_t>(count));
        if (count != 0) XXH3_128bits_update(state_.get(), items, count * sizeof(Item));
    }

    std::unique_ptr<XXH3_state_t, XXH_errorcode (*)(XXH3_state_t*)> state_;
};

// A dictionary as two long runs rather than many short ones.
void addTexts(Hasher& hasher, const std::vector<Text>& texts) {
    std::vector<std::uint64_t> lengths;
    lengths.reserve(texts.size());
    Text all;
    for (const Text& text : texts) {
        lengths.push_back(text.size());
        all += text;
    }
    hasher.add(lengths);
    hasher.add(TextView(all));
}

void addNumbers(Hasher& hasher, const std::vector<std::optional<double>>& numbers) {
    hasher.add(static_cast<std::uint64_t>(numbers.size()));
    for (std::size_t code = 0; code < numbers.size(); ++code) {
        if (!numbers[code]) continue;
        hasher.add(static_cast<std::uint64_t>(code));
        hasher.add(*numbers[code]);
    }
    hasher.add(static_cast<std::uint64_t>(numbers.size()));
}

void addDimension(Hasher& hasher, const Dimension& dimension) {
    hasher.add(TextView(dimension.header));
    addTexts(hasher, dimension.values);
    addNumbers(hasher, dimension.numbers);
    hasher.add(dimension.codes);
}

void addUnreadable(Hasher& hasher, const std::vector<UnreadableRow>& rows) {
    hasher.add(static_cast<std::uint64_t>(rows.size()));
    for (const UnreadableRow& each : rows) {
        // No month has serial −1.
        hasher.add(each.row);
        hasher.add(each.period ? each.period->first.serial() : -1);
        hasher.add(each.period ? each.period->last.serial() : -1);
    }
}

void addProblems(Hasher& hasher, const std::vector<Problem>& problems) {
    hasher.add(static_cast<std::uint64_t>(problems.size()));
    for (const Problem& problem : problems) {
        hasher.add(static_cast<std::uint32_t>(problem.kind));
        hasher.add(problem.row);
        hasher.add(TextView(problem.column));
        hasher.add(TextView(problem.value));
    }
}

}  // namespace

std::string fingerprintOf(const Table& table) {
    Hasher hasher;
    hasher.add(kFormat);
    hasher.add(static_cast<std::uint32_t>(table.usable));
    hasher.add(TextView(table.periodHeader));
    hasher.add(TextView(table.amountHeader));
    hasher.add(static_cast<std::uint64_t>(table.dimensions.size()));
    for (const Dimension& dimension : table.dimensions) addDimension(hasher, dimension);
    hasher.add(table.bookings);
    hasher.add(table.sheetRows);
    addUnreadable(hasher, table.unreadable);
    addProblems(hasher, table.problems);
    return hasher.digits();
}

}  // namespace outturn
