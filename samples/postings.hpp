#pragma once

#include <optional>
#include <vector>

#include "board.hpp"
#include "books.hpp"

// The workbook's rows by month, as a reader of it would sum them.
namespace outturn::sample {

struct Posting {
    Month month;
    Line line;
    int activity;  // its code
    int account;   // none in a forecast: 0
    Money amount;
};

struct Selection {
    std::optional<Line> line;
    std::optional<int> activity;
    std::optional<int> account;
};

Money sum(const std::vector<Posting>& postings, PeriodRange period, Selection selection);

std::vector<Posting> outturnOf(const Books& books);
// Each annual row spread by its own key.
std::vector<Posting> budgetOf(const Books& books);
// The month is the round; the amounts are those of the full year.
std::vector<Posting> forecastsOf(const Books& books);

// Whole millions of kronor, halves away from zero.
std::int64_t millions(Money money);

}  // namespace outturn::sample
