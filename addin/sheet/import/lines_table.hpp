#pragma once

#include <optional>
#include <utility>

#include "domain/table/line_check.hpp"
#include "domain/text_table.hpp"
#include "sheet/tables/tables.hpp"

namespace outturn::sheet {

// The Lines table that proposed lines are written into: a new sheet, or one that is there and has no line yet
// but the example that a table is set up with.
class LinesTable {
  public:
    LinesTable(const SpreadsheetDocument& document, const Settings& settings, Language language);

    // Lines of the user's own, which are never written over.
    [[nodiscard]] bool stands() const { return !isEmpty_; }
    [[nodiscard]] const Lines& lines() const { return lines_; }
    // Also of the sheet that is to be made.
    [[nodiscard]] Text sheetName() const;
    // Why it cannot be written to.
    [[nodiscard]] std::optional<Text> hindrance() const;

    // rows: line and accounts. One undo step; shows the sheet.
    void fill(const TextTable& rows);

  private:
    struct Columns {
        std::int32_t line = 0;
        std::int32_t accounts = 1;
    };

    void read();
    [[nodiscard]] bool isBlankSheet() const;
    [[nodiscard]] Columns columns() const;
    void makeRoom(std::int32_t rows);
    void clearExample();
    void show() const;

    SpreadsheetDocument document_;
    Language language_;
    std::optional<FoundTable> found_;
    Range sheet_;  // null until there is one
    Lines lines_;
    bool isEmpty_ = true;
    std::optional<std::uint32_t> example_;  // its row on the sheet, from 1
};

}  // namespace outturn::sheet
