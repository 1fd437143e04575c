#include "gui/seen_sheet.hpp"

#include <utility>

#include <com/sun/star/sheet/XCellRangeFormula.hpp>

#include "gui/handover_setup.hpp"

namespace outturn::driver {

template <class Lines>
static std::vector<bool> visibility(const Lines& lines, sal_Int32 last) {
    std::vector<bool> all;
    for (sal_Int32 at = 0; at <= last; ++at) {
        all.push_back(property<bool>({lines->getByIndex(at), UNO_QUERY_THROW}, "IsVisible"));
    }
    return all;
}

SeenSheet::SeenSheet(const Sheet& sheet) : sheet_(sheet) {
    const auto used = usedArea(sheet_);
    const Reference<css::table::XColumnRowRange> lines(sheet_, UNO_QUERY_THROW);
    columns_ = visibility(lines->getColumns(), used.EndColumn);
    rows_ = visibility(lines->getRows(), used.EndRow);
    const auto cells = Reference<css::sheet::XCellRangeFormula>(
                           sheet_->getCellRangeByPosition(0, 0, used.EndColumn, used.EndRow), UNO_QUERY_THROW)
                           ->getFormulaArray();
    for (const auto& row : cells) {
        auto& empty = isEmpty_.emplace_back();
        for (const rtl::OUString& cell : row) empty.push_back(cell.isEmpty());
    }
}

bool SeenSheet::isVisible(sal_Int32 column, sal_Int32 row) const {
    return columns_.at(static_cast<std::size_t>(column)) && rows_.at(static_cast<std::size_t>(row));
}

std::string SeenSheet::shown(sal_Int32 column, sal_Int32 row) const {
    if (column > lastColumn() || row > lastRow()) return {};
    if (isEmpty_[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)]) return {};
    return driver::shown(sheet_, column, row);
}

}  // namespace outturn::driver
