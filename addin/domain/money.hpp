#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <stdexcept>

namespace outturn {

// Money left the range its type can hold exactly.
class MoneyOverflow : public std::overflow_error {
  public:
    MoneyOverflow() : std::overflow_error("money out of range") {}
};

// An amount in whole öre. Addition and negation are exact and throw MoneyOverflow rather than wrap; there is
// no multiplication by a fraction here: whoever divides money says where the remainder goes (see
// budget/spreading).
class Money {
  public:
    constexpr Money() = default;
    static constexpr Money fromOre(std::int64_t ore) { return Money(ore); }
    // The nearest öre, halves away from zero (1.005 is a half, as it is written); nothing where the number is
    // not finite or too large to hold öre.
    static std::optional<Money> fromKronor(double kronor);

    [[nodiscard]] constexpr std::int64_t ore() const { return ore_; }
    [[nodiscard]] double kronor() const;

    Money operator-() const;
    Money& operator+=(Money other);
    Money& operator-=(Money other);
    friend Money operator+(Money left, Money right) { return left += right; }
    friend Money operator-(Money left, Money right) { return left -= right; }
    friend constexpr auto operator<=>(Money, Money) = default;  // NOLINT(modernize-use-nullptr)

  private:
    explicit constexpr Money(std::int64_t ore) : ore_(ore) {}
    std::int64_t ore_ = 0;
};

// A booked amount, exact to a millionth of a krona. Ledgers hold fractions of an öre (currency, allocations);
// a sum of such rows must equal SUMIFS to the öre, so rows are not rounded one by one: the exact sum leaves
// as it is. Range ±9 200 000 000 000 kr; checked like Money.
class ExactAmount {
  public:
    constexpr ExactAmount() = default;
    static constexpr ExactAmount fromMillionths(std::int64_t millionths) { return ExactAmount(millionths); }
    static ExactAmount fromMoney(Money money);
    // The nearest millionth, halves away from zero; but an amount written in whole öre is just that also
    // where doubles are further apart than millionths. Nothing where the number is not finite or out of
    // range.
    static std::optional<ExactAmount> fromKronor(double kronor);

    [[nodiscard]] constexpr std::int64_t millionths() const { return millionths_; }
    [[nodiscard]] double kronor() const;
    // The nearest öre, halves away from zero.
    [[nodiscard]] Money toMoney() const;

    ExactAmount operator-() const;
    ExactAmount& operator+=(ExactAmount other);
    ExactAmount& operator-=(ExactAmount other);
    friend ExactAmount operator+(ExactAmount left, ExactAmount right) { return left += right; }
    friend ExactAmount operator-(ExactAmount left, ExactAmount right) { return left -= right; }
    friend constexpr auto operator<=>(ExactAmount, ExactAmount) = default;  // NOLINT(modernize-use-nullptr)

  private:
    explicit constexpr ExactAmount(std::int64_t millionths) : millionths_(millionths) {}
    std::int64_t millionths_ = 0;
};

}  // namespace outturn
