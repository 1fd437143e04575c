#include "sheet/tables/place.hpp"

#include <string>

#include "domain/report/places.hpp"

namespace outturn::sheet {

namespace {

using report::columnLetters;

Text number(std::int64_t value) {
    return fromUtf8(std::to_string(value));
}

}  // namespace

TablePlace::TablePlace(const FoundTable& table) : address_(addressOf(table.range)) {
    // "$Huvudbok.$A$1:$G$20": the sheet's name, quoted where need be, ends at the last dot before a
    // column.
    prefix_ = table.reference.substr(0, table.reference.rfind(u".$") + 1);
    const CellCopy header(part(table.range, 0, 0, address_.EndColumn - address_.StartColumn, 0));
    for (std::size_t at = 0; at < header.rows().front().size(); ++at) {
        const auto* name = std::get_if<TextView>(&header.rows().front()[at]);
        if (name == nullptr) continue;
        const auto column = knownColumn(*name, table.kind);
        if (!column) continue;
        fields_.emplace(*column,
                        std::pair(Text(*name), address_.StartColumn + static_cast<std::int32_t>(at)));
    }
}

Text TablePlace::cell(Column column, std::int64_t row) const {
    return prefix_ + u"$" + letters(column) + number(row);
}

Text TablePlace::cell(std::int32_t column, std::int64_t row) const {
    return prefix_ + u"$" + columnLetters(address_.StartColumn + column) + number(row);
}

Text TablePlace::cells(Column column, std::int64_t first, std::int64_t last) const {
    return prefix_ + u"$" + letters(column) + u"$" + number(first) + u":$" + letters(column) + u"$" +
           number(last);
}

Text TablePlace::whole(std::int64_t lastRow) const {
    return prefix_ + u"$" + columnLetters(address_.StartColumn) + u"$" + number(firstRow()) + u":$" +
           columnLetters(address_.EndColumn) + u"$" + number(lastRow);
}

Text TablePlace::letters(Column column) const {
    return columnLetters(fields_.at(column).second);
}

}  // namespace outturn::sheet
