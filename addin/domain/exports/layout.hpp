#pragma once

#include <optional>
#include <vector>

#include "domain/exports/header.hpp"
#include "domain/exports/understood.hpp"

namespace outturn::exports {

// Which columns hold what. Positions from 0.
struct Layout {
    std::optional<std::size_t> period;  // or a date
    std::optional<std::size_t> year;
    std::optional<std::size_t> account;
    std::optional<std::size_t> accountName;
    std::optional<std::size_t> rowTotal;
    std::vector<std::size_t> figures;  // an amount; or debit and credit; or the months across
    bool debitAndCredit = false;
    bool monthsAcross = false;
    std::vector<std::size_t> dimensions;

    [[nodiscard]] bool isFigure(std::size_t column) const;
};

// Decides for every column, says why in `understood.columns`, and asks where several could be the one meant.
Layout layoutOf(const Grid& grid, const Header& header, Wanted wanted, const Answers& answers,
                Understood& understood);

// An account as a cell holds it: "3010", "3010 Försäljning", "3010 - Försäljning".
struct AccountText {
    Text code;
    Text name;
};
// Nothing where the text does not begin with a code of digits.
std::optional<AccountText> accountIn(const Cell& cell);

}  // namespace outturn::exports
