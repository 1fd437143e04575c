#pragma once

#include <vector>

#include "domain/exports/row_look.hpp"

namespace outturn::exports {

// Which of the rows hold the sum of others and do not say so: "30 Taxor" above or below 3010, 3011 …, a
// group's name or nothing at all above its accounts. Only where it is their sum to the last decimal; rows
// with a period of their own are bookings.
std::vector<bool> silentSums(const std::vector<RowLook>& rows);

}  // namespace outturn::exports
