#include "sheet/import/export_table.hpp"

#include <algorithm>
#include <map>

#include <com/sun/star/util/XProtectable.hpp>

#include "calc/arguments.hpp"
#include "calc/strings.hpp"
#include "domain/exports/preview.hpp"
#include "domain/sie/import_rows.hpp"
#include "domain/sie/import_update.hpp"
#include "domain/sie/import_words.hpp"
#include "domain/table/header_row.hpp"
#include "domain/table/period_column.hpp"
#include "domain/texts.hpp"
#include "sheet/document/ranges.hpp"
#include "sheet/document/sheet_names.hpp"

namespace outturn::sheet {

namespace css = com::sun::star;
using css::uno::Any;
using css::uno::UNO_QUERY_THROW;

namespace {

constexpr std::int32_t kRowsRead = 8192;
constexpr std::int32_t kSheetRows = 1 << 20;
// A table that is set up has sentences beside its example, so the sheet's used area says little.
constexpr std::int32_t kRowsLookedAt = 64;

bool isBlankRow(const std::vector<Cell>& row) {
    return std::all_of(row.begin(), row.end(), [](const Cell& cell) { return isBlank(cell); });
}

const FoundTable* tableOf(const std::vector<FoundTable>& tables, TableKind kind) {
    const auto found = std::find_if(tables.begin(), tables.end(),
                                    [&](const FoundTable& table) { return table.kind == kind; });
    return found == tables.end() ? nullptr : &*found;
}

// Some row below the header holds something.
bool holdsRows(const FoundTable& table) {
    const CellRangeAddress address = addressOf(table.range);
    const Range sheet = sheetOf(table.range);
    const std::int32_t last = std::min(address.EndRow, usedArea(sheet).EndRow);
    if (last <= address.StartRow) return false;
    const CellCopy rows(part(sheet, address.StartColumn, address.StartRow + 1, address.EndColumn,
                             std::min(last, address.StartRow + kRowsLookedAt)));
    return !std::all_of(rows.rows().begin(), rows.rows().end(), isBlankRow);
}

// Codes as a person types them, as an import of SIE writes them.
Any codeOrText(const Text& text) {
    if (const auto number = sie::plainNumber(text)) return Any(*number);
    return Any(calc::toOUString(text));
}

Any periodCell(const PeriodRange& period) {
    if (period.length() == 1) return Any(static_cast<double>(period.first.code()));
    return codeOrText(exports::periodText(period));
}

std::vector<Month> monthsOf(const PeriodRange& period) {
    std::vector<Month> months;
    for (Month month = period.first; month <= period.last; month = month.plus(1)) months.push_back(month);
    return months;
}

}  // namespace

ExportTable::ExportTable(const SpreadsheetDocument& document, TableKind kind, Language language,
                         const Text& exported)
    : document_(document),
      kind_(kind),
      language_(language),
      exported_(exported),
      settings_(readSettings(document)) {
    const auto tables = findTables(document, settings_);
    const FoundTable* forecasts = tableOf(tables, TableKind::Forecasts);
    hasForecasts_ = forecasts != nullptr && holdsRows(*forecasts);
    const FoundTable* found = tableOf(tables, kind);
    if (found == nullptr) return;
    found_ = *found;
    sheet_ = sheetOf(found->range);
    onExport_ = !exported.empty() && nameOf(sheet_) == exported;
    const CellRangeAddress address = addressOf(found->range);
    firstColumn_ = address.StartColumn;
    headerRow_ = address.StartRow;
    endRow_ = address.EndRow;
    width_ = address.EndColumn - address.StartColumn + 1;
    usedRow_ = std::clamp(usedArea(sheet_).EndRow, headerRow_, endRow_);
    readHeader();
}

void ExportTable::readHeader() {
    const std::int32_t last = std::min(usedRow_, headerRow_ + kRowsLookedAt);
    const CellCopy top(cells(firstColumn_, headerRow_, firstColumn_ + width_ - 1, last));
    const auto& rows = top.rows();
    if (!isBlankRow(rows.front())) {
        for (const Cell& cell : rows.front()) header_.push_back(cellText(cell));
    }
    std::vector<std::size_t> filled;
    for (std::size_t row = 1; row < rows.size(); ++row) {
        if (!isBlankRow(rows[row])) filled.push_back(row);
    }
    const bool ends = usedRow_ <= last;
    hasExample_ =
        ends && filled.size() == 1 && filled.front() == 1 && sie::isExampleRow(kind_, rows.front(), rows[1]);
    isEmpty_ = ends && (filled.empty() || hasExample_);
    if (!ends) return;
    usedRow_ = headerRow_ + (filled.empty() ? 0 : static_cast<std::int32_t>(filled.back()));
}

Text ExportTable::foundSheet() const {
    return found_ ? nameOf(sheetOf(found_->range)) : Text();
}

Text ExportTable::previousName() const {
    if (!found_ || onExport_) return {};
    Text name = foundSheet();
    const auto tables = findTables(document_, settings_);
    const bool holdsOthers = std::any_of(tables.begin(), tables.end(), [&](const FoundTable& table) {
        return table.kind != kind_ && nameOf(sheetOf(table.range)) == name;
    });
    if (knownTable(name) != kind_ || holdsOthers) return {};
    return freeSheetName(document_, text(TextId::ExportPreviousSheet, language_, {name}));
}

bool ExportTable::adds(ExportPlace place) const {
    return !onExport_ && (isSetUp() || (hasRows() && place == ExportPlace::Add));
}

Text ExportTable::sheetName(ExportPlace place) const {
    if (adds(place)) return foundSheet();
    Text name(tableName(kind_, language_));
    if (place == ExportPlace::Replace && !previousName().empty() && folded(foundSheet()) == folded(name))
        return name;
    return freeSheetName(document_, name);
}

std::optional<Text> ExportTable::hindrance(ExportPlace place, std::size_t rows) const {
    if (!adds(place)) {
        if (Reference<css::util::XProtectable>(document_, UNO_QUERY_THROW)->isProtected())
            return Text(text(TextId::StructureProtected, language_));
    } else if (isProtected(sheet_)) {
        return text(TextId::ReportSheetProtected, language_, {foundSheet()});
    } else {
        std::vector<Cell> header;
        for (const Text& each : header_) header.emplace_back(TextView(each));
        const HeaderRow row(header, static_cast<std::uint32_t>(headerRow_) + 1);
        for (const Column column : {Column::Period, Column::Account, Column::Amount}) {
            if (const auto problem = row.notOnce(column))
                return text(TextId::ImportBadTable, language_, {foundSheet(), describe(*problem, language_)});
        }
    }
    const std::size_t needed = rows + 1 + (adds(place) ? static_cast<std::size_t>(usedRow_) : 0);
    if (needed <= std::size_t{kSheetRows}) return std::nullopt;
    return text(TextId::ImportTooManyRows, language_,
                {sheetName(place), sie::countText(needed, language_),
                 sie::countText(std::size_t{kSheetRows}, language_)});
}

// No other rows have the setting's sign.
bool ExportTable::isFree(ExportPlace place) const {
    if (kind_ == TableKind::Budget && hasForecasts_) return false;
    return !hasRows() || onExport_ || place == ExportPlace::Replace;
}

bool ExportTable::isTurned(ExportPlace place, TableSign sign) const {
    if (isFree(place)) return false;
    return sign != (kind_ == TableKind::Ledger ? settings_.ledgerSign : settings_.budgetSign);
}

Settings ExportTable::settingsAfter(ExportPlace place, TableSign sign) const {
    Settings settings = readSettings(document_);
    if (!isFree(place)) return settings;
    (kind_ == TableKind::Ledger ? settings.ledgerSign : settings.budgetSign) = sign;
    return settings;
}

ExportOverlap ExportTable::overlap(const exports::Understood& understood) const {
    ExportOverlap overlap;
    if (!hasRows()) return overlap;
    std::vector<Cell> header;
    for (const Text& each : header_) header.emplace_back(TextView(each));
    const HeaderRow columns(header, 1);
    const auto period = columns.find(Column::Period);
    const auto account = columns.find(Column::Account);
    const auto amount = columns.find(Column::Amount);
    if (!period || !account || !amount) return overlap;

    using Sums = std::map<std::pair<Text, std::pair<Month, Month>>, ExactAmount>;
    const auto keyOf = [](const Text& code, const PeriodRange& months) {
        return std::pair(folded(code), std::pair(months.first, months.last));
    };
    Sums exported;
    std::map<Month, bool> months;
    const bool turned = isTurned(ExportPlace::Add, understood.sign);
    for (const exports::CleanRow& row : understood.rows) {
        exported[keyOf(row.account, row.period)] += turned ? -row.amount : row.amount;
        for (const Month month : monthsOf(row.period)) months.emplace(month, false);
    }
    Sums there;
    PeriodColumn periods(calc::dateOrigin({document_, UNO_QUERY_THROW}));
    for (std::int32_t first = headerRow_ + 1; first <= usedRow_; first += kRowsRead) {
        const CellCopy piece(
            cells(firstColumn_, first, firstColumn_ + width_ - 1, std::min(first + kRowsRead - 1, usedRow_)));
        for (const auto& row : piece.rows()) {
            const auto booked = periods.read(row[*period]);
            if (!booked) continue;
            bool isIn = false;
            for (const Month month : monthsOf(*booked)) {
                const auto found = months.find(month);
                if (found == months.end()) continue;
                isIn = found->second = true;
            }
            if (!isIn) continue;
            ++overlap.rows;
            const auto* number = std::get_if<double>(&row[*amount]);
            const auto kronor = number == nullptr ? std::nullopt : ExactAmount::fromKronor(*number);
            there[keyOf(cellText(row[*account]), *booked)] += kronor.value_or(ExactAmount());
        }
    }
    for (const auto& [month, isThere] : months) {
        if (!isThere) continue;
        if (!overlap.all) overlap.all = PeriodRange{month, month};
        overlap.all->last = month;
    }
    overlap.same = overlap.rows > 0 && std::all_of(exported.begin(), exported.end(), [&](const auto& each) {
                       const auto found = there.find(each.first);
                       return found != there.end() && found->second == each.second;
                   });
    return overlap;
}

std::optional<std::vector<ExportRow>> exportRows(const exports::Understood& understood, bool turned,
                                                 const ImportProgress& progress) {
    constexpr std::size_t kTold = 4096;
    const std::size_t width = 3 + (understood.hasAccountNames ? 1 : 0) + understood.dimensions.size();
    std::vector<ExportRow> rows;
    rows.reserve(understood.rows.size());
    for (const exports::CleanRow& row : understood.rows) {
        const double done = static_cast<double>(rows.size()) / static_cast<double>(understood.rows.size());
        if (rows.size() % kTold == 0 && progress && !progress(done)) return std::nullopt;
        ExportRow cells(static_cast<sal_Int32>(width));
        Any* next = cells.getArray();
        *next++ = periodCell(row.period);
        *next++ = codeOrText(row.account);
        if (understood.hasAccountNames) *next++ <<= calc::toOUString(row.accountName);
        *next++ <<= (turned ? -row.amount : row.amount).kronor();
        for (const Text& each : row.dimensions) *next++ = codeOrText(each);
        rows.push_back(cells);
    }
    return rows;
}

Range ExportTable::cells(std::int32_t firstColumn, std::int32_t firstRow, std::int32_t lastColumn,
                         std::int32_t lastRow) const {
    return part(sheet_, firstColumn, firstRow, lastColumn, lastRow);
}

}  // namespace outturn::sheet
