// ExportTable::write: the clean rows into cells.
#include <algorithm>

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/i18n/NumberFormatIndex.hpp>
#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/CellInsertMode.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangeMovement.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>
#include <com/sun/star/table/BorderLine.hpp>
#include <com/sun/star/table/CellHoriJustify.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/util/XNumberFormatTypes.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>

#include "calc/strings.hpp"
#include "domain/exports/preview.hpp"
#include "domain/table/column.hpp"
#include "domain/texts.hpp"
#include "sheet/document/properties.hpp"
#include "sheet/document/ranges.hpp"
#include "sheet/document/settings_undo.hpp"
#include "sheet/document/sheet_names.hpp"
#include "sheet/import/export_table.hpp"
#include "sheet/tables/growth.hpp"

namespace outturn::sheet {

namespace css = com::sun::star;
using css::uno::Any;
using css::uno::Sequence;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;

namespace {

constexpr std::size_t kRowsWritten = 32768;
constexpr std::int32_t kGrey = 0x5F6F7E;
constexpr std::int16_t kThinRule = 18;  // 1/100 mm
constexpr std::int32_t kAmountWidth = 3200;
constexpr std::int32_t kNameWidth = 6000;
constexpr std::int32_t kOtherWidth = 2600;

std::int32_t amountFormat(const SpreadsheetDocument& document) {
    const Reference<css::util::XNumberFormatTypes> formats(
        Reference<css::util::XNumberFormatsSupplier>(document, UNO_QUERY_THROW)->getNumberFormats(),
        UNO_QUERY_THROW);
    return formats->getFormatIndex(css::i18n::NumberFormatIndex::NUMBER_1000DEC2, css::lang::Locale());
}

bool means(const Text& header, const Text& clean, Language language) {
    if (folded(trimmed(header)) == folded(clean)) return true;
    const auto known = knownColumn(header);
    if (known && known == knownColumn(clean)) return true;
    const Language other = language == Language::Swedish ? Language::English : Language::Swedish;
    return clean == text(TextId::ExportRoleAccountName, language) &&
           folded(trimmed(header)) == folded(text(TextId::ExportRoleAccountName, other));
}

}  // namespace

Range ExportTable::write(const exports::Understood& understood, std::vector<ExportRow> rows,
                         ExportPlace place, const Text& note) {
    rows_ = std::move(rows);
    UndoTree undo(document_, OUString());
    const Settings after = settingsAfter(place, understood.sign);
    const bool isNew = !adds(place);
    const bool takes = found_ && isNew && !(hasRows() && !onExport_ && place == ExportPlace::Alone);
    if (isNew) {
        const Text name =
            takes ? freeSheetName(document_, Text(tableName(kind_, language_))) : sheetName(place);
        writeNew(understood, name, undo);
    } else {
        add(understood, undo);
    }
    undo.action();
    setImportSettings(document_, after);
    if (takes) {
        takePlace(undo);
    } else if (!found_) {
        makeFound(undo);
    }
    annotate(note, undo);
    return sheet_;
}

void ExportTable::writeNew(const exports::Understood& understood, const Text& name, UndoTree& undo) {
    undo.action();
    sheet_ = insertSheet(document_, name, sheetCount(document_));
    firstColumn_ = 0;
    headerRow_ = 0;
    endRow_ = addressOf(sheet_).EndRow;
    const auto header = exports::cleanHeader(understood, language_);
    width_ = static_cast<std::int32_t>(header.size());
    const std::int32_t amount = understood.hasAccountNames ? 3 : 2;
    std::vector<std::int32_t> columns;
    for (std::int32_t column = 0; column < width_; ++column) {
        writeHead(column, header[static_cast<std::size_t>(column)], column == amount, undo);
        columns.push_back(column);
    }
    undo.action();
    setProperty(cells(amount, 1, amount, endRow_), "NumberFormat", amountFormat(document_));
    fill(columns, 1, undo);
}

void ExportTable::writeHead(std::int32_t column, const Text& header, bool isAmount, UndoTree& undo) {
    undo.action();
    writeText(sheet_, column, headerRow_, header);
    const Range head = cells(column, headerRow_, column, headerRow_);
    undo.action();
    setProperty(head, "CharWeight", css::awt::FontWeight::BOLD);
    undo.action();
    css::table::BorderLine rule;
    rule.Color = kGrey;
    rule.OuterLineWidth = kThinRule;
    setProperty(head, "BottomBorder", rule);
    if (isAmount) {
        undo.action();
        setProperty(head, "HoriJustify", css::table::CellHoriJustify_RIGHT);
    }
    undo.action();
    const Reference<css::table::XColumnRowRange> whole(head, UNO_QUERY_THROW);
    const bool isName = header == text(TextId::ExportRoleAccountName, language_);
    setProperty(whole->getColumns(), "Width", isAmount ? kAmountWidth : isName ? kNameWidth : kOtherWidth);
}

std::vector<std::optional<std::int32_t>> ExportTable::places(const exports::Understood& understood) const {
    std::vector<std::optional<std::int32_t>> found;
    std::vector<bool> taken(header_.size());
    for (const Text& clean : exports::cleanHeader(understood, language_)) {
        found.emplace_back();
        for (std::size_t at = 0; at < header_.size() && !found.back(); ++at) {
            if (taken[at] || !means(header_[at], clean, language_)) continue;
            taken[at] = true;
            found.back() = static_cast<std::int32_t>(at);
        }
    }
    return found;
}

// Below the table's rows: what stands there moves down, and undoing takes the cells out again, where Calc's
// undo of setDataArray leaves what it wrote into empty cells.
void ExportTable::add(const exports::Understood& understood, UndoTree& undo) {
    const auto header = exports::cleanHeader(understood, language_);
    const auto known = places(understood);
    const auto missing = static_cast<std::int32_t>(std::count(known.begin(), known.end(), std::nullopt));
    if (hasExample_) {
        undo.action();
        namespace flags = css::sheet::CellFlags;
        Reference<css::sheet::XSheetOperation>(
            cells(firstColumn_, headerRow_ + 1, firstColumn_ + width_ - 1, headerRow_ + 1), UNO_QUERY_THROW)
            ->clearContents(flags::VALUE | flags::DATETIME | flags::STRING | flags::FORMULA);
        usedRow_ = headerRow_;
    }
    const std::int32_t top = usedRow_ + 1;
    insertRows(static_cast<std::int32_t>(rows_.size()), undo);
    insertColumns(missing, undo);
    std::vector<std::int32_t> columns;
    std::int32_t next = firstColumn_ + width_ - missing - 1;  // those that are new stand before the last
    for (std::size_t at = 0; at < known.size(); ++at) {
        if (!known[at]) {
            writeHead(next, header[at], false, undo);
            columns.push_back(next++);
        } else {
            const bool isLast = *known[at] == width_ - missing - 1;
            columns.push_back(firstColumn_ + *known[at] + (isLast ? missing : 0));
        }
    }
    const std::int32_t amount = columns[understood.hasAccountNames ? 3 : 2];
    if (usedRow_ == headerRow_) {
        undo.action();
        setProperty(cells(amount, top, amount, top + static_cast<std::int32_t>(rows_.size()) - 1),
                    "NumberFormat", amountFormat(document_));
    }
    fill(columns, top, undo);
    moved(document_, *found_, reference());
}

void ExportTable::insertRows(std::int32_t count, UndoTree& undo) {
    CellRangeAddress address = addressOf(sheet_);
    const std::int32_t sheetEnd = address.EndRow;
    address.StartColumn = firstColumn_;
    address.EndColumn = firstColumn_ + width_ - 1;
    address.StartRow = usedRow_ + 1;
    address.EndRow = usedRow_ + count;
    undo.action();
    Reference<css::sheet::XCellRangeMovement>(sheet_, UNO_QUERY_THROW)
        ->insertCells(address, css::sheet::CellInsertMode_DOWN);
    // A reference that goes on below the place has grown with it.
    if (endRow_ < sheetEnd && address.StartRow > endRow_) {
        undo.action();
        *found_ = grown(document_, *found_, count);
    }
    endRow_ = std::min(endRow_ + count, sheetEnd);
    if (usedRow_ > headerRow_) return;
    // They took the look of the header above them.
    undo.action();
    Reference<css::sheet::XSheetOperation>(
        cells(address.StartColumn, address.StartRow, address.EndColumn, address.EndRow), UNO_QUERY_THROW)
        ->clearContents(css::sheet::CellFlags::HARDATTR);
}

// Before the table's last column, so that every reference to the table grows with them.
void ExportTable::insertColumns(std::int32_t count, UndoTree& undo) {
    if (count == 0) return;
    undo.action();
    const Reference<css::table::XColumnRowRange> columns(sheet_, UNO_QUERY_THROW);
    columns->getColumns()->insertByIndex(firstColumn_ + width_ - 1, count);
    width_ += count;
}

void ExportTable::fill(const std::vector<std::int32_t>& columns, std::int32_t top, UndoTree& undo) {
    for (std::size_t first = 0; first < rows_.size(); first += kRowsWritten) {
        const std::size_t rows = std::min(kRowsWritten, rows_.size() - first);
        const std::int32_t row = top + static_cast<std::int32_t>(first);
        // Columns that stand side by side at once.
        for (std::size_t from = 0; from < columns.size();) {
            std::size_t to = from + 1;
            while (to < columns.size() && columns[to] == columns[to - 1] + 1) ++to;
            const bool isWhole = from == 0 && to == columns.size();
            Sequence<Sequence<Any>> content(static_cast<sal_Int32>(rows));
            auto* const written = content.getArray();
            for (std::size_t at = 0; at < rows; ++at) {
                const ExportRow& source = rows_[first + at];
                written[at] =
                    isWhole ? source
                            : ExportRow(source.getConstArray() + from, static_cast<sal_Int32>(to - from));
            }
            undo.action();
            Reference<css::sheet::XCellRangeData>(
                cells(columns[from], row, columns[to - 1], row + static_cast<std::int32_t>(rows) - 1),
                UNO_QUERY_THROW)
                ->setDataArray(content);
            from = to;
        }
    }
}

Text ExportTable::reference() const {
    return referenceOf(cells(firstColumn_, headerRow_, firstColumn_ + width_ - 1, endRow_));
}

}  // namespace outturn::sheet
