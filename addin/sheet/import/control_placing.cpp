#include "sheet/import/control_placing.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/sheet/XCellRangeMovement.hpp>
#include <com/sun/star/sheet/XSheetAnnotation.hpp>
#include <com/sun/star/sheet/XSheetAnnotationsSupplier.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <unordered_map>

#include "calc/strings.hpp"
#include "sheet/document/sheet_names.hpp"

namespace outturn::sheet {

namespace css = com::sun::star;
using css::uno::Any;
using css::uno::Sequence;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;

namespace {

constexpr TextView kKeptKey = u"kept";

Text number(double value) {
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    return fromUtf8({digits.data(), static_cast<std::size_t>(end - digits.data())});
}

Any anyOf(const ControlCell& cell) {
    if (const auto* value = std::get_if<double>(&cell)) return Any(*value);
    if (const auto* words = std::get_if<Text>(&cell)) return Any(calc::toOUString(*words));
    return Any(OUString());
}

Text writtenAs(const ControlCell& cell) {
    if (const auto* value = std::get_if<double>(&cell)) return number(*value);
    if (const auto* words = std::get_if<Text>(&cell)) return *words;
    if (const auto* formula = std::get_if<ControlFormula>(&cell)) return formula->text;
    return {};
}

bool isFormula(const ControlCell& cell) {
    return std::holds_alternative<ControlFormula>(cell);
}

bool holds(const Cell& held, const ControlCell& cell) {
    if (const auto* value = std::get_if<double>(&cell)) {
        const auto* same = std::get_if<double>(&held);
        return same != nullptr && *same == *value;
    }
    const auto* words = std::get_if<Text>(&cell);
    if (words == nullptr || words->empty()) return !isFormula(cell) && isBlank(held);
    const auto* same = std::get_if<TextView>(&held);
    return same != nullptr && *same == *words;
}

Reference<css::table::XTableRows> linesOf(const Range& sheet) {
    return Reference<css::table::XColumnRowRange>(sheet, UNO_QUERY_THROW)->getRows();
}

std::vector<css::table::CellAddress> commentsOf(const Range& sheet) {
    const Reference<css::container::XIndexAccess> all(
        Reference<css::sheet::XSheetAnnotationsSupplier>(sheet, UNO_QUERY_THROW)->getAnnotations(),
        UNO_QUERY_THROW);
    std::vector<css::table::CellAddress> places;
    for (sal_Int32 at = 0; at < all->getCount(); ++at) {
        const Reference<css::sheet::XSheetAnnotation> each(all->getByIndex(at), UNO_QUERY_THROW);
        places.push_back(each->getPosition());
    }
    return places;
}

}  // namespace

ControlPlacing::ControlPlacing(const Range& sheet, std::vector<ControlRow> rows, Text keptHeading)
    : sheet_(sheet),
      rows_(std::move(rows)),
      keptWords_(std::move(keptHeading)),
      isMoved_(rows_.size(), false) {}

// "8Accounts|2024|3010"; "0" for a row of which nothing is ours.
Text ControlPlacing::mark(const ControlRow& row) const {
    return fromUtf8(std::to_string(row.cells.size())) + row.key;
}

// --- What stands there

void ControlPlacing::readOld() {
    const auto used = usedArea(sheet_);
    const auto comments = commentsOf(sheet_);
    lastColumn_ = std::max(used.EndColumn, kKeyColumn);
    for (const auto& comment : comments) lastColumn_ = std::max(lastColumn_, comment.Column);
    const CellCopy copy(part(sheet_, 0, 0, lastColumn_, used.EndRow));
    for (const auto& cells : copy.rows()) {
        Old& row = old_.emplace_back();
        const Text marked = cellText(cells[kKeyColumn]);
        row.isMarked = !marked.empty() && marked.front() >= u'0' && marked.front() <= u'8';
        if (row.isMarked) {
            row.own = static_cast<std::size_t>(marked.front() - u'0');
            row.key = marked.substr(1);
        }
        for (std::size_t column = row.own; column < cells.size(); ++column) {
            if (column == kKeyColumn && (row.isMarked || isBlank(cells[column]))) continue;
            row.hasMore = row.hasMore || !isBlank(cells[column]);
        }
    }
    old_.front().hasMore = false;
    for (const auto& comment : comments) {
        const auto row = static_cast<std::size_t>(comment.Row);
        if (row < old_.size()) old_[row].hasMore = true;
    }
}

void ControlPlacing::match() {
    std::unordered_map<Text, std::int32_t> byKey;
    for (std::size_t row = 0; row < rows_.size(); ++row) {
        if (!rows_[row].key.empty()) byKey.emplace(rows_[row].key, static_cast<std::int32_t>(row));
    }
    places_.assign(old_.size(), kNowhere);
    std::size_t end = 0;  // one past the last row that is ours
    bool kept = false;
    for (std::size_t row = 0; row < old_.size(); ++row) {
        if (old_[row].isMarked) end = row + 1;
        const auto found = byKey.find(old_[row].key);
        if (!old_[row].isMarked || found == byKey.end()) continue;
        places_[row] = found->second;
        isMoved_[static_cast<std::size_t>(found->second)] = true;
        byKey.erase(found);
    }
    for (std::size_t row = 0; row < end; ++row)
        kept = kept || (places_[row] == kNowhere && old_[row].hasMore && old_[row].key != kKeptKey);
    if (kept) {
        rows_.push_back({});
        rows_.push_back({Text(kKeptKey), {keptWords_}});
        isMoved_.resize(rows_.size(), false);
        keptHeading_ = static_cast<std::int32_t>(rows_.size()) - 1;
        for (std::size_t row = 0; row < end; ++row) {
            if (old_[row].key != kKeptKey || !old_[row].isMarked) continue;
            places_[row] = *keptHeading_;
            isMoved_.back() = true;
            break;
        }
    }
    old_.resize(end);
    places_.resize(end);
}

// --- Into place

void ControlPlacing::makeRoom(UndoTree& undo) {
    readOld();
    match();
    undo.action();
    linesOf(sheet_)->insertByIndex(0, static_cast<sal_Int32>(rows_.size()));
    moveRows(undo);
    keepRows(undo);
    removeRows(undo);
}

void ControlPlacing::moveRows(UndoTree& undo) {
    const auto below = static_cast<std::int32_t>(rows_.size());
    CellRangeAddress whole = addressOf(sheet_);
    whole.EndColumn = lastColumn_;
    for (std::size_t from = 0; from < places_.size();) {
        std::size_t to = from + 1;
        if (places_[from] != kNowhere) {
            while (to < places_.size() && places_[to] == places_[to - 1] + 1) ++to;
            CellRangeAddress source = whole;
            source.StartRow = below + static_cast<std::int32_t>(from);
            source.EndRow = below + static_cast<std::int32_t>(to) - 1;
            undo.action();
            Reference<css::sheet::XCellRangeMovement>(sheet_, UNO_QUERY_THROW)
                ->moveRange(css::table::CellAddress(whole.Sheet, 0, places_[from]), source);
        }
        from = to;
    }
}

// What they show would change with the ledger, of which the file no longer tells.
void ControlPlacing::keepRows(UndoTree& undo) {
    const auto below = static_cast<std::int32_t>(rows_.size());
    for (std::size_t row = 0; row < old_.size(); ++row) {
        if (places_[row] != kNowhere || !old_[row].hasMore) continue;
        const std::int32_t at = below + static_cast<std::int32_t>(row);
        if (!old_[row].isMarked) {
            undo.action();
            writeText(sheet_, kKeyColumn, at, u"0");
        }
        if (old_[row].own == 0) continue;
        const CellCopy cells(part(sheet_, 0, at, static_cast<std::int32_t>(old_[row].own) - 1, at));
        for (std::int32_t column = 0; column <= cells.address().EndColumn; ++column) {
            const auto cell = sheet_->getCellByPosition(column, at);
            if (cell->getType() != css::table::CellContentType_FORMULA) continue;
            undo.action();
            const Cell& shown = cells.rows().front()[static_cast<std::size_t>(column)];
            if (const auto* value = std::get_if<double>(&shown)) {
                cell->setValue(*value);
            } else {
                writeText(sheet_, column, at, cellText(shown));
            }
        }
    }
}

void ControlPlacing::removeRows(UndoTree& undo) {
    const auto below = static_cast<std::int32_t>(rows_.size());
    const auto goes = [&](std::size_t row) { return places_[row] != kNowhere || !old_[row].hasMore; };
    for (std::size_t end = old_.size(); end > 0;) {
        std::size_t first = end;
        while (first > 0 && goes(first - 1)) --first;
        if (first < end) {
            undo.action();
            linesOf(sheet_)->removeByIndex(below + static_cast<std::int32_t>(first),
                                           static_cast<sal_Int32>(end - first));
        }
        end = first == end ? end - 1 : first;
    }
}

// --- What they say

void ControlPlacing::put(std::int32_t column, std::int32_t row, const ControlCell& cell) {
    if (const auto* value = std::get_if<double>(&cell)) {
        sheet_->getCellByPosition(column, row)->setValue(*value);
    } else if (const auto* formula = std::get_if<ControlFormula>(&cell)) {
        writeFormula(sheet_, column, row, formula->text);
    } else {
        const auto* words = std::get_if<Text>(&cell);
        writeText(sheet_, column, row, words == nullptr ? TextView() : *words);
    }
}

// Cell by cell: Calc's undo of setDataArray leaves what it wrote into empty cells.
void ControlPlacing::writeMoved(std::int32_t row, const std::vector<Cell>& before, UndoTree& undo) {
    const ControlRow& now = rows_[static_cast<std::size_t>(row)];
    const Text marked = cellText(before[kKeyColumn]);
    const auto own = marked.empty() ? std::size_t{0} : static_cast<std::size_t>(marked.front() - u'0');
    for (std::size_t column = 0; column < std::max(own, now.cells.size()); ++column) {
        const ControlCell cell = column < now.cells.size() ? now.cells[column] : ControlCell();
        const auto at = static_cast<std::int32_t>(column);
        const auto held = sheet_->getCellByPosition(at, row);
        const bool wasFormula = held->getType() == css::table::CellContentType_FORMULA;
        if (isFormula(cell) ? calc::toText(held->getFormula()) == writtenAs(cell)
                            : !wasFormula && holds(before[column], cell))
            continue;
        undo.action();
        put(at, row, cell);
    }
    if (marked == mark(now)) return;
    undo.action();
    writeText(sheet_, kKeyColumn, row, mark(now));
}

void ControlPlacing::writeFresh(std::int32_t first, std::int32_t last, UndoTree& undo) {
    Sequence<Sequence<Any>> content(last - first + 1);
    for (std::int32_t row = first; row <= last; ++row) {
        const ControlRow& now = rows_[static_cast<std::size_t>(row)];
        auto& cells = content.getArray()[row - first];
        cells.realloc(kKeyColumn + 1);
        for (std::size_t column = 0; column < now.cells.size(); ++column)
            cells.getArray()[column] = anyOf(now.cells[column]);
        for (auto column = static_cast<sal_Int32>(now.cells.size()); column < kKeyColumn; ++column)
            cells.getArray()[column] <<= OUString();
        cells.getArray()[kKeyColumn] <<= row == 0 ? OUString() : calc::toOUString(mark(now));
    }
    undo.action();
    Reference<css::sheet::XCellRangeData>(part(sheet_, 0, first, kKeyColumn, last), UNO_QUERY_THROW)
        ->setDataArray(content);
    // Formulas, and what stands between them: none of it reads as a number that is none.
    const auto firstFormula = [&](std::int32_t row) {
        const auto& cells = rows_[static_cast<std::size_t>(row)].cells;
        return std::find_if(cells.begin(), cells.end(), isFormula) - cells.begin();
    };
    const auto width = [&](std::int32_t row) {
        return static_cast<std::ptrdiff_t>(rows_[static_cast<std::size_t>(row)].cells.size());
    };
    for (std::int32_t from = first; from <= last;) {
        std::int32_t to = from + 1;
        const auto column = firstFormula(from);
        if (column < width(from)) {
            while (to <= last && width(to) == width(from) && firstFormula(to) == column) ++to;
            Sequence<Sequence<OUString>> formulas(to - from);
            for (std::int32_t row = from; row < to; ++row) {
                auto& cells = formulas.getArray()[row - from];
                cells.realloc(static_cast<sal_Int32>(width(row) - column));
                for (auto at = column; at < width(row); ++at) {
                    cells.getArray()[at - column] = calc::toOUString(
                        writtenAs(rows_[static_cast<std::size_t>(row)].cells[static_cast<std::size_t>(at)]));
                }
            }
            undo.action();
            Reference<css::sheet::XCellRangeFormula>(part(sheet_, static_cast<std::int32_t>(column), from,
                                                          static_cast<std::int32_t>(width(from)) - 1, to - 1),
                                                     UNO_QUERY_THROW)
                ->setFormulaArray(formulas);
        }
        from = to;
    }
}

void ControlPlacing::write(UndoTree& undo) {
    const auto count = static_cast<std::int32_t>(rows_.size());
    const CellCopy before(part(sheet_, 0, 0, kKeyColumn, count - 1));
    for (std::int32_t from = 0; from < count;) {
        std::int32_t to = from + 1;
        const bool moved = isMoved_[static_cast<std::size_t>(from)];
        if (moved) {
            writeMoved(from, before.rows()[static_cast<std::size_t>(from)], undo);
        } else {
            while (to < count && !isMoved_[static_cast<std::size_t>(to)]) ++to;
            writeFresh(from, to - 1, undo);
        }
        from = to;
    }
}

}  // namespace outturn::sheet
