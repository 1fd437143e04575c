#pragma once

#include <span>

#include "domain/criterion.hpp"
#include "domain/exports/understood.hpp"

namespace outturn::exports {

struct AccountAmount {
    TextView account;
    ExactAmount amount;
};

// Which way round the amounts are: the table's sign, and whose amounts have to be turned to have it.
struct SignDecision {
    TableSign sign = TableSign::DebitPositive;
    Criterion turned;
    bool turnsAny = false;
};

// By the sums of the accounts 3 (revenue in every Swedish chart), 4 to 7 (costs) and 8: revenue and costs of
// opposite signs decide, and so do costs alone. Nothing, and a question, where they are alike.
std::optional<SignDecision> signOf(std::span<const AccountAmount> amounts, const Answers& answers,
                                   Understood& understood);

}  // namespace outturn::exports
