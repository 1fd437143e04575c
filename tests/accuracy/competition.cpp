#include "accuracy/competition.hpp"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <span>
#include <sstream>
#include <stdexcept>

namespace outturn::accuracy {

namespace {

std::ifstream opened(const std::string& path) {
    std::ifstream file(path);
    if (!file) throw std::runtime_error("cannot read " + path);
    return file;
}

std::vector<std::string> fields(const std::string& line) {
    std::vector<std::string> result;
    std::istringstream text(line.substr(0, line.find_last_not_of('\r') + 1));
    for (std::string field; std::getline(text, field, ',');) result.push_back(field);
    return result;
}

constexpr std::array<const char*, 5> kInMedian = {"theta", "hw", "stlf", "runrate", "lyremain"};

// Nothing where one is missing.
std::vector<std::size_t> placesOf(std::span<const char* const> wanted, std::span<const std::string> names) {
    std::vector<std::size_t> places;
    for (const char* name : wanted) {
        const auto found = std::find(names.begin(), names.end(), name);
        if (found == names.end()) return {};
        places.push_back(static_cast<std::size_t>(found - names.begin()));
    }
    return places;
}

}  // namespace

std::vector<MonthlySeries> readSeries(const std::string& path) {
    std::ifstream file = opened(path);
    std::vector<MonthlySeries> result;
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        const std::size_t comma = line.find(',');
        if (comma == std::string::npos) throw std::runtime_error("no values in " + line);
        MonthlySeries series{line.substr(0, comma), {}};
        std::istringstream months(line.substr(comma + 1));
        for (double month = 0; months >> month;) series.months.push_back(month);
        result.push_back(std::move(series));
    }
    return result;
}

std::vector<Peer> readPeers(const std::string& path) {
    constexpr std::size_t kFirstPeer = 3;
    std::ifstream file = opened(path);
    std::string line;
    std::getline(file, line);
    const std::vector<std::string> names = fields(line);
    const std::vector<std::size_t> inMedian = placesOf(kInMedian, names);
    std::vector<Peer> peers;
    for (std::size_t at = kFirstPeer; at < names.size(); ++at) peers.push_back({names[at], {}});
    if (!inMedian.empty()) peers.push_back({kMedianPeer, {}});
    while (std::getline(file, line)) {
        const std::vector<std::string> row = fields(line);
        if (row.size() != names.size()) throw std::runtime_error("a line of another length: " + line);
        Series totals;
        for (std::size_t at = kFirstPeer; at < row.size(); ++at) totals.push_back(std::stod(row[at]));
        if (!inMedian.empty()) {
            Series members;
            for (const std::size_t at : inMedian) members.push_back(totals[at - kFirstPeer]);
            totals.push_back(medianOf(members));
        }
        const double actual = std::stod(row[2]);
        for (std::size_t peer = 0; peer < peers.size(); ++peer) {
            const double error = 100 * std::abs(totals[peer] - actual) / std::abs(actual);
            peers[peer].errors[std::stoul(row[1])].push_back(error);
        }
    }
    return peers;
}

}  // namespace outturn::accuracy
