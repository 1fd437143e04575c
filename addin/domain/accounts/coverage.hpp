#pragma once

#include <optional>
#include <span>
#include <vector>

#include "domain/accounts/proposal.hpp"
#include "domain/table/line_check.hpp"

namespace outturn::accounts {

struct Uncaught {
    Text code;
    Text name;
    std::optional<WhyNowhere> why;  // why none of a chart's lines would have it either
    Text nearest;                   // the line whose accounts begin most alike; empty: none has
};

struct CaughtTwice {
    Text code;
    Text name;
    std::vector<Text> lines;
};

// Lines that stand already, held against the accounts.
struct Coverage {
    std::vector<Uncaught> uncaught;
    std::vector<CaughtTwice> twice;
    std::vector<Text> idle;  // lines that catch no account

    // Accounts that belong to the result are each in one line.
    [[nodiscard]] bool isWhole() const;
};

Coverage coverageOf(std::span<const KnownAccount> accounts, std::span<const LineDefinition> lines);

}  // namespace outturn::accounts
