#include "accuracy/accuracy_table.hpp"

#include <algorithm>
#include <cstdio>
#include <utility>

namespace outturn::accuracy {

namespace {

constexpr ForecastMethod kOurs[] = {
    ForecastMethod::Auto,        ForecastMethod::Combination, ForecastMethod::Theta,
    ForecastMethod::Ets,         ForecastMethod::Loess,       ForecastMethod::Damped,
    ForecastMethod::HoltWinters, ForecastMethod::Holt,        ForecastMethod::Simple,
};

// What peers.csv calls them; R's are those of its package forecast 8.20.
constexpr std::pair<const char*, const char*> kPeers[] = {
    {"runrate", "run rate"},
    {"lyremain", "last year's remaining months"},
    {"lyshare", "last year's share"},
    {"ets", "R ets"},
    {"theta", "R Theta"},
    {"hw", "R Holt-Winters"},
    {"stlf", "R stlf"},
    {"snaive", "R seasonal naive"},
    {"comb", "mean of R's ets, Theta, stlf"},
    {kMedianPeer, "median of R's three and two rules"},
};

void sort(std::vector<AccuracyRow>& rows) {
    std::stable_sort(rows.begin(), rows.end(), [](const AccuracyRow& left, const AccuracyRow& right) {
        return left.errors.back() < right.errors.back();
    });
}

void head(const char* who, int width) {
    std::printf("| %-*s |", width, who);
    for (const std::size_t known : kKnownMonths) std::printf(" %4zu |", known);
    std::printf("  all ");
}

void rule(int width) {
    std::printf("|%s|", std::string(static_cast<std::size_t>(width) + 2, '-').c_str());
    for (std::size_t at = 0; at < kKnownMonths.size(); ++at) std::printf("-----:|");
    std::printf("-----:");
}

void cells(std::span<const AccuracyRow> rows, std::size_t at, int width) {
    std::printf("| %-*s ", width, at < rows.size() ? rows[at].name.c_str() : "");
    for (std::size_t known = 0; known <= kKnownMonths.size(); ++known) {
        if (at < rows.size())
            std::printf("| %4.2f ", rows[at].errors[known]);
        else
            std::printf("|      ");
    }
}

}  // namespace

AccuracyRow rowOf(std::string name, std::span<const Outcome> outcomes) {
    AccuracyRow row{std::move(name), {}};
    for (std::size_t at = 0; at < kKnownMonths.size(); ++at)
        row.errors[at] = meanAbsoluteError(outcomes, kKnownMonths[at]);
    row.errors.back() = meanAbsoluteError(outcomes, 0);
    return row;
}

AccuracyRow rowOf(const Peer& peer) {
    AccuracyRow row{peer.name, {}};
    for (const auto& [name, shown] : kPeers) {
        if (peer.name == name) row.name = shown;
    }
    Series all;
    for (std::size_t at = 0; at < kKnownMonths.size(); ++at) {
        const std::vector<double>& errors = peer.errors.at(kKnownMonths[at]);
        row.errors[at] = meanOf(errors);
        all.insert(all.end(), errors.begin(), errors.end());
    }
    row.errors.back() = meanOf(all);
    return row;
}

std::vector<AccuracyRow> ourRows(std::span<const MonthlySeries> series, std::size_t yearsBack,
                                 const Running& running) {
    std::vector<AccuracyRow> rows;
    for (const ForecastMethod method : kOurs) {
        const auto years = outcomes(series, yearsBack, method, Asked::Point, running);
        if (years.empty()) return {};
        rows.push_back(rowOf(toUtf8(methodWord(method)), years));
    }
    return rows;
}

std::vector<AccuracyRow> peerRows(const std::string& path) {
    std::vector<AccuracyRow> rows;
    for (const Peer& peer : readPeers(path)) rows.push_back(rowOf(peer));
    return rows;
}

void printBeside(std::vector<AccuracyRow> ours, std::vector<AccuracyRow> theirs) {
    constexpr int kOurWidth = 12;
    constexpr int kTheirWidth = 33;
    sort(ours);
    sort(theirs);
    head("Outturn", kOurWidth);
    head("peer", kTheirWidth);
    std::printf("|\n");
    rule(kOurWidth);
    rule(kTheirWidth);
    std::printf("|\n");
    for (std::size_t at = 0; at < std::max(ours.size(), theirs.size()); ++at) {
        cells(ours, at, kOurWidth);
        cells(theirs, at, kTheirWidth);
        std::printf("|\n");
    }
    std::fflush(stdout);
}

}  // namespace outturn::accuracy
