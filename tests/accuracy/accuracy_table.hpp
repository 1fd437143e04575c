#pragma once

#include <array>
#include <span>
#include <string>
#include <vector>

#include "accuracy/back_test_run.hpp"

namespace outturn::accuracy {

// Mean absolute errors of the year's total in per cent of the outturn: after each of kKnownMonths, then over
// all.
struct AccuracyRow {
    std::string name;
    std::array<double, kKnownMonths.size() + 1> errors{};
};

AccuracyRow rowOf(std::string name, std::span<const Outcome> outcomes);
// By the names that people know.
AccuracyRow rowOf(const Peer& peer);

// What Outturn's statistical methods said of the year that ended `yearsBack` years before the series' end.
// Nothing where it was cancelled.
std::vector<AccuracyRow> ourRows(std::span<const MonthlySeries> series, std::size_t yearsBack,
                                 const Running& running);
std::vector<AccuracyRow> peerRows(const std::string& path);

// Two tables side by side, in Markdown, each from the least error over all to the greatest.
void printBeside(std::vector<AccuracyRow> ours, std::vector<AccuracyRow> theirs);

}  // namespace outturn::accuracy
