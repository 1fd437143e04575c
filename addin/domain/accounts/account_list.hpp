#pragma once

#include <vector>

#include "domain/accounts/chart.hpp"
#include "domain/report/sign.hpp"
#include "domain/table/table.hpp"

namespace outturn::accounts {

// A header over the names of accounts: "Account name", "Kontonamn", as an import writes it, or another usual
// one.
bool isAccountNameHeader(TextView header);

// The accounts of a ledger and a budget (null: there is none), each once, in their order, with the first name
// that stands beside them; in "3010 Avgifter" the name is in the account's own cell. Booked is what the
// ledger holds of it. imported: a SIE import brings accounts of the result alone, so they are that whatever
// their numbers say. Throws MoneyOverflow.
std::vector<KnownAccount> knownAccounts(const Table* ledger, const Table* budget, TableSign ledgerSign,
                                        bool imported);

}  // namespace outturn::accounts
