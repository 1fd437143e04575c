#include "sheet/report/snapshot.hpp"

#include <com/sun/star/sheet/FormulaResult.hpp>
#include <com/sun/star/table/CellContentType.hpp>

#include "domain/report/plan.hpp"
#include "sheet/document/properties.hpp"
#include "sheet/document/ranges.hpp"
#include "sheet/document/sheet_names.hpp"
#include "sheet/report/grid.hpp"

namespace outturn::sheet {

namespace css = com::sun::star;
using report::Figure;
using report::FilledFigures;
using report::Section;
using report::Slot;

namespace {

// None where the cell shows no number.
std::optional<double> numberIn(const Range& sheet, std::int32_t column, std::int32_t row) {
    const auto cell = sheet->getCellByPosition(column, row);
    const auto type = cell->getType();
    if (type == css::table::CellContentType_VALUE) return cell->getValue();
    if (type != css::table::CellContentType_FORMULA || cell->getError() != 0) return std::nullopt;
    if (property<sal_Int32>(cell, "FormulaResultType2") != css::sheet::FormulaResult::VALUE)
        return std::nullopt;
    return cell->getValue();
}

// The two tables of figures: their rows' identities.
std::optional<Section> sectionOf(const Text& identity) {
    if (identity == u"result" || identity.starts_with(u"line:")) return Section::Lines;
    const bool activity = identity == u"activities:result" || identity == u"activity-rest";
    if (activity || identity.starts_with(u"activity:")) return Section::Activities;
    return std::nullopt;
}

}  // namespace

void keepFigures(const Range& sheet, const std::vector<report::Row>& rows, const report::Places& places,
                 const Text& date) {
    const std::int32_t column = places.column(Slot::Filled);
    for (const report::Row& row : rows) {
        if (row.section == Section::Other) continue;
        const std::int32_t at = places.row(row.identity);
        FilledFigures filled;
        filled.setDate(date);
        for (const Figure figure : FilledFigures::kKept) {
            filled.set(figure, numberIn(sheet, places.column(report::slotOf(row.section, figure)), at));
        }
        const Text written = filled.written();
        if (textIn(sheet, column, at) != written) writeText(sheet, column, at, written);
    }
}

std::vector<KeptRow> keptRows(const Range& sheet) {
    const ReportGrid grid(sheet);
    if (grid.isNew() || !grid.isWhole()) return {};
    const std::int32_t identities = grid.column(Slot::Identity);
    std::vector<KeptRow> found;
    const std::int32_t last = addressOf(usedPart(sheet)).EndRow;
    for (std::int32_t row = 0; row <= last; ++row) {
        KeptRow kept;
        kept.identity = textIn(sheet, identities, row);
        const auto section = sectionOf(kept.identity);
        if (!section) continue;
        kept.label = Text(report::withoutSign(shownIn(sheet, grid.column(Slot::Label), row)));
        kept.filled = FilledFigures::read(textIn(sheet, grid.column(Slot::Filled), row));
        for (const Figure figure : FilledFigures::kKept) {
            const std::int32_t column = grid.column(report::slotOf(*section, figure));
            kept.cells[figure] = referenceOf(part(sheet, column, row, column, row));
        }
        found.push_back(std::move(kept));
    }
    return found;
}

}  // namespace outturn::sheet
