#include "sheet/report/grid.hpp"

#include <algorithm>
#include <utility>

#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/sheet/XCellRangeMovement.hpp>
#include <com/sun/star/sheet/XSheetAnnotation.hpp>
#include <com/sun/star/sheet/XSheetAnnotationsSupplier.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XText.hpp>

#include "calc/arguments.hpp"
#include "calc/strings.hpp"
#include "domain/report/marks.hpp"
#include "domain/report/plan.hpp"
#include "sheet/document/properties.hpp"
#include "sheet/document/ranges.hpp"
#include "sheet/document/sheet_names.hpp"
#include "sheet/report/row_steps.hpp"

namespace outturn::sheet {

namespace css = com::sun::star;
using css::uno::UNO_QUERY_THROW;
using report::kShownSlots;
using report::kSlots;
using report::Marks;
using report::Places;
using report::Row;
using report::RowStep;
using report::Slot;

namespace {

// How far down a person may have pushed the hidden row by rows of her own above it.
constexpr std::int32_t kDeepestHead = 50;
// A ledger's sheet is wide or long and never a report's.
constexpr std::int32_t kWidestSheet = 400;
// The first hidden column on a new sheet (AA): beside the report there is room for comments.
constexpr std::int32_t kFirstHidden = 26;
constexpr TextView kMarkPrefix = u"outturn-report:";
// What the identity of a line begins with.
constexpr TextView kLine = u"line:";
// What stands before an activity's identity in the sections that repeat it.
constexpr TextView kOutturn = u"outturn:";
constexpr TextView kOutturnComment = u"outturn:comment";
constexpr TextView kForecast = u"forecast:";

Reference<css::table::XColumnRowRange> lines(const Range& sheet) {
    return {sheet, UNO_QUERY_THROW};
}

std::int32_t rowOfMark(const SheetContent& content, TextView mark) {
    for (std::int32_t row = 0; row < content.rows(); ++row) {
        for (std::int32_t column = 0; column < content.columns(); ++column) {
            if (content.at(column, row).starts_with(mark)) return row;
        }
    }
    return -1;
}

// Every sheet is asked, at each filling: so without formulas, which Calc takes long to write down.
bool bearsMark(const Range& sheet, const CellRangeAddress& used, const Text& mark) {
    const Range head = part(sheet, 0, 0, used.EndColumn, std::min(used.EndRow, kDeepestHead - 1));
    const auto cells = Reference<css::sheet::XCellRangeData>(head, UNO_QUERY_THROW)->getDataArray();
    for (const auto& row : cells) {
        for (const css::uno::Any& cell : row) {
            rtl::OUString text;
            if ((cell >>= text) && calc::view(text).starts_with(mark)) return true;
        }
    }
    return false;
}

}  // namespace

SheetContent::SheetContent(const Range& sheet, std::int32_t rows) {
    const CellRangeAddress used = usedArea(sheet);
    columns_ = std::min(used.EndColumn + 1, kWidestSheet);
    rows_ = used.EndRow + 1;
    if (rows > 0) rows_ = std::min(rows_, rows);
    const Range area = part(sheet, 0, 0, columns_ - 1, rows_ - 1);
    const auto formulas = Reference<css::sheet::XCellRangeFormula>(area, UNO_QUERY_THROW)->getFormulaArray();
    const auto values = Reference<css::sheet::XCellRangeData>(area, UNO_QUERY_THROW)->getDataArray();
    const auto cells = calc::cells(values);
    cells_.resize(static_cast<std::size_t>(rows_));
    for (std::int32_t row = 0; row < rows_; ++row) {
        auto& texts = cells_[static_cast<std::size_t>(row)];
        for (std::int32_t column = 0; column < columns_; ++column) {
            const TextView formula = calc::view(formulas[row][column]);
            const bool isFormula = formula.starts_with(u'=') || formula.starts_with(u"{=");
            const Cell& value = cells[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
            texts.push_back(isFormula ? Text(formula) : cellText(value));
        }
    }
}

Text SheetContent::at(std::int32_t column, std::int32_t row) const {
    const bool inside = column >= 0 && column < columns_ && row >= 0 && row < rows_;
    return inside ? cells_[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)] : Text();
}

std::optional<Month> ReportGrid::periodOf(const Range& sheet) {
    const CellRangeAddress used = usedArea(sheet);
    if (used.EndColumn < static_cast<std::int32_t>(kSlots) || used.EndColumn >= kWidestSheet)
        return std::nullopt;
    const SheetContent content(sheet, kDeepestHead);
    const std::int32_t row = rowOfMark(content, kMarkPrefix);
    for (std::int32_t column = 0; row >= 0 && column < content.columns(); ++column) {
        if (const auto period = report::readReportMark(content.at(column, row))) return period;
    }
    return std::nullopt;
}

bool ReportGrid::isOwnColumn(std::int32_t column) const {
    return std::find(columns_.begin(), columns_.end(), column) != columns_.end();
}

Range ReportGrid::find(const SpreadsheetDocument& document, Month period, TextView name) {
    Range found;
    for (std::int16_t at = 0; at < sheetCount(document); ++at) {
        const Range sheet = sheetAt(document, at);
        const CellRangeAddress used = usedArea(sheet);
        if (used.EndColumn < static_cast<std::int32_t>(kSlots) || used.EndColumn >= kWidestSheet) continue;
        if (!bearsMark(sheet, used, report::reportMark(period))) continue;
        if (nameOf(sheet) == name) return sheet;
        if (!found.is()) found = sheet;
    }
    return found;
}

ReportGrid::ReportGrid(const Range& sheet) : sheet_(sheet) {
    const SheetContent content(sheet_, kDeepestHead);
    headRow_ = rowOfMark(content, kMarkPrefix);
    findColumns(content);
}

void ReportGrid::findColumns(const SheetContent& content) {
    for (std::size_t at = 0; at < kSlots; ++at) {
        const auto standard =
            static_cast<std::int32_t>(at < kShownSlots ? at : kFirstHidden + at - kShownSlots);
        columns_.at(at) = isNew() ? standard : -1;
        for (std::int32_t column = 0; !isNew() && column < content.columns(); ++column) {
            const Text name = content.at(column, headRow_);
            const bool isIt = report::slotAt(at) == Slot::Identity
                                  ? name.starts_with(kMarkPrefix)
                                  : name == report::slotName(report::slotAt(at));
            if (isIt && columns_.at(at) < 0) columns_.at(at) = column;
        }
    }
}

bool ReportGrid::isWhole() const {
    return std::all_of(columns_.begin(), columns_.end(), [](std::int32_t column) { return column >= 0; });
}

// A person deleted a column: it comes back after the one it followed.
void ReportGrid::insertMissingColumns() {
    for (std::size_t at = 0; at < kSlots; ++at) {
        if (columns_.at(at) >= 0) continue;
        const std::int32_t place = at == 0 ? 0 : columns_.at(at - 1) + 1;
        lines(sheet_)->getColumns()->insertByIndex(place, 1);
        for (std::int32_t& column : columns_) column += column >= place ? 1 : 0;
        columns_.at(at) = place;
    }
}

Text ReportGrid::identityAt(const SheetContent& content, std::int32_t row) const {
    const Text written = content.at(columns_.at(number(Slot::Identity)), row);
    return written.starts_with(kMarkPrefix) ? Text(u"columns") : written;
}

bool ReportGrid::holdsTyped(const SheetContent& content, std::int32_t row) const {
    const Marks marks(content.at(columns_.at(number(Slot::Marks)), row));
    for (std::int32_t column = 0; column < content.columns(); ++column) {
        const Text held = content.at(column, row);
        if (held.empty()) continue;
        const auto place = std::find(columns_.begin(), columns_.end(), column);
        if (place == columns_.end()) return true;
        const auto slot = static_cast<std::size_t>(place - columns_.begin());
        if (slot < kShownSlots && !marks.isOwn(report::slotAt(slot), held)) return true;
    }
    const auto notes =
        Reference<css::sheet::XSheetAnnotationsSupplier>(sheet_, UNO_QUERY_THROW)->getAnnotations();
    for (sal_Int32 at = 0; at < notes->getCount(); ++at) {
        const Reference<css::sheet::XSheetAnnotation> note(notes->getByIndex(at), UNO_QUERY_THROW);
        if (note->getPosition().Row == row) return true;
    }
    return false;
}

std::vector<report::FoundRow> ReportGrid::foundRows(const SheetContent& content,
                                                    const std::vector<Text>& planned) const {
    std::vector<report::FoundRow> found;
    for (std::int32_t row = 0; row < content.rows(); ++row) {
        const Text identity = identityAt(content, row);
        found.push_back({identity, !identity.empty() && holdsTyped(content, row)});
    }
    const auto isFound = [&](const Text& identity) {
        return std::any_of(found.begin(), found.end(),
                           [&](const auto& row) { return row.identity == identity; });
    };
    // A line that was renamed in its table shows the new name here: it is still the same row.
    for (std::int32_t row = 0; row < content.rows(); ++row) {
        Text& identity = found[static_cast<std::size_t>(row)].identity;
        if (!identity.starts_with(kLine)) continue;
        if (std::find(planned.begin(), planned.end(), identity) != planned.end()) continue;
        const Text renamed =
            Text(kLine) + Text(report::withoutSign(shownText(columns_.at(number(Slot::Label)), row)));
        const bool isPlanned = std::find(planned.begin(), planned.end(), renamed) != planned.end();
        if (isPlanned && !isFound(renamed)) identity = renamed;
    }
    // A comment without the activity it is about would seem to be about the one above.
    for (std::size_t row = 1; row < found.size(); ++row) {
        const bool isComment = found[row].typed && found[row].identity.starts_with(kOutturnComment);
        if (isComment && found[row - 1].identity.starts_with(kOutturn)) found[row - 1].typed = true;
    }
    return found;
}

Text ReportGrid::shownText(std::int32_t column, std::int32_t row) const {
    const auto cell = sheet_->getCellByPosition(column, row);
    if (cell->getError() != 0) return {};
    return calc::toText(Reference<css::text::XText>(cell, UNO_QUERY_THROW)->getString());
}

Places ReportGrid::arrange(const std::vector<Row>& rows) {
    insertMissingColumns();
    std::vector<Text> planned;
    planned.reserve(rows.size());
    for (const Row& row : rows) planned.push_back(row.identity);
    Places places;
    places.columns = columns_;
    if (isNew()) {
        // Calc makes a sheet's columns as they are filled, and redo puts styles only on those there are.
        writeText(sheet_, columns_.at(kSlots - 1), 0, report::slotName(report::slotAt(kSlots - 1)));
        for (std::size_t at = 0; at < planned.size(); ++at) {
            places.rows[planned[at]] = static_cast<std::int32_t>(at);
            made_.emplace(planned[at], true);
        }
        return places;
    }
    const SheetContent before(sheet_);
    rememberNames(before);
    const auto found = foundRows(before, planned);
    for (const auto& identity : planned) {
        const bool known = std::any_of(found.begin(), found.end(),
                                       [&](const auto& row) { return row.identity == identity; });
        if (!known) made_.emplace(identity, true);
    }
    const report::RowMatch match = report::matchRows(found, planned);
    for (const RowStep& step : match.steps) {
        if (step.kind == RowStep::Kind::Release) {
            release(step.row);
        } else {
            perform(sheet_, step);
        }
    }
    for (std::size_t at = 0; at < planned.size(); ++at) places.rows[planned[at]] = match.rows[at];
    return places;
}

// What the report wrote goes; the label stays as plain text, to say what the typed words are about.
void ReportGrid::release(std::int32_t row) {
    const SheetContent content(sheet_);
    const Marks marks(content.at(columns_.at(number(Slot::Marks)), row));
    const Text identity = identityAt(content, row);
    for (std::size_t at = 0; at < kSlots; ++at) {
        const std::int32_t column = columns_.at(at);
        const Slot slot = report::slotAt(at);
        if (at < kShownSlots && !marks.isOwn(slot, content.at(column, row))) continue;
        writeText(sheet_, column, row, slot == Slot::Label ? releasedLabel(identity, column, row) : Text());
    }
}

// A label's formula may show another line or activity by now, or none at all.
Text ReportGrid::releasedLabel(const Text& identity, std::int32_t column, std::int32_t row) const {
    if (identity.starts_with(kLine)) return identity.substr(kLine.size());
    const auto name = names_.find(identity);
    return name == names_.end() ? shownText(column, row) : name->second;
}

void ReportGrid::rememberNames(const SheetContent& content) {
    for (std::int32_t row = 0; row < content.rows(); ++row) {
        const Text identity = identityAt(content, row);
        if (!identity.starts_with(kOutturn)) continue;
        const Text name = content.at(columns_.at(number(Slot::Previous)), row);
        if (name.empty()) continue;
        const Text activity = identity.substr(kOutturn.size());
        names_.emplace(identity, name);
        names_.emplace(activity, name);
        names_.emplace(Text(kForecast) + activity, name);
    }
}

}  // namespace outturn::sheet
