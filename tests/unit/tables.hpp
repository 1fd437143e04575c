#pragma once

#include <vector>

#include <gtest/gtest.h>

#include "domain/table/cell.hpp"
#include "domain/table/keys.hpp"
#include "domain/table/table_reader.hpp"

namespace outturn {

using Rows = std::vector<std::vector<Cell>>;

inline const Cell kBlankCell{};

// The table as if its header stood in the sheet's first row.
inline Table readTable(const Rows& rows, Keys keys = {}) {
    TableReader reader(rows.front(), 1, std::move(keys));
    for (std::size_t at = 1; at < rows.size(); ++at) reader.addRow(rows[at]);
    return reader.finish();
}

inline Keys readKeys(const Rows& rows) {
    return Keys::read(rows, 1);
}

// Slut: all of it in the last two months, one part to three. Jämn: zeros, so even.
inline Keys sampleKeys() {
    const Cell none = 0.0;
    return readKeys({{u"Nyckel", u"1", u"2", u"3", u"4", u"5", u"6", u"7", u"8", u"9", u"10", u"11", u"12"},
                     {u"Slut", none, none, none, none, none, none, none, none, none, none, 1.0, 3.0},
                     {u"Jämn", none, none, none, none, none, none, none, none, none, none, none, none}});
}

// How gtest shows a problem that was not expected.
// NOLINTNEXTLINE(readability-identifier-naming): gtest's name
inline void PrintTo(const Problem& problem, std::ostream* out) {
    *out << toUtf8(name(problem.kind)) << " in row " << problem.row << ", " << toUtf8(problem.column)
         << ": \"" << toUtf8(problem.value) << '"';
}

}  // namespace outturn
