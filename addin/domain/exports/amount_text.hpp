#pragma once

#include <cstddef>
#include <optional>

#include "domain/money.hpp"
#include "domain/table/cell.hpp"

namespace outturn::exports {

enum class DecimalSign { Comma, Point };

// An amount as a person or a system writes it: "1 234,50 kr", "1.234,50-", "(500)", "−12", "SEK 1,234.50".
// Spaces (no-break and thin ones, too) and apostrophes part thousands, and so does whichever of comma and
// point is not the decimal sign: always groups of three, all parted alike. A dash alone is 0. More than six
// decimals are rounded, halves away from zero. Nothing where it is no amount, or out of range.
std::optional<ExactAmount> amountOf(TextView text, DecimalSign sign);

// What the texts of the amount columns tell about the decimal sign.
class DecimalSigns {
  public:
    void add(const Cell& cell);

    // Nothing where the amounts can be read in both ways, and are not the same then.
    [[nodiscard]] std::optional<DecimalSign> decided() const;
    // The first text that the two read differently.
    [[nodiscard]] const Text& example() const { return example_; }

  private:
    std::size_t commas_ = 0;  // texts that are an amount with a decimal comma
    std::size_t points_ = 0;
    Text example_;
};

}  // namespace outturn::exports
