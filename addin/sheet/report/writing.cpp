// ReportGrid::write: contents into cells, and what was written remembered.
#include <com/sun/star/sheet/XCellRangeFormula.hpp>

#include "calc/strings.hpp"
#include "domain/report/fingerprint.hpp"
#include "domain/report/marks.hpp"
#include "sheet/document/ranges.hpp"
#include "sheet/document/sheet_names.hpp"
#include "sheet/report/grid.hpp"

namespace outturn::sheet {

namespace css = com::sun::star;
using css::uno::Sequence;
using css::uno::UNO_QUERY_THROW;
using report::CellPlan;
using report::kShownSlots;
using report::kSlots;
using report::Marks;
using report::Places;
using report::Row;
using report::RowPlan;
using report::Slot;
using rtl::OUString;

namespace {

bool isNothing(const CellPlan& plan) {
    return std::holds_alternative<std::monostate>(plan.content);
}

// Whether the report may write there again.
bool isOwn(const Marks& marks, Slot slot, const Text& held, const CellPlan& plan) {
    if (!marks.isOwn(slot, held)) return false;
    const auto* formula = std::get_if<report::Formula>(&plan.content);
    if (formula != nullptr && report::refersElsewhere(held, formula->text)) return false;
    // A comment carried over that a person took away is not to come back.
    const bool carried = plan.style == report::Style::Comment && std::holds_alternative<Text>(plan.content);
    return !(carried && held.empty() && !marks.at(slot).empty());
}

bool isFigure(report::Role role, const CellPlan& plan) {
    const bool ofTable = role == report::Role::Figures || role == report::Role::Result;
    return ofTable && std::holds_alternative<report::Formula>(plan.content);
}

// Formulas of neighbouring cells go in at once; the rest one by one.
class RowWriter {
  public:
    RowWriter(const Range& sheet, std::int32_t row) : sheet_(sheet), row_(row) {}
    ~RowWriter() = default;
    RowWriter(const RowWriter&) = delete;
    RowWriter& operator=(const RowWriter&) = delete;

    void write(std::int32_t column, const report::Content& content) {
        if (const auto* formula = std::get_if<report::Formula>(&content)) {
            if (!run_.empty() && column != firstOfRun_ + static_cast<std::int32_t>(run_.size())) flush();
            if (run_.empty()) firstOfRun_ = column;
            run_.push_back(formula->text);
            return;
        }
        flush();
        if (const auto* text = std::get_if<Text>(&content)) {
            writeText(sheet_, column, row_, *text);
        } else if (const auto* number = std::get_if<double>(&content)) {
            sheet_->getCellByPosition(column, row_)->setValue(*number);
        } else {
            writeText(sheet_, column, row_, {});
        }
    }

    void flush() {
        if (run_.empty()) return;
        Sequence<Sequence<OUString>> formulas(1);
        Sequence<OUString> row(static_cast<sal_Int32>(run_.size()));
        for (std::size_t at = 0; at < run_.size(); ++at) {
            row.getArray()[at] = calc::toOUString(run_[at]);
        }
        formulas.getArray()[0] = row;
        const auto last = firstOfRun_ + static_cast<std::int32_t>(run_.size()) - 1;
        Reference<css::sheet::XCellRangeFormula>(part(sheet_, firstOfRun_, row_, last, row_), UNO_QUERY_THROW)
            ->setFormulaArray(formulas);
        run_.clear();
    }

  private:
    const Range& sheet_;
    std::int32_t row_;
    std::int32_t firstOfRun_ = 0;
    std::vector<Text> run_;
};

}  // namespace

void ReportGrid::write(const std::vector<Row>& rows, const std::vector<RowPlan>& plans,
                       const Places& places) {
    const SheetContent before(sheet_);
    std::vector<std::array<bool, kShownSlots>> written(rows.size());
    for (std::size_t at = 0; at < rows.size(); ++at) {
        const std::int32_t row = places.row(rows[at].identity);
        const Marks marks(before.at(places.column(Slot::Marks), row));
        RowWriter writer(sheet_, row);
        for (std::size_t slot = 0; slot < kSlots; ++slot) {
            const CellPlan& plan = plans[at].cells.at(slot);
            const std::int32_t column = places.columns.at(slot);
            const Text held = before.at(column, row);
            if (report::slotAt(slot) == Slot::Marks && rows[at].role != report::Role::Columns) continue;
            const bool own = slot >= kShownSlots || isOwn(marks, report::slotAt(slot), held, plan);
            if (!own && isFigure(rows[at].role, plan) && held.starts_with(u'='))
                otherFormulas_.push_back(places.cell(report::slotAt(slot), rows[at].identity));
            if (slot < kShownSlots) written.at(at).at(slot) = own || plan.always;
            if (!own && !plan.always) continue;
            if (!isNothing(plan) || !held.empty()) writer.write(column, plan.content);
        }
        writer.flush();
    }
    // Calc writes formulas down in its own way, so what was written is read again.
    const SheetContent after(sheet_);
    for (std::size_t at = 0; at < rows.size(); ++at) {
        if (rows[at].role == report::Role::Columns) continue;
        const std::int32_t row = places.row(rows[at].identity);
        Marks marks(before.at(places.column(Slot::Marks), row));
        for (std::size_t slot = 0; slot < kShownSlots; ++slot) {
            if (!written.at(at).at(slot)) continue;
            marks.set(report::slotAt(slot), report::fingerprint(after.at(places.columns.at(slot), row)));
        }
        if (marks.written() != before.at(places.column(Slot::Marks), row)) {
            writeText(sheet_, places.column(Slot::Marks), row, marks.written());
        }
    }
}

}  // namespace outturn::sheet
