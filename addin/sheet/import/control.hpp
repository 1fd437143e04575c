#pragma once

#include <functional>
#include <initializer_list>
#include <variant>
#include <vector>

#include <com/sun/star/uno/Any.hxx>
#include <unordered_map>

#include "domain/report/plan.hpp"
#include "domain/texts.hpp"
#include "sheet/import/job.hpp"

namespace outturn::sheet {

// A row of the control sheet before it is written.
struct ControlFormula {
    Text text;
};
using ControlCell = std::variant<std::monostate, double, Text, ControlFormula>;
struct ControlRow {
    Text key;  // by which the next import knows it again; empty: it belongs to this import alone
    std::vector<ControlCell> cells;
};

// The sheet on which an import is held against the file's own totals. One a workbook: the next import takes
// the place of the last. What a person wrote stays: beside an account, with its comments, on the account's
// row; beside what the next import does not have, below that import's rows; and below that what stood below.
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
    static constexpr std::size_t kMostListed = 10'000;     // the rest is counted
    static constexpr std::size_t kMostAccounts = 100'000;  // also those
    using Look = std::function<void()>;

    [[nodiscard]] Text liveSum(PeriodRange months, const Text& field, const Text& account) const;
    void writeHead(const PreparedImport& import);
    void writeControls(const PreparedImport& import);
    [[nodiscard]] ControlRow controlRow(const PreparedImport& import, const sie::Control& control,
                                        std::int32_t at) const;
    void dressControls(const PreparedImport& import, std::int32_t first, std::int32_t last);
    void writeMonths(const PreparedImport& import);
    void writeChanges(const PreparedImport& import);
    void writeProblems(const PreparedImport& import);
    void writeObjects(const PreparedImport& import);
    // Rows are collected here and put on the sheet in the end, when it is known where each one stands.
    [[nodiscard]] std::int32_t nextRow() const { return static_cast<std::int32_t>(rows_.size()); }
    void add(ControlRow row) { rows_.push_back(std::move(row)); }
    void heading(TextId words);
    void columns(const std::vector<Text>& heads);
    // Over and in the columns of amounts of the section's table.
    void dressAmounts(std::initializer_list<std::int32_t> columns, std::int32_t first, std::int32_t last);
    // Codes stand with their names, though they may be numbers.
    void dressCodes(std::int32_t column, std::int32_t first, std::int32_t last);
    void andMore(std::size_t more);
    void dress(std::int32_t firstColumn, std::int32_t lastColumn, std::int32_t firstRow, std::int32_t lastRow,
               report::Style style);
    void look(std::int32_t firstColumn, std::int32_t lastColumn, std::int32_t firstRow, std::int32_t lastRow,
              const char* property, const com::sun::star::uno::Any& value);
    void setWidths();

    SpreadsheetDocument document_;
    Language language_;
    Range sheet_;
    bool isNew_ = false;
    std::vector<ControlRow> rows_;
    std::vector<Look> looks_;
    std::unordered_map<sie::TextNumber, const sie::Account*> accounts_;
    Text section_;                // what the rows' keys begin with
    std::int32_t indexRow_ = -1;  // of the cell with the ledger's index
};

}  // namespace outturn::sheet
