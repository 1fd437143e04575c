#pragma once

#include <cstdint>
#include <vector>

#include "domain/table/activity_names.hpp"
#include "tables.hpp"

namespace outturn {

using Problems = std::vector<Problem>;
using SheetRows = std::vector<std::uint32_t>;

inline ActivityNames twoActivities() {
    ActivityNames names;
    names.add(u"510", u"Hemtjänst");
    names.add(u"530", u"Korttid");
    return names;
}

// Which rows of the sheet, in order.
template <class Each>
SheetRows rowsOf(const std::vector<Each>& read) {
    SheetRows rows;
    for (const Each& each : read) rows.push_back(each.sheetRow);
    return rows;
}

}  // namespace outturn
