#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "sheet/document/ranges.hpp"
#include "sheet/document/undo_tree.hpp"
#include "sheet/import/control.hpp"

namespace outturn::sheet {

// Puts the control sheet's rows in place of those of the last import. In a hidden column each row bears how
// many columns of it are ours and by which key it is known, so that all else on the sheet is a person's own.
class ControlPlacing {
  public:
    static constexpr std::int32_t kKeyColumn = 8;

    // keptHeading: over the rows that stay for what a person wrote on them.
    ControlPlacing(const Range& sheet, std::vector<ControlRow> rows, Text keptHeading);

    // Where the sheet has rows already: moves those that come again to where they stand now, with all that
    // stands beside them; keeps those that do not but have something beside them; takes the others away.
    void makeRoom(UndoTree& undo);
    void write(UndoTree& undo);
    // The row of that heading, if there is need of it.
    [[nodiscard]] std::optional<std::int32_t> keptHeading() const { return keptHeading_; }

  private:
    // A row of the last import, or one that a person put in.
    struct Old {
        std::size_t own = 0;  // the first columns are ours
        Text key;
        bool isMarked = false;
        bool hasMore = false;  // than what is ours
    };
    static constexpr std::int32_t kNowhere = -1;

    void readOld();
    void match();
    void moveRows(UndoTree& undo);
    void keepRows(UndoTree& undo);
    void removeRows(UndoTree& undo);
    void writeMoved(std::int32_t row, const std::vector<Cell>& before, UndoTree& undo);
    void writeFresh(std::int32_t first, std::int32_t last, UndoTree& undo);
    void put(std::int32_t column, std::int32_t row, const ControlCell& cell);
    [[nodiscard]] Text mark(const ControlRow& row) const;

    Range sheet_;
    std::vector<ControlRow> rows_;
    Text keptWords_;
    std::optional<std::int32_t> keptHeading_;
    std::int32_t lastColumn_ = kKeyColumn;  // that holds anything
    std::vector<Old> old_;
    std::vector<std::int32_t> places_;  // of the old rows among the new ones
    std::vector<bool> isMoved_;         // of the new rows: an old one stands there
};

}  // namespace outturn::sheet
