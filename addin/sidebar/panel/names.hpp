#pragma once

#include <array>
#include <string>

#include "domain/text.hpp"
#include "sidebar/panel/layout.hpp"

namespace outturn::sidebar {

// What stands before a table that was found, and before one that was not.
inline constexpr TextView kFound = u"✓";
inline constexpr TextView kNotFound = u"–";

// The controls' names in the .xdl.
inline constexpr std::array kPartNames = {
    "periodLabel",
    "period",
    "unitLabel",
    "unit",
    "languageLabel",
    "language",
    "organisationLabel",
    "organisation",
    "signLabel",
    "sign",
    "limitLabel",
    "limitAmount",
    "limitAnd",
    "limitPercent",
    "limitMessage",
    "tablesLabel",
    "absent",
    "absentPick",
    "need",
    "explanation",
    "tables",
    "hindrance",
    "fill",
    "notices",
    "progress",
    "reading",
    "cancel",
    "forecastLabel",
    "forecastMissing",
    "forecastLineLabel",
    "forecastLine",
    "methodsLabel",
    "methods",
    "methodExplained",
    "calculate",
    "round",
    "submit",
    "replace",
    "problemsLabel",
    "problems",
    "problem",
};
inline constexpr std::array kTablePartNames = {"mark", "name", "rows", "span", "pick"};
static_assert(kPartNames.size() == static_cast<std::size_t>(Part::Problem) + 1);

inline std::string nameOf(Part part) {
    return kPartNames.at(static_cast<std::size_t>(part));
}
inline std::string nameOf(TablePart part, std::size_t table) {
    return kTablePartNames.at(static_cast<std::size_t>(part)) + std::to_string(table);
}

}  // namespace outturn::sidebar
