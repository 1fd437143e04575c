#pragma once

#include <set>
#include <vector>

#include "domain/sie/file.hpp"

namespace outturn::sie {

// A row for the Ledger or the Budget, in SIE's sign.
struct Row {
    static constexpr std::uint32_t kNoPosting = ~std::uint32_t{0};

    PeriodRange period;  // a month; of a file of type 1, which knows no months, the whole year
    TextNumber account = 0;
    ObjectsNumber objects = 0;
    ExactAmount amount;
    std::uint32_t posting = kNoPosting;  // of File::postings
};

// Whether an account belongs to the result: as #KTYP says, else by its first digit, 3 to 8 in every Swedish
// chart of accounts.
bool isOfResult(const File& file, const Account& account);

// The years that vouchers are booked in.
std::set<int> yearsOfPostings(const File& file);

// What of the file becomes the Ledger, in the file's order: the vouchers' rows of every year that has any; of
// the other years the months' balances; in a file of type 1 the years' results. Where balances come both as a
// total and by object, the objects of one set of dimensions are taken and what they leave of the total, so
// that the rows sum to the total and nothing is counted twice.
std::vector<Row> ledgerRows(const File& file);
// The same of the months' budgets.
std::vector<Row> budgetRows(const File& file);

// Which accounts' rows are kept: a report needs those of the result.
std::vector<Row> ofResult(const File& file, const std::vector<Row>& rows);

}  // namespace outturn::sie
