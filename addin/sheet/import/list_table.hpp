#pragma once

#include <array>
#include <optional>
#include <vector>

#include "domain/problem.hpp"
#include "domain/table/cell.hpp"
#include "domain/table/column.hpp"
#include "domain/text_table.hpp"
#include "sheet/document/undo_tree.hpp"
#include "sheet/tables/tables.hpp"

namespace outturn::sheet {

// A short table of two columns that is written once, where there is none: on a new sheet, or in one that is
// there and has no row yet but the example that a table is set up with. What a user has written into it is
// never written over.
class ListTable {
  public:
    using Columns = std::array<Column, 2>;
    using Rows = std::vector<std::array<Cell, 2>>;

    ListTable(const SpreadsheetDocument& document, const Settings& settings, TableKind kind,
              const Columns& columns, Language language);

    [[nodiscard]] bool isEmpty() const { return isEmpty_; }
    [[nodiscard]] bool isNew() const { return !found_; }
    // Its cells, down to the last with content; the table must not be new.
    [[nodiscard]] Range cells() const;
    // Also of the sheet that is to be made.
    [[nodiscard]] Text sheetName() const;
    // Why it cannot be written to.
    [[nodiscard]] std::optional<Text> hindrance() const;

    // Within an undo step of the caller's. A sheet for a table that is new; before anything is filled.
    void makeSheet();
    void write(const Rows& rows);
    // Brings its sheet to the front.
    void show() const;

  private:
    struct Places {
        std::array<std::int32_t, 2> columns{};
        bool hasHeader = true;
    };

    void read();
    [[nodiscard]] Places places() const;
    void makeRoom(std::int32_t rows, UndoTree& undo);
    void put(std::int32_t column, std::int32_t row, const Cell& content, UndoTree& undo) const;
    void widen(std::int32_t column, UndoTree& undo) const;

    SpreadsheetDocument document_;
    TableKind kind_;
    Columns columns_;
    Language language_;
    std::optional<FoundTable> found_;
    Range sheet_;  // null until there is one
    bool isEmpty_ = true;
    bool isBlank_ = true;  // not even a header
    bool isMade_ = false;
    std::optional<Problem> problem_;       // of its header
    std::optional<std::int32_t> example_;  // its row on the sheet, from 0
};

}  // namespace outturn::sheet
