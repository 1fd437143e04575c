#include "sheet/submission/submission.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include "calc/strings.hpp"
#include "domain/texts.hpp"
#include "sheet/document/properties.hpp"
#include "sheet/document/quiet_document.hpp"
#include "sheet/document/sheet_names.hpp"
#include "sheet/document/undo_step.hpp"
#include "sheet/submission/table.hpp"
#include "sheet/tables/growth.hpp"

namespace outturn::sheet {

namespace {

namespace css = com::sun::star;
using css::uno::Any;
using css::uno::UNO_QUERY_THROW;
using Why = SubmissionRefusal::Why;

// Changes within one undo step, safely below the hundred that Calc keeps.
constexpr std::size_t kChangesOfStep = 50;
constexpr std::size_t kRowsOfStep = 12;  // of four cells each

using Key = std::pair<Text, Text>;  // line and activity, folded

Text keyOf(TextView written) {
    return folded(trimmed(written));
}

// By line and activity, in the order given; a table without a column for activities has one row a line.
std::vector<SubmittedAmount> joined(const std::vector<SubmittedAmount>& amounts, bool byActivity) {
    std::vector<SubmittedAmount> rows;
    std::map<Key, std::size_t> known;
    for (SubmittedAmount each : amounts) {
        if (!byActivity) each.activity.clear();
        const auto [place, isNew] = known.emplace(Key(keyOf(each.line), keyOf(each.activity)), rows.size());
        if (isNew) {
            rows.push_back(std::move(each));
        } else {
            rows[place->second].amount += each.amount;
        }
    }
    return rows;
}

// What becomes of the rows that were there, and which amounts need one of their own.
struct Plan {
    std::vector<std::pair<std::int32_t, Money>> amounts;  // into the rows on the sheet
    std::vector<std::int32_t> freed;                      // rows that are emptied, for the ones below
    std::vector<SubmittedAmount> added;
};

Plan planOf(std::vector<SubmittedAmount> rows, const std::vector<RoundRow>& standing) {
    Plan plan;
    std::map<Key, Money> wanted;
    for (const SubmittedAmount& row : rows)
        wanted.emplace(Key(keyOf(row.line), keyOf(row.activity)), row.amount);
    std::set<Key> placed;
    for (const RoundRow& row : standing) {
        const Key key(row.line, row.activity);
        const auto amount = wanted.find(key);
        if (amount != wanted.end() && placed.insert(key).second) {
            plan.amounts.emplace_back(row.row, amount->second);
        } else if (row.onlyOurs) {
            plan.freed.push_back(row.row);
        } else {
            // What a person typed beside it stays, and the row counts for nothing.
            plan.amounts.emplace_back(row.row, Money());
        }
    }
    std::erase_if(rows, [&](const SubmittedAmount& row) {
        return placed.contains(Key(keyOf(row.line), keyOf(row.activity)));
    });
    plan.added = std::move(rows);
    return plan;
}

class Writer {
  public:
    Writer(const SpreadsheetDocument& document, const ForecastTable& table, const SubmissionRequest& request,
           TextView undoTitle)
        : document_(document),
          table_(table),
          request_(request),
          undoTitle_(calc::toOUString(undoTitle)),
          sheet_(sheetOf(table.place().range)) {}

    void write(const Plan& plan) {
        for (std::size_t first = 0; first < plan.amounts.size(); first += kChangesOfStep) {
            const UndoStep step(document_, undoTitle_);
            const std::size_t end = std::min(first + kChangesOfStep, plan.amounts.size());
            for (std::size_t at = first; at < end; ++at) {
                const auto& [row, amount] = plan.amounts[at];
                sheet_->getCellByPosition(*table_.column(Column::Amount), row)->setValue(amount.kronor());
            }
        }
        const std::size_t inFreed = std::min(plan.freed.size(), plan.added.size());
        std::vector<std::int32_t> places = plan.freed;
        for (std::size_t at = inFreed; at < plan.added.size(); ++at)
            places.push_back(table_.firstFreeRow() + static_cast<std::int32_t>(at - inFreed));
        if (inFreed < plan.added.size()) dress(static_cast<std::int32_t>(plan.added.size() - inFreed));
        for (std::size_t first = 0; first < places.size(); first += kRowsOfStep) {
            const UndoStep step(document_, undoTitle_);
            const std::size_t end = std::min(first + kRowsOfStep, places.size());
            for (std::size_t at = first; at < end; ++at) {
                if (at < plan.added.size()) {
                    writeRow(places[at], plan.added[at]);
                } else {
                    clear(places[at]);
                }
            }
        }
    }

  private:
    // Cell by cell: a whole block at once (setDataArray) could not be undone, and would take comments away.
    void writeRow(std::int32_t row, const SubmittedAmount& content) const {
        write(Column::Period, row, table_.written(request_.round));
        write(Column::Line, row, Any(calc::toOUString(content.line)));
        const rtl::OUString activity = calc::toOUString(content.activity);
        write(Column::Activity, row, content.activityIsNumber ? Any(activity.toDouble()) : Any(activity));
        write(Column::Amount, row, Any(content.amount.kronor()));
    }

    void write(Column column, std::int32_t row, const Any& content) const {
        const auto position = table_.column(column);
        if (!position) return;
        rtl::OUString words;
        double number = 0;
        if (content >>= words) {
            writeText(sheet_, *position, row, calc::view(words));
        } else if (content >>= number) {
            sheet_->getCellByPosition(*position, row)->setValue(number);
        }
    }

    void clear(std::int32_t row) const {
        for (const Column column : {Column::Period, Column::Line, Column::Activity, Column::Amount})
            write(column, row, Any(rtl::OUString()));
    }

    // New rows look like the last one above them.
    void dress(std::int32_t count) const {
        const std::int32_t first = table_.firstFreeRow();
        const std::int32_t above = first - 1;
        if (above <= addressOf(table_.place().range).StartRow) return;
        for (const Column column : {Column::Period, Column::Line, Column::Activity, Column::Amount}) {
            const auto position = table_.column(column);
            if (!position) continue;
            const Range model = part(sheet_, *position, above, *position, above);
            const Range cells = part(sheet_, *position, first, *position, first + count - 1);
            setProperty(cells, "NumberFormat", property<sal_Int32>(model, "NumberFormat"));
        }
    }

    SpreadsheetDocument document_;
    const ForecastTable& table_;
    const SubmissionRequest& request_;
    rtl::OUString undoTitle_;
    Range sheet_;
};

// The first cell that is not empty where the table must grow; nothing where there is none.
std::optional<Text> cellInTheWay(const FoundTable& table, std::int32_t firstRow, std::int32_t lastRow) {
    const CellRangeAddress address = addressOf(table.range);
    const Range sheet = sheetOf(table.range);
    const std::int32_t last = std::min(lastRow, usedArea(sheet).EndRow);
    if (last < firstRow) return std::nullopt;
    const CellCopy below(part(sheet, address.StartColumn, firstRow, address.EndColumn, last));
    for (std::size_t row = 0; row < below.rows().size(); ++row) {
        for (std::size_t column = 0; column < below.rows()[row].size(); ++column) {
            if (isBlank(below.rows()[row][column])) continue;
            const auto x = address.StartColumn + static_cast<std::int32_t>(column);
            const auto y = firstRow + static_cast<std::int32_t>(row);
            return referenceOf(part(sheet, x, y, x, y));
        }
    }
    return std::nullopt;
}

std::optional<FoundTable> forecastsIn(const SpreadsheetDocument& document) {
    for (FoundTable& table : findTables(document, readSettings(document))) {
        if (table.kind == TableKind::Forecasts) return std::move(table);
    }
    return std::nullopt;
}

SubmissionRefusal refused(Why why, Text place = {}) {
    return {why, std::move(place), 0, std::nullopt};
}

// Why the table that is there cannot take the round.
std::optional<SubmissionRefusal> refusal(const ForecastTable& table, const std::vector<RoundRow>& standing,
                                         const SubmissionRequest& request) {
    const Range sheet = sheetOf(table.place().range);
    if (isProtected(sheet)) return refused(Why::SheetProtected, nameOf(sheet));
    if (auto problem = table.hindrance(request.round))
        return SubmissionRefusal{Why::TableBroken, nameOf(sheet), 0, std::move(problem)};
    if (!table.hasLines()) return refused(Why::NoLineColumn, nameOf(sheet));
    if (!standing.empty() && !request.replace)
        return SubmissionRefusal{Why::AlreadySubmitted, nameOf(sheet), standing.size(), std::nullopt};
    return std::nullopt;
}

std::int32_t rowsToGrow(const ForecastTable& table, const Plan& plan) {
    const auto below =
        static_cast<std::int32_t>(plan.added.size() - std::min(plan.added.size(), plan.freed.size()));
    const std::int32_t end = addressOf(table.place().range).EndRow;
    return below == 0 ? 0 : std::max(0, table.firstFreeRow() + below - 1 - end);
}

}  // namespace

SubmissionOutcome submitForecast(const SpreadsheetDocument& document,
                                 const std::vector<SubmittedAmount>& amounts,
                                 const SubmissionRequest& request) {
    if (Reference<css::frame::XStorable>(document, UNO_QUERY_THROW)->isReadonly())
        return refused(Why::ReadOnly);
    std::set<Text> lines;
    for (const SubmittedAmount& each : amounts) lines.insert(keyOf(each.line));
    auto place = forecastsIn(document);
    const bool isProtected = Reference<css::util::XProtectable>(document, UNO_QUERY_THROW)->isProtected();
    if (!place && isProtected) return refused(Why::StructureProtected);
    if (place) {
        const ForecastTable table(document, *place);
        const bool readable = !table.hindrance(request.round) && table.hasLines();
        const auto standing = readable ? table.rowsOf(request.round, lines) : std::vector<RoundRow>();
        if (auto why = refusal(table, standing, request)) return std::move(*why);
        const Plan plan = planOf(joined(amounts, table.hasActivities()), standing);
        const std::int32_t end = addressOf(place->range).EndRow;
        if (const std::int32_t grow = rowsToGrow(table, plan); grow > 0) {
            if (auto cell = cellInTheWay(*place, end + 1, end + grow)) return refused(Why::NoRoom, *cell);
        }
    }

    const Text code = fromUtf8(std::to_string(request.round.code()));
    const Text title =
        text(TextId::SubmitUndo, request.language, {code.substr(0, 4) + u"-" + code.substr(4)});
    QuietDocument quiet(document, calc::toOUString(title));
    Submission done;
    try {
        if (!place) {
            createTable(document, TableKind::Forecasts, request.language);
            place = forecastsIn(document);
        }
        const ForecastTable table(document, *place);
        const auto standing = table.rowsOf(request.round, lines);
        const std::vector<SubmittedAmount> rows = joined(amounts, table.hasActivities());
        const Plan plan = planOf(rows, standing);
        if (const std::int32_t grow = rowsToGrow(table, plan); grow > 0) grown(document, *place, grow);
        Writer(document, table, request, title).write(plan);
        done = {nameOf(sheetOf(place->range)), rows.size(), standing.size()};
    } catch (...) {
        quiet.takeBack();
        throw;
    }
    quiet.calculate();
    return done;
}

}  // namespace outturn::sheet
