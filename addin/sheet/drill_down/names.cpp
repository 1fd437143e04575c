#include "sheet/drill_down/names.hpp"

#include <algorithm>

#include "domain/report/plan.hpp"
#include "sheet/document/ranges.hpp"
#include "sheet/document/sheet_names.hpp"

namespace outturn::sheet {

namespace {

constexpr std::int32_t kDeepestHead = 50;
constexpr std::int32_t kWidestReport = 400;
constexpr TextView kReportMark = u"outturn-report:";
constexpr TextView kHeads = u":heads";

// The first words of the row.
Text rowLabel(const Range& sheet, std::int32_t row, std::int32_t beforeColumn) {
    for (std::int32_t column = 0; column < beforeColumn; ++column) {
        if (Text found = textIn(sheet, column, row); !found.empty()) return found;
        // A label that is a formula is no text cell.
        const Text shown = column == 0 ? shownIn(sheet, column, row) : Text();
        if (!shown.empty()) return Text(report::withoutSign(shown));
    }
    return {};
}

}  // namespace

Text cellAddress(const Range& cell) {
    const CellRangeAddress address = addressOf(cell);
    return report::cellName(address.StartColumn, address.StartRow);
}

std::int32_t FigureNames::identityColumn(const Range& sheet) {
    const Text name = nameOf(sheet);
    if (const auto known = identityColumns_.find(name); known != identityColumns_.end()) return known->second;
    std::int32_t found = -1;
    const CellRangeAddress used = usedArea(sheet);
    if (used.EndColumn < kWidestReport) {
        const CellCopy head(part(sheet, 0, 0, used.EndColumn, std::min(used.EndRow, kDeepestHead)));
        for (const auto& row : head.rows()) {
            for (std::size_t column = 0; column < row.size() && found < 0; ++column) {
                const auto* text = std::get_if<TextView>(&row[column]);
                if (text != nullptr && text->starts_with(kReportMark))
                    found = static_cast<std::int32_t>(column);
            }
        }
    }
    identityColumns_.emplace(name, found);
    return found;
}

Text FigureNames::of(const Range& cell) {
    const Range sheet = sheetOf(cell);
    const CellRangeAddress address = addressOf(cell);
    Text plain = nameOf(sheet) + u"." + cellAddress(cell);
    const std::int32_t identities = identityColumn(sheet);
    if (identities < 0 || textIn(sheet, identities, address.StartRow).empty()) return plain;
    for (std::int32_t row = address.StartRow - 1; row >= 0; --row) {
        if (!textIn(sheet, identities, row).ends_with(kHeads)) continue;
        Text label = rowLabel(sheet, address.StartRow, address.StartColumn);
        const Text head = shownIn(sheet, address.StartColumn, row);
        if (label.empty() || head.empty()) return plain;
        return label.append(u", ").append(head);
    }
    return plain;
}

}  // namespace outturn::sheet
