#pragma once

namespace outturn {

// Which sign revenue bears in a table. Reports always show revenue as positive.
enum class TableSign {
    RevenuePositive,  // as reported
    DebitPositive,    // as booked: cost positive, revenue negative
};

}  // namespace outturn
