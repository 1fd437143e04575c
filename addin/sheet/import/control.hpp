#pragma once

#include <vector>

#include <com/sun/star/uno/Any.hxx>

#include "domain/report/plan.hpp"
#include "domain/texts.hpp"
#include "sheet/import/job.hpp"

namespace outturn::sheet {

// The sheet on which an import is held against the file's own totals. One a workbook: the next import takes
// the place of the last.
class ImportControl {
  public:
    ImportControl(const SpreadsheetDocument& document, Language language);

    [[nodiscard]] bool exists() const { return sheet_.is(); }
    [[nodiscard]] bool isProtected() const;
    // The company of the import that it shows.
    [[nodiscard]] Text company() const;
    void make();
    void write(const PreparedImport& import, UndoTree& undo);
    [[nodiscard]] Text name() const;
    void show() const;

  private:
    static constexpr std::size_t kMostListed = 10'000;  // the rest is counted

    [[nodiscard]] Text liveSum(PeriodRange months, const Text& field, const Text& account) const;
    void replaceRows(const PreparedImport& import, UndoTree& undo);
    void writeHead(const PreparedImport& import, UndoTree& undo);
    void writeControls(const PreparedImport& import, UndoTree& undo);
    void writeMonths(const PreparedImport& import, UndoTree& undo);
    void writeChanges(const PreparedImport& import, UndoTree& undo);
    void writeProblems(const PreparedImport& import, UndoTree& undo);
    void heading(TextId words, UndoTree& undo);
    void columns(const std::vector<Text>& heads, UndoTree& undo);
    void put(std::int32_t column, const std::vector<std::vector<com::sun::star::uno::Any>>& rows,
             UndoTree& undo);
    void dress(std::int32_t firstColumn, std::int32_t lastColumn, std::int32_t firstRow, std::int32_t lastRow,
               report::Style style, UndoTree& undo);
    void andMore(std::size_t more, UndoTree& undo);
    void setWidths(UndoTree& undo);

    SpreadsheetDocument document_;
    Language language_;
    Range sheet_;
    bool isNew_ = false;
    std::int32_t row_ = 0;        // the next to be written
    std::int32_t indexRow_ = -1;  // of the cell with the ledger's index
};

}  // namespace outturn::sheet
