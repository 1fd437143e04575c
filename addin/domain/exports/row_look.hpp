#pragma once

#include <optional>
#include <vector>

#include "domain/exports/row_sorting.hpp"
#include "domain/exports/running_sums.hpp"

namespace outturn::exports {

struct FigureCell {
    std::optional<ExactAmount> amount;
    bool broken = false;  // something stands there, and it is no amount
};
FigureCell figureIn(const Cell& cell, DecimalSign sign);

// A row as it is looked at.
struct RowLook {
    std::size_t row = 0;
    Figures figures;
    std::optional<std::size_t> broken;  // the first column of figures that cannot be read
    bool hasFigures = false;
    bool hasRowTotal = false;
    bool hasPeriod = false;
    ExactAmount net;
    std::optional<AccountText> account;
    Text name;   // in the column of account names
    Text label;  // the first text of the row
    bool anyTotal = false;
    bool anyBalance = false;
    std::size_t others = 0;  // filled cells that hold no figures
};

class RowLooks {
  public:
    RowLooks(const Grid& grid, const Header& header, const Layout& layout, const FigureReading& reading,
             const std::vector<ColumnUse>& columns);

    [[nodiscard]] RowLook look(std::size_t row) const;
    // The column of accounts holds codes; else names, and then every text in it is an account.
    [[nodiscard]] bool accountsAreCodes() const { return accountsAreCodes_; }
    [[nodiscard]] Text firstText(std::size_t row) const;

  private:
    [[nodiscard]] bool codesInAccountColumn() const;
    [[nodiscard]] const Cell& filledDown(std::size_t row, std::size_t column) const;

    const Grid& grid_;
    const Header& header_;
    const Layout& layout_;
    const FigureReading& reading_;
    const std::vector<ColumnUse>& columns_;
    bool accountsAreCodes_ = true;
};

}  // namespace outturn::exports
