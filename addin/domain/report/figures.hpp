#pragma once

#include <vector>

#include "domain/report/formula_text.hpp"
#include "domain/report/places.hpp"
#include "domain/report/row.hpp"

namespace outturn::report {

// What stands for a figure that does not exist.
inline constexpr TextView kNothing = u"–";

// The formulas behind a report's figures. A formula begins with "="; anything else is text.
class Figures {
  public:
    Figures(const Sources& sources, const std::vector<Row>& rows, const Places& places);

    // Of a row of Role::Figures or Role::Result.
    [[nodiscard]] Text figure(const Row& row, Figure figure) const;
    // The hidden counts: how many rows were submitted, now and in the round before.
    [[nodiscard]] Text submitted(const Row& row) const;
    [[nodiscard]] Text previous(const Row& row) const;
    // The round before this one in the same year (202401), 0 where there is none.
    [[nodiscard]] Text previousRound() const;

    // Whether a section's figures can exist at all; where not, every row of it shows kNothing.
    [[nodiscard]] bool exists(Section section, Figure figure) const;
    // Conditions for formulas: whether the printed figures of a section do not add up, and whether any of its
    // forecasts is a proposal.
    [[nodiscard]] Text doesNotAddUp(Section section, const Text& unit) const;
    [[nodiscard]] Text anyProposal(Section section) const;
    [[nodiscard]] bool mayPropose(Section section) const { return exists(section, Figure::Forecast); }

    // "202402" as the formulas read it.
    [[nodiscard]] Text period() const;
    // The whole ledger up to the period, whatever the account.
    [[nodiscard]] Text ledgerTotal() const;
    // The conditions on a table's rows that belong to an activity and to accounts: a criterion, or the cells
    // of several.
    [[nodiscard]] static Conditions ofActivity(const RowSource& activity, const Text& accounts,
                                               const LedgerSource& table);

  private:
    [[nodiscard]] Text cell(const Row& row, Figure figure) const;
    [[nodiscard]] const Row& result(Section section) const;
    [[nodiscard]] std::vector<const Row*> parts(Section section, bool withRest) const;
    [[nodiscard]] std::vector<Text> cells(Section section, Figure figure) const;
    [[nodiscard]] Conditions booked(const Row& row, const LedgerSource& table) const;
    [[nodiscard]] Conditions forecast(const Row& row) const;
    [[nodiscard]] bool canSubmit(Section section) const;
    [[nodiscard]] Text own(const Row& row, Figure figure) const;
    // The forecast where none was submitted, to go on with a formula.
    [[nodiscard]] Text proposed(const Row& row) const;
    [[nodiscard]] Text measuresToCome(const Row& row) const;
    [[nodiscard]] Text rest(Figure figure) const;
    [[nodiscard]] Text total(const Row& row, Figure figure) const;
    [[nodiscard]] Text count(const Row& row, Slot slot, const Text& round) const;
    [[nodiscard]] Text mask(Section section) const;

    const Sources& sources_;
    const std::vector<Row>& rows_;
    const Places& places_;
};

}  // namespace outturn::report
