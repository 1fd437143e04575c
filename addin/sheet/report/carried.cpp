#include "sheet/report/carried.hpp"

#include <algorithm>

#include "domain/report/carried.hpp"
#include "domain/report/marks.hpp"
#include "sheet/document/sheet_names.hpp"
#include "sheet/report/sheet.hpp"

namespace outturn::sheet {

using report::Carried;
using report::Marks;
using report::Slot;

namespace {

bool isFormula(TextView content) {
    return content.starts_with(u'=') || content.starts_with(u"{=");
}

bool isNumber(const Range& sheet, std::int32_t column, std::int32_t row) {
    return sheet->getCellByPosition(column, row)->getType() == com::sun::star::table::CellContentType_VALUE;
}

// Texts carried over from still earlier keep their month.
Carried carried(TextView content, Month period) {
    if (auto earlier = report::readCarriedOver(content)) return *earlier;
    return {Text(content), period};
}

}  // namespace

std::optional<EarlierReport> earlierReport(const SpreadsheetDocument& document, Month period) {
    std::optional<EarlierReport> nearest;
    for (std::int16_t at = 0; at < sheetCount(document); ++at) {
        const Range sheet = sheetAt(document, at);
        const auto itsPeriod = ReportGrid::periodOf(sheet);
        if (!itsPeriod || *itsPeriod >= period) continue;
        if (!nearest || *itsPeriod > nearest->period) nearest = EarlierReport{*itsPeriod, sheet};
    }
    if (!nearest) return std::nullopt;
    // Of several of one period (a person copied it) the one that is filled.
    for (const Language language : {Language::Swedish, Language::English}) {
        const Range named =
            ReportGrid::find(document, nearest->period, reportSheetName(nearest->period, language));
        if (named.is() && nameOf(named) == reportSheetName(nearest->period, language)) nearest->sheet = named;
    }
    return nearest;
}

std::optional<Month> previousReport(const std::optional<EarlierReport>& earlier, Month period) {
    if (earlier && earlier->period.year() == period.year()) return earlier->period;
    if (period.month() == 1) return std::nullopt;
    return Month(period.year(), period.month() - 1);
}

std::map<Text, Carried> carriedTexts(const EarlierReport& earlier) {
    std::map<Text, Carried> texts;
    const ReportGrid grid(earlier.sheet);
    const SheetContent content(earlier.sheet);
    const std::int32_t label = grid.column(Slot::Label);
    if (label < 0) return texts;
    for (std::int32_t row = 0; row < content.rows(); ++row) {
        const Text identity = content.at(grid.column(Slot::Identity), row);
        const Text held = content.at(label, row);
        if (identity.empty() || trimmed(held).empty() || isFormula(held)) continue;
        const Marks marks(content.at(grid.column(Slot::Marks), row));
        if (marks.isOwn(Slot::Label, held) && !report::readCarriedOver(held)) continue;
        texts.emplace(identity, carried(held, earlier.period));
    }
    return texts;
}

void carryTextsBeside(const EarlierReport& earlier, const ReportGrid& grid,
                      const std::vector<report::Row>& rows, const report::Places& places, Language language) {
    const ReportGrid earlierGrid(earlier.sheet);
    const SheetContent content(earlier.sheet);
    const std::int32_t last = earlierGrid.column(Slot::Year4);
    if (last < 0) return;
    std::map<Text, std::int32_t> earlierRows;
    for (std::int32_t row = 0; row < content.rows(); ++row) {
        const Text identity = content.at(earlierGrid.column(Slot::Identity), row);
        if (!identity.empty()) earlierRows.emplace(identity, row);
    }
    const SheetContent here(grid.sheet());
    for (const report::Row& row : rows) {
        const auto found = earlierRows.find(row.identity);
        if (found == earlierRows.end() || !grid.isNewRow(row.identity)) continue;
        const std::int32_t target = places.row(row.identity);
        for (std::int32_t column = last + 1; column < content.columns(); ++column) {
            const Text held = content.at(column, found->second);
            if (trimmed(held).empty() || isFormula(held) || earlierGrid.isOwnColumn(column)) continue;
            if (isNumber(earlier.sheet, column, found->second)) continue;
            const std::int32_t to = places.column(Slot::Year4) + column - last;
            if (grid.isOwnColumn(to) || !here.at(to, target).empty()) continue;
            writeText(grid.sheet(), to, target, report::carriedOver(carried(held, earlier.period), language));
        }
    }
}

}  // namespace outturn::sheet
