#pragma once

#include "domain/report/figures.hpp"
#include "domain/report/row.hpp"

namespace outturn::report {

// The report once every row has its place: what the rows' formulas are made of.
struct Laid {
    Laid(const Sources& itsSources, const Wishes& itsWishes, const std::vector<Row>& itsRows,
         const Places& itsPlaces);

    const Sources& sources;
    const Wishes& wishes;
    const std::vector<Row>& rows;
    const Places& places;
    Figures figures;
    Text unit;  // kronor in one of the report's: "1000000"

    [[nodiscard]] Text words(TextId id) const { return Text(text(id, wishes.language)); }
    [[nodiscard]] Text cell(Slot slot, const Text& identity) const { return places.cell(slot, identity); }
    // The cell of a row of the two tables of figures.
    [[nodiscard]] Text cell(const Row& row, Figure figure) const {
        return places.cell(slotOf(row.section, figure), row.identity);
    }
    // The result's, up to the period or for the year.
    [[nodiscard]] Text result(Figure figure) const;
    [[nodiscard]] bool hasLimits() const { return wishes.limitAmount || wishes.limitShare; }
    // "3 mnkr och 2 %"
    [[nodiscard]] Text limits() const;
    // What a label's formula goes on with: &" ▲" or &" ▼" where the deviation is material.
    [[nodiscard]] Text materialSign(const Text& deviation, const Text& material) const;
    // A condition: whether a deviation reaches the limits that are set.
    [[nodiscard]] Text isMaterial(const Text& deviation, const Text& budget) const;
    // The month of the report before this one as a number (202401), 0 where there is none: a cell.
    [[nodiscard]] Text previousMonth() const;
};

// A label as shown, without the sign of a material deviation.
TextView withoutSign(TextView label);

// Every row of the report, in order. A section that needs a table the workbook lacks has none.
std::vector<Row> planRows(const Sources& sources, const Wishes& wishes);

// What stands in every row, in the order of the rows.
std::vector<RowPlan> planContents(const Sources& sources, const Wishes& wishes, const std::vector<Row>& rows,
                                  const Places& places);

}  // namespace outturn::report
