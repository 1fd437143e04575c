#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "domain/period.hpp"

// The board's plan of figures, as tables to read: everything else in the workbook follows from these by exact
// arithmetic. Amounts are in thousands of kronor (tkr), revenue positive, cost negative.
namespace outturn::sample {

inline constexpr Month kFirstMonth{2022, 1};
inline constexpr Month kLastMonth{2024, 2};

enum class Line { Revenue, Cost, Grant };
inline constexpr std::size_t kLines = 3;

struct LineRow {
    const char* name;
    const char* accounts;  // a criterion
};
std::span<const LineRow> lines();
// The line that an account belongs to, by its first digit.
Line lineOf(int account);

struct Activity {
    int code;
    const char* name;
};
// In the report's order. All of the grant is booked on the last, the others share revenue and cost.
std::span<const Activity> activities();
inline constexpr std::size_t kSpending = 6;
inline constexpr std::size_t kGrantActivity = kSpending;

struct Split {
    std::int64_t revenueTkr;
    std::int64_t costTkr;
};

// What the year has come to, up to and including a month, in each spending activity. The months between two
// standings share the difference.
struct Standing {
    Month through;
    std::array<Split, kSpending> activities;
};
std::span<const Standing> outturnStandings();
std::span<const Standing> budgetStandings();
// through: the round; the figures are those of the full year.
std::span<const Standing> forecastRounds();

// A grant paid in equal months. Its budget is an annual amount where it is paid all year, else by the month.
struct Grant {
    int account;
    const char* text;
    Month first;
    Month last;
    std::int64_t monthlyTkr;
};
std::span<const Grant> grants();

struct Key {
    const char* name;
    std::array<int, 12> weights;
};
std::span<const Key> keys();
const Key& keyNamed(const char* name);

// How vouchers of an account come about: their series and what their text ends in.
enum class Series { Payroll, SupplierInvoice, CustomerInvoice, Journal };

enum class Budgeting {
    Annual,   // one row a year, with the key
    Monthly,  // twelve rows, spread beforehand: what makes the period budget come out at its standing
};

// One account of one activity: how much of the line it is, relative to the line's other accounts, and in
// which months it falls.
struct AccountPlan {  // NOLINT(clang-analyzer-optin.performance.Padding): in the order a reader wants
    std::size_t activity;
    int account;
    const char* text;
    std::array<int, 3> shareByYear;  // of the outturn 2022, 2023, 2024
    int budgetShare;
    const char* key;
    int rowsPerMonth;
    Series series;
    Budgeting budgeting = Budgeting::Annual;
};
std::span<const AccountPlan> accountPlans();

}  // namespace outturn::sample
