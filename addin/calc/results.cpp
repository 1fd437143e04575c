#include "calc/results.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>

#include <com/sun/star/uno/Sequence.hxx>
#include <rtl/ustring.hxx>

#include "calc/strings.hpp"

namespace outturn::calc {

namespace {

using com::sun::star::uno::Sequence;

// Calc's error numbers (formula/errorcodes.hxx).
std::uint16_t errorCode(Fault fault) {
    switch (fault) {
        case Fault::UnknownField:
            return 525;
        case Fault::BadArgument:
            return 502;
        case Fault::BadTable:
            return 519;
        case Fault::BadReference:
            return 524;
        case Fault::DivisionByZero:
            return 532;
        case Fault::OutOfRange:
            return 503;
        case Fault::NotAvailable:
            return 32767;
    }
    return 519;
}

}  // namespace

Any errorValue(Fault fault) {
    constexpr std::uint64_t kQuietNan = 0x7FF8000000000000;
    return Any(std::bit_cast<double>(kQuietNan | errorCode(fault)));
}

Any value(double number) {
    return Any(number);
}
Any value(ExactAmount amount) {
    return Any(amount.kronor());
}
Any value(Money money) {
    return Any(money.kronor());
}
Any value(TextView text) {
    return Any(toOUString(text));
}

Any matrix(const std::vector<std::vector<Any>>& rows) {
    std::size_t width = 0;
    for (const auto& row : rows) width = std::max(width, row.size());
    const Any empty = value(TextView());
    Sequence<Sequence<Any>> sequence(static_cast<sal_Int32>(rows.size()));
    auto* next = sequence.getArray();
    for (const auto& row : rows) {
        Sequence<Any> cells(static_cast<sal_Int32>(width));
        auto* const filled = std::copy(row.begin(), row.end(), cells.getArray());
        std::fill(filled, cells.getArray() + width, empty);
        *next++ = cells;
    }
    return Any(sequence);
}

}  // namespace outturn::calc
