#pragma once

#include <map>
#include <optional>
#include <vector>

#include "domain/report/plan.hpp"
#include "domain/report/row_matching.hpp"
#include "sheet/tables/tables.hpp"

namespace outturn::sheet {

// What the cells of an area from A1 hold: formulas as formulas, the rest as text.
class SheetContent {
  public:
    explicit SheetContent(const Range& sheet, std::int32_t rows = 0);

    [[nodiscard]] Text at(std::int32_t column, std::int32_t row) const;
    [[nodiscard]] std::int32_t columns() const { return columns_; }
    [[nodiscard]] std::int32_t rows() const { return rows_; }

  private:
    std::int32_t columns_ = 0;
    std::int32_t rows_ = 0;
    std::vector<std::vector<Text>> cells_;
};

// A report's sheet: which of its rows and columns are the report's, and which cells a person has made her
// own. The report's columns are named in a hidden row, its rows in a hidden column, and beside each row stand
// the fingerprints of what was written into it.
class ReportGrid {
  public:
    // The sheet that bears the report of a period; of several (a person copied it) the one of the name, else
    // the first. Null where there is none.
    static Range find(const SpreadsheetDocument& document, Month period, TextView name);

    // The period of the report that a sheet bears; none of any other sheet.
    static std::optional<Month> periodOf(const Range& sheet);

    explicit ReportGrid(const Range& sheet);

    [[nodiscard]] const Range& sheet() const { return sheet_; }
    // Whether nothing was filled in before.
    [[nodiscard]] bool isNew() const { return headRow_ < 0; }
    // Whether every column of the report is there.
    [[nodiscard]] bool isWhole() const;
    // -1: a person has deleted it.
    [[nodiscard]] std::int32_t column(report::Slot slot) const { return columns_.at(number(slot)); }
    [[nodiscard]] bool isOwnColumn(std::int32_t column) const;

    // Moves, inserts and deletes rows and inserts columns until every planned row has its place.
    report::Places arrange(const std::vector<report::Row>& rows);
    // Rows that arrange() has made.
    [[nodiscard]] bool isNewRow(const Text& identity) const { return made_.contains(identity); }

    // Writes what is planned wherever a person has not written something else, and remembers what was
    // written. Formulas of hers in place of a figure's stay, and are told of.
    void write(const std::vector<report::Row>& rows, const std::vector<report::RowPlan>& plans,
               const report::Places& places);
    // Where they stand: "B9".
    [[nodiscard]] const std::vector<Text>& otherFormulas() const { return otherFormulas_; }

  private:
    void findColumns(const SheetContent& content);
    void insertMissingColumns();
    [[nodiscard]] std::vector<report::FoundRow> foundRows(const SheetContent& content,
                                                          const std::vector<Text>& planned) const;
    [[nodiscard]] Text shownText(std::int32_t column, std::int32_t row) const;
    [[nodiscard]] bool holdsTyped(const SheetContent& content, std::int32_t row) const;
    [[nodiscard]] Text identityAt(const SheetContent& content, std::int32_t row) const;
    void release(std::int32_t row);
    void rememberNames(const SheetContent& content);
    [[nodiscard]] Text releasedLabel(const Text& identity, std::int32_t column, std::int32_t row) const;

    Range sheet_;
    std::int32_t headRow_ = -1;
    std::array<std::int32_t, report::kSlots> columns_{};
    std::map<Text, bool> made_;
    std::map<Text, Text> names_;  // what activities' rows were about when they were last filled
    std::vector<Text> otherFormulas_;
};

}  // namespace outturn::sheet
