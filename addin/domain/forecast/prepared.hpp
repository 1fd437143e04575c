#pragma once

#include "domain/forecast/monthly.hpp"
#include "domain/result.hpp"

namespace outturn {

// A history as the methods want it.
struct Prepared {
    Series months;    // of a mean size of one, and of a sum that is not negative
    double unit = 0;  // what one was; negative where the signs were turned; 0 where every month is 0
};

// `history` ends with `known` months of the present year. A month before it that is not a number (NaN) is
// missing: leading ones are left out, others become the mean of the same month in the nearest years before
// and after that have it, else of the nearest months. Fault::BadArgument: more than twelve known months or
// more than the months there are, an infinite value. Fault::NotAvailable: no month at all, a missing month
// among the known, more than half of the months missing.
Result<Prepared> prepared(SeriesView history, std::size_t known);

}  // namespace outturn
