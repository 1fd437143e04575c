// Where an import's columns stand in a table, and the row that a table is set up with.
#include <algorithm>

#include "domain/sie/import_update.hpp"
#include "domain/table/table_example.hpp"

namespace outturn::sie {

namespace {

bool isSame(const Cell& cell, const ExampleValue& value) {
    if (const auto* number = std::get_if<double>(&value)) {
        const auto* held = std::get_if<double>(&cell);
        return held != nullptr && *held == *number;
    }
    return cellText(cell) == std::get<Text>(value);
}

}  // namespace

std::vector<ImportPlace> importPlaces(const ImportRows& rows, std::span<const Cell> header, bool isEmpty) {
    std::vector<ImportPlace> places;
    std::size_t end = header.size();
    const bool hasBalances = std::any_of(rows.rows().begin(), rows.rows().end(),
                                         [](const Row& row) { return row.posting == Row::kNoPosting; });
    const auto needs = [&](ImportField field) {
        switch (field) {
            case ImportField::AccountName:
            case ImportField::Date:
                return isEmpty;  // a user who took it away does not want it back
            case ImportField::Text:
                return isEmpty || hasBalances;
            default:
                return true;
        }
    };
    for (const ImportColumn& column : rows.columns()) {
        std::size_t at = 0;
        while (at < header.size() && !column.isNamed(cellText(header[at]))) ++at;
        const bool isThere = at < header.size();
        if (!isThere && !needs(column.field)) continue;
        places.push_back({column, isThere ? at : end++, !isThere});
    }
    return places;
}

bool isExampleRow(TableKind table, std::span<const Cell> header, std::span<const Cell> cells) {
    for (const Language language : {Language::English, Language::Swedish}) {
        const TableExample example = tableExample(table, language);
        const bool same =
            std::all_of(example.columns.begin(), example.columns.end(), [&](const ExampleColumn& column) {
                for (std::size_t at = 0; at < header.size(); ++at) {
                    if (cellText(header[at]) == column.header) return isSame(cellAt(cells, at), column.value);
                }
                return false;
            });
        if (same) return true;
    }
    return false;
}

}  // namespace outturn::sie
