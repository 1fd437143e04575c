#include "accuracy/competition.hpp"

#include <cmath>
#include <fstream>
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
    std::istringstream text(line);
    for (std::string field; std::getline(text, field, ',');) result.push_back(field);
    return result;
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
    std::vector<Peer> peers;
    for (const std::string& name : fields(line)) peers.push_back({name, {}});
    while (std::getline(file, line)) {
        const std::vector<std::string> row = fields(line);
        if (row.size() != peers.size()) throw std::runtime_error("a line of another length: " + line);
        const double actual = std::stod(row[2]);
        for (std::size_t peer = kFirstPeer; peer < peers.size(); ++peer) {
            const double error = 100 * std::abs(std::stod(row[peer]) - actual) / std::abs(actual);
            peers[peer].errors[std::stoul(row[1])].push_back(error);
        }
    }
    peers.erase(peers.begin(), peers.begin() + kFirstPeer);
    return peers;
}

}  // namespace outturn::accuracy
