#pragma once

#include <vector>

#include "domain/language.hpp"
#include "sheet/drill_down/sides.hpp"

namespace outturn::sheet {

// The sheet "Visade rader" that shows the rows behind a figure, and another figure's the next time. It is
// known by a mark in its hidden first row; a person's own sheet of the name is left alone, and so is one of
// ours under a name that a person gave it.
class DrillSheet {
  public:
    explicit DrillSheet(const SpreadsheetDocument& document);

    [[nodiscard]] bool exists() const { return sheet_.is(); }
    [[nodiscard]] bool is(const Range& sheet) const;
    [[nodiscard]] bool isProtected() const;
    [[nodiscard]] Text name() const;
    // An empty one, after the sheet of the figure.
    void make(Language language, const Range& figure);
    // A cell that nobody sees, to calculate in.
    [[nodiscard]] Range scratchCell() const;
    // Whether all of it finds room.
    [[nodiscard]] bool holds(const std::vector<DrillSide>& sides) const;
    // Replaces what stands there.
    void write(const std::vector<DrillSide>& sides, const Range& figure, const Text& label,
               Language language);
    void show() const;

  private:
    SpreadsheetDocument document_;
    Range sheet_;
};

}  // namespace outturn::sheet
