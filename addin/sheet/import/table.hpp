#pragma once

#include <memory>
#include <optional>

#include "domain/sie/import_update.hpp"
#include "sheet/document/undo_tree.hpp"
#include "sheet/import/steps.hpp"
#include "sheet/tables/tables.hpp"

namespace outturn::sheet {

// The Ledger or the Budget that a file is imported into: what is there, what the import changes in it, and
// the writing.
class ImportTable {
  public:
    // found: null where the workbook has no such table.
    ImportTable(const SpreadsheetDocument& document, TableKind kind, const FoundTable* found,
                Language language);

    // No rows but the one that a table is set up with.
    [[nodiscard]] bool isEmpty() const { return isEmpty_; }
    [[nodiscard]] bool isNew() const { return !found_; }
    [[nodiscard]] Text sheetName() const;

    // Reads the table and compares; the file must outlive this. Gives why it cannot be written to. Nothing
    // may change the table between this and the writing: whoever shows the steps keeps the user from typing.
    std::optional<Text> compare(const sie::File& file, std::vector<sie::Row> rows, bool turned,
                                const ImportSteps& steps);
    [[nodiscard]] const sie::ImportUpdate& update() const { return update_; }
    [[nodiscard]] const sie::ImportRows& rows() const { return *rows_; }
    // Something is to be written.
    [[nodiscard]] bool changes() const { return rows_ && !update_.changesNothing(); }

    // A sheet for a table that is new; before anything is filled.
    void makeSheet();
    void write(const ImportSteps& steps);
    // How many of its rows are written or taken away.
    [[nodiscard]] std::size_t rowsTouched() const;
    // What the table is called by a formula after it was written.
    [[nodiscard]] Text reference() const;
    // "Konto", as the table writes it.
    [[nodiscard]] Text header(sie::ImportField field) const;
    [[nodiscard]] const Range& sheet() const { return sheet_; }

  private:
    struct Span;

    void readHeader();
    [[nodiscard]] std::vector<Span> spans() const;
    [[nodiscard]] std::int32_t columnOf(const sie::ImportPlace& place) const;
    [[nodiscard]] std::int32_t newColumns() const;
    [[nodiscard]] std::int32_t lastColumn() const { return firstColumn_ + width_ + newColumns() - 1; }
    [[nodiscard]] Range cells(std::int32_t firstColumn, std::int32_t firstRow, std::int32_t lastColumn,
                              std::int32_t lastRow) const;
    [[nodiscard]] std::int32_t rowOf(std::uint32_t tableRow) const {
        return headerRow_ + 1 + static_cast<std::int32_t>(tableRow);
    }
    std::optional<Text> hindrance() const;
    void insertColumns(UndoTree& undo);
    void writeHeaders(UndoTree& undo);
    void clearExample(UndoTree& undo);
    void overwrite(UndoTree& undo, const ImportSteps& steps);
    void append(UndoTree& undo, const ImportSteps& steps);
    void remove(UndoTree& undo, const ImportSteps& steps);
    void makeRoom(UndoTree& undo);
    void format(UndoTree& undo, std::int32_t firstRow, std::int32_t lastRow);
    void setName();

    SpreadsheetDocument document_;
    TableKind kind_;
    Language language_;
    std::optional<FoundTable> found_;
    Range sheet_;  // null until the new sheet is made
    std::int32_t firstColumn_ = 0;
    std::int32_t headerRow_ = 0;
    std::int32_t width_ = 0;    // of the table as it was
    std::int32_t endRow_ = 0;   // of the table's range
    std::int32_t usedRow_ = 0;  // the last with content in the table's range
    std::vector<Text> header_;  // empty: there is none yet
    bool isEmpty_ = true;
    std::optional<std::uint32_t> example_;
    std::unique_ptr<sie::ImportRows> rows_;
    std::vector<sie::ImportPlace> places_;
    sie::ImportUpdate update_;
};

}  // namespace outturn::sheet
