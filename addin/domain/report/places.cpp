#include "domain/report/places.hpp"

#include <string>

namespace outturn::report {

namespace {

Text rowNumber(std::int32_t row) {
    return fromUtf8(std::to_string(row + 1));
}

}  // namespace

Text columnLetters(std::int32_t column) {
    constexpr std::int32_t kLetters = 26;
    Text letters;
    for (std::int32_t rest = column + 1; rest > 0; rest = (rest - 1) / kLetters) {
        letters.insert(letters.begin(), static_cast<char16_t>(u'A' + (rest - 1) % kLetters));
    }
    return letters;
}

Text cellName(std::int32_t column, std::int32_t row) {
    return columnLetters(column) + rowNumber(row);
}

Text Places::cell(Slot slot, const Text& identity) const {
    return cellName(column(slot), row(identity));
}

Text Places::absoluteCell(Slot slot, const Text& identity) const {
    return u"$" + columnLetters(column(slot)) + u"$" + rowNumber(row(identity));
}

Text Places::range(Slot slot, const Text& first, const Text& last, bool fixedColumn) const {
    const Text letters = (fixedColumn ? u"$" : u"") + columnLetters(column(slot));
    return letters + rowNumber(row(first)) + u":" + letters + rowNumber(row(last));
}

}  // namespace outturn::report
