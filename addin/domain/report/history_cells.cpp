#include "domain/report/history_cells.hpp"

#include <string>

#include "domain/report/history_formula.hpp"
#include "domain/report/places.hpp"

namespace outturn::report {

Text HistoryCells::cell(HistoryColumn column, const Text& identity) const {
    return range(column, column, identity, identity);
}

Text HistoryCells::range(HistoryColumn first, HistoryColumn last, const Text& from, const Text& to) const {
    const auto place = [&](HistoryColumn column, const Text& identity) {
        return u"$" + columnLetters(history_.left + static_cast<std::int32_t>(number(column))) + u"$" +
               fromUtf8(std::to_string(history_.rows.at(identity) + 1));
    };
    const Text start = history_.sheet + place(first, from);
    return first == last && from == to ? start : start + u":" + place(last, to);
}

Text HistoryCells::meanError(const Text& block, HistoryColumn column) const {
    return cell(column, block + u":error");
}

Text HistoryCells::errorShare(const Text& block, HistoryColumn column) const {
    return cell(column, block + u":share");
}

Text HistoryCells::bias(const Text& block, HistoryColumn column) const {
    return cell(column, block + u":bias");
}

Text HistoryCells::biasShare(const Text& block, HistoryColumn column) const {
    return cell(column, block + u":bias-share");
}

Text HistoryCells::meanErrors(const Text& block) const {
    const Text row = block + u":error";
    return range(HistoryColumn::Budget, HistoryColumn::Submitted, row, row);
}

Text HistoryCells::errorShares(const Text& block) const {
    const Text row = block + u":share";
    return range(HistoryColumn::Budget, HistoryColumn::Submitted, row, row);
}

Text HistoryCells::counts(const Text& block) const {
    const Text row = block + u":months";
    return range(HistoryColumn::Budget, HistoryColumn::Submitted, row, row);
}

Text HistoryCells::methodCounts(const Text& block) const {
    const Text row = block + u":months";
    return range(HistoryColumn::Budget, HistoryColumn::Loess, row, row);
}

Text HistoryCells::counted(const Text& block, HistoryColumn column) const {
    const Text said = months(block, column);
    if (column == HistoryColumn::Submitted) return roundMonths(said, months(block, HistoryColumn::Outturn));
    return countedMonths(said, months(block, HistoryColumn::Counted));
}

Text HistoryCells::months(const Text& block, HistoryColumn column) const {
    const std::vector<int>& years = history_.years;
    return range(column, column, monthIdentity(block, years.front(), 1),
                 monthIdentity(block, years.back(), kHistoryMonths));
}

}  // namespace outturn::report
