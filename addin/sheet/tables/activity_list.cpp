#include "sheet/tables/activity_list.hpp"

#include <algorithm>
#include <optional>

#include "domain/table/column.hpp"

namespace outturn::sheet {
namespace {

using Cells = std::span<const Cell>;

struct ActivityColumns {
    std::size_t code = 0;
    std::size_t name = 0;
};

std::optional<std::size_t> columnNamed(Cells header, Column wanted) {
    for (std::size_t at = 0; at < header.size(); ++at) {
        if (knownColumn(cellText(header[at])) == wanted) return at;
    }
    return std::nullopt;
}

// The columns by their headers, else by their order; "Verksamhet" may stand over either of them.
ActivityColumns columnsOf(Cells header) {
    const auto code = columnNamed(header, Column::Code);
    const auto name = columnNamed(header, Column::Name);
    ActivityColumns columns;
    columns.code = code.value_or(name == std::size_t{0} && header.size() > 1 ? 1 : 0);
    if (name) {
        columns.name = *name;
    } else if (const auto activity = columnNamed(header, Column::Activity);
               activity && activity != columns.code) {
        columns.name = *activity;
    } else if (header.size() > 1) {
        columns.name = columns.code == 0 ? 1 : columns.code + 1 < header.size() ? columns.code + 1 : 0;
    } else {
        columns.name = columns.code;
    }
    return columns;
}

}  // namespace

ActivityList ActivityList::read(std::span<const std::vector<Cell>> rows, std::uint32_t firstRow) {
    ActivityList list;
    if (rows.empty()) return list;
    const ActivityColumns columns = columnsOf(rows.front());
    std::set<Text> met;
    for (std::size_t at = 1; at < rows.size(); ++at) {
        const Cell& code = cellAt(rows[at], columns.code);
        const Cell& name = cellAt(rows[at], columns.name);
        if (isBlank(code) && isBlank(name)) continue;
        const std::uint32_t sheetRow = firstRow + static_cast<std::uint32_t>(at);
        if (std::holds_alternative<ErrorCell>(code) || std::holds_alternative<ErrorCell>(name)) {
            const std::size_t wrong = std::holds_alternative<ErrorCell>(code) ? columns.code : columns.name;
            list.problems.push_back(
                {ProblemKind::ErrorCell, sheetRow, cellText(rows.front()[wrong]), cellText(rows[at][wrong])});
            continue;
        }
        Activity activity{cellText(isBlank(code) ? name : code), cellText(isBlank(name) ? code : name),
                          static_cast<std::int32_t>(sheetRow)};
        if (met.insert(folded(activity.code)).second) list.activities.push_back(std::move(activity));
    }
    if (list.activities.empty() && list.problems.empty()) {
        list.problems.push_back({ProblemKind::NoRows, firstRow, {}, {}});
    }
    return list;
}

bool holdsNames(const Table& ledger, std::span<const Activity> activities) {
    const Dimension* held = ledger.dimension(Column::Activity);
    if (held == nullptr) return false;
    std::set<Text> codes;
    std::set<Text> names;
    for (const Activity& activity : activities) {
        codes.insert(folded(activity.code));
        names.insert(folded(activity.name));
    }
    const auto countIn = [&](const std::set<Text>& wanted) {
        return std::count_if(held->keys.begin(), held->keys.end(),
                             [&](const Text& key) { return wanted.contains(key); });
    };
    return countIn(names) > countIn(codes);
}

bool holdsOthers(const Table& table, const std::set<Text>& known) {
    if (table.rowCount() == 0) return false;
    const Dimension* held = table.dimension(Column::Activity);
    if (held == nullptr) return true;
    return std::any_of(held->codes.begin(), held->codes.end(),
                       [&, last = Dimension::kErrorCell](auto code) mutable {
                           // A ledger's rows come in runs of one activity; an error cell is a problem of its
                           // own.
                           if (code == last || code == Dimension::kErrorCell) return false;
                           last = code;
                           return code == Dimension::kEmpty || !known.contains(held->keys[code]);
                       });
}

}  // namespace outturn::sheet
