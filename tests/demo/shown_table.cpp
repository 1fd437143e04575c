#include "demo/shown_table.hpp"

#include <algorithm>
#include <stdexcept>

#include "domain/text.hpp"
#include "domain/texts.hpp"
#include "driver/shown_text.hpp"

namespace outturn::demo {

namespace {

// Characters, not bytes: nothing on a report is wider or narrower than one of them.
std::size_t width(const std::string& utf8) {
    return static_cast<std::size_t>(std::count_if(
        utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

bool holds(const ShownRow& row, const std::string& text) {
    return std::find(row.begin(), row.end(), text) != row.end();
}

// The cell that bears a label, with its mark where the deviation is material; the row's end where there is
// none.
ShownRow::const_iterator labelled(const ShownRow& row, const std::string& label) {
    return std::find_if(row.begin(), row.end(),
                        [&](const std::string& cell) { return driver::isLabel(cell, label); });
}

bool empty(const ShownRow& row) {
    return std::all_of(row.begin(), row.end(), [](const std::string& cell) { return cell.empty(); });
}

std::string oneLine(const ShownRow& row) {
    std::string line;
    for (const auto& cell : row) {
        if (cell.empty()) continue;
        if (!line.empty()) line += "   ";
        line += cell;
    }
    return line;
}

}  // namespace

std::string publishedTable(const std::vector<ShownRow>& rows, Language language) {
    const std::string result = toUtf8(text(TextId::ReportResult, language));
    const std::string outturn = toUtf8(text(TextId::ReportOutturn, language));
    const std::string deviation = toUtf8(text(TextId::ReportDeviation, language));
    const auto head = std::find_if(rows.begin(), rows.end(), [&](const ShownRow& row) {
        return holds(row, outturn) && holds(row, deviation);
    });
    const auto last = std::find_if(head, rows.end(),
                                   [&](const ShownRow& row) { return labelled(row, result) != row.end(); });
    if (last == rows.end()) throw std::runtime_error("the report has no table that ends with " + result);
    const auto label = static_cast<std::size_t>(labelled(*last, result) - last->begin());

    std::string shown;
    for (auto row = rows.begin(); row != head; ++row) {
        // A row without a label is the head's: the titles of groups of columns.
        if (empty(*row) || (row->at(label).empty() && row + 1 == head)) continue;
        shown += oneLine(*row) + '\n';
    }
    std::vector<std::size_t> columns{label};
    for (std::size_t column = label + 1; column < head->size(); ++column) {
        if (!head->at(column).empty()) columns.push_back(column);
    }
    std::vector<std::size_t> widths(columns.size());
    for (auto row = head; row <= last; ++row) {
        for (std::size_t at = 0; at < columns.size(); ++at) {
            widths[at] = std::max(widths[at], width(row->at(columns[at])));
        }
    }
    shown += '\n';
    for (auto row = head; row <= last; ++row) {
        if (empty(*row)) continue;
        std::string line;
        for (std::size_t at = 0; at < columns.size(); ++at) {
            const std::string& cell = row->at(columns[at]);
            if (at == 0) line += cell;
            line.append(widths[at] - width(cell) + (at == 0 ? 0 : 2), ' ');
            if (at != 0) line += cell;
        }
        shown += line + '\n';
        if (row == head) {
            for (std::size_t at = 0; at < columns.size(); ++at) {
                for (std::size_t dash = 0; dash < widths[at] + (at == 0 ? 0 : 2); ++dash) shown += "─";
            }
            shown += '\n';
        }
    }
    return shown;
}

}  // namespace outturn::demo
