#include "domain/report/sections/side_table.hpp"

#include <string>

namespace outturn::report {

void addTableRow(RowList& rows, const Text& identity, std::vector<Text>& identities, const RowFill& fill) {
    Row& row = rows.addNamed(identity, Role::Figures, {});
    row.fill = [fill, own = row.identity](RowPlan& plan, const Laid& laid) {
        plan.dress(Slot::Label, Slot::Year4, Style::Label);
        fill(plan, laid, own);
    };
    identities.push_back(row.identity);
}

void addSumRow(RowList& rows, Text identity, RowList::Fill fill) {
    rows.add(std::move(identity), Role::Result, [fill = std::move(fill)](RowPlan& plan, const Laid& laid) {
        plan.dress(Slot::Label, Slot::Year4, Style::ResultLabel);
        fill(plan, laid);
    });
}

void addHeads(RowList& rows, Text identity, RowList::Fill fill) {
    rows.add(std::move(identity), Role::ColumnHeads,
             [fill = std::move(fill)](RowPlan& plan, const Laid& laid) {
                 plan.dress(Slot::Label, Slot::Year4, Style::ColumnLabel);
                 fill(plan, laid);
             });
}

void addSubheading(RowList& rows, Text identity, TextId words) {
    rows.add(std::move(identity), Role::Heading, [words](RowPlan& row, const Laid& laid) {
        row.put(Slot::Label, laid.words(words), Style::Subheading);
    });
}

void addNote(RowList& rows, Text identity, const std::function<Content(const Laid&)>& note) {
    rows.add(std::move(identity), Role::Note,
             [note](RowPlan& row, const Laid& laid) { row.across(note(laid), Style::Note); });
}

void addBrokenNote(RowList& rows, Text identity, std::size_t broken, TextId table) {
    if (broken == 0) return;
    addNote(rows, std::move(identity), [broken, table](const Laid& laid) {
        return text(broken == 1 ? TextId::SideTablesOneBroken : TextId::SideTablesSomeBroken,
                    laid.wishes.language, {laid.words(table), fromUtf8(std::to_string(broken))});
    });
}

Formula textOf(const Text& cell) {
    if (cell.empty()) return {u"=\"\""};
    return {u"=" + cell + u"&\"\""};
}

Formula activityOf(const Laid& laid, const std::optional<std::size_t>& activity, const Text& cell) {
    return textOf(activity ? laid.sources.activities[*activity].labelCell : cell);
}

Formula valueWhere(const Text& condition, const Text& value) {
    return {u"=IF(" + condition + u";" + value + u";" + inQuotes(kNothing) + u")"};
}

std::vector<Text> cellsOf(const Laid& laid, Slot slot, const std::vector<Text>& identities) {
    std::vector<Text> cells;
    cells.reserve(identities.size());
    for (const Text& identity : identities) cells.push_back(laid.cell(slot, identity));
    return cells;
}

}  // namespace outturn::report
