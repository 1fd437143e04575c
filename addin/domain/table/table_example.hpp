#pragma once

#include <optional>
#include <variant>
#include <vector>

#include "domain/language.hpp"
#include "domain/table/column.hpp"
#include "domain/table/table_kind.hpp"
#include "domain/text.hpp"

namespace outturn {

// What stands in an example's cell.
using ExampleValue = std::variant<double, Text>;

struct ExampleColumn {
    std::optional<Column> column;  // none: one of a key's months
    Text header;
    ExampleValue value;
};

// A table as it is set up for somebody who has none: its headers, one row, and sentences that explain it. The
// rows of all the tables belong together, so that a report can be filled from them as they are.
struct TableExample {
    std::vector<ExampleColumn> columns;
    std::vector<Text> explanation;
};

TableExample tableExample(TableKind kind, Language language);

}  // namespace outturn
