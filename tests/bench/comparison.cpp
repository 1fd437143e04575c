#include "bench/comparison.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <utility>
#include <vector>

namespace outturn::bench {

namespace {

std::string written(double time) {
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, time < 1 ? "%.1f ms" : "%.2f s", time < 1 ? time * 1000 : time);
    return buffer;
}

}  // namespace

double seconds(const std::function<void()>& work) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

double median(std::vector<double> times) {
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

Comparison compare(std::string what, std::string peer, int turns, const std::function<void()>& ours,
                   const std::function<void()>& theirs) {
    ours();
    theirs();
    std::vector<double> our;
    std::vector<double> their;
    for (int turn = 0; turn < turns; ++turn) {
        our.push_back(seconds(ours));
        their.push_back(seconds(theirs));
    }
    return {std::move(what), std::move(peer), median(our), median(their)};
}

void printHead() {
    std::printf("| what | Outturn | peer | | ratio |\n|---|---:|---|---:|---:|\n");
    std::fflush(stdout);
}

void print(const Comparison& comparison) {
    std::printf("| %s | %s | %s | %s | %.*f × |\n", comparison.what.c_str(), written(comparison.ours).c_str(),
                comparison.peer.c_str(), written(comparison.theirs).c_str(), comparison.ratio() < 10 ? 2 : 0,
                comparison.ratio());
    std::fflush(stdout);
}

}  // namespace outturn::bench
