#pragma once

#include <map>
#include <vector>

#include "domain/report/filled.hpp"
#include "domain/report/places.hpp"
#include "domain/report/row.hpp"
#include "sheet/tables/tables.hpp"

namespace outturn::sheet {

// Keeps beside each row of figures what it shows now, once all is calculated. date: "2024-02-05".
void keepFigures(const Range& sheet, const std::vector<report::Row>& rows, const report::Places& places,
                 const Text& date);

// A row of a report's two tables of figures, as it stands on its sheet.
struct KeptRow {
    Text identity;
    Text label;  // as shown
    std::optional<report::FilledFigures> filled;
    std::map<report::Figure, Text> cells;  // where its figures stand: "'Rapport 2024-01'.B9"
};

// The rows of a report, in their order; none where the sheet is no report, or out of shape.
std::vector<KeptRow> keptRows(const Range& sheet);

}  // namespace outturn::sheet
