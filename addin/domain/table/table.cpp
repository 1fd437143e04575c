#include "domain/table/table.hpp"

#include <algorithm>

namespace outturn {
namespace {

// Of the columns that qualify, the only one.
template <class Qualifies>
Result<const Dimension*> onlyOne(const std::vector<Dimension>& dimensions, Qualifies qualifies) {
    const auto first = std::find_if(dimensions.begin(), dimensions.end(), qualifies);
    if (first == dimensions.end()) return Fault::UnknownField;
    if (std::find_if(first + 1, dimensions.end(), qualifies) != dimensions.end()) return Fault::BadTable;
    return &*first;
}

}  // namespace

Result<const Dimension*> Table::dimension(TextView field) const {
    const Text name = folded(trimmed(field));
    const auto asWritten =
        onlyOne(dimensions, [&](const Dimension& dimension) { return dimension.name == name; });
    if (asWritten || asWritten.error() != Fault::UnknownField) return asWritten;
    const auto column = knownColumn(name);
    if (!column) return Fault::UnknownField;
    return onlyOne(dimensions, [&](const Dimension& dimension) { return dimension.column == column; });
}

const Dimension* Table::dimension(Column column) const {
    const auto found = std::find_if(dimensions.begin(), dimensions.end(),
                                    [&](const Dimension& dimension) { return dimension.column == column; });
    return found == dimensions.end() ? nullptr : &*found;
}

std::vector<Month> Table::months() const {
    std::vector<Month> months;
    if (bookings.empty()) return months;
    const auto byMonth = [](const Booking& left, const Booking& right) { return left.month < right.month; };
    const auto [oldest, newest] = std::minmax_element(bookings.begin(), bookings.end(), byMonth);
    std::vector<bool> booked(static_cast<std::size_t>(newest->month - oldest->month) + 1);
    for (const Booking& booking : bookings)
        booked[static_cast<std::size_t>(booking.month - oldest->month)] = true;
    for (std::size_t at = 0; at < booked.size(); ++at) {
        if (booked[at]) months.push_back(oldest->month.plus(static_cast<int>(at)));
    }
    return months;
}

}  // namespace outturn
