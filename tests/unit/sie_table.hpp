#pragma once

#include <algorithm>
#include <memory>
#include <variant>
#include <vector>

#include "domain/sie/import_update.hpp"

namespace outturn::sie {

// A table as a workbook would hold it: its header and what an import wrote, row by row.
class HeldTable {
  public:
    void import(const File& read, TableKind kind = TableKind::Ledger) {
        update = compared(read, kind);
        for (const ImportPlace& place : places) {
            if (place.isNew) header.push_back(place.column.header(Language::English));
        }
        for (auto& row : rows) row.resize(header.size());
        for (const auto& each : update.overwritten) write(rows.at(each.tableRow), each.fileRow);
        for (const std::uint32_t row : update.added) {
            rows.emplace_back(header.size());
            write(rows.back(), row);
        }
        for (auto row = update.removed.rbegin(); row != update.removed.rend(); ++row)
            rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(*row));
    }
    ImportUpdate compared(const File& read, TableKind kind = TableKind::Ledger, bool turned = false) {
        file = std::make_unique<File>(read);
        auto fileRows = kind == TableKind::Ledger ? ledgerRows(*file) : budgetRows(*file);
        source = std::make_unique<ImportRows>(*file, ofResult(*file, fileRows), kind, turned, DateOrigin());
        std::vector<Cell> head;
        for (const Text& each : header) head.emplace_back(TextView(each));
        places = importPlaces(*source, head, rows.empty());
        ImportComparison comparison(*source, places);
        for (const auto& row : rows) {
            std::vector<Cell> cells;
            for (const auto& cell : row) cells.push_back(cellOf(cell));
            comparison.addRow(cells);
        }
        return comparison.finish();
    }
    std::vector<Text> column(TextView name) const {
        const auto at =
            static_cast<std::size_t>(std::find(header.begin(), header.end(), name) - header.begin());
        std::vector<Text> found;
        for (const auto& row : rows) found.push_back(cellText(cellOf(row.at(at))));
        return found;
    }

    using Held = std::variant<std::monostate, double, Text>;
    std::vector<Text> header;
    std::vector<std::vector<Held>> rows;
    ImportUpdate update;
    std::unique_ptr<File> file;
    std::unique_ptr<ImportRows> source;
    std::vector<ImportPlace> places;

  private:
    static Cell cellOf(const Held& held) {
        if (const auto* number = std::get_if<double>(&held)) return *number;
        if (const auto* content = std::get_if<Text>(&held)) return TextView(*content);
        return {};
    }
    void write(std::vector<Held>& row, std::uint32_t fileRow) {
        for (const ImportPlace& place : places) {
            const Cell cell = source->cell(fileRow, place.column);
            Held& held = row.at(place.at);
            held = {};
            if (const auto* number = std::get_if<double>(&cell)) held = *number;
            if (const auto* content = std::get_if<TextView>(&cell)) held = Text(*content);
        }
    }
};

}  // namespace outturn::sie
