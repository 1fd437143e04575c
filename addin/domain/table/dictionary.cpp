#include "domain/table/dictionary.hpp"

#include <cmath>
#include <utility>

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace outturn {
namespace {

std::uint64_t hashOf(TextView text) {
    return XXH3_64bits(text.data(), text.size() * sizeof(char16_t));
}

std::uint64_t hashOf(double number) {
    return XXH3_64bits(&number, sizeof number);
}

}  // namespace

Dictionary::Dictionary() {
    add({}, {}, hashOf(TextView()));
}

std::uint32_t Dictionary::encode(const Cell& cell) {
    if (const auto* number = std::get_if<double>(&cell)) return encodeNumber(*number);
    if (const auto* text = std::get_if<TextView>(&cell)) return encodeText(*text);
    return std::holds_alternative<ErrorCell>(cell) ? Dimension::kErrorCell : Dimension::kEmpty;
}

void Dictionary::moveTo(Dimension& dimension) {
    dimension.values = std::move(values_);
    dimension.keys = std::move(keys_);
    dimension.numbers = std::move(numbers_);
}

std::uint32_t Dictionary::encodeNumber(double number) {
    if (!std::isfinite(number)) return Dimension::kErrorCell;
    if (numbers_[last_] == number) return last_;
    const double withoutSignedZero = number + 0.0;
    const std::uint64_t hash = hashOf(withoutSignedZero);
    std::uint32_t code =
        numberCodes_.find(hash, [&](std::uint32_t each) { return numbers_[each] == number; });
    if (code == CodeTable::kNone) {
        code = encodeText(numberText(number));
        numbers_[code] = withoutSignedZero;
        numberCodes_.insert(hash, code);
    }
    return last_ = code;
}

std::uint32_t Dictionary::encodeText(TextView text) {
    if (values_[last_] == text) return last_;
    const TextView bare = trimmed(text);
    const std::uint64_t hash = hashOf(bare);
    std::uint32_t code = texts_.find(hash, [&](std::uint32_t each) { return values_[each] == bare; });
    if (code == CodeTable::kNone) code = codeOfSpelling(bare, hash);
    return last_ = code;
}

std::uint32_t Dictionary::codeOfSpelling(TextView text, std::uint64_t hash) {
    Text key = folded(text);
    const std::uint32_t code =
        texts_.find(hashOf(TextView(key)), [&](std::uint32_t each) { return keys_[each] == key; });
    return code == CodeTable::kNone ? add(text, std::move(key), hash) : code;
}

std::uint32_t Dictionary::add(TextView text, Text key, std::uint64_t hash) {
    const auto code = static_cast<std::uint32_t>(values_.size());
    texts_.insert(hash, code);
    if (key != text) texts_.insert(hashOf(TextView(key)), code);
    values_.emplace_back(text);
    keys_.push_back(std::move(key));
    numbers_.emplace_back();
    return code;
}

}  // namespace outturn
