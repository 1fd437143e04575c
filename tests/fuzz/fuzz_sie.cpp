// libFuzzer: any bytes are either refused or give rows that can be written, and written rows that the same
// bytes leave as they are.
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string>

#include "domain/sie/control.hpp"
#include "domain/sie/import_update.hpp"
#include "domain/sie/import_words.hpp"
#include "domain/sie/reader.hpp"

namespace outturn::sie {

namespace {

void must(bool holds, const char* what) {
    if (holds) return;
    std::cerr << what << '\n';
    std::abort();
}

// Imports the rows into an empty table and then once more into that.
void importTwice(const File& file, const std::vector<Row>& rows, TableKind kind) {
    const ImportRows source(file, ofResult(file, rows), kind, false, DateOrigin());
    const auto places = importPlaces(source, {}, true);
    ImportComparison first(source, places);
    const ImportUpdate update = first.finish();
    must(update.added.size() == source.rows().size(), "an empty table takes every row");
    must(update.changes.empty() && update.removed.empty(), "an empty table has nothing to change");

    std::vector<Text> headers;
    for (const ImportPlace& place : places) headers.push_back(place.column.header(Language::Swedish));
    std::vector<Cell> header;
    for (const Text& each : headers) header.emplace_back(TextView(each));
    const auto found = importPlaces(source, header, false);
    must(found.size() == places.size(), "every column is found again");
    ImportComparison second(source, found);
    std::vector<Cell> cells;
    for (const std::uint32_t row : update.added) {
        cells.clear();
        for (const ImportPlace& place : places) cells.push_back(source.cell(row, place.column));
        second.addRow(cells);
    }
    must(second.finish().changesNothing(), "the same file twice changes nothing");
}

void use(const File& file) {
    const auto rows = ledgerRows(file);
    for (const ProblemInLine& problem : file.problems) {
        must(problem.line >= 1 && problem.line <= file.lines, "a problem has a line");
        must(!sentenceWithLine(problem, Language::Swedish).empty(), "a problem has a sentence");
    }
    for (const Control& control : controls(file, rows)) static_cast<void>(control.difference());
    static_cast<void>(monthDifferences(file));
    importTwice(file, rows, TableKind::Ledger);
    importTwice(file, budgetRows(file), TableKind::Budget);
}

}  // namespace

}  // namespace outturn::sie

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace outturn;
    const std::string bytes(data, data + size);
    const auto result = sie::read(bytes);
    if (const auto* file = std::get_if<sie::File>(&result)) {
        try {
            sie::use(*file);
        } catch (const MoneyOverflow&) {
            // Said to the user in a sentence.
        }
    }
    return 0;
}
