#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "domain/period.hpp"

// The plan of a culture board's figures, invented: what each unit was to get and spend in a year, and what it
// came to. Everything in the file follows from it by exact arithmetic. Thousands of kronor, all positive.
namespace outturn::sample::culture {

inline constexpr const char* kCompany = "Kulturnämnden i Ånäs kommun";
inline constexpr Month kFirstMonth{2023, 1};
inline constexpr Month kLastMonth{2024, 8};  // of 2024, which is the file's own year
inline constexpr std::array kYears = {2023, 2024};

enum class Kind { Asset, Liability, Revenue, Cost };

struct Account {
    int code;
    const char* name;
    Kind kind;
};
std::span<const Account> accounts();

struct Object {
    int code;
    const char* name;
};
// Who is answerable, and for what.
inline constexpr int kUnitDimension = 1;
inline constexpr int kActivityDimension = 20;
std::span<const Object> units();
std::span<const Object> activities();

// In which months of the year it falls.
enum class Season {
    Even,
    Wages,       // holiday pay in July
    Summer,      // those who stand in for others
    Winter,      // heat and light
    Festival,    // a week in July
    Tickets,     // the festival's too
    Terms,       // fees, twice a year
    Grants,      // given twice a year
    StateGrant,  // paid in April and November
    Books,       // not in the holidays
};
std::array<double, 12> weightsOf(Season season);

enum class Flow { Payroll, SupplierWithVat, Supplier, Customer, Received };

struct PlanRow {
    int activity;
    int unit;
    int account;
    const char* text;  // of the vouchers
    Season season;
    Flow flow;
    int vouchers;                // a month that has any
    std::array<int, 2> outturn;  // by year; of 2024 as if all of it went on like its months so far
    std::array<int, 2> budget;
};
std::span<const PlanRow> planRows();

// Of wages, in hundredths of a per cent: the employer's contribution, and pensions (not for those elected).
inline constexpr std::int64_t kContribution = 3142;
inline constexpr std::int64_t kPension = 800;
inline constexpr int kElectedAccount = 5015;

// What the board owns and owes when the first year opens, in kronor, debit positive; equity is the rest.
struct Opening {
    int account;
    std::int64_t kronor;
};
std::span<const Opening> openings();

}  // namespace outturn::sample::culture
