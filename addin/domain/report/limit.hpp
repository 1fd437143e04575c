#pragma once

#include <cstdint>
#include <optional>
#include <variant>

#include "domain/language.hpp"
#include "domain/report/unit.hpp"
#include "domain/text.hpp"

namespace outturn {

// From where on a deviation is material, as a person writes it: an amount, and a share of the budget in
// percent.

// Why what was written is no limit.
enum class LimitFault : std::uint8_t {
    NoNumber,     // "abc", "3,5,2", "kr"
    UnknownUnit,  // "3 mkr", "2 kr" for a share
    NotPositive,  // 0, −3: to have no limit the field is left empty
    TooLarge,     // more than money holds, or more than 100 percent
};

// Nothing is what an empty field says: no limit.
using LimitRead = std::variant<std::optional<double>, LimitFault>;

// In kronor, whole öre. "3" is in the unit; "3,5", "3 mnkr", "3 000 tkr" and "3000000 kr" say their own.
// Thousands may be parted by spaces, or by the sign that the language does not use for decimals where groups
// of three follow it ("3,000" is three thousand in English, three in Swedish).
LimitRead readLimitAmount(TextView typed, Unit unit, Language language);
// 0.02 of "2", "2 %", "2 procent"; to a millionth of a percent.
LimitRead readLimitShare(TextView typed, Language language);

// "3 mnkr", "0,05 mnkr", "1 000 tkr": exact, and read back as the same.
Text limitAmountShown(double kronor, Unit unit, Language language);
// "2 %", "1,5 %"
Text limitShareShown(double share, Language language);

// As a document keeps them: plain numbers, "3000000" kronor and "1.5" percent. What cannot be read is not
// set.
Text limitAmountKept(double kronor);
Text limitPercentKept(double share);
std::optional<double> keptLimitAmount(TextView kept);
std::optional<double> keptLimitShare(TextView kept);

}  // namespace outturn
