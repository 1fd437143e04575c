#include "domain/table/cell.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace outturn {

bool isBlank(const Cell& cell) {
    if (std::holds_alternative<std::monostate>(cell)) return true;
    const auto* text = std::get_if<TextView>(&cell);
    return text != nullptr && trimmed(*text).empty();
}

const Cell& cellAt(std::span<const Cell> row, std::size_t position) {
    static const Cell kBlank;
    return position < row.size() ? row[position] : kBlank;
}

Text numberText(double number) {
    if (number == 0) return u"0";
    // Plain to_chars would write 100000 as 1e+05, which is shorter but no account.
    const double size = std::abs(number);
    const auto format =
        size >= 1e-7 && size < 1e21 ? std::chars_format::fixed : std::chars_format::scientific;
    std::array<char, 64> digits{};
    const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), number, format);
    return {digits.data(), written.ptr};
}

Text cellText(const Cell& cell) {
    if (const auto* number = std::get_if<double>(&cell)) return numberText(*number);
    if (const auto* text = std::get_if<TextView>(&cell)) return Text(trimmed(*text));
    return std::holds_alternative<ErrorCell>(cell) ? u"#ERROR!" : u"";
}

}  // namespace outturn
