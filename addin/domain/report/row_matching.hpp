#pragma once

#include <cstdint>
#include <vector>

#include "domain/text.hpp"

namespace outturn::report {

// A row of a report's sheet as it was found.
struct FoundRow {
    Text identity;       // empty: a row of the person's own
    bool typed = false;  // holds something a person typed
};

// One change to the sheet's rows; numbers are those of the moment, from 0.
struct RowStep {
    enum class Kind : std::uint8_t {
        Insert,   // one empty row before `row`
        Move,     // `count` rows from `row` to before `to`
        Delete,   // `row`
        Release,  // `row` becomes the person's own: what the report wrote goes, what was typed stays
    };
    Kind kind;
    std::int32_t row;
    std::int32_t count = 1;
    std::int32_t to = 0;

    friend bool operator==(const RowStep&, const RowStep&) = default;
};

struct RowMatch {
    std::vector<RowStep> steps;      // to be done one after the other
    std::vector<std::int32_t> rows;  // where each planned row stands then
};

// How to get from the rows that are there to those planned, moving as few as can be. A row of a person's own
// stays below the row of the report that it stands below, also where that one moves. Rows no longer planned
// are deleted where nothing was typed into them, else released.
RowMatch matchRows(const std::vector<FoundRow>& found, const std::vector<Text>& planned);

}  // namespace outturn::report
