#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include <com/sun/star/uno/Any.hxx>
#include <com/sun/star/uno/Sequence.hxx>

#include "domain/exports/understood.hpp"
#include "sheet/document/undo_tree.hpp"
#include "sheet/import/file.hpp"
#include "sheet/tables/tables.hpp"

namespace outturn::sheet {

// What becomes of the clean rows where the workbook has such a table.
enum class ExportPlace : std::uint8_t {
    Replace,  // a new sheet takes its place
    Add,      // they go below its rows
    Alone,    // a new sheet, that nothing reads
};

// Rows of an export that are in the table's months already.
struct ExportOverlap {
    std::size_t rows = 0;            // of the table, in those months
    std::optional<PeriodRange> all;  // from the first to the last of them
    bool same = false;               // account for account the same amounts
};

using ExportRow = com::sun::star::uno::Sequence<com::sun::star::uno::Any>;

// The clean rows as cells, under exports::cleanHeader; nothing where it was stopped.
std::optional<std::vector<ExportRow>> exportRows(const exports::Understood& understood, bool turned,
                                                 const ImportProgress& progress);

// The Ledger or the Budget that an export becomes: where its rows are to go, and the writing.
class ExportTable {
  public:
    // exported: the sheet with the export, where it is the workbook's; it is never written to.
    ExportTable(const SpreadsheetDocument& document, TableKind kind, Language language, const Text& exported);

    // There is such a table, and it holds rows.
    [[nodiscard]] bool hasRows() const { return found_ && !isEmpty_; }
    // The rows go to the sheet that is set up for them.
    [[nodiscard]] bool isSetUp() const { return found_ && isEmpty_ && !header_.empty(); }
    [[nodiscard]] bool isOnExport() const { return onExport_; }
    [[nodiscard]] Text foundSheet() const;
    // What the old sheet is called afterwards; empty where it keeps its name.
    [[nodiscard]] Text previousName() const;
    // The sheet that is written to.
    [[nodiscard]] Text sheetName(ExportPlace place) const;

    // Why that cannot be, as a sentence.
    [[nodiscard]] std::optional<Text> hindrance(ExportPlace place, std::size_t rows) const;
    [[nodiscard]] bool isTurned(ExportPlace place, TableSign sign) const;
    [[nodiscard]] ExportOverlap overlap(const exports::Understood& understood) const;

    // Within an undo step. Gives the sheet that was written to.
    Range write(const exports::Understood& understood, std::vector<ExportRow> rows, ExportPlace place,
                const Text& note);

  private:
    void readHeader();
    [[nodiscard]] bool adds(ExportPlace place) const;
    [[nodiscard]] bool isFree(ExportPlace place) const;
    [[nodiscard]] Settings settingsAfter(ExportPlace place, TableSign sign) const;
    [[nodiscard]] std::vector<std::optional<std::int32_t>> places(
        const exports::Understood& understood) const;
    [[nodiscard]] Range cells(std::int32_t firstColumn, std::int32_t firstRow, std::int32_t lastColumn,
                              std::int32_t lastRow) const;

    void writeNew(const exports::Understood& understood, const Text& name, UndoTree& undo);
    void add(const exports::Understood& understood, UndoTree& undo);
    void insertColumns(std::int32_t count, UndoTree& undo);
    void insertRows(std::int32_t count, UndoTree& undo);
    void writeHead(std::int32_t column, const Text& header, bool isAmount, UndoTree& undo);
    void fill(const std::vector<std::int32_t>& columns, std::int32_t top, UndoTree& undo);
    void takePlace(UndoTree& undo);
    void makeFound(UndoTree& undo);
    void annotate(const Text& note, UndoTree& undo);
    [[nodiscard]] Text reference() const;

    SpreadsheetDocument document_;
    TableKind kind_;
    Language language_;
    Text exported_;
    Settings settings_;
    std::optional<FoundTable> found_;
    bool onExport_ = false;
    bool hasForecasts_ = false;
    Range sheet_;  // of the table found; then the one that is written to
    std::int32_t firstColumn_ = 0;
    std::int32_t headerRow_ = 0;
    std::int32_t width_ = 0;
    std::int32_t endRow_ = 0;
    std::int32_t usedRow_ = 0;
    std::vector<Text> header_;
    bool isEmpty_ = true;
    bool hasExample_ = false;
    std::vector<ExportRow> rows_;
};

}  // namespace outturn::sheet
