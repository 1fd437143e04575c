#pragma once

#include <span>
#include <vector>

#include "board.hpp"
#include "domain/money.hpp"

// What the ledger and the budget have in common on their way from the plan to rows.
namespace outturn::sample {

Money fromTkr(std::int64_t tkr);
// outturn::spread over whole weights; the plan's weights are always readable.
std::vector<Money> share(Money amount, std::span<const double> weights);
Money total(std::span<const Money> amounts);

// A key's weight in a month, on one scale for all keys (twelve months make a million).
double seasonalWeight(const Key& key, int month);

// The months from the one after the year's previous standing up to and including this one, and what fell in
// them.
struct Window {
    PeriodRange months;
    const Standing* standing;
    const Standing* previous;  // null in the year's first window
};
std::vector<Window> windows(std::span<const Standing> standings);

std::int64_t tkrOf(const Standing& standing, std::size_t activity, Line line);
std::vector<const AccountPlan*> accountsOf(std::size_t activity, Line line);

}  // namespace outturn::sample
