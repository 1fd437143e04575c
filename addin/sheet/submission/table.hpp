#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include <com/sun/star/uno/Any.hxx>

#include "domain/table/column.hpp"
#include "domain/table/table.hpp"
#include "sheet/document/ranges.hpp"

namespace outturn::sheet {

// A row of a round in the Forecasts table.
struct RoundRow {
    std::int32_t row = 0;  // on the sheet, from 0
    Text line;             // folded
    Text activity;         // folded; empty: of no activity
    bool onlyOurs = true;  // nothing stands in the columns that Outturn does not write
};

// The Forecasts table as it stands on its sheet, for writing rows into it.
class ForecastTable {
  public:
    ForecastTable(const SpreadsheetDocument& document, const FoundTable& table);

    // Why no round can be written into it: a column that is missing or there twice, or a row that could be
    // one of the round and cannot be read. Nothing where it can.
    [[nodiscard]] std::optional<Problem> hindrance(Month round) const;
    // Whether its rows bear a line; else they are told by accounts.
    [[nodiscard]] bool hasLines() const { return column(Column::Line).has_value(); }
    [[nodiscard]] bool hasActivities() const { return column(Column::Activity).has_value(); }

    // Those of the round alone, of these lines (folded).
    [[nodiscard]] std::vector<RoundRow> rowsOf(Month round, const std::set<Text>& lines) const;

    // On the sheet, from 0.
    [[nodiscard]] std::optional<std::int32_t> column(Column column) const;
    [[nodiscard]] std::int32_t firstFreeRow() const { return firstFreeRow_; }
    [[nodiscard]] const FoundTable& place() const { return place_; }
    // The month as the rows above write theirs: 202402, "2024-02" or a date.
    [[nodiscard]] com::sun::star::uno::Any written(Month month) const;

  private:
    [[nodiscard]] bool onlyOurs(std::int32_t sheetRow) const;

    FoundTable place_;
    CellCopy cells_;
    Table table_;
    DateOrigin origin_;
    std::map<Column, std::int32_t> columns_;
    std::int32_t firstFreeRow_ = 0;
};

}  // namespace outturn::sheet
