#include "domain/exports/wanted.hpp"

#include <algorithm>
#include <array>

namespace outturn::exports {
namespace {

constexpr std::array kBudget = {TextView(u"budget")};
constexpr std::array kLedger = {TextView(u"utfall"),    TextView(u"outturn"), TextView(u"actual"),
                                TextView(u"bokfört"),   TextView(u"debet"),   TextView(u"kredit"),
                                TextView(u"redovisat"), TextView(u"debit"),   TextView(u"credit")};

template <class Names>
bool holdsAny(TextView header, const Names& names) {
    return std::any_of(names.begin(), names.end(),
                       [&](TextView name) { return header.find(name) != TextView::npos; });
}

// Columns that the table could be made of.
bool isFigure(Role role) {
    return role == Role::Amount || role == Role::BudgetAmount || role == Role::Debit ||
           role == Role::Credit || role == Role::MonthAmount;
}

}  // namespace

std::optional<Wanted> saidBy(const Understood& understood) {
    bool budget = false;
    bool ledger = false;
    for (const ColumnUse& use : understood.columns) {
        // As the header says it: what was decided of the column later depends on what is wanted.
        const bool figure = isFigure(headingOf(use.header).role) || isFigure(use.role);
        if (!figure) continue;
        const Text header = folded(use.header);
        budget = budget || holdsAny(header, kBudget);
        ledger = ledger || holdsAny(header, kLedger);
    }
    if (budget == ledger) return std::nullopt;
    return budget ? Wanted::Budget : Wanted::Ledger;
}

}  // namespace outturn::exports
