#pragma once

#include <optional>
#include <span>
#include <vector>

#include "domain/accounts/chart.hpp"

namespace outturn::accounts {

struct ProposedLine {
    TextId name = TextId::AccountsRevenue;
    Text accounts;            // the criterion, as the Lines table has it
    std::vector<Text> codes;  // the accounts it catches
};

enum class WhyNowhere : std::uint8_t {
    BalanceSheet,  // 1 and 2
    Internal,      // 9, which the charts leave to the organisation, and 0
    NoNumber,      // a text
    YearsResult,   // "Årets resultat": what the others come to, so that a line would count them twice
    OtherKind,     // the source says balance sheet where the number says result, or the other way round
};

// Nothing: it belongs to a line.
std::optional<WhyNowhere> whyNowhere(const KnownAccount& account);

struct Unplaced {
    Text code;
    Text name;
    WhyNowhere why = WhyNowhere::Internal;
};

struct Proposal {
    std::optional<Chart> chart;  // nothing: it is to be asked
    std::vector<Evidence> evidence;
    std::vector<ProposedLine> lines;  // in the report's order; only those that catch an account
    std::vector<Unplaced> unplaced;
};

// accounts: each once. chosen: the answer where it was asked, or a person's other choice. Without a chart
// there are no lines. Every account of 3 to 8 is caught by one line alone, but those that are unplaced.
Proposal proposeLines(std::span<const KnownAccount> accounts, std::optional<Chart> chosen = {});

}  // namespace outturn::accounts
