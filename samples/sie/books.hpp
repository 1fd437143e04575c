#pragma once

#include <map>
#include <string>
#include <vector>

#include "domain/money.hpp"
#include "samples/sie/plan.hpp"

// The board's vouchers and balances, made from its plan: whole öre all the way, the same on every run.
namespace outturn::sample::culture {

// How a row of a voucher was corrected after it was booked.
enum class Mark {
    None,
    StruckOut,  // #BTRANS
    Added,      // #RTRANS, and written once more as #TRANS
};

struct Posting {
    int account = 0;
    Money amount;      // debit positive
    int activity = 0;  // 0: none, as on the balance sheet
    int unit = 0;
    Mark mark = Mark::None;
};

struct Voucher {
    std::string series;
    int number = 0;
    Month month;
    int day = 1;
    std::string text;
    std::vector<Posting> postings;
};

struct BudgetRow {
    Month month;
    int account = 0;
    int activity = 0;
    int unit = 0;
    Money amount;  // debit positive
};

// By account, debit positive.
using Sums = std::map<int, Money>;

struct Books {
    std::vector<Voucher> vouchers;  // by month, series and number
    std::vector<BudgetRow> budget;  // by month
    std::map<int, Sums> opening;    // by year
    std::map<int, Sums> closing;
    std::map<int, Sums> result;
};

// Throws std::logic_error where a voucher does not balance.
Books makeBooks();

}  // namespace outturn::sample::culture
