#pragma once

#include <array>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "domain/forecast/monthly.hpp"

namespace outturn::accuracy {

// The series of a forecasting competition, and what others said of the totals of their last years.

struct MonthlySeries {
    std::string name;
    Series months;  // the last twelve are the year to forecast
};

// "series,values": a name, a comma, and months apart by spaces; one line of heads. Throws std::runtime_error.
std::vector<MonthlySeries> readSeries(const std::string& path);

// How many months are known when the year is asked for.
constexpr std::array<std::size_t, 4> kKnownMonths = {2, 4, 8, 11};

// A peer's absolute errors in per cent of the outturn, by known months.
struct Peer {
    std::string name;
    std::map<std::size_t, std::vector<double>> errors;
};

// A peer made of the others: the median of R's Theta, Holt-Winters and stlf, the run rate and last year's
// remaining months.
constexpr const char* kMedianPeer = "median";

// "id,k,actual,peer,peer…", one line a series and number of known months; the last peer is the median, where
// the file holds what it is made of. Throws std::runtime_error.
std::vector<Peer> readPeers(const std::string& path);

}  // namespace outturn::accuracy
