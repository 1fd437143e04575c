#include "domain/table/criterion_cache.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "domain/criterion.hpp"

namespace outturn {
namespace {

// Past either, everything kept is dropped: a report asks for some hundreds.
constexpr std::size_t kMostKept = 10'000;
constexpr std::size_t kMostBytes = 64U << 20U;

// One text for a field and its criteria; each part is led by its length, so that no two questions look alike.
Text nameOf(std::uint32_t field, std::span<const Text> anyOf) {
    const auto number = [](std::size_t value) {
        return Text{static_cast<char16_t>(value & 0xFFFFU), static_cast<char16_t>((value >> 16U) & 0xFFFFU)};
    };
    Text name = number(field);
    for (const Text& each : anyOf) name.append(number(each.size())).append(each);
    return name;
}

// Without those that restrict nothing.
Result<std::vector<Criterion>> parsed(std::span<const Text> anyOf) {
    std::vector<Criterion> criteria;
    for (const Text& each : anyOf) {
        auto criterion = Criterion::parse(each);
        if (!criterion) return criterion.error();
        if (!criterion.value().restrictsNothing()) criteria.push_back(std::move(criterion).value());
    }
    return criteria;
}

std::shared_ptr<const Matches> matchesOf(const Dimension& dimension, const std::vector<Criterion>& criteria) {
    auto matches = std::make_shared<Matches>();
    matches->accepted.resize(dimension.keys.size() + 1, 0);
    for (std::size_t code = 0; code < dimension.keys.size(); ++code) {
        const bool met = std::any_of(criteria.begin(), criteria.end(), [&](const Criterion& criterion) {
            return criterion.matches(dimension.keys[code]);
        });
        if (!met) continue;
        matches->accepted[code] = 1;
        matches->codes.push_back(static_cast<std::uint32_t>(code));
    }
    return matches;
}

std::size_t bytesOf(const Text& name, const std::shared_ptr<const Matches>& matches) {
    constexpr std::size_t kNode = 128;
    const std::size_t held =
        matches ? matches->accepted.size() + matches->codes.capacity() * sizeof(std::uint32_t) : 0;
    return kNode + name.size() * sizeof(char16_t) + held;
}

}  // namespace

Result<std::shared_ptr<const Matches>> CriterionCache::find(const Table& table, std::uint32_t field,
                                                            std::span<const Text> anyOf) {
    Text name = nameOf(field, anyOf);
    {
        const std::lock_guard lock(mutex_);
        const auto found = kept_.find(name);
        if (found != kept_.end()) return found->second;
    }
    // Outside the lock: a long column should not keep the other threads waiting, and matching twice does no
    // harm.
    const auto criteria = parsed(anyOf);
    if (!criteria) return criteria.error();
    std::shared_ptr<const Matches> matches;
    if (!criteria.value().empty()) matches = matchesOf(table.dimensions[field], criteria.value());
    keep(std::move(name), matches);
    return matches;
}

void CriterionCache::keep(Text name, std::shared_ptr<const Matches> matches) {
    const std::size_t bytes = bytesOf(name, matches);
    const std::lock_guard lock(mutex_);
    if (kept_.size() >= kMostKept || bytes_ + bytes > kMostBytes) {
        kept_.clear();
        bytes_ = 0;
    }
    if (kept_.emplace(std::move(name), std::move(matches)).second) bytes_ += bytes;
}

std::size_t CriterionCache::memory() const {
    const std::lock_guard lock(mutex_);
    return bytes_;
}

}  // namespace outturn
