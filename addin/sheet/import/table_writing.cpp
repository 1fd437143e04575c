// ImportTable::write: rows into cells.
#include <algorithm>
#include <map>

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/i18n/NumberFormatIndex.hpp>
#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/sheet/CellDeleteMode.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/CellInsertMode.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangeMovement.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>
#include <com/sun/star/table/BorderLine.hpp>
#include <com/sun/star/table/CellHoriJustify.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/util/XNumberFormatTypes.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>

#include "calc/strings.hpp"
#include "sheet/document/properties.hpp"
#include "sheet/document/ranges.hpp"
#include "sheet/document/sheet_names.hpp"
#include "sheet/import/overwriting.hpp"
#include "sheet/import/table.hpp"
#include "sheet/tables/growth.hpp"

namespace outturn::sheet {

namespace css = com::sun::star;
using css::sheet::XCellRangeData;
using css::sheet::XCellRangeMovement;
using css::uno::Any;
using css::uno::Sequence;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;
using sie::ImportField;

namespace {

constexpr std::int32_t kRowsWritten = 16384;
constexpr std::int32_t kGrey = 0x5F6F7E;
constexpr std::int16_t kThinRule = 18;  // 1/100 mm

Any anyOf(const Cell& cell) {
    if (const auto* number = std::get_if<double>(&cell)) return Any(*number);
    if (const auto* content = std::get_if<TextView>(&cell)) return Any(calc::toOUString(*content));
    return Any(OUString());
}

std::int32_t formatIndex(const SpreadsheetDocument& document, sal_Int16 index) {
    const Reference<css::util::XNumberFormatTypes> formats(
        Reference<css::util::XNumberFormatsSupplier>(document, UNO_QUERY_THROW)->getNumberFormats(),
        UNO_QUERY_THROW);
    return formats->getFormatIndex(index, css::lang::Locale());
}

// In 1/100 mm.
std::int32_t widthOf(ImportField field) {
    switch (field) {
        case ImportField::AccountName:
            return 6000;
        case ImportField::Text:
            return 7000;
        case ImportField::Amount:
            return 3200;
        default:
            return 2600;
    }
}

struct Run {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

// Rows in ascending order as runs, none longer than the longest.
std::vector<Run> runsOf(const std::vector<std::uint32_t>& rows, std::uint32_t longest) {
    std::vector<Run> runs;
    for (const std::uint32_t row : rows) {
        if (!runs.empty() && row <= runs.back().last + 1 && row - runs.back().first < longest) {
            runs.back().last = row;
        } else {
            runs.push_back({row, row});
        }
    }
    return runs;
}

}  // namespace

// Columns of the import side by side.
struct ImportTable::Span {
    std::int32_t first = 0;
    std::vector<const sie::ImportColumn*> columns;

    [[nodiscard]] std::int32_t last() const { return first + static_cast<std::int32_t>(columns.size()) - 1; }
};

std::vector<ImportTable::Span> ImportTable::spans() const {
    std::map<std::int32_t, const sie::ImportColumn*> columns;
    for (const sie::ImportPlace& place : places_) columns.emplace(columnOf(place), &place.column);
    std::vector<Span> found;
    for (const auto& [at, column] : columns) {
        if (found.empty() || found.back().last() + 1 != at) found.push_back({at, {}});
        found.back().columns.push_back(column);
    }
    return found;
}

void ImportTable::makeSheet() {
    if (sheet_.is()) return;
    sheet_ = insertSheet(document_, sheetName(), sheetCount(document_));
    endRow_ = addressOf(sheet_).EndRow;
}

// A row that is written over costs as much as several that are written at once; one taken away the least.
void ImportTable::write(const ImportSteps& steps) {
    constexpr double kOfOverwritten = 8;
    const double overwritten = kOfOverwritten * static_cast<double>(update_.overwritten.size());
    const auto added = static_cast<double>(update_.added.size());
    const auto removed = static_cast<double>(update_.removed.size());
    const double whole = std::max(1.0, overwritten + added + removed);
    steps.at(0);
    UndoTree undo(document_, OUString());
    // First, while whatever says where the table lies says what it said when it was found.
    clearExample(undo);
    makeRoom(undo);
    if (!header_.empty()) insertColumns(undo);
    writeHeaders(undo);
    overwrite(undo, steps.part(0, overwritten / whole));
    append(undo, steps.part(overwritten / whole, (overwritten + added) / whole));
    remove(undo, steps.part((overwritten + added) / whole, 1));
    if (!found_) {
        setName();
    } else if (!header_.empty()) {
        moved(document_, *found_, reference());
    }
}

void ImportTable::insertColumns(UndoTree& undo) {
    if (newColumns() == 0) return;
    undo.action();
    const Reference<css::table::XColumnRowRange> columns(sheet_, UNO_QUERY_THROW);
    columns->getColumns()->insertByIndex(firstColumn_ + width_ - 1, newColumns());
}

void ImportTable::writeHeaders(UndoTree& undo) {
    const std::int32_t amount = formatIndex(document_, css::i18n::NumberFormatIndex::NUMBER_1000DEC2);
    for (const sie::ImportPlace& place : places_) {
        if (!place.isNew) continue;
        const std::int32_t column = columnOf(place);
        undo.action();
        writeText(sheet_, column, headerRow_, place.column.header(language_));
        undo.action();
        const Range head = cells(column, headerRow_, column, headerRow_);
        setProperty(head, "CharWeight", css::awt::FontWeight::BOLD);
        undo.action();
        css::table::BorderLine rule;
        rule.Color = kGrey;
        rule.OuterLineWidth = kThinRule;
        setProperty(head, "BottomBorder", rule);
        undo.action();
        const Reference<css::table::XColumnRowRange> whole(head, UNO_QUERY_THROW);
        setProperty(whole->getColumns(), "Width", widthOf(place.column.field));
        if (place.column.field != ImportField::Amount || endRow_ <= headerRow_) continue;
        undo.action();
        setProperty(cells(column, headerRow_ + 1, column, endRow_), "NumberFormat", amount);
    }
}

void ImportTable::clearExample(UndoTree& undo) {
    if (!example_) return;
    undo.action();
    const std::int32_t row = rowOf(*example_);
    namespace flags = css::sheet::CellFlags;
    Reference<css::sheet::XSheetOperation>(cells(firstColumn_, row, firstColumn_ + width_ - 1, row),
                                           UNO_QUERY_THROW)
        ->clearContents(flags::VALUE | flags::DATETIME | flags::STRING | flags::FORMULA);
}

void ImportTable::overwrite(UndoTree& undo, const ImportSteps& steps) {
    auto ordered = update_.overwritten;
    std::sort(ordered.begin(), ordered.end(),
              [](const auto& one, const auto& other) { return one.tableRow < other.tableRow; });
    std::vector<std::uint32_t> tableRows;
    tableRows.reserve(ordered.size());
    for (const auto& each : ordered) tableRows.push_back(each.tableRow);
    auto next = ordered.begin();
    for (const Run& run : runsOf(tableRows, kRowsWritten)) {
        steps.at(static_cast<double>(next - ordered.begin()) / static_cast<double>(ordered.size()));
        const auto from = next;
        while (next != ordered.end() && next->tableRow <= run.last) ++next;
        for (const Span& span : spans()) {
            const CellCopy before(cells(span.first, rowOf(run.first), span.last(), rowOf(run.last)));
            const Overwriting what{*rows_, {from, next}, run.first, before};
            for (std::size_t at = 0; at < span.columns.size(); ++at)
                overwriteColumn(sheet_, what, *span.columns[at], at, undo);
        }
    }
}

// Cells are put in for the new rows: what stands below moves down, and undoing takes them out again, where
// Calc's undo of setDataArray leaves what it wrote into empty cells. A new sheet is taken back as a whole.
void ImportTable::makeRoom(UndoTree& undo) {
    if (!found_ || update_.added.empty()) return;
    CellRangeAddress address = addressOf(sheet_);
    const std::int32_t sheetEnd = address.EndRow;
    address.StartColumn = firstColumn_;
    address.EndColumn = header_.empty() ? lastColumn() : firstColumn_ + width_ - 1;
    address.StartRow = rowOf(static_cast<std::uint32_t>(update_.lastRow));
    const auto count = static_cast<std::int32_t>(update_.added.size());
    address.EndRow = address.StartRow + count - 1;
    undo.action();
    Reference<XCellRangeMovement>(sheet_, UNO_QUERY_THROW)
        ->insertCells(address, css::sheet::CellInsertMode_DOWN);
    // A reference that goes on below the place has grown with it.
    if (endRow_ < sheetEnd && address.StartRow > endRow_) {
        undo.action();
        *found_ = grown(document_, *found_, count);
    }
    endRow_ = std::min(endRow_ + count, sheetEnd);
    if (update_.lastRow > 0) return;
    // They took the look of the header above them.
    undo.action();
    Reference<css::sheet::XSheetOperation>(
        cells(address.StartColumn, address.StartRow, address.EndColumn, address.EndRow), UNO_QUERY_THROW)
        ->clearContents(css::sheet::CellFlags::HARDATTR);
}

void ImportTable::append(UndoTree& undo, const ImportSteps& steps) {
    const auto count = static_cast<std::int32_t>(update_.added.size());
    if (count == 0) return;
    const std::int32_t top = rowOf(static_cast<std::uint32_t>(update_.lastRow));
    format(undo, top, top + count - 1);
    for (std::int32_t first = 0; first < count; first += kRowsWritten) {
        steps.at(static_cast<double>(first) / count);
        const std::int32_t rows = std::min(kRowsWritten, count - first);
        for (const Span& span : spans()) {
            Sequence<Sequence<Any>> content(rows);
            auto* const written = content.getArray();
            for (std::int32_t row = 0; row < rows; ++row) {
                written[row].realloc(static_cast<sal_Int32>(span.columns.size()));
                Any* const cells = written[row].getArray();
                const auto at = static_cast<std::size_t>(first) + static_cast<std::size_t>(row);
                const std::uint32_t source = update_.added[at];
                for (std::size_t each = 0; each < span.columns.size(); ++each)
                    cells[each] = anyOf(rows_->cell(source, *span.columns[each]));
            }
            undo.action();
            Reference<XCellRangeData>(cells(span.first, top + first, span.last(), top + first + rows - 1),
                                      UNO_QUERY_THROW)
                ->setDataArray(content);
        }
    }
}

void ImportTable::format(UndoTree& undo, std::int32_t firstRow, std::int32_t lastRow) {
    for (const sie::ImportPlace& place : places_) {
        namespace index = css::i18n::NumberFormatIndex;
        const bool isDate = place.column.field == ImportField::Date;
        if (!isDate && (place.column.field != ImportField::Amount || update_.lastRow > 0)) continue;
        const std::int32_t column = columnOf(place);
        undo.action();
        setProperty(cells(column, firstRow, column, lastRow), "NumberFormat",
                    formatIndex(document_, isDate ? index::DATE_DIN_YYYYMMDD : index::NUMBER_1000DEC2));
        if (!isDate) continue;
        // Apart from the text that follows it.
        undo.action();
        setProperty(cells(column, firstRow, column, lastRow), "HoriJustify",
                    css::table::CellHoriJustify_LEFT);
    }
}

void ImportTable::remove(UndoTree& undo, const ImportSteps& steps) {
    const std::vector<Run> runs = runsOf(update_.removed, static_cast<std::uint32_t>(update_.removed.size()));
    for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
        steps.at(static_cast<double>(run - runs.rbegin()) / static_cast<double>(runs.size()));
        CellRangeAddress address = addressOf(sheet_);
        address.StartColumn = firstColumn_;
        address.EndColumn = lastColumn();
        address.StartRow = rowOf(run->first);
        address.EndRow = rowOf(run->last);
        undo.action();
        Reference<XCellRangeMovement>(sheet_, UNO_QUERY_THROW)
            ->removeRange(address, css::sheet::CellDeleteMode_UP);
    }
    if (endRow_ < addressOf(sheet_).EndRow) endRow_ -= static_cast<std::int32_t>(update_.removed.size());
}

Text ImportTable::reference() const {
    const std::int32_t last = std::max(endRow_, headerRow_ + 1);
    return referenceOf(cells(firstColumn_, headerRow_, lastColumn(), last));
}

void ImportTable::setName() {
    const Reference<css::sheet::XNamedRanges> names(
        Reference<css::beans::XPropertySet>(document_, UNO_QUERY_THROW)->getPropertyValue("NamedRanges"),
        UNO_QUERY_THROW);
    const OUString name = calc::toOUString(tableName(kind_, language_));
    if (names->hasByName(name)) return;  // something else, which is no table
    names->addNewByName(name, calc::toOUString(reference()), css::table::CellAddress(), 0);
}

}  // namespace outturn::sheet
