#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "domain/money.hpp"
#include "domain/text.hpp"
#include "domain/texts.hpp"

namespace outturn::accounts {

enum class AccountKind : std::uint8_t { Unknown, Asset, Liability, Cost, Revenue };

struct KnownAccount {
    Text code;
    Text name = {};                           // where known
    AccountKind kind = AccountKind::Unknown;  // as the source says (#KTYP)
    std::optional<ExactAmount> booked = {};   // debit positive
};

enum class Chart : std::uint8_t {
    KommunBas,  // municipalities: 3 revenue, 4 and 6–7 costs, 5 staff, 8 taxes, grants and finance
    Bas,        // 3 revenue, 4–7 costs, 70–76 staff among them, 8 finance
};

// An account whose name, or what is booked on it, belongs to one of the charts alone.
struct Evidence {
    Chart chart = Chart::Bas;
    Text code;
    Text name;
};

// What the names of the classes 5, 7 and 8 say: salaries are in 5 or in 7, taxes and grants or appropriations
// in 8; and rents in 5.
std::vector<Evidence> evidenceOf(std::span<const KnownAccount> accounts);

// The chart that the evidence speaks for alone, or at least three times as often as for the other.
std::optional<Chart> chartOf(std::span<const Evidence> evidence);

}  // namespace outturn::accounts
