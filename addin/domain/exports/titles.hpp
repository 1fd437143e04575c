#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "domain/exports/sheet_cells.hpp"

namespace outturn::exports {

// What the rows above the header say of the time: "Räkenskapsår: 2024-01-01 – 2024-12-31", "Budget 2024".
struct TitlePeriods {
    std::vector<PeriodRange> periods;  // of words that say what the figures are of, each once
    std::vector<int> years;            // all others that stand there, each once: a day of printing, too

    // The year of the first month, where all that is said of the time says the same.
    [[nodiscard]] std::optional<int> year() const;
};

TitlePeriods titlePeriods(const Grid& grid, std::size_t headerRow);

}  // namespace outturn::exports
