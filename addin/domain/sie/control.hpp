#pragma once

#include <optional>
#include <vector>

#include "domain/sie/rows.hpp"

namespace outturn::sie {

// What a file's own total of an account and a year is told by.
enum class ControlTotal {
    Result,          // #RES
    Change,          // #UB less #IB
    PeriodBalances,  // the sum of #PSALDO
    None,            // the file has no total of it
};

// An account in a year: what the rows read come to, and what the file says itself.
struct Control {
    int year = 0;
    TextNumber account = 0;
    ExactAmount rows;
    ExactAmount total;
    ControlTotal told = ControlTotal::None;

    // 0 where the file has no total.
    [[nodiscard]] ExactAmount difference() const;
};

struct ControlCounts {
    std::size_t all = 0;
    std::size_t told = 0;  // the file has a total of them
    std::size_t differing = 0;
};
ControlCounts countsOf(const std::vector<Control>& controls);

// Every account and year that has rows or a total of its own, by year (the file's own first) and account in
// the file's order. rows: ledgerRows() of the file, those of the balance sheet too. A year without any row is
// left out: of it the file gives only what it came to.
std::vector<Control> controls(const File& file, const std::vector<Row>& rows);

// The months of an account in which #PSALDO and the vouchers' rows differ: for a file that has both.
struct MonthDifference {
    Month month;
    TextNumber account = 0;
    ExactAmount rows;
    ExactAmount balance;
};
std::vector<MonthDifference> monthDifferences(const File& file);

}  // namespace outturn::sie
