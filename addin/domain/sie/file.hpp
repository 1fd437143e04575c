#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <numeric>
#include <optional>
#include <utility>
#include <vector>

#include "domain/money.hpp"
#include "domain/period.hpp"
#include "domain/sie/fields.hpp"
#include "domain/text.hpp"

namespace outturn::sie {

// What a SIE file says (specification 4B, types 1 to 4, E and I), in its own sign: debit positive.

// Texts that come again and again are held once; 0 is the empty text.
using TextNumber = std::uint32_t;

// Of the file's lists of objects; 0 is the empty list.
using ObjectsNumber = std::uint32_t;

struct Voucher {
    TextNumber series = 0;
    TextNumber number = 0;
    std::optional<Day> date;
    TextNumber text = 0;
    std::uint32_t line = 0;
};

// A #TRANS row. #BTRANS (struck out) and #RTRANS (added, and written again as #TRANS) are no rows of their
// own.
struct Posting {
    std::uint32_t voucher = 0;
    TextNumber account = 0;
    ObjectsNumber objects = 0;
    Day date;
    ExactAmount amount;
    TextNumber text = 0;
    std::uint32_t line = 0;
};

enum class BalanceKind {
    Opening,       // #IB    of an account, at the start of a year
    Closing,       // #UB
    Result,        // #RES   what a year came to
    Period,        // #PSALDO   what a month came to
    PeriodBudget,  // #PBUDGET
};

// A row of balances, with or without objects (#OIB and #OUB are Opening and Closing with objects). The row
// without objects is the total, and those with objects are parts of it.
struct Balance {
    BalanceKind kind = BalanceKind::Opening;
    int year = 0;  // 0 the file's own year, -1 the one before …
    Month month;   // of Period and PeriodBudget: as the year's number says, also where the row is dated in
                   // another
    TextNumber account = 0;
    ObjectsNumber objects = 0;
    ExactAmount amount;
    std::uint32_t line = 0;
};

struct FiscalYear {
    Day first;
    Day last;
};

enum class AccountType { Unknown, Asset, Liability, Cost, Revenue };  // #KTYP T, S, K, I

struct Account {
    TextNumber code = 0;
    TextNumber name = 0;
    AccountType type = AccountType::Unknown;
};

struct Dimension {
    Text name;
    std::optional<int> above;  // #UNDERDIM
};

enum class LineProblem {
    MissingField,  // a row without what it must hold
    UnreadableAmount,
    UnreadableDate,  // of a row, of a voucher whose rows have none of their own, or of a year
    UnreadablePeriod,
    UnknownYear,        // a year's number that no #RAR gives
    OutsideVoucher,     // a #TRANS outside of braces
    VoucherNotClosed,   // the next one begins, or the file ends: what it holds is read
    OpenQuote,          // a quotation mark without its second: read to the end of the line
    UnbalancedVoucher,  // its rows do not sum to 0: they are read, as the file's own totals count them
    OpenBrace,          // objects without their second brace: what is an amount cannot be told
    UnreadableObjects,  // the row is read without those that cannot be
    OddYear,            // longer than any fiscal year, or one more than any company has
    TooLong,            // a line that no program writes
};
inline constexpr std::size_t kLineProblems = static_cast<std::size_t>(LineProblem::TooLong) + 1;

// Whether the row is left out for it.
bool leavesOut(LineProblem problem);

struct ProblemInLine {
    LineProblem problem = LineProblem::MissingField;
    std::uint32_t line = 0;  // from 1
    Text value;              // what stands there, cut short
    friend bool operator==(const ProblemInLine&, const ProblemInLine&) = default;
};

struct File {
    int type = 0;  // #SIETYP; 0: not said
    Text program;
    Text company;
    std::optional<Day> made;    // #GEN
    std::optional<Day> extent;  // #OMFATTN: up to when the balances go
    std::map<int, FiscalYear> years;
    std::map<int, Dimension> dimensions;
    std::map<std::pair<int, Text>, Text> objectNames;  // by dimension and code
    std::vector<Account> accounts;                     // in the file's order, each once
    std::vector<Voucher> vouchers;
    std::vector<Posting> postings;
    std::vector<Balance> balances;
    // The first thousand of each kind, in the file's order: a file of nothing else must not fill the memory.
    std::vector<ProblemInLine> problems;
    std::array<std::size_t, kLineProblems> problemCounts = {};  // of all
    std::uint32_t lines = 0;

    std::vector<Text> texts = {{}};
    std::vector<std::vector<std::pair<int, TextNumber>>> objectLists = {{}};

    [[nodiscard]] const Text& text(TextNumber number) const { return texts[number]; }
    [[nodiscard]] std::size_t count(LineProblem problem) const {
        return problemCounts.at(static_cast<std::size_t>(problem));
    }
    // Of every kind, those too that no longer stand among the problems.
    [[nodiscard]] std::size_t problemsInAll() const {
        return std::accumulate(problemCounts.begin(), problemCounts.end(), std::size_t{0});
    }
};

}  // namespace outturn::sie
