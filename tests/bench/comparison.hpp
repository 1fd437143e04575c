#pragma once

#include <functional>
#include <string>
#include <vector>

namespace outturn::bench {

// Medians, in seconds, of what two ways to the same answer take in turn: ours, theirs, ours, theirs …
struct Comparison {
    std::string what;
    std::string peer;
    double ours = 0;
    double theirs = 0;
    [[nodiscard]] double ratio() const { return theirs / ours; }
};

// Runs each once to warm up and then `turns` times in turn.
Comparison compare(std::string what, std::string peer, int turns, const std::function<void()>& ours,
                   const std::function<void()>& theirs);

// How long it takes once.
double seconds(const std::function<void()>& work);
double median(std::vector<double> times);

// One line of the table: what, ours, peer, ratio.
void print(const Comparison& comparison);
void printHead();

}  // namespace outturn::bench
