#include "domain/report/document_rows.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "domain/report/unit.hpp"

namespace outturn::report {

namespace {

constexpr TextView kFamily = u"Outturn ";

constexpr std::array<std::pair<TextView, RowLook>, 25> kLooks = {{
    {u"Organisation", RowLook::Organisation},
    {u"Period", RowLook::Date},
    {u"Date", RowLook::Date},
    {u"Title", RowLook::Title},
    {u"Message", RowLook::Message},
    {u"Heading", RowLook::Heading},
    {u"Subheading", RowLook::Subheading},
    {u"Text", RowLook::Text},
    {u"Numbered", RowLook::Numbered},
    {u"Comment", RowLook::Comment},
    {u"Placeholder", RowLook::Placeholder},
    {u"Note", RowLook::Note},
    {u"Chart", RowLook::PictureTitle},
    {u"Group", RowLook::Groups},
    {u"Column", RowLook::Heads},
    {u"Label", RowLook::Body},
    {u"Figure", RowLook::Body},
    {u"Forecast", RowLook::Body},
    {u"Deviation", RowLook::Body},
    {u"Share", RowLook::Body},
    {u"Error", RowLook::Body},
    {u"Volume", RowLook::Body},
    {u"Price", RowLook::Body},
    {u"Table", RowLook::Body},
    {u"Result", RowLook::Result},
}};

// In hundredths of a millimetre; the report's own is 3.2 mm wide.
constexpr std::int32_t kWidestSpacer = 600;

TableRow::Kind kindOf(RowLook look) {
    switch (look) {
        case RowLook::Groups:
            return TableRow::Kind::Groups;
        case RowLook::Heads:
            return TableRow::Kind::Heads;
        case RowLook::Result:
            return TableRow::Kind::Result;
        default:
            return TableRow::Kind::Body;
    }
}

// Which columns of the sheet a table has, and where each column of the sheet went.
class Columns {
  public:
    Columns(const std::vector<const ShownRow*>& rows, const std::vector<std::int32_t>& widths)
        : place_(widths.size() + 1) {
        std::vector<bool> begun(widths.size(), false);
        std::vector<bool> crossed(widths.size(), false);
        for (const ShownRow* row : rows) {
            for (const ShownCell& cell : row->cells) {
                if (cell.text.empty() || cell.column >= widths.size()) continue;
                begun[cell.column] = true;
                const std::size_t end = std::min(cell.column + cell.columns, widths.size());
                for (std::size_t at = cell.column + 1; at < end; ++at) crossed[at] = true;
            }
        }
        const auto last = std::find(begun.rbegin(), begun.rend(), true).base() - begun.begin();
        for (std::size_t at = 0; at < widths.size(); ++at) {
            place_[at] = widths_.size();
            const bool isInside = !widths_.empty() && at < static_cast<std::size_t>(last);
            const bool isSpacer = isInside && !crossed[at] && widths[at] <= kWidestSpacer;
            if (begun[at] || isSpacer) {
                widths_.push_back(widths[at]);
            } else if (crossed[at]) {
                widths_.back() += widths[at];
            }
        }
        place_.back() = widths_.size();
    }

    [[nodiscard]] const std::vector<std::int32_t>& widths() const { return widths_; }
    // The table's column that begins at the sheet's, or the next one that does.
    [[nodiscard]] std::size_t place(std::size_t column) const {
        return place_[std::min(column, place_.size() - 1)];
    }

  private:
    std::vector<std::int32_t> widths_;
    std::vector<std::size_t> place_;
};

// A group's head goes over all columns that are ruled together with it.
std::size_t groupEnd(const ShownRow& row, std::size_t at) {
    std::size_t end = row.cells[at].column + row.cells[at].columns;
    for (++at; at < row.cells.size(); ++at) {
        const ShownCell& cell = row.cells[at];
        if (!cell.text.empty() || cell.column != end || lookOf(cell) != RowLook::Groups) break;
        end += cell.columns;
    }
    return end;
}

TableRow tableRow(const ShownRow& row, const Columns& columns) {
    const RowLook look = lookOf(row);
    TableRow made{kindOf(look), {}};
    const bool isAlone = textCount(row) == 1 && kindOf(look) == TableRow::Kind::Body;
    for (std::size_t at = 0; at < row.cells.size(); ++at) {
        const ShownCell& cell = row.cells[at];
        if (cell.text.empty()) continue;
        std::size_t end = cell.column + cell.columns;
        if (look == RowLook::Groups) end = groupEnd(row, at);
        // A figure's format may hold spaces that keep it clear of something on the sheet.
        TableCell placed{columns.place(cell.column),
                         1,
                         cell.right ? Text(trimmed(cell.text)) : cell.text,
                         cell.right,
                         cell.bold,
                         cell.tone};
        if (look == RowLook::Subheading) placed.bold = true;
        const std::size_t placedEnd = isAlone && !cell.right ? columns.widths().size() : columns.place(end);
        placed.columns = std::max<std::size_t>(placedEnd, placed.column + 1) - placed.column;
        made.cells.push_back(std::move(placed));
    }
    return made;
}

// Where some figures of a column bear an asterisk, the digits of the others stay under theirs.
void makeRoomForAsterisks(Table& table) {
    std::vector<bool> marked(table.widths.size(), false);
    const auto forFigures = [&](const auto& change) {
        for (TableRow& row : table.rows) {
            const bool isHead = row.kind == TableRow::Kind::Groups || row.kind == TableRow::Kind::Heads;
            for (TableCell& cell : row.cells) {
                if (!isHead && cell.right && cell.column < marked.size()) change(cell);
            }
        }
    };
    forFigures([&](const TableCell& cell) {
        if (cell.text.ends_with(u'*')) marked[cell.column] = true;
    });
    constexpr char16_t kFigureSpace = u'\u2007';
    forFigures([&](TableCell& cell) {
        if (marked[cell.column] && !cell.text.ends_with(u'*')) cell.text += kFigureSpace;
    });
}

// The unit that every figure of the rows is shown in.
std::optional<TextView> unitOf(const std::vector<const ShownRow*>& rows) {
    std::optional<TextView> found;
    for (const ShownRow* row : rows) {
        const RowLook look = lookOf(*row);
        if (look != RowLook::Body && look != RowLook::Result) continue;
        for (const ShownCell& cell : row->cells) {
            if (cell.text.empty() || !cell.right) continue;
            const TextView style = cell.style;
            // These say themselves what they are.
            if (style.find(u" Share") != TextView::npos || style.ends_with(u"Date")) continue;
            const TextView unit = style.substr(style.rfind(u' ') + 1);
            if (!unitNamed(unit) || (found && *found != unit)) return std::nullopt;
            found = unit;
        }
    }
    return found;
}

}  // namespace

RowLook lookOf(const ShownCell& cell) {
    const TextView style = cell.style;
    if (!style.starts_with(kFamily)) return RowLook::Unknown;
    const TextView name = style.substr(kFamily.size());
    const TextView word = name.substr(0, name.find(u' '));
    for (const auto& [known, look] : kLooks) {
        if (word == known) return look;
    }
    return RowLook::Unknown;
}

RowLook lookOf(const ShownRow& row) {
    for (const ShownCell& cell : row.cells) {
        if (!cell.text.empty()) return lookOf(cell);
    }
    return RowLook::Empty;
}

std::size_t textCount(const ShownRow& row) {
    return static_cast<std::size_t>(std::count_if(row.cells.begin(), row.cells.end(),
                                                  [](const ShownCell& cell) { return !cell.text.empty(); }));
}

Text firstText(const ShownRow& row) {
    for (const ShownCell& cell : row.cells) {
        if (!cell.text.empty()) return cell.text;
    }
    return {};
}

Table tableOf(const std::vector<const ShownRow*>& rows, const std::vector<std::int32_t>& widths) {
    const Columns columns(rows, widths);
    Table table;
    table.widths = columns.widths();
    for (const ShownRow* row : rows) table.rows.push_back(tableRow(*row, columns));
    makeRoomForAsterisks(table);
    const auto isHead = [](const TableRow& row) {
        return row.kind == TableRow::Kind::Groups || row.kind == TableRow::Kind::Heads;
    };
    while (table.headRows < table.rows.size() && isHead(table.rows[table.headRows])) ++table.headRows;
    if (table.headRows == 0) return table;
    // Read apart from the sheet's first row, which says it once, the figures need their unit beside them.
    auto& heads = table.rows[table.headRows - 1].cells;
    const auto unit = unitOf(rows);
    if (unit && (heads.empty() || heads.front().column > 0)) heads.insert(heads.begin(), {0, 1, Text(*unit)});
    return table;
}

}  // namespace outturn::report
