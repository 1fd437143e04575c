#include "sheet/import/table.hpp"

#include <algorithm>

#include "calc/arguments.hpp"
#include "calc/strings.hpp"
#include "domain/sie/import_words.hpp"
#include "domain/table/header_row.hpp"
#include "domain/texts.hpp"
#include "sheet/document/ranges.hpp"
#include "sheet/document/sheet_names.hpp"

namespace outturn::sheet {

namespace css = com::sun::star;
using css::uno::UNO_QUERY_THROW;

namespace {

constexpr std::int32_t kRowsRead = 4096;
constexpr std::int32_t kMostRows = 1 << 20;  // of a sheet, until there is one to ask
// A table set up for its user has sentences beside its example, so the sheet's used area says little.
constexpr std::int32_t kRowsLookedAt = 64;

bool isBlankRow(const std::vector<Cell>& row) {
    return std::all_of(row.begin(), row.end(), [](const Cell& cell) { return isBlank(cell); });
}

DateOrigin originOf(const SpreadsheetDocument& document) {
    return calc::dateOrigin({document, UNO_QUERY_THROW});
}

}  // namespace

ImportTable::ImportTable(const SpreadsheetDocument& document, TableKind kind, const FoundTable* found,
                         Language language)
    : document_(document), kind_(kind), language_(language) {
    if (found == nullptr) return;
    found_ = *found;
    sheet_ = sheetOf(found->range);
    const CellRangeAddress address = addressOf(found->range);
    firstColumn_ = address.StartColumn;
    headerRow_ = address.StartRow;
    endRow_ = address.EndRow;
    width_ = address.EndColumn - address.StartColumn + 1;
    usedRow_ = std::clamp(usedArea(sheet_).EndRow, headerRow_, endRow_);
    readHeader();
}

void ImportTable::readHeader() {
    const std::int32_t last = std::min(usedRow_, headerRow_ + kRowsLookedAt);
    const CellCopy top(cells(firstColumn_, headerRow_, firstColumn_ + width_ - 1, last));
    const auto& rows = top.rows();
    if (isBlankRow(rows.front())) {
        width_ = 0;
    } else {
        for (const Cell& cell : rows.front()) header_.push_back(cellText(cell));
    }
    std::vector<std::uint32_t> filled;
    for (std::size_t row = 1; row < rows.size(); ++row) {
        if (!isBlankRow(rows[row])) filled.push_back(static_cast<std::uint32_t>(row - 1));
    }
    isEmpty_ = filled.empty() && usedRow_ <= last;
    if (filled.size() != 1 || usedRow_ > last) return;
    if (!sie::isExampleRow(kind_, rows.front(), rows[filled.front() + 1])) return;
    example_ = filled.front();
    isEmpty_ = true;
}

Text ImportTable::sheetName() const {
    return sheet_.is() ? nameOf(sheet_) : freeSheetName(document_, Text(tableName(kind_, language_)));
}

Range ImportTable::cells(std::int32_t firstColumn, std::int32_t firstRow, std::int32_t lastColumn,
                         std::int32_t lastRow) const {
    return part(sheet_, firstColumn, firstRow, lastColumn, lastRow);
}

std::int32_t ImportTable::newColumns() const {
    return static_cast<std::int32_t>(std::count_if(
        places_.begin(), places_.end(), [](const sie::ImportPlace& place) { return place.isNew; }));
}

// New columns go in before a table's last one, so that every reference to the table grows with them.
std::int32_t ImportTable::columnOf(const sie::ImportPlace& place) const {
    const auto at = static_cast<std::int32_t>(place.at);
    if (header_.empty() || at < width_ - 1) return firstColumn_ + at;
    if (at == width_ - 1) return firstColumn_ + at + newColumns();
    return firstColumn_ + at - 1;
}

std::optional<Text> ImportTable::hindrance() const {
    if (sheet_.is() && isProtected(sheet_))
        return text(TextId::ReportSheetProtected, language_, {sheetName()});
    if (header_.empty()) return std::nullopt;
    std::vector<Cell> header;
    for (const Text& each : header_) header.emplace_back(TextView(each));
    const HeaderRow row(header, static_cast<std::uint32_t>(headerRow_) + 1);
    for (const Column column : {Column::Period, Column::Account, Column::Amount}) {
        if (const auto problem = row.notOnce(column))
            return text(TextId::ImportBadTable, language_, {sheetName(), describe(*problem, language_)});
    }
    return std::nullopt;
}

std::optional<Text> ImportTable::compare(const sie::File& file, std::vector<sie::Row> rows, bool turned,
                                         const ImportSteps& steps) {
    if (auto why = hindrance()) return why;
    rows_ = std::make_unique<sie::ImportRows>(file, std::move(rows), kind_, turned, originOf(document_));
    std::vector<Cell> header;
    for (const Text& each : header_) header.emplace_back(TextView(each));
    places_ = sie::importPlaces(*rows_, header, isEmpty_);
    sie::ImportComparison comparison(*rows_, places_);
    if (!isEmpty_) {
        for (std::int32_t first = headerRow_ + 1; first <= usedRow_; first += kRowsRead) {
            steps.at(static_cast<double>(first - headerRow_) / (usedRow_ - headerRow_ + 1));
            const std::int32_t last = std::min(first + kRowsRead - 1, usedRow_);
            const CellCopy piece(cells(firstColumn_, first, firstColumn_ + width_ - 1, last));
            for (const auto& row : piece.rows()) comparison.addRow(row);
        }
    }
    update_ = comparison.finish();
    const std::int32_t sheetRows = sheet_.is() ? addressOf(sheet_).EndRow + 1 : kMostRows;
    const std::size_t needed =
        static_cast<std::size_t>(headerRow_) + 1 + update_.lastRow + update_.added.size();
    if (needed > static_cast<std::size_t>(sheetRows)) {
        return text(TextId::ImportTooManyRows, language_,
                    {sheetName(), sie::countText(needed, language_),
                     sie::countText(static_cast<std::size_t>(sheetRows), language_)});
    }
    return std::nullopt;
}

std::size_t ImportTable::rowsTouched() const {
    return update_.added.size() + update_.overwritten.size() + update_.removed.size();
}

Text ImportTable::header(sie::ImportField field) const {
    for (const sie::ImportPlace& place : places_) {
        if (place.column.field != field) continue;
        return place.isNew ? place.column.header(language_) : header_[place.at];
    }
    return {};
}

}  // namespace outturn::sheet
